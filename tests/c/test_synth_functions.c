/* The elementary functions of the synthetic ECG against those of the C library, and how a record is packed.
 */
#include "check.h"
#include "synth/functions.h"
#include "synth/record.h"

#include <math.h>
#include <string.h>

static const double TOLERANCE = 1e-15;

static void agree_with_the_library(void) {
    for (int i = 0; i < 65536; i++) {
        const double x = 0.0917 * (i - 32768);
        CHECK(fabs(synth_sin(x) - sin(x)) < TOLERANCE);
        CHECK(fabs(synth_cos(x) - cos(x)) < TOLERANCE);
    }
    for (int i = 0; i < 4096; i++) {
        const double x = exp((i - 3072) / 73.0);
        CHECK(fabs(synth_log(x) - log(x)) < TOLERANCE * fmax(1.0, fabs(log(x))));
    }
    for (int i = 0; i < 13000; i++) {
        const double x = 0.0913 * (i - 6500);
        CHECK(fabs(synth_exp(x) - exp(x)) < TOLERANCE * exp(x));
    }
}

static void hold_at_their_special_points(void) {
    CHECK(synth_sin(0.0) == 0.0 && synth_cos(0.0) == 1.0);
    CHECK(synth_log(1.0) == 0.0 && synth_exp(0.0) == 1.0);
}

static void a_record_says_what_it_holds(void) {
    tl_synth_config config;
    tl_synth *synth = NULL;
    tl_synth_record record = {.leads = 2};
    const float millivolts[] = {0.1F, -0.2F, NAN, 99.0F, -99.0F, 0.0005F};
    uint8_t bytes[12];
    char text[400];
    CHECK(tl_synth_preset("af", &config));
    config.leads = 2;
    CHECK(tl_synth_open(&config, &synth, NULL) == TL_OK);
    tl_synth_pack(&record, millivolts, 3, bytes);
    CHECK(record.samples == 3 && record.clipped == 2);
    CHECK(record.first[0] == 100 && record.first[1] == -200);
    CHECK(bytes[0] == 100 && bytes[1] == 0 && bytes[4] == 0x00 && bytes[5] == 0x80 && bytes[10] == 1);
    const size_t length = tl_synth_header(&record, synth, "made", "af", text, sizeof text);
    CHECK(length == strlen(text));
    CHECK(strstr(text, "made 2 360 3\nmade.dat 16 1000(0)/mV 16 0 100 101 0 II\n") == text);
    CHECK(strstr(text, "\n# Synthetic ECG: tracelight ") != NULL);
    char cut[20];
    CHECK(tl_synth_header(&record, synth, "made", "af", cut, sizeof cut) == length);
    CHECK(strncmp(cut, text, sizeof cut - 1) == 0 && strlen(cut) == sizeof cut - 1);
    tl_synth_close(synth);
}

int main(void) {
    agree_with_the_library();
    hold_at_their_special_points();
    a_record_says_what_it_holds();
    return 0;
}
