/* Exact Shapley values of groups of the network's inputs, such as the waves of a beat; see shapley.c. */
#ifndef TL_NET_SHAPLEY_H
#define TL_NET_SHAPLEY_H

#include "shap.h"

enum {
    TL_PLAYERS_MOST = 12,
    TL_NO_PLAYER = 255, /* in tl_players.of: always as in the beat */
};

/* Which numbers of the input (tl_input_make) belong together. */
typedef struct tl_players {
    uint32_t count;    /* 1..TL_PLAYERS_MOST */
    const uint8_t *of; /* [info.inputs] the player of each number, below count, or TL_NO_PLAYER */
} tl_players;

/* What coalitions are worth: worth[c - first] of coalition c in [first, end), end <= 2^count, a set of
 * players as bits. It is the mean logit of `class_index` over the background, with the numbers of these
 * players as in the beat and those of the others as in the background. Each takes one forward pass for every
 * input of the background: few at a time leave room for a word to the user, and for his "stop".
 * TL_E_ARGUMENT. */
tl_status tl_coalitions(tl_explainer *explainer, const tl_players *players, const float *input,
                        uint32_t class_index, uint32_t first, uint32_t end, double *worth);

/* The Shapley values[players] of what all 2^players coalitions are worth. They add up to worth of all less
 * worth of none. */
void tl_shapley(uint32_t players, const double *worth, double *values);

#endif
