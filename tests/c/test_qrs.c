/* The detector on synthetic ECG whose beats are known: how far it looks ahead, where it puts the R peak and
 * that it keeps to it, what a change of gain and a T wave taller than R do. */
#include "check.h"
#include "ecg.h"
#include "format_memory.h"

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

static void run(tl_qrs *qrs, const float *signal, size_t ticks, found *to) {
    to->count = 0;
    for (size_t i = 0; i < ticks; i++) {
        tl_qrs_push(qrs, signal + i, 1);
        drain(qrs, (int64_t)i + 1, to);
    }
    tl_qrs_end(qrs);
    drain(qrs, (int64_t)ticks, to);
}

static tl_qrs *new_detector(void) {
    tl_qrs *qrs = malloc(sizeof *qrs);
    CHECK(qrs != NULL);
    return qrs;
}

static void detect(const float *signal, size_t ticks, found *to) {
    tl_qrs *qrs = new_detector();
    tl_qrs_begin(qrs, 0);
    run(qrs, signal, ticks, to);
    free(qrs);
}

static void detect_with(const float *signal, size_t ticks, tl_qrs_judge judge, found *to) {
    tl_qrs *qrs = new_detector();
    tl_qrs_begin_with(qrs, 0, judge);
    run(qrs, signal, ticks, to);
    free(qrs);
}

static void make(float *signal, double rr, double gain) {
    for (int i = 0; i < TICKS; i++) {
        signal[i] = (float)(gain * ecg_regular((double)i / TL_RATE, 0.5, rr));
    }
}

static found out;
static float signal[TICKS];

/* Ticks from the R peak until the last of the beats after the learning was certain. */
static int64_t latest(const found *from) {
    int64_t most = 0;
    for (size_t i = 0; i < from->count; i++) {
        const int64_t waited = from->known_at[i] - from->beats[i].tick;
        if (from->beats[i].tick >= 4 * TL_RATE && waited > most) {
            most = waited;
        }
    }
    return most;
}

static void is_certain_in_time(void) {
    const double intervals[] = {0.35, 0.6, 0.81, 1.3};
    for (size_t k = 0; k < sizeof intervals / sizeof intervals[0]; k++) {
        make(signal, intervals[k], 1.0);
        detect(signal, TICKS, &out);
        CHECK(out.count > 0.9 * SECONDS / intervals[k]);
        CHECK(latest(&out) <= TL_QRS_CERTAIN);
    }
}

static void make_noise(uint32_t seed) {
    for (int i = 0; i < TICKS; i++) {
        signal[i] = (float)(memory_random(&seed) >> 8) / 16777216.0F - 0.5F;
    }
}

/* Odds of either sign by chance, and nothing that search-back may take. */
static float chance(const void *context, int64_t place, const float *features) {
    (void)features;
    uint32_t state = (uint32_t)place * 2654435761U + *(const uint32_t *)context;
    const uint32_t number = memory_random(&state);
    return number % 2 == 0 ? -INFINITY : (float)(number >> 8);
}

/* In noise the R peak may lie as far from the maximum as it can, and candidates come at every distance. */
static void is_certain_in_time_in_noise(void) {
    int64_t most = 0;
    for (uint32_t seed = 1; seed <= 40; seed++) {
        const tl_qrs_judge judge = {chance, &seed};
        make_noise(seed);
        detect_with(signal, TICKS, judge, &out);
        CHECK(out.count > SECONDS);
        most = latest(&out) > most ? latest(&out) : most;
    }
    CHECK(most <= TL_QRS_CERTAIN && most > TL_QRS_CERTAIN - TL_QRS_BLOCK / 2);
}

/* Noise is full of candidates that only search-back takes, and these too are certain in time. */
static void search_back_is_in_time(void) {
    int64_t most = 0;
    for (uint32_t seed = 1; seed <= 40; seed++) {
        make_noise(seed);
        detect(signal, TICKS, &out);
        most = latest(&out) > most ? latest(&out) : most;
    }
    CHECK(most > TL_QRS_CERTAIN);
    CHECK(most <= TL_QRS_LATEST);
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

/* R and S of like size, of which now one and now the other is the stronger turning point: all peaks lie on
 * the same one. */
static void keeps_to_one_deflection(void) {
    for (int i = 0; i < TICKS; i++) {
        const double t = (double)i / TL_RATE - 0.5;
        const double k = floor(t / 0.8 + 0.5);
        const double s = fmod(k, 3.0) == 1.0 ? -1.6 : -1.2;
        signal[i] = (float)(ecg_bump(t - k * 0.8, 0.0, 0.010, 1.0) + ecg_bump(t - k * 0.8, 0.04, 0.010, s));
    }
    detect(signal, TICKS, &out);
    CHECK(out.count > 0.9 * SECONDS / 0.8);
    for (size_t i = 1; i < out.count; i++) {
        const double rr = (double)(out.beats[i].tick - out.beats[i - 1].tick) / TL_RATE;
        CHECK(fabs(rr - 0.8) < 0.006);
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
    is_certain_in_time();
    is_certain_in_time_in_noise();
    search_back_is_in_time();
    places_the_peak_between_the_ticks();
    follows_a_change_of_gain();
    is_not_misled_by_tall_t_waves();
    keeps_to_one_deflection();
    says_nothing_without_evidence();
    return 0;
}
