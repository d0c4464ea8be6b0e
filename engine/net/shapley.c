/* Shapley values (Shapley 1953) by enumeration of all coalitions, with samples of the background in the place
 * of what a coalition lacks ("interventional" SHAP, Lundberg and Lee 2017):
 *
 *   value_p = sum over coalitions S without p of |S|! (n - |S| - 1)! / n! * (worth(S + p) - worth(S))
 *
 * No approximation but the background: the truth that faster methods are compared with.
 */
#include "explainer.h"

#include <stdbool.h>
#include <string.h>

static bool are_players(const tl_players *players, uint32_t inputs) {
    if (players->count < 1 || players->count > TL_PLAYERS_MOST)
        return false;
    for (uint32_t i = 0; i < inputs; i++)
        if (players->of[i] >= players->count && players->of[i] != TL_NO_PLAYER)
            return false;
    return true;
}

static void compose(const tl_players *players, uint32_t coalition, const float *beat, const float *other,
                    uint32_t inputs, float *mixed) {
    for (uint32_t i = 0; i < inputs; i++) {
        const uint8_t player = players->of[i];
        const bool present = player == TL_NO_PLAYER || (coalition >> player & 1U) != 0;
        mixed[i] = present ? beat[i] : other[i];
    }
}

tl_status tl_coalitions(tl_explainer *explainer, const tl_players *players, const float *input,
                        uint32_t class_index, uint32_t first, uint32_t end, double *worth) {
    const tl_compared *background = &explainer->background;
    const uint32_t inputs = explainer->model->info.inputs;
    if (!tl_explainer_can(explainer, input, class_index) || !are_players(players, inputs) || first > end ||
        end > 1U << players->count)
        return TL_E_ARGUMENT;
    for (uint32_t coalition = first; coalition < end; coalition++) {
        double sum = 0.0;
        for (size_t b = 0; b < background->count; b++) {
            compose(players, coalition, input, background->inputs + b * inputs, inputs, explainer->mixed);
            sum += (double)tl_model_run(explainer->model, explainer->mixed)[class_index];
        }
        worth[coalition - first] = sum / (double)background->count;
    }
    return TL_OK;
}

static uint32_t size_of(uint32_t coalition) {
    uint32_t size = 0;
    for (; coalition != 0; coalition &= coalition - 1)
        size++;
    return size;
}

/* s! (n - s - 1)! / n! */
static double share(uint32_t players, uint32_t size) {
    double ways = players; /* n * (n - 1 over s) */
    for (uint32_t i = 0; i < size; i++)
        ways = ways * (double)(players - 1 - i) / (double)(i + 1);
    return 1.0 / ways;
}

void tl_shapley(uint32_t players, const double *worth, double *values) {
    memset(values, 0, players * sizeof *values);
    for (uint32_t coalition = 0; coalition < 1U << players; coalition++) {
        const uint32_t size = size_of(coalition);
        if (size == players)
            continue; /* nobody is left to join it */
        const double weight = share(players, size);
        for (uint32_t p = 0; p < players; p++)
            if ((coalition >> p & 1U) == 0)
                values[p] += weight * (worth[coalition | 1U << p] - worth[coalition]);
    }
}
