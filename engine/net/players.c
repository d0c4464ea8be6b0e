/* The waves of a beat, or parts of its window, as the players of a Shapley game (shapley.c). */
#include "../tracelight.h"

#include <math.h>
#include <string.h>

/* Where a wave that is absent would be, in seconds from QRS: the usual places of adults at rest. */
static const float P_FROM = -0.17F;
static const float P_TO = -0.05F;
static const float T_FROM = 0.08F;
static const float T_TO = 0.30F;

/* Whose the numbers are that tell what surrounds a beat (engine/beat/surroundings.c): what is known of one of
 * this beat's waves belongs to that wave. */
static const struct {
    uint8_t first, end, player;
} NUMBERS[] = {
    {0, 14, TL_PLAYER_TIMING},
    {14, 24, TL_PLAYER_AROUND},
    {24, 25, TL_PLAYER_P},
    {25, 28, TL_PLAYER_AROUND},
    {28, 30, TL_PLAYER_QRS},
    {30, 33, TL_PLAYER_AROUND},
    {33, 35, TL_PLAYER_QRS},
    {35, 37, TL_PLAYER_P},
    {37, 39, TL_PLAYER_T},
    {39, 40, TL_PLAYER_REST},
    {40, TL_SURROUNDINGS, TL_PLAYER_TIMING},
};

static size_t samples_of(const tl_model_info *info) {
    return info->usual_beat ? 2 * TL_WINDOW : TL_WINDOW;
}

static void set_tick(const tl_model_info *info, uint8_t *of, int tick, uint8_t player) {
    const int channels = info->usual_beat ? 2 : 1;
    for (int channel = 0; channel < channels; channel++)
        of[tick * channels + channel] = player;
}

/* Ticks [from, to) of seconds from the R peak, as far as the window has them. */
static void set_span(const tl_model_info *info, uint8_t *of, const float span_s[2], uint8_t player) {
    const int from = TL_WINDOW_BEFORE + (int)lroundf(span_s[0] * TL_RATE);
    const int to = TL_WINDOW_BEFORE + (int)lroundf(span_s[1] * TL_RATE);
    for (int tick = from < 0 ? 0 : from; tick < to && tick < TL_WINDOW; tick++)
        set_tick(info, of, tick, player);
}

static void set_numbers(const tl_model_info *info, uint8_t *of) {
    for (size_t i = 0; info->surroundings && i < sizeof NUMBERS / sizeof *NUMBERS; i++)
        memset(of + samples_of(info) + NUMBERS[i].first, NUMBERS[i].player,
               (size_t)(NUMBERS[i].end - NUMBERS[i].first));
}

uint32_t tl_wave_players(const tl_model_info *info, const tl_waves *waves, uint8_t *of) {
    if (isnan(waves->qrs_on) || isnan(waves->qrs_off))
        return 0;
    const bool has_p = !isnan(waves->p_on) && !isnan(waves->p_off);
    const bool has_t = !isnan(waves->t_on) && !isnan(waves->t_off);
    const float p[2] = {has_p ? waves->p_on : waves->qrs_on + P_FROM,
                        has_p ? waves->p_off : waves->qrs_on + P_TO};
    const float t[2] = {has_t ? waves->t_on : waves->qrs_off + T_FROM,
                        has_t ? waves->t_off : waves->qrs_off + T_TO};
    memset(of, TL_PLAYER_REST, samples_of(info));
    set_span(info, of, p, TL_PLAYER_P);
    set_span(info, of, (const float[2]){p[1], waves->qrs_on}, TL_PLAYER_PR);
    set_span(info, of, (const float[2]){waves->qrs_off, t[0]}, TL_PLAYER_ST);
    set_span(info, of, t, TL_PLAYER_T);
    set_span(info, of, (const float[2]){waves->qrs_on, waves->qrs_off}, TL_PLAYER_QRS);
    set_numbers(info, of);
    return info->surroundings ? TL_WAVE_PLAYERS : TL_PLAYER_TIMING;
}

uint32_t tl_segment_players(const tl_model_info *info, uint8_t *of) {
    for (int tick = 0; tick < TL_WINDOW; tick++)
        set_tick(info, of, tick, (uint8_t)(tick * TL_SEGMENTS / TL_WINDOW));
    if (!info->surroundings)
        return TL_SEGMENTS;
    memset(of + samples_of(info), TL_SEGMENTS, TL_SURROUNDINGS);
    return TL_SEGMENTS + 1;
}
