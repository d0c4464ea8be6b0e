/* Command-line options: one table, from which the parser and the commands' lists of options work. */
#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

typedef enum option_kind {
    OPTION_STRING,
    OPTION_NUMBER,
    OPTION_LIMIT, /* a number too, kept as a float */
    OPTION_COUNT,
    OPTION_FLAG,
    OPTION_FORM
} option_kind;

typedef struct option {
    const char *name;
    option_kind kind;
    size_t field;     /* offset into cli_options */
    output_form form; /* for OPTION_FORM */
} option;

static const option known[] = {
    {"lead", OPTION_STRING, offsetof(cli_options, lead), 0},
    {"model", OPTION_STRING, offsetof(cli_options, model), 0},
    {"output", OPTION_STRING, offsetof(cli_options, output), 0},
    {"annotations", OPTION_STRING, offsetof(cli_options, annotations), 0},
    {"class", OPTION_STRING, offsetof(cli_options, class_name), 0},
    {"method", OPTION_STRING, offsetof(cli_options, method), 0},
    {"kind", OPTION_STRING, offsetof(cli_options, kind), 0},
    {"compare", OPTION_STRING, offsetof(cli_options, compare), 0},
    {"references", OPTION_STRING, offsetof(cli_options, references), 0},
    {"layer", OPTION_COUNT, offsetof(cli_options, layer), 0},
    {"points", OPTION_COUNT, offsetof(cli_options, points), 0},
    {"rate", OPTION_NUMBER, offsetof(cli_options, open.rate), 0},
    {"millivolts", OPTION_NUMBER, offsetof(cli_options, open.millivolts_per_unit), 0},
    {"bradycardia", OPTION_LIMIT, offsetof(cli_options, rules.bradycardia_bpm), 0},
    {"tachycardia", OPTION_LIMIT, offsetof(cli_options, rules.tachycardia_bpm), 0},
    {"pause", OPTION_LIMIT, offsetof(cli_options, rules.pause_s), 0},
    {"beat", OPTION_COUNT, offsetof(cli_options, beat), 0},
    {"denoise-levels", OPTION_COUNT, offsetof(cli_options, denoise_levels), 0},
    {"jitter", OPTION_COUNT, offsetof(cli_options, jitter), 0},
    {"seed", OPTION_COUNT, offsetof(cli_options, seed), 0},
    {"seconds", OPTION_NUMBER, offsetof(cli_options, seconds), 0},
    {"heart-rate", OPTION_NUMBER, offsetof(cli_options, heart_rate), 0},
    {"rhythm", OPTION_STRING, offsetof(cli_options, rhythm), 0},
    {"noise", OPTION_STRING, offsetof(cli_options, noise), 0},
    {"artefact", OPTION_STRING, offsetof(cli_options, artefacts), 0},
    {"leads", OPTION_COUNT, offsetof(cli_options, leads), 0},
    {"detected", OPTION_FLAG, offsetof(cli_options, detected), 0},
    {"no-model", OPTION_FLAG, offsetof(cli_options, no_model), 0},
    {"digital", OPTION_FLAG, offsetof(cli_options, digital), 0},
    {"upside-down", OPTION_FLAG, offsetof(cli_options, upside_down), 0},
    {"json", OPTION_FORM, offsetof(cli_options, form), FORM_JSON},
    {"csv", OPTION_FORM, offsetof(cli_options, form), FORM_CSV},
};

exit_code cli_fail(exit_code code, const char *sentence, ...) {
    va_list arguments;
    va_start(arguments, sentence);
    fputs("tracelight: ", stderr);
    vfprintf(stderr, sentence, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    return code;
}

exit_code cli_fail_engine(const tl_error *error) {
    bool internal = error->code == TL_E_MEMORY;
    return cli_fail(internal ? EXIT_INTERNAL : EXIT_INPUT, "%s", error->message);
}

exit_code cli_fail_output(void) {
    return errno == EPIPE ? EXIT_DONE : cli_fail(EXIT_INTERNAL, "Standard output cannot be written.");
}

static bool is_listed(const char *list, const char *name) {
    size_t length = strlen(name);
    for (const char *at = strstr(list, name); at; at = strstr(at + 1, name)) {
        bool starts = at == list || at[-1] == ' ';
        bool ends = at[length] == ' ' || at[length] == '\0';
        if (starts && ends)
            return true;
    }
    return false;
}

static const option *find_option(const cli_command *command, const char *name) {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, name) == 0 && is_listed(command->options, name))
            return &known[i];
    }
    return NULL;
}

