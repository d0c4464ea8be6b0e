/* The waves and the parts of a window as players: whatever the network is told of and whichever waves there
 * are, every number of its input has a player, and the place of a wave is its own. */
#include "check.h"
#include "tracelight.h"

#include <math.h>
#include <string.h>

static const tl_waves ALL = {.p_on = -0.16F,
                             .p_peak = -0.12F,
                             .p_off = -0.08F,
                             .qrs_on = -0.05F,
                             .qrs_off = 0.05F,
                             .t_on = 0.15F,
                             .t_peak = 0.22F,
                             .t_off = 0.30F};
enum { UNSET = 77 };

static uint8_t of[TL_MAX_INPUTS];

static tl_model_info network(bool usual_beat, bool surroundings) {
    return (tl_model_info){
        .usual_beat = usual_beat,
        .surroundings = surroundings,
        .inputs = (uint32_t)((usual_beat ? 2 : 1) * TL_WINDOW + (surroundings ? TL_SURROUNDINGS : 0))};
}

/* Inputs of a player. */
static int count_of(const tl_model_info *info, int player) {
    int count = 0;
    for (uint32_t i = 0; i < info->inputs; i++)
        count += of[i] == player;
    return count;
}

static void all_have_one(const tl_model_info *info, uint32_t count) {
    for (uint32_t i = 0; i < info->inputs; i++)
        CHECK(of[i] < count);
    for (size_t i = info->inputs; i < TL_MAX_INPUTS; i++)
        CHECK(of[i] == UNSET); /* nothing is written behind the input */
}

/* A tick of the usual beat belongs to the wave of that tick of the beat. */
static void pairs_go_together(const tl_model_info *info) {
    for (int tick = 0; info->usual_beat && tick < TL_WINDOW; tick++)
        CHECK(of[2 * tick] == of[2 * tick + 1]);
}

static uint32_t waves_as_players(const tl_model_info *info, const tl_waves *waves) {
    memset(of, UNSET, sizeof of);
    const uint32_t count = tl_wave_players(info, waves, of);
    CHECK(count == (info->surroundings ? TL_WAVE_PLAYERS : TL_PLAYER_TIMING));
    all_have_one(info, count);
    pairs_go_together(info);
    return count;
}

static uint8_t at(const tl_model_info *info, float seconds) {
    return of[(TL_WINDOW_BEFORE + (int)lroundf(seconds * TL_RATE)) * (info->usual_beat ? 2 : 1)];
}

static void waves_have_their_places(const tl_model_info *info) {
    waves_as_players(info, &ALL);
    CHECK(at(info, -0.2F) == TL_PLAYER_REST && at(info, -0.16F) == TL_PLAYER_P);
    CHECK(at(info, -0.084F) == TL_PLAYER_P && at(info, -0.08F) == TL_PLAYER_PR);
    CHECK(at(info, -0.05F) == TL_PLAYER_QRS && at(info, 0.0F) == TL_PLAYER_QRS);
    CHECK(at(info, 0.05F) == TL_PLAYER_ST && at(info, 0.15F) == TL_PLAYER_T);
    CHECK(at(info, 0.297F) == TL_PLAYER_T && at(info, 0.30F) == TL_PLAYER_REST);
    CHECK(of[0] == TL_PLAYER_REST && of[(info->usual_beat ? 2 : 1) * TL_WINDOW - 1] == TL_PLAYER_REST);
}

/* What the network is told of P, QRS and T in numbers counts with those waves; the rest surrounds the beat.
 */
static void numbers_have_theirs(const tl_model_info *info) {
    const size_t from = (size_t)(info->usual_beat ? 2 : 1) * TL_WINDOW;
    waves_as_players(info, &ALL);
    CHECK(of[from] == TL_PLAYER_TIMING && of[from + 13] == TL_PLAYER_TIMING);
    CHECK(of[from + 14] == TL_PLAYER_AROUND && of[from + 23] == TL_PLAYER_AROUND);
    CHECK(of[from + 24] == TL_PLAYER_P && of[from + 25] == TL_PLAYER_AROUND);
    CHECK(of[from + 28] == TL_PLAYER_QRS && of[from + 36] == TL_PLAYER_P);
    CHECK(of[from + 37] == TL_PLAYER_T && of[from + TL_SURROUNDINGS - 1] == TL_PLAYER_TIMING);
}

/* A wave that is absent, or known by one bound only, has the place where it would be. */
static void absent_waves_have_a_place(const tl_model_info *info) {
    tl_waves waves = ALL;
    waves.p_on = NAN;
    waves.t_on = waves.t_peak = waves.t_off = NAN;
    waves_as_players(info, &waves);
    for (int player = TL_PLAYER_P; player <= TL_PLAYER_REST; player++)
        CHECK(count_of(info, player) > 0);
    CHECK(at(info, waves.qrs_on - 0.1F) == TL_PLAYER_P && at(info, waves.qrs_off + 0.2F) == TL_PLAYER_T);
}

/* Bounds that lie beyond the window or across one another still leave no number without a player. */
static void odd_bounds_do_no_harm(const tl_model_info *info) {
    tl_waves waves = ALL;
    waves.p_on = -3.0F;
    waves.t_off = 3.0F;
    waves_as_players(info, &waves);
    CHECK(of[0] == TL_PLAYER_P && of[(info->usual_beat ? 2 : 1) * TL_WINDOW - 1] == TL_PLAYER_T);
    waves = ALL;
    waves.p_off = 0.02F;
    waves.t_on = 0.01F;
    waves_as_players(info, &waves);
    CHECK(at(info, 0.0F) == TL_PLAYER_QRS && at(info, 0.02F) == TL_PLAYER_QRS);
    CHECK(count_of(info, TL_PLAYER_ST) == 0);
}

static void without_qrs_there_are_none(const tl_model_info *info) {
    tl_waves waves = ALL;
    waves.qrs_on = NAN;
    CHECK(tl_wave_players(info, &waves, of) == 0);
    waves = ALL;
    waves.qrs_off = NAN;
    CHECK(tl_wave_players(info, &waves, of) == 0);
}

static void segments_are_equal(const tl_model_info *info) {
    memset(of, UNSET, sizeof of);
    const uint32_t count = tl_segment_players(info, of);
    const int channels = info->usual_beat ? 2 : 1;
    CHECK(count == TL_SEGMENTS + (info->surroundings ? 1 : 0) && count <= TL_PLAYERS_MOST);
    all_have_one(info, count);
    pairs_go_together(info);
    for (int player = 0; player < TL_SEGMENTS; player++)
        CHECK(count_of(info, player) == channels * TL_WINDOW / TL_SEGMENTS);
    for (int i = 1; i < channels * TL_WINDOW; i++)
        CHECK(of[i] >= of[i - 1]);
    CHECK(count_of(info, TL_SEGMENTS) == (info->surroundings ? TL_SURROUNDINGS : 0));
}

int main(void) {
    for (int kind = 0; kind < 4; kind++) {
        const tl_model_info info = network(kind % 2 == 1, kind >= 2);
        waves_have_their_places(&info);
        if (info.surroundings)
            numbers_have_theirs(&info);
        absent_waves_have_a_place(&info);
        odd_bounds_do_no_harm(&info);
        without_qrs_there_are_none(&info);
        segments_are_equal(&info);
    }
    return 0;
}
