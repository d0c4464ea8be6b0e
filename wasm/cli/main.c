/* `tracelight`: the command-line program, native and for WASI runtimes. It picks a command and prints the
 * help. */
#include <stdio.h>
#include <string.h>

#include "cli.h"

static const cli_command commands[] = {
    {"info", "annotations rate millivolts json", "FILE... [--json]", "what a recording holds", command_info},
    {"samples", "annotations lead rate millivolts upside-down digital", "FILE... [--lead NAME|N] [--digital]",
     "one lead to standard output: float32 millivolts, or int32 digital units", command_samples},
    {"analyze",
     "annotations lead rate millivolts upside-down model no-model bradycardia tachycardia pause json csv",
     "FILE... [--lead NAME|N] [--model FILE.tlm | --no-model] [--json | --csv]",
     "find and name the beats of one lead", command_analyze},
    {"annotate", "annotations lead rate millivolts upside-down model no-model output",
     "FILE... --output OUT.atr [--lead NAME|N] [--model FILE.tlm | --no-model]",
     "write the beats as a WFDB annotation file (not named: Q)", command_annotate},
    {"explain",
     "annotations lead rate millivolts upside-down model beat class method kind layer points compare "
     "references json",
     "FILE... --beat N [--class V] [--method gradcam|shap|expected-gradients|waves|segments] [--layer N] "
     "[--kind positive|signed|guided] [--compare all|normal|patient] [--references FILE.tlr] [--points N] "
     "[--lead NAME|N] [--model FILE.tlm] [--json]",
     "one beat: window, logits, probabilities, and what speaks for a class, as JSON", command_explain},
    {"model", "json", "[info] FILE.tlm [--json]",
     "what a model file holds: its input, classes, layers, provenance", command_model},
    {"rhythm", "annotations rate millivolts bradycardia tachycardia pause json",
     "FILE... [--annotations atr] [--json]", "rhythm episodes of a recording's annotated beats",
     command_rhythm},
    {"windows", "annotations lead rate millivolts output denoise-levels detected jitter seed",
     "REC.hea --output OUT.tlw [--annotations atr] [--lead NAME|N] [--denoise-levels L] [--detected] "
     "[--jitter N] [--seed S]",
     "cut training windows at annotated beats", command_windows},
    {"inputs", "annotations lead rate millivolts output denoise-levels",
     "REC.hea --output OUT.tli [--annotations atr] [--lead NAME|N] [--denoise-levels L]",
     "write what a network gets of every found beat, with its surroundings, for training", command_inputs},
    {"surroundings", "", "< BEATS > NUMBERS", "what surrounds the beats of made-up sequences, for training",
     command_surroundings},
    {"synth", "output seconds rate rhythm heart-rate leads noise artefact seed csv",
     "--output NAME [--seconds N] [--rate HZ] [--rhythm sinus|af|bigeminy|...] [--heart-rate N] [--leads N] "
     "[--noise KIND:DB,...] [--artefact KIND:START:SECONDS[:VALUE[:LEAD]],...] [--seed S] [--csv]",
     "write a synthetic ECG with its true beats and waves", command_synth},
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static exit_code print_help(FILE *to) {
    fputs("tracelight analyses ECG recordings. For research and education; not a medical device.\n\n", to);
    for (size_t i = 0; i < COMMANDS; i++) {
        fprintf(to, "  tracelight %s %s\n      %s\n", commands[i].name, commands[i].arguments,
                commands[i].purpose);
    }
    fputs(
        "  tracelight help\n  tracelight --version\n\n"
        "The files of one recording are given together: FILE.csv, FILE.edf, or a WFDB header REC.hea, "
        "whose signal\n"
        "files and annotations (REC.atr) are found beside it.\n"
        "  --lead NAME|N    the lead to analyse, by label or number from 0 (default: MLII, II, first ECG "
        "lead)\n"
        "  --rate HZ        the sampling rate, where the file does not say it or says it wrongly\n"
        "  --model FILE     the network (default: models/int8/r.tlm in the working directory)\n"
        "  --method NAME    gradcam: where the network looked (--layer, numbered as by `tracelight model`, "
        "and "
        "--kind);\n"
        "                   shap, expected-gradients (--points between each pair): what every sample adds to "
        "the logit;\n"
        "                   waves, segments: exact Shapley values of P, PR, QRS, ST, T ..., or of twelve "
        "parts\n"
        "  --compare WITH   which beats those last four compare with: all of models/references.tlr (or "
        "--references),\n"
        "                   its normal ones, or this patient's normal beats\n"
        "  --millivolts X   millivolts of one unit of the file's numbers\n"
        "  --upside-down    the lead was recorded upside down (electrodes swapped): it is turned over\n"
        "  --bradycardia N, --tachycardia N, --pause S\n"
        "                   limits of rhythms: beats a minute (50 and 100; the second is the higher) and "
        "seconds (2)\n"
        "  --artefact KIND:START:SECONDS[:VALUE[:LEAD]],...\n"
        "                   what happens to a synthetic ECG from second START: gap (samples are missing), "
        "lead-off\n"
        "                   (a constant of VALUE mV, 0 unless given), clip (nothing beyond +-VALUE mV), gain "
        "(times\n"
        "                   VALUE); on lead number LEAD, from 0, or on all\n"
        "Exit codes: 0 done, 1 wrong command line, 2 input that cannot be read, 3 memory or output.\n",
        to);
    return EXIT_DONE;
}

static const cli_command *find_command(const char *name) {
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    }
    return NULL;
}

static exit_code run_program(int count, char **arguments) {
    if (count < 2) {
        print_help(stderr);
        return EXIT_USAGE;
    }
    const char *name = arguments[1];
    if (strcmp(name, "help") == 0 || strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return print_help(stdout);
    if (strcmp(name, "--version") == 0) {
        printf("tracelight %s\n", tl_version());
        return EXIT_DONE;
    }
    const cli_command *command = find_command(name);
    if (!command)
        return cli_fail(EXIT_USAGE, "There is no command '%s'; see tracelight help.", name);
    cli_options options;
    if (!cli_parse(command, count - 2, arguments + 2, &options))
        return EXIT_USAGE;
    return command->run(&options);
}

int main(int count, char **arguments) {
    exit_code code = run_program(count, arguments);
    bool lost = fflush(stdout) != 0 || ferror(stdout);
    if (lost && code == EXIT_DONE)
        code = cli_fail_output();
    return (int)code;
}