static bool parse_number(const char *text, double *number) {
    char *end;
    *number = strtod(text, &end);
    return end != text && *end == '\0' && isfinite(*number) && *number > 0;
}

static bool parse_limit(const char *text, float *number) {
    double value;
    const bool good = parse_number(text, &value);
    *number = good ? (float)value : 0.0F;
    return good && isfinite(*number) && *number > 0.0F;
}

static bool parse_count(const char *text, int64_t *count) {
    char *end;
    errno = 0;
    long long value = strtoll(text, &end, 10);
    *count = value;
    return end != text && *end == '\0' && errno == 0 && value >= 0;
}

/* Stores the option's value; `value` is NULL for flags. */
static bool store(const option *option, const char *value, cli_options *options) {
    void *field = (char *)options + option->field;
    switch (option->kind) {
    case OPTION_STRING:
        *(const char **)field = value;
        return true;
    case OPTION_NUMBER:
        return parse_number(value, field);
    case OPTION_LIMIT:
        return parse_limit(value, field);
    case OPTION_COUNT:
        return parse_count(value, field);
    case OPTION_FLAG:
        *(bool *)field = true;
        return true;
    case OPTION_FORM:
        *(output_form *)field = option->form;
        return true;
    }
    return false;
}

static bool parse_option(const cli_command *command, int count, char **arguments, int *index,
                         cli_options *options) {
    const char *name = arguments[*index] + 2;
    const option *found = find_option(command, name);
    if (!found) {
        cli_fail(EXIT_USAGE, "'%s' has no option --%s; see tracelight help.", command->name, name);
        return false;
    }
    if (found->kind == OPTION_FORM && options->form != FORM_TEXT && options->form != found->form) {
        cli_fail(EXIT_USAGE, "--json and --csv cannot both be printed: choose one.");
        return false;
    }
    bool needs_value = found->kind != OPTION_FLAG && found->kind != OPTION_FORM;
    const char *value = needs_value && *index + 1 < count ? arguments[++*index] : NULL;
    if (needs_value && !value) {
        cli_fail(EXIT_USAGE, "--%s needs a value after it.", name);
        return false;
    }
    if (!store(found, value, options)) {
        cli_fail(EXIT_USAGE, "--%s cannot be %s.", name, value);
        return false;
    }
    return true;
}

/* Options that contradict each other. */
static bool check_model(const cli_options *options) {
    const bool good = !options->no_model || !options->model;
    if (!good)
        cli_fail(EXIT_USAGE, "--model and --no-model cannot both be given: choose one.");
    return good;
}

static bool check_rules(const cli_options *options) {
    tl_error error;
    const bool good = tl_rhythm_rules_check(&options->rules, &error) == TL_OK;
    if (!good)
        cli_fail(EXIT_USAGE, "%s", error.message);
    return good;
}

bool cli_parse(const cli_command *command, int count, char **arguments, cli_options *options) {
    memset(options, 0, sizeof *options);
    options->beat = -1;
    options->leads = -1;
    options->layer = -1;
    options->points = -1;
    for (int i = 0; i < count; i++) {
        bool is_option = strncmp(arguments[i], "--", 2) == 0;
        if (is_option) {
            if (!parse_option(command, count, arguments, &i, options))
                return false;
        } else if (options->file_count < TL_MAX_SOURCES) {
            options->files[options->file_count++] = arguments[i];
        } else {
            cli_fail(EXIT_USAGE, "More than %d files were given.", TL_MAX_SOURCES);
            return false;
        }
    }
    /* The help of a command that reads a file begins with the file. */
    bool reads_files = strchr("-<", command->arguments[0]) == NULL;
    if (reads_files && options->file_count == 0) {
        cli_fail(EXIT_USAGE, "'%s' needs a file: tracelight %s %s", command->name, command->name,
                 command->arguments);
        return false;
    }
    return check_model(options) && check_rules(options);
}
