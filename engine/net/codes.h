/* Codes of int8 layers as the flavour multiplies them: how wide a code and a weight are in memory, how many
 * products are added up at a time (TL_PRODUCTS), and the vectors of both. The sums are exact, so every
 * flavour gives the same bits. The same names in all of them:
 *
 *   tl_code, tl_weight8              a number in memory
 *   tl_codes_load                    eight codes, as numbers of 16 bits
 *   tl_codes_store, .._store_two     eight numbers of 16 bits, bounded to codes; twice eight
 *   tl_codes_splat                   TL_PRODUCTS neighbouring codes, four times over
 *   tl_codes_gather                  TL_PRODUCTS rows of eight channels, channel by channel: those of four,
 * and of four tl_weights_load                  the weights of TL_PRODUCTS products of four channels
 *   tl_codes_dot                     four sums, and the products of codes and weights
 */
#ifndef TL_NET_CODES_H
#define TL_NET_CODES_H

enum { TL_MOST_CODE = 127 /* of an activation; the least is 0 */ };

#ifdef TL_RELAXED
#include "codes_in_fours.h"
#else
#include "codes_in_pairs.h"
#endif

#endif
