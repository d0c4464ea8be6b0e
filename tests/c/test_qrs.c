/* The detector on synthetic ECG whose beats are known: how far it looks ahead, where it puts the R peak, what
 * a change of gain and a T wave taller than R do. */
#include "check.h"
#include "ecg.h"

#include "beat/qrs.h"

#include <math.h>
#include <stdlib.h>

enum { MOST = 2000, SECONDS = 60, TICKS = SECONDS * TL_RATE };

typedef struct found {
    tl_qrs_beat beats[MOST];
    int64_t known_at[MOST]; /* ticks that had come when the beat became certain */
    size_t count;
} found;

static void drain(tl_qrs *qrs, int64_t now, found *to) {
    while (to->count < MOST && tl_qrs_next(qrs, &to->beats[to->count])) {
        to->known_at[to->count++] = now;
    }
}

static void detect(const float *signal, size_t ticks, found *to) {
    tl_qrs *qrs = malloc(sizeof *qrs);
    CHECK(qrs != NULL);
    to->count = 0;
    tl_qrs_begin(qrs, 0);
    for (size_t i = 0; i < ticks; i++) {
        tl_qrs_push(qrs, signal + i, 1);
        drain(qrs, (int64_t)i + 1, to);
    }
    tl_qrs_end(qrs);
    drain(qrs, (int64_t)ticks, to);
    free(qrs);
}

static void make(float *signal, double rr, double gain) {
    for (int i = 0; i < TICKS; i++) {
        signal[i] = (float)(gain * ecg_regular((double)i / TL_RATE, 0.5, rr));
    }
}

static found out;
static float signal[TICKS];

static void is_certain_within_a_second(void) {
    const double intervals[] = {0.35, 0.6, 0.81, 1.3};
    for (size_t k = 0; k < sizeof intervals / sizeof intervals[0]; k++) {
        make(signal, intervals[k], 1.0);
        detect(signal, TICKS, &out);
        CHECK(out.count > 0.9 * SECONDS / intervals[k]);
        for (size_t i = 0; i < out.count; i++) {
            const bool learning = out.beats[i].tick < 4 * TL_RATE;
            CHECK(learning || out.known_at[i] - out.beats[i].tick <= TL_RATE);
        }
    }
}

static void places_the_peak_between_the_ticks(void) {
    make(signal, 0.8037, 1.0);
    detect(signal, TICKS, &out);
    for (size_t i = 0; i < out.count; i++) {
        const double time = ((double)out.beats[i].tick + (double)out.beats[i].offset) / TL_RATE;
        const double k = floor((time - 0.5) / 0.8037 + 0.5);
        CHECK(fabs(time - 0.5 - k * 0.8037) < 0.0005);
        CHECK(fabs((double)out.beats[i].amplitude_mv - 1.0) < 0.1);
    }
}

/* A lead that loses nine tenths of its amplitude is found again within a few seconds. */
static void follows_a_change_of_gain(void) {
    make(signal, 0.8, 1.0);
    for (int i = TICKS / 2; i < TICKS; i++) {
        signal[i] *= 0.1F;
    }
    detect(signal, TICKS, &out);
    size_t late = 0;
    for (size_t i = 0; i < out.count; i++) {
        late += out.beats[i].tick > TICKS / 2 + 8 * TL_RATE ? 1 : 0;
    }
    CHECK(late >= (size_t)((SECONDS / 2.0 - 8.0) / 0.8) - 1);
}

/* One beat a period, at the R peak, although the T wave is half as high again. */
static void is_not_misled_by_tall_t_waves(void) {
    for (int i = 0; i < TICKS; i++) {
        const double t = (double)i / TL_RATE;
        const double k = floor((t - 0.5) / 0.85);
        signal[i] = (float)(ecg_regular(t, 0.5, 0.85) + ecg_bump(t - 0.5 - k * 0.85, 0.28, 0.05, 1.3));
    }
    detect(signal, TICKS, &out);
    CHECK(out.count >= (size_t)(SECONDS / 0.85) - 2 && out.count <= (size_t)(SECONDS / 0.85) + 1);
    for (size_t i = 0; i < out.count; i++) {
        const double time = (double)out.beats[i].tick / TL_RATE;
        CHECK(fabs(time - 0.5 - floor((time - 0.5) / 0.85 + 0.5) * 0.85) < 0.01);
    }
}

/* An empty lead and one too short to learn from have no beat. */
static void says_nothing_without_evidence(void) {
    for (int i = 0; i < TICKS; i++) {
        signal[i] = 0.3F;
    }
    detect(signal, TICKS, &out);
    CHECK(out.count == 0);
    make(signal, 0.8, 1.0);
    detect(signal, TL_RATE - 1, &out);
    CHECK(out.count == 0);
}

int main(void) {
    is_certain_within_a_second();
    places_the_peak_between_the_ticks();
    follows_a_change_of_gain();
    is_not_misled_by_tall_t_waves();
    says_nothing_without_evidence();
    return 0;
}
