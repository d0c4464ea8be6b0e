# Debian packages without installing them: a private apt, whose lists and cache lie in .toolchain/apt, resolves and
# downloads with the archive's signatures checked; dpkg -x unpacks. Sourced by toolchain-debian.sh, which gives PINS,
# NEVER and EMSCRIPTEN_LEAVE_OUT.

KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

# The mirror from which the system's own apt sources take a suite's "main", else Debian's own server.
mirror() { # suite, name of the archive ("debian" or "debian-security")
    local uri
    uri=$({ cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | sed -E 's/\[[^]]*\]//' |
                awk -v suite="$1" '$1 == "deb" && $3 == suite && / main( |$)/ { print $2 }'
            cat /etc/apt/sources.list.d/*.sources 2>/dev/null | awk -v suite="$1" '
                function flush() { if (suites ~ " " suite "( |$)" && parts ~ / main( |$)/) print uri; uri = suites = parts = "" }
                /^#/ { next }
                /^[[:space:]]*$/ { flush() }
                tolower($1) == "uris:" { uri = $2 }
                tolower($1) == "suites:" { suites = $0 }
                tolower($1) == "components:" { parts = $0 }
                END { flush() }'
          } | grep -E '^https?://' | head -n 1) || true
    echo "${uri:-https://deb.debian.org/$2}"
}

# From the system's apt configuration only how to reach the network (proxies, certificates) and what it says about
# the clock are taken over; hooks and anything that could relax signature checks are not.
network_settings() {
    apt-config dump | grep -E '^Acquire::(https?::|Retries|ForceIPv4|ForceIPv6|Check-Valid-Until|Check-Date)' |
        grep -viE 'insecure|allow-' || true
}

apt_private() { # suite command...
    local suite=$1; shift
    APT_CONFIG="$TC/apt/$suite/apt.conf" "$@"
}

apt_init() { # name, dpkg status file, suite...
    local dir="$TC/apt/$1" name=$1 status=$2; shift 2
    mkdir -p "$dir"/{state,lists/partial,cache/archives/partial,debs}
    { network_settings
      cat <<EOF
Dir::Etc::Main "/dev/null";
Dir::Etc::Parts "/dev/null";
Dir::Etc::SourceList "$dir/debian.sources";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::Etc::Trusted "/dev/null";
Dir::Etc::TrustedParts "/dev/null";
Dir::State "$dir/state";
Dir::State::Lists "$dir/lists";
Dir::State::Status "$status";
Dir::Cache "$dir/cache";
Acquire::Languages "none";
Acquire::AllowInsecureRepositories "false";
APT::Get::AllowUnauthenticated "false";
APT::Sandbox::User "root";
APT::Install-Recommends "false";
Debug::NoLocking "true";
EOF
    } > "$dir/apt.conf"
    apt_sources mirror "$@" > "$dir/debian.sources"
    apt_update "$name" && return
    say "note: the mirror of this system does not have all of: $*; asking deb.debian.org"
    apt_sources fallback "$@" > "$dir/debian.sources"
    apt_update "$name" || die "cannot read the Debian archive (apt-get update failed; the lines above say why)"
}

apt_update() { # name
    apt_private "$1" apt-get -qq -o Acquire::Retries=3 -o APT::Update::Error-Mode=any update
}

apt_sources() { # mirror or fallback, suite...
    local which=$1 suite archive uri; shift
    for suite in "$@"; do
        archive=debian
        case $suite in *-security) archive=debian-security ;; esac
        uri=https://deb.debian.org/$archive
        # A suite that the system does not use comes from where it takes the release itself.
        if [ "$which" = mirror ]; then uri=$(mirror "${suite/trixie/bookworm}" $archive); fi
        printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n\n' "$uri" "$suite" "$KEYRING"
    done
}

# The pinned packages of a suite as name=version, after looking at what the archive has.
pinned() { # suite
    local suite name version have
    while read -r suite name version; do
        [ "$suite" = "$1" ] || continue
        have=$(apt_private "$1" apt-cache madison "$name" | awk -F' *[|] *' '{print $2}')
        if ! grep -qxF -- "$version" <<< "$have"; then
            local now=${have%%$'\n'*}
            [ -n "$now" ] || die "the Debian archive has no package $name any more"
            [ "${now%-*}" = "${version%-*}" ] ||
                die "$name: version $version is pinned, the archive now has $now, another release; update PINS in tools/toolchain-debian.sh"
            say "note: $name $version is no longer in the archive; taking $now"
            version=$now
        fi
        echo "$name=$version"
    done <<< "$PINS"
}

# What has to be unpacked for these packages to run here: themselves, and of their dependencies those that the
# system does not have.
closure() { # suite name=version...
    local suite=$1 out; shift
    out=$(apt_private "$suite" apt-get -qq -s --reinstall install "$@") ||
        die "apt cannot resolve: $*"
    sed -nE 's/^Inst ([^ ]+) (\[[^]]*\] )?\(([^ ]+) .*/\1=\3/p' <<< "$out" | grep -vE "${NEVER/)\$/)=}"
}

# Downloads (apt checks the hashes that the signed index names) and unpacks; keeps no package file.
fetch() { # suite name=version...
    local suite=$1 debs="$TC/apt/$1/debs"; shift
    say "fetching $# packages: $(printf '%s ' "${@%%=*}" | cut -c1-80)..."
    rm -f "$debs"/*.deb
    (cd "$debs" && apt_private "$suite" apt-get -qq -o Acquire::Retries=3 download "$@") ||
        die "a download from the Debian archive failed"
}

unpack() { # suite folder
    local deb
    mkdir -p "$2"
    for deb in "$TC/apt/$1/debs"/*.deb; do
        case ${deb##*/} in
            emscripten_*)
                local pattern leave=()
                set -f; for pattern in $EMSCRIPTEN_LEAVE_OUT; do leave+=("--exclude=$pattern"); done; set +f
                dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$2" --no-same-owner --wildcards "${leave[@]}" ;;
            *) dpkg -x "$deb" "$2" ;;
        esac
        rm -f "$deb"
    done
}
