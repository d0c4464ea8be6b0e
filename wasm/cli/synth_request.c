/* The options of `tracelight synth` as a config of the engine, which checks the ranges of all numbers.
 *
 *   --noise KIND:DB,...                                   a signal-to-noise ratio for each kind
 *   --artefact KIND:START:SECONDS[:VALUE[:LEAD]],...      what happens from START for so many SECONDS:
 *       gap        samples are missing (no VALUE)
 *       lead-off   a constant, VALUE millivolts (0 unless given)
 *       clip       nothing beyond +-VALUE millivolts
 *       gain       times VALUE
 *     on lead number LEAD, from 0, or on all leads
 */
#include "synth_request.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    ITEM_LONGEST = 80,
    FIELDS = 5, /* of an artefact */
    KIND_AND_TIMES = 3,
};

static const double SECONDS_DEFAULT = 60.0;
static const double SECONDS_MOST = 7.0 * 86400.0;

/* The parts of one "A:B:C", in its own memory. */
typedef struct fields {
    char text[ITEM_LONGEST];
    char *at[FIELDS];
    size_t count;
} fields;

/* False when the item is too long or has more than FIELDS parts. */
static bool part(const char *item, size_t length, fields *to) {
    *to = (fields){.at = {to->text}, .count = 1};
    if (length >= sizeof to->text)
        return false;
    memcpy(to->text, item, length);
    for (char *at = to->text; *at != '\0'; at++) {
        if (*at != ':')
            continue;
        if (to->count == FIELDS)
            return false;
        *at = '\0';
        to->at[to->count++] = at + 1;
    }
    return true;
}

static bool has(const fields *from, size_t index) {
    return index < from->count && from->at[index][0] != '\0';
}

static bool take_number(const fields *from, size_t index, double *number) {
    if (!has(from, index))
        return false;
    char *end;
    *number = strtod(from->at[index], &end);
    return *end == '\0';
}

/* ------------------------------------------------------------------------------------------------ items ----
 */

/* Adds one item of an option to the config. False: it is none. */
typedef bool add_item(const fields *item, tl_synth_config *config);

/* An option whose value is a list of items. */
typedef struct list_option {
    const char *name;
    const char *pattern; /* of its items, for the message */
    add_item *add;
    uint32_t most;
} list_option;

static bool add_noise(const fields *item, tl_synth_config *config) {
    tl_synth_noise *noise = &config->noises[config->noise_count++];
    return item->count == 2 && tl_synth_noise_named(item->at[0], &noise->kind) &&
           take_number(item, 1, &noise->snr_db);
}

/* What the kind is done with. */
static bool take_value(const fields *item, tl_synth_artefact *artefact) {
    switch (artefact->kind) {
    case TL_SYNTH_GAP:
        return !has(item, 3);
    case TL_SYNTH_LEAD_OFF:
        return !has(item, 3) || take_number(item, 3, &artefact->value);
    default:
        return take_number(item, 3, &artefact->value);
    }
}

static bool take_lead(const fields *item, tl_synth_artefact *artefact) {
    double lead = TL_SYNTH_ALL_LEADS;
    if (!has(item, 4))
        return true;
    if (!take_number(item, 4, &lead) || !(lead >= 0 && lead < TL_SYNTH_LEADS) || lead != floor(lead))
        return false;
    artefact->lead = (int)lead;
    return true;
}

static bool add_artefact(const fields *item, tl_synth_config *config) {
    tl_synth_artefact *artefact = &config->artefacts[config->artefact_count++];
    *artefact = (tl_synth_artefact){.lead = TL_SYNTH_ALL_LEADS};
    return item->count >= KIND_AND_TIMES && tl_synth_artefact_named(item->at[0], &artefact->kind) &&
           take_number(item, 1, &artefact->start_s) && take_number(item, 2, &artefact->seconds) &&
           take_value(item, artefact) && take_lead(item, artefact);
}

static const list_option noises = {
    .name = "noise",
    .pattern =
        "KIND:DB,... such as muscle:12,mains50:20; kinds: baseline, electrode, muscle, mains50, mains60, "
        "white",
    .add = add_noise,
    .most = TL_SYNTH_NOISES,
};

static const list_option artefacts = {
    .name = "artefact",
    .pattern = "KIND:START:SECONDS[:VALUE[:LEAD]],... such as gap:10:2,clip:20:5:0.4; kinds: gap (no value), "
               "lead-off (mV, or none), clip (mV), gain (factor)",
    .add = add_artefact,
    .most = TL_SYNTH_ARTEFACTS,
};

static exit_code take_list(const list_option *option, const char *list, tl_synth_config *config) {
    uint32_t count = 0;
    for (const char *at = list; at && *at;) {
        const size_t length = strcspn(at, ",");
        fields item;
        if (count++ == option->most)
            return cli_fail(EXIT_USAGE, "--%s takes at most %u of them.", option->name, option->most);
        if (!part(at, length, &item) || !option->add(&item, config)) {
            return cli_fail(EXIT_USAGE, "'%.*s' cannot be read: --%s is %s.", (int)length, at, option->name,
                            option->pattern);
        }
        at += length + (at[length] == ',');
    }
    return EXIT_DONE;
}

/* -------------------------------------------------------------------------------------------- the whole ----
 */

const char *synth_rhythm(const cli_options *options) {
    return options->rhythm ? options->rhythm : "sinus";
}

static exit_code fail_rhythm(const char *name) {
    char names[400] = "";
    for (size_t i = 0; tl_synth_preset_name(i); i++) {
        size_t used = strlen(names);
        snprintf(names + used, sizeof names - used, "%s%s", i > 0 ? ", " : "", tl_synth_preset_name(i));
    }
    return cli_fail(EXIT_USAGE, "There is no rhythm '%s'. Rhythms: %s.", name, names);
}

/* An artefact that the recording does not reach would be lost without a word. */
static exit_code check_artefacts(const tl_synth_config *config, double seconds) {
    for (uint32_t i = 0; i < config->artefact_count; i++) {
        const tl_synth_artefact *artefact = &config->artefacts[i];
        if (artefact->start_s >= seconds) {
            return cli_fail(
                EXIT_USAGE,
                "--artefact %s begins at %g s, but the recording ends at %g s: make it longer with "
                "--seconds.",
                tl_synth_artefact_name(artefact->kind), artefact->start_s, seconds);
        }
    }
    return EXIT_DONE;
}

exit_code synth_request(const cli_options *options, tl_synth_config *config, int64_t *samples) {
    const char *rhythm = synth_rhythm(options);
    const double seconds = options->seconds > 0 ? options->seconds : SECONDS_DEFAULT;
    if (!tl_synth_preset(rhythm, config))
        return fail_rhythm(rhythm);
    if (options->open.rate > 0)
        config->rate = options->open.rate;
    if (options->heart_rate > 0)
        tl_synth_set_heart_rate(config, options->heart_rate);
    if (options->leads > TL_SYNTH_LEADS)
        return cli_fail(EXIT_USAGE, "--leads is at most %d.", TL_SYNTH_LEADS);
    if (options->leads >= 0)
        config->leads = (uint32_t)options->leads;
    config->seed = (uint64_t)options->seed;
    if (seconds > SECONDS_MOST)
        return cli_fail(EXIT_USAGE, "--seconds is at most %g.", SECONDS_MOST);
    *samples = llround(seconds * config->rate);
    exit_code code = take_list(&noises, options->noise, config);
    if (code == EXIT_DONE)
        code = take_list(&artefacts, options->artefacts, config);
    return code == EXIT_DONE ? check_artefacts(config, seconds) : code;
}
