/* What lately came before or after the R peak in one lead, on average; see slope_memory.c. */
#ifndef TL_BEAT_SLOPE_MEMORY_H
#define TL_BEAT_SLOPE_MEMORY_H

enum {
    TL_SLOPE_MEMORY_SPAN = 232, /* ticks that are remembered: 644 ms */
};

typedef struct tl_slope_memory {
    int first;                         /* tick from the R peak that the averages begin at */
    int beats;                         /* that they are made of, at most as many as they reach back */
    float mean[TL_SLOPE_MEMORY_SPAN];  /* slope at each tick, averaged over the beats */
    float power[TL_SLOPE_MEMORY_SPAN]; /* the slope's square, likewise */
} tl_slope_memory;

/* Nothing is known yet of the ticks [first, first + TL_SLOPE_MEMORY_SPAN) from the R peak. */
void tl_slope_memory_begin(tl_slope_memory *memory, int first);

/* The functions below look at `count` slopes of one beat from tick `from` on, counted from its R peak; these
 * must lie inside the memory. */

/* Takes the next beat's slopes. */
void tl_slope_memory_take(tl_slope_memory *memory, const float *slopes, int from, int count);

/* Covariance of these slopes with the average ones over the larger of the two variances: 1 when they are the
 * same but for their mean, 0 when nothing is remembered. */
float tl_slope_memory_likeness(const tl_slope_memory *memory, const float *slopes, int from, int count);

/* How much of the slopes at these ticks keeps time with the R peak: root mean square of the average over that
 * of the beats. 1 when all beats were the same; chance alone leaves about 0.2. */
float tl_slope_memory_constancy(const tl_slope_memory *memory, int from, int count);

#endif
