# Tracelight: one C engine, several flavours of it, and the page. `make help` lists the targets.
# Sources are found by pattern: a new file needs no change here.

.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
ifeq ($(filter -j% --jobserver%,$(MAKEFLAGS)),)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2)
endif

# The tools: paths and link recipes, written by the set-up script. Every target but these few needs them.
ifneq ($(filter-out help clean distclean,$(or $(MAKECMDGOALS),help)),)
include .toolchain/env.mk
endif

CC = gcc
# Commands are shown in short; V=1 shows them in full.
V ?=
Q := $(if $(V),,@)
brief = @printf '  %-12s %s\n' $(1) $@
VENV := .toolchain/venv
DATA ?=

# ---- sources -------------------------------------------------------------------------------------------------

ENGINE   := $(wildcard engine/*.c engine/*/*.c)
WEB_ABI  := $(wildcard wasm/*.c)
CLI      := $(wildcard wasm/cli/*.c)
C_TESTS  := $(wildcard tests/c/test_*.c)
BENCH_C  := $(wildcard bench/speed/*/*.c)
C_FILES   = $(sort $(ENGINE) $(WEB_ABI) $(CLI) $(BENCH_C) $(wildcard tests/c/*.c))
H_FILES   = $(wildcard engine/*.h engine/*/*.h wasm/*.h wasm/*/*.h tests/c/*.h)

# ---- flavours ------------------------------------------------------------------------------------------------
# A kernel is written once per target in NAME_<kernel>.c; a flavour compiles the files of its own kernel, and every
# other file. Results are the same bits in every flavour: hence no -ffast-math, no contraction, no -march=native.

KERNELS := scalar simd128 relaxed

CFLAGS_ALL := -std=c17 -Wall -Wextra -Wconversion -Werror -ffp-contract=off -fno-math-errno -Iengine -MMD -MP
SIMDE      := -DTL_SIMD128=1 -DSIMDE_ENABLE_NATIVE_ALIASES -isystem $(SIMDE_INCLUDE)
SIMD_WASM  := -DTL_SIMD128=1 -msimd128 -mbulk-memory
RELAXED    := $(SIMD_WASM) -DTL_RELAXED=1 -mrelaxed-simd
SANITIZE   := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

# objects_of(flavour, sources)
objects_of = $(patsubst %.c,build/obj/$(1)/%.o,$(filter-out $(foreach k,$(filter-out $(kernel.$(1)),$(KERNELS)),%_$(k).c),$(2)))

# flavour(name, kernel, compiler, flags): how its objects are compiled
define flavour
kernel.$(1) := $(2)
build/obj/$(1)/%.o: %.c Makefile .toolchain/env.mk
	@mkdir -p $$(@D)
	$$(call brief,compile)
	$(Q)$(3) $$(CFLAGS_ALL) $(4) -c $$< -o $$@
endef

# For the page, bytes count too: most of the time goes in a few files, and the rest is compiled for size. Which are
# which is measured: a file moves up when the hour of detection or of analysis, or an explanation, is faster by it.
FASTEST := engine/net/kernels% engine/signal/wavelet.c engine/beat/slopes.c \
    engine/beat/qrs.c engine/beat/qrs_front.c engine/beat/qrs_judge.c \
    engine/net/reverse.c engine/net/explainer.c engine/net/gradcam% engine/net/shap% engine/net/expected_gradients.c \
    engine/rhythm/hrv% engine/beat/shapes.c
FAST    := engine/session.c engine/signal/% engine/beat/likeness.c engine/beat/qrs% engine/beat/surroundings.c engine/beat/window.c
FOR_PAGE = $(if $(filter $(FASTEST),$<),-O3,$(if $(filter $(FAST),$<),-Os,-Oz)) -flto $(CLANG_ALSO) -sSTRICT=1

# clang's -Wconversion also names enumeration constants used in floating-point arithmetic, which are exact.
CLANG_ALSO := -Wno-enum-float-conversion

# native-plain has no vectors at all: its instructions are counted for small cores (bench/speed/energy).
#                      name          kernel   compiler     flags
$(eval $(call flavour,native,       simd128,$$(CC),     -O3 $(SIMDE)))
$(eval $(call flavour,native-scalar,scalar, $$(CC),     -O3))
$(eval $(call flavour,native-plain, scalar, $$(CC),     -O3 -fno-tree-vectorize))
$(eval $(call flavour,asan,         simd128,$$(CC),     -O1 -g $$(SANITIZE) $(SIMDE)))
$(eval $(call flavour,wasi,         simd128,$$(WASI_CC),-O3 $(CLANG_ALSO) $(WASI_CFLAGS) $(SIMD_WASM)))
$(eval $(call flavour,wasm-scalar,  scalar, $$(EMCC),   $$(FOR_PAGE)))
$(eval $(call flavour,wasm-simd128, simd128,$$(EMCC),   $$(FOR_PAGE) $(SIMD_WASM)))
$(eval $(call flavour,wasm-relaxed, relaxed,$$(EMCC),   $$(FOR_PAGE) $(RELAXED)))

-include $(shell find build/obj -name '*.d' 2>/dev/null)

# ---- command-line programs -----------------------------------------------------------------------------------

PROGRAMS := $(foreach f,native native-scalar native-plain asan,build/$(f)/tracelight)

.SECONDEXPANSION:
$(PROGRAMS): build/%/tracelight: $$(call objects_of,$$*,$(ENGINE) $(CLI)) build/sources.list
	@mkdir -p $(@D)
	$(call brief,link)
	$(Q)$(CC) $(if $(filter asan,$*),$(SANITIZE)) $(filter %.o,$^) -lm -o $@

build/wasi/tracelight.wasm: $(call objects_of,wasi,$(ENGINE) $(CLI)) build/sources.list
	@mkdir -p $(@D)
	$(call brief,link)
	$(Q)$(WASI_LD) $(WASI_LDFLAGS) $(WASI_CRT) $(filter %.o,$^) $(WASI_LIBS) -o $@

# C unit tests: each file is a program that fails by its exit status, under the sanitizers.
TEST_PROGRAMS := $(patsubst tests/c/%.c,build/asan/tests/%,$(C_TESTS))
TEST_HELPERS  := $(filter-out $(C_TESTS),$(wildcard tests/c/*.c))

$(TEST_PROGRAMS): build/asan/tests/%: build/obj/asan/tests/c/%.o $(call objects_of,asan,$(ENGINE) $(TEST_HELPERS)) build/sources.list
	@mkdir -p $(@D)
	$(call brief,link)
	$(Q)$(CC) $(SANITIZE) $(filter %.o,$^) -lm -o $@

# ---- modules for the page --------------------------------------------------------------------------------------

# A flavour is linked once a part, from the same objects: what a part does not export, and nothing of it needs, is left
# out. wasm/exports/PART.txt names its exports, and nothing else is exported.
PARTS   := $(patsubst wasm/exports/%.txt,%,$(wildcard wasm/exports/*.txt))
MODULES := $(foreach k,$(KERNELS),$(PARTS:%=build/wasm/tracelight-$(k)-%.wasm))

# Modules without a loader: web/engine/instantiate.js hands them the few functions that they import.
EM_LINK := -Os -flto -sSTRICT=1 --no-entry -sSTANDALONE_WASM=1 -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0 \
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=1GB -sSTACK_SIZE=1MB -sMALLOC=emmalloc -sABORTING_MALLOC=0

build/wasm/%.list: wasm/exports/%.txt
	@mkdir -p $(@D)
	@sed -E 's/[[:space:]]*(#.*)?$$//; /^$$/d; s/^/_/' $< > $@

# part_of, flavour_of(simd128-core)
flavour_of = $(firstword $(subst -, ,$(1)))
part_of = $(lastword $(subst -, ,$(1)))

$(MODULES): build/wasm/tracelight-%.wasm: $$(call objects_of,wasm-$$(call flavour_of,$$*),$(ENGINE) $(WEB_ABI)) build/wasm/$$(call part_of,$$*).list build/sources.list Makefile
	$(call brief,link)
	$(Q)$(EMCC) $(EM_LINK) -sEXPORTED_FUNCTIONS=@$(filter %.list,$(filter-out build/sources.list,$^)) $(filter %.o,$^) -o $@

# What the page is measured against (its exports are named in the source): a module without a loader.
build/bench/%.wasm: bench/speed/inference/%.c $(wildcard engine/signal/vector*.h) Makefile .toolchain/env.mk
	@mkdir -p $(@D)
	$(call brief,link)
	$(Q)$(EMCC) $(filter-out -MMD -MP,$(CFLAGS_ALL)) -O3 -sSTRICT=1 $(SIMD_WASM) --no-entry -sSTANDALONE_WASM=1 $< -o $@

# ---- targets -------------------------------------------------------------------------------------------------

.PHONY: help toolchain native asan wasm wasi modules site single-file serve test lint lint-c lint-js lint-py format evaluate explain-report bench bench-page bench-live screenshots train clean distclean FORCE

help: ## list the targets
	@sed -nE 's/^([a-z][a-z-]*):[^#]*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

toolchain: .toolchain/env.mk ## set up the build tools in .toolchain/ (others call it by themselves)

native: build/native/tracelight build/native-scalar/tracelight ## build the command-line program for this machine

asan: build/asan/tracelight $(TEST_PROGRAMS) ## build it, and the C tests, with address and undefined-behaviour sanitizers

wasm: $(MODULES) ## build the modules for the page (scalar, simd128 and relaxed; a part each)

wasi: build/wasi/tracelight.wasm ## build the command-line program for WASI runtimes

modules: wasm # all that the page is made of, laid out for the two packers
	node tools/modules.mjs build/modules

site: modules node_modules/.package-lock.json ## put the page together in build/site/
	node tools/site.mjs build/modules build/site

single-file: modules node_modules/.package-lock.json ## pack the page into one file that works without a server: build/tracelight.html
	node tools/single-file.mjs build/modules build/tracelight.html

serve: site ## build everything the page needs and serve it (PORT=8080)
	@node tools/serve.mjs build/site

# What the tests need to know; tools/env.mjs reads the rest from .toolchain/env.mk.
export CHROMIUM BROTLI VENV DATA

TESTS = $(sort $(shell find tests -name '*.test.mjs' -not -path '*/node_modules/*' 2>/dev/null))

test: native asan wasm wasi site single-file node_modules/.package-lock.json $(VENV)/done ## build every flavour and run every test (TESTS="files" picks some)
	$(if $(TESTS),node --test --test-reporter=spec --test-concurrency=3 $(TESTS),@echo "no tests yet")

lint: lint-c lint-js lint-py ## check formatting, clang-tidy, Biome, types

format: node_modules/.package-lock.json ## reformat C and JavaScript in place
	$(if $(C_FILES),$(CLANG_FORMAT) -i $(C_FILES) $(H_FILES))
	node_modules/.bin/biome check --write

evaluate: $(if $(DATA),wasm native node_modules/.package-lock.json) ## measure accuracy on databases and write RESULTS.md: make evaluate DATA=folder
	@test -n "$(DATA)" || { echo "say where the databases are: make evaluate DATA=folder"; exit 2; }
	node bench/evaluate.mjs --data "$(DATA)"
	node bench/report.mjs

explain-report: $(if $(DATA),wasm node_modules/.package-lock.json) ## measure how far explanations can be believed and write EXPLANATIONS.md
	@test -n "$(DATA)" || { echo "say where the databases are: make explain-report DATA=folder"; exit 2; }
	node bench/explain.mjs --data "$(DATA)"
	node bench/explanations.mjs

bench: site build/bench/peak.wasm build/native-plain/tracelight node_modules/.package-lock.json $(VENV)/bench ## measure speed side by side with peers and write PERFORMANCE.md
	node bench/bench.mjs
	node bench/performance.mjs

bench-page: site node_modules/.package-lock.json ## measure how the page bears long recordings (of DATA, else of the sample) and write PERFORMANCE-PAGE.md
	node bench/bench.mjs page --data "$(DATA)"
	node bench/performance-page.mjs

bench-live: site node_modules/.package-lock.json ## measure the live view, and a day of a strap, and write PERFORMANCE-LIVE.md
	node bench/bench.mjs live
	node bench/performance-live.mjs

screenshots: site node_modules/.package-lock.json ## take pictures of every main view into build/screenshots/
	node tools/screenshots.mjs

train: $(if $(DATA),native) ## train the networks: make train DATA=folder
	@test -n "$(DATA)" || { echo "say where the databases are: make train DATA=folder"; exit 2; }
	models/train/run.sh "$(DATA)"

clean: ## remove what was built
	rm -rf build

distclean: clean ## also remove the tools and packages that were fetched
	rm -rf .toolchain node_modules

# ---- set-up --------------------------------------------------------------------------------------------------

# The script decides whether there is anything to do, in milliseconds.
.toolchain/env.mk: FORCE
	@tools/toolchain.sh

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

# Python tools that some tests use if they are there; without them those tests skip, and say so.
$(VENV)/done: tools/requirements.txt .toolchain/env.mk
	@rm -rf $(VENV); if [ -n "$(PYTHON)" ] && $(PYTHON) -m venv $(VENV) >/dev/null 2>&1 \
	    && $(VENV)/bin/pip install -q --disable-pip-version-check -r tools/requirements.txt; then :; \
	else echo "note: no Python environment (python3-venv and the Python package index); tests that need it will be skipped"; fi
	@mkdir -p $(VENV); touch $@

# Peers of the benchmarks, in the same environment; without them they are left out, and the report says so.
$(VENV)/bench: bench/requirements.txt $(VENV)/done
	@if [ -x $(VENV)/bin/pip ] && $(VENV)/bin/pip install -q --disable-pip-version-check -r bench/requirements.txt; then :; \
	else echo "note: the Python peers could not be installed; they will not be measured"; fi
	@touch $@

# Changes only when a source file appears or goes, so that programs are linked again then.
build/sources.list: FORCE
	@mkdir -p $(@D)
	@echo "$(C_FILES)" | cmp -s - $@ || echo "$(C_FILES)" > $@

# ---- lint ----------------------------------------------------------------------------------------------------

TIDY_FLAGS  = -std=c17 -Iengine $(SIMDE) -ffp-contract=off
TIDY_STAMPS = $(patsubst %,build/tidy/%.ok,$(C_FILES))

lint-c: $$(if $(CLANG_TIDY),$$(TIDY_STAMPS))
ifneq ($(CLANG_FORMAT),)
	$(if $(C_FILES)$(H_FILES),$(CLANG_FORMAT) --dry-run -Werror $(C_FILES) $(H_FILES))
endif

build/tidy/%.ok: % $(H_FILES) .clang-tidy .toolchain/env.mk
	@mkdir -p $(@D)
	$(call brief,clang-tidy)
	$(Q)$(CLANG_TIDY) --quiet $< -- $(TIDY_FLAGS) 2>&1 | { grep -vE '^[0-9]+ warnings? (generated|treated)|^(Suppressed|Use -header)' || true; }
	@touch $@

lint-js: node_modules/.package-lock.json
	node_modules/.bin/biome check
	node_modules/.bin/tsc --project tsconfig.json

lint-py: $(VENV)/done
	@if [ -x $(VENV)/bin/ruff ]; then $(VENV)/bin/ruff check --quiet .; else echo "note: no ruff; Python files are not checked"; fi
