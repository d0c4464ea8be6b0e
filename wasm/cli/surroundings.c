/* `tracelight surroundings`: a filter for training on sequences of beats that no recording holds. Standard
 * input gives the beats, standard output what surrounds each, measured as in a session.
 *
 * Input, little-endian f32, one beat after the other, each 725 numbers:
 *   1 where the beat begins a sequence, else 0; seconds since the beat before; P wave (1, 0, NaN: not known);
 *   duration of the QRS complex in seconds; 1 where the window can be read, else 0; window[360] and usual
 *   beat[360] in denoised millivolts
 * Output: f32[44] for each beat, in the same order.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "beat/surroundings.h"
#include "bytes.h"
#include "cli.h"

enum { ROW_NUMBERS = 5 + 2 * TL_WINDOW };

typedef struct row {
    bool begins;
    tl_neighbour beat;
} row;

/* Reads the next beat. False at the end of the input; a beat that is cut short sets `*torn`. */
static bool read_row(row *row, bool *torn) {
    uint8_t bytes[4 * ROW_NUMBERS];
    float numbers[ROW_NUMBERS];
    const size_t got = fread(bytes, 1, sizeof bytes, stdin);
    *torn = got > 0 && got < sizeof bytes;
    if (got < sizeof bytes)
        return false;
    get_floats(bytes, numbers, ROW_NUMBERS);
    row->begins = numbers[0] > 0.0F;
    row->beat = (tl_neighbour){
        .rr_s = numbers[1], .p_wave = numbers[2], .qrs_s = numbers[3], .readable = numbers[4] > 0.0F};
    if (row->beat.readable)
        row->beat.like = tl_likeness_of(numbers + 5, numbers + 5 + TL_WINDOW);
    return true;
}

static bool write_numbers(const tl_surroundings *state, const tl_neighbour *next) {
    static const tl_neighbour nothing = {.rr_s = NAN, .p_wave = NAN, .qrs_s = NAN};
    float numbers[TL_SURROUNDINGS];
    uint8_t bytes[sizeof numbers];
    tl_surroundings_measure(state, next ? next : &nothing, numbers);
    put_floats(bytes, numbers, TL_SURROUNDINGS);
    return fwrite(bytes, sizeof bytes, 1, stdout) == 1;
}

exit_code command_surroundings(const cli_options *options) {
    (void)options;
    tl_surroundings *state = malloc(sizeof *state);
    if (!state)
        return cli_fail(EXIT_INTERNAL, "There is not enough memory.");
    tl_surroundings_begin(state);
    row row;
    bool torn = false;
    bool good = true;
    while (good && read_row(&row, &torn)) {
        if (state->count > 0)
            good = write_numbers(state, row.begins ? NULL : &row.beat);
        if (row.begins)
            tl_surroundings_begin(state);
        tl_surroundings_push(state, &row.beat);
    }
    if (good && state->count > 0)
        good = write_numbers(state, NULL);
    free(state);
    if (torn)
        return cli_fail(EXIT_INPUT, "The last beat of the input is cut short: each takes %d bytes.",
                        4 * ROW_NUMBERS);
    return good ? EXIT_DONE : cli_fail_output();
}
