/* Episodes of annotated beats: the codes, what divides segments, the number and the room for it. */
#include "check.h"
#include "rhythm/annotated.h"

#include <math.h>

enum { MOST = 4096, ROOM = 64, N = 1, FUSION = 6, VENTRICULAR = 5, ATRIAL = 8, ESCAPE = 10, NOISE = 14 };
enum { FLUTTER_BEGINS = 32, FLUTTER_ENDS = 33, RHYTHM = 28, UNUSED = 200 };

static double times[MOST];
static uint8_t codes[MOST];
static size_t count;
static double now_s;

static void begin(void) {
    count = 0;
    now_s = 0.0;
}

static void put(uint8_t code, double after_s) {
    CHECK(count < MOST);
    now_s += after_s;
    times[count] = now_s;
    codes[count++] = code;
}

static void many(uint8_t code, int number, double rr) {
    for (int i = 0; i < number; i++) {
        put(code, rr);
    }
}

static tl_episode episodes[ROOM];

static size_t find(void) {
    const tl_annotated annotated = {.time_s = times, .code = codes, .count = count};
    const size_t found = tl_rhythm_annotated(&annotated, &(tl_rhythm_rules){0}, episodes, ROOM);
    CHECK(found <= ROOM);
    return found;
}

static void codes_have_their_origins(void) {
    begin();
    many(N, 10, 0.8);
    many(VENTRICULAR, 3, 0.4);
    many(N, 10, 0.8);
    many(ATRIAL, 3, 0.4);
    many(N, 10, 0.8);
    many(ESCAPE, 4, 1.5);
    many(N, 10, 0.8);
    CHECK(find() == 4);
    CHECK(episodes[0].kind == TL_RHYTHM_VT && episodes[0].beats == 3);
    CHECK(fabs(episodes[0].start_s - 8.4) < 1e-9 && fabs(episodes[0].end_s - 10.0) < 1e-9);
    CHECK(episodes[0].certainty == 1.0F);
    CHECK(episodes[1].kind == TL_RHYTHM_IDIOVENTRICULAR && episodes[1].beats == 4);
    CHECK(episodes[2].kind == TL_RHYTHM_SVT && episodes[2].beats == 3);
    CHECK(episodes[3].kind == TL_RHYTHM_SINUS && episodes[3].beats == 50);
}

static void other_annotations_are_passed_over(void) {
    begin();
    for (int i = 0; i < 60; i++) {
        put(N, 0.4);
        put(i % 2 ? NOISE : RHYTHM, 0.3);
        put(i % 2 ? 0 : UNUSED, 0.1);
    }
    CHECK(find() == 1 && episodes[0].kind == TL_RHYTHM_SINUS);
    CHECK(episodes[0].beats == 60 && fabs((double)episodes[0].rate_bpm - 75.0) < 1e-3);
}

static void flutter_of_the_ventricles_divides(void) {
    begin();
    many(N, 20, 0.8);
    put(FLUTTER_BEGINS, 0.5);
    put(FLUTTER_ENDS, 10.0);
    many(N, 20, 0.8);
    CHECK(find() == 2 && episodes[0].beats == 20 && episodes[1].beats == 20);
    CHECK(fabs(episodes[0].end_s - 16.0) < 1e-9 && fabs(episodes[1].start_s - 27.3) < 1e-9);
}

static void a_fusion_beat_ends_a_run(void) {
    begin();
    many(N, 10, 0.8);
    many(VENTRICULAR, 2, 0.4);
    put(FUSION, 0.4);
    many(N, 10, 0.8);
    CHECK(find() == 2 && episodes[0].kind == TL_RHYTHM_COUPLET);
}

static void the_number_is_told_whatever_the_room(void) {
    begin();
    for (int i = 0; i < 700; i++) {
        many(N, 3, 0.8);
        many(VENTRICULAR, 2, 0.4);
    }
    const tl_annotated annotated = {.time_s = times, .code = codes, .count = count};
    const tl_rhythm_rules usual = {0};
    CHECK(tl_rhythm_annotated(&annotated, &usual, NULL, 0) == 701);
    episodes[1].beats = -1;
    CHECK(tl_rhythm_annotated(&annotated, &usual, episodes, 1) == 701);
    CHECK(episodes[0].kind == TL_RHYTHM_COUPLET && episodes[1].beats == -1);
}

static void nothing_from_nothing(void) {
    begin();
    CHECK(find() == 0);
    put(NOISE, 1.0);
    CHECK(find() == 0);
}

int main(void) {
    codes_have_their_origins();
    other_annotations_are_passed_over();
    flutter_of_the_ventricles_divides();
    a_fusion_beat_ends_a_run();
    the_number_is_told_whatever_the_room();
    nothing_from_nothing();
    return 0;
}
