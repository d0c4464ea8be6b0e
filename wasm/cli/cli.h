/* What the commands of the command-line program share: exit codes, options and messages. */
#ifndef CLI_H
#define CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../../engine/tracelight.h"

/* Exit codes of the program; `tracelight help` lists them. */
typedef enum exit_code {
    EXIT_DONE = 0,
    EXIT_USAGE = 1,    /* the command line is wrong */
    EXIT_INPUT = 2,    /* a file cannot be read, or is not what it should be */
    EXIT_INTERNAL = 3, /* memory, or output that cannot be written */
} exit_code;

typedef enum output_form { FORM_TEXT, FORM_JSON, FORM_CSV } output_form;

/* The command line, taken apart. Strings point into argv. */
typedef struct cli_options {
    const char *files[TL_MAX_SOURCES];
    size_t file_count;
    const char *lead;        /* NULL = the record's preferred lead */
    const char *model;       /* NULL = models/int8/r.tlm */
    const char *output;      /* NULL = none */
    const char *annotations; /* extension of the annotation file; NULL = atr */
    const char *class_name;  /* NULL = the most probable */
    const char *method;      /* of explaining; NULL = gradcam */
    const char *kind;        /* of Grad-CAM; NULL = positive */
    const char *compare;     /* with which beats; NULL = all */
    const char *references;  /* NULL = models/references.tlr */
    const char *rhythm;      /* NULL = sinus */
    const char *noise;       /* NULL = none */
    const char *artefacts;   /* NULL = none */
    tl_open_options open;
    output_form form;
    bool no_model;
    bool digital;
    bool upside_down;
    bool detected;
    int64_t beat; /* -1 = not given */
    int64_t denoise_levels;
    int64_t jitter;
    int64_t seed;
    int64_t leads;  /* -1 = not given */
    int64_t layer;  /* -1 = not given */
    int64_t points; /* -1 = not given */
    tl_rhythm_rules rules;
    double seconds;    /* 0 = not given */
    double heart_rate; /* 0 = the rhythm's own */
} cli_options;

/* A command: its name, the options it takes (names separated by blanks), its help and what it does. */
typedef struct cli_command {
    const char *name;
    const char *options;
    const char *arguments; /* for the help */
    const char *purpose;
    exit_code (*run)(const cli_options *options);
} cli_command;

/* Reads the arguments after the command's name. On a mistake it says so and returns false. */
bool cli_parse(const cli_command *command, int count, char **arguments, cli_options *options);

/* Prints "tracelight: " and the sentence to stderr and returns `code`. */
exit_code cli_fail(exit_code code, const char *sentence, ...) __attribute__((format(printf, 2, 3)));

/* The same for an error of the engine. */
exit_code cli_fail_engine(const tl_error *error);

/* What it comes to that writing standard output failed: a sentence, but nothing where the reader only wants
 * no more (a closed pipe: | head). To be called before errno changes. */
exit_code cli_fail_output(void);

exit_code command_info(const cli_options *options);
exit_code command_samples(const cli_options *options);
exit_code command_analyze(const cli_options *options);
exit_code command_annotate(const cli_options *options);
exit_code command_windows(const cli_options *options);
exit_code command_inputs(const cli_options *options);
exit_code command_surroundings(const cli_options *options);
exit_code command_explain(const cli_options *options);
exit_code command_model(const cli_options *options);
exit_code command_rhythm(const cli_options *options);
exit_code command_synth(const cli_options *options);

#endif
