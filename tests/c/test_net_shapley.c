/* Exact Shapley values: the axioms that define them, and games whose values are known. */
#include "check.h"
#include "net_open.h"

#include <math.h>

static const net_layer LAYERS[] = {
    {1, 0, NET_NOTHING, 1, 12, 9, 3, 1},  {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1}, {4, 3, NET_NOTHING, 20, 20, 1, 1, 0},
    {5, 4, NET_NOTHING, 20, 5, 1, 1, 0},
};
enum { PLAYERS = 5, COALITIONS = 1 << PLAYERS, BACKGROUNDS = 3 };

/* Majority of three: each has a third. A glove game: one left glove, two right ones: 2/3, 1/6, 1/6. */
static void known_games(void) {
    double majority[8];
    double gloves[8];
    for (unsigned s = 0; s < 8; s++) {
        const unsigned size = (s & 1U) + (s >> 1 & 1U) + (s >> 2 & 1U);
        majority[s] = size >= 2 ? 1.0 : 0.0;
        gloves[s] = (s & 1U) != 0 && s > 1 ? 1.0 : 0.0;
    }
    double values[3];
    tl_shapley(3, majority, values);
    for (int p = 0; p < 3; p++)
        CHECK(fabs(values[p] - 1.0 / 3.0) < 1e-12);
    tl_shapley(3, gloves, values);
    CHECK(fabs(values[0] - 2.0 / 3.0) < 1e-12);
    CHECK(fabs(values[1] - 1.0 / 6.0) < 1e-12 && fabs(values[2] - 1.0 / 6.0) < 1e-12);
}

static float background[BACKGROUNDS][TL_WINDOW];
static float window[TL_WINDOW];
static uint8_t of[TL_WINDOW];
static double worth[COALITIONS];

/* Player 4 has samples that are the same in the background: it changes nothing. Samples 300 on are nobody's.
 */
static void set_up(tl_explainer *explainer) {
    net_fill(1, background[0], BACKGROUNDS * TL_WINDOW);
    net_fill(2, window, TL_WINDOW);
    for (int i = 0; i < TL_WINDOW; i++) {
        of[i] = (uint8_t)(i < 300 ? i / 60 : TL_NO_PLAYER);
        for (int b = 0; of[i] == 4 && b < BACKGROUNDS; b++)
            background[b][i] = window[i];
    }
    CHECK(tl_explainer_set_background(explainer, background[0], BACKGROUNDS) == TL_OK);
}

static void keeps_the_axioms(tl_model *model, tl_explainer *explainer) {
    const tl_players players = {PLAYERS, of};
    set_up(explainer);
    CHECK(tl_coalitions(explainer, &players, window, 1, 0, COALITIONS, worth) == TL_OK);
    double values[PLAYERS];
    tl_shapley(PLAYERS, worth, values);
    double total = 0.0;
    for (int p = 0; p < PLAYERS; p++)
        total += values[p];
    CHECK(fabs(total - (worth[COALITIONS - 1] - worth[0])) < 1e-9); /* efficiency */
    CHECK(fabs(values[4]) < 1e-9);                                  /* dummy */
    CHECK(fabs(values[0]) > 1e-4);
    float logits[5];
    tl_model_forward(model, window, logits, NULL);
    CHECK(fabs(worth[COALITIONS - 1] - (double)logits[1]) < 1e-9); /* all present: the beat itself */
}

/* Names of players do not matter, and a part of the coalitions is that part of all. */
static void does_not_depend_on_order(tl_explainer *explainer) {
    static uint8_t turned[TL_WINDOW];
    double values[PLAYERS];
    double others[PLAYERS];
    double part[8];
    set_up(explainer);
    for (int i = 0; i < TL_WINDOW; i++)
        turned[i] = (uint8_t)(of[i] == TL_NO_PLAYER ? TL_NO_PLAYER : PLAYERS - 1 - of[i]);
    CHECK(tl_coalitions(explainer, &(tl_players){PLAYERS, of}, window, 2, 0, COALITIONS, worth) == TL_OK);
    tl_shapley(PLAYERS, worth, values);
    CHECK(tl_coalitions(explainer, &(tl_players){PLAYERS, of}, window, 2, 8, 16, part) == TL_OK);
    for (int i = 0; i < 8; i++)
        CHECK(part[i] == worth[8 + i]);
    CHECK(tl_coalitions(explainer, &(tl_players){PLAYERS, turned}, window, 2, 0, COALITIONS, worth) == TL_OK);
    tl_shapley(PLAYERS, worth, others);
    for (int p = 0; p < PLAYERS; p++)
        CHECK(fabs(values[p] - others[PLAYERS - 1 - p]) < 1e-9);
}

static void refuses_other_players(tl_explainer *explainer) {
    set_up(explainer);
    CHECK(tl_coalitions(explainer, &(tl_players){0, of}, window, 0, 0, 1, worth) == TL_E_ARGUMENT);
    CHECK(tl_coalitions(explainer, &(tl_players){14, of}, window, 0, 0, 1, worth) == TL_E_ARGUMENT);
    CHECK(tl_coalitions(explainer, &(tl_players){PLAYERS, of}, window, 0, 0, 33, worth) == TL_E_ARGUMENT);
    of[3] = PLAYERS;
    CHECK(tl_coalitions(explainer, &(tl_players){PLAYERS, of}, window, 0, 0, 1, worth) == TL_E_ARGUMENT);
}

int main(void) {
    tl_model *model = net_open(LAYERS, sizeof LAYERS / sizeof *LAYERS);
    tl_explainer *explainer = net_explain(model);
    known_games();
    keeps_the_axioms(model, explainer);
    does_not_depend_on_order(explainer);
    refuses_other_players(explainer);
    tl_explainer_close(explainer);
    tl_model_close(model);
    return 0;
}
