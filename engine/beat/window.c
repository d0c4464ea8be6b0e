/* One beat as the network sees it.
 *
 * The TL_CONTEXT ticks around the R peak are denoised as one block (engine/signal/wavelet.c); the window is
 * the TL_WINDOW ticks in it from TL_WINDOW_BEFORE ticks before the R peak. The block sits on the beat and not
 * on a fixed raster: a decimated wavelet transform is not shift-invariant, so this shows the network every
 * beat in the same phase; and a label needs only 0.2 s of signal after its window, which a live trace can
 * wait for. A beat's window depends on the samples of its context alone: beats can be cut in any order, by
 * any worker, with the same bits.
 *
 * Context that lies beyond an end of the segment is mirrored (half-sample symmetric), as the wavelet
 * transform itself does at the ends of a block.
 */
#include "beat/window.h"

#include "beat/input.h"
#include "signal/resample.h"

#include <stdlib.h>
#include <string.h>

/* Ticks on either side of the context with which needles at its ends are told as in the whole lead. */
enum { MARGIN = 8, CUT = MARGIN + TL_CONTEXT + MARGIN };

bool tl_window_inside(tl_ticks ticks, int64_t tick) {
    const int64_t start = tick - TL_WINDOW_BEFORE;
    return start >= ticks.first && start + TL_WINDOW <= ticks.first + ticks.count;
}

static int64_t mirrored(int64_t index, int64_t count) {
    const int64_t period = 2 * count;
    const int64_t folded = ((index % period) + period) % period;
    return folded < count ? folded : period - 1 - folded;
}

static void copy_context(tl_ticks ticks, int64_t tick, float *context) {
    const int64_t start = tick - TL_CONTEXT_BEFORE - ticks.first;
    if (start >= 0 && start + TL_CONTEXT <= ticks.count) {
        memcpy(context, ticks.values + start, TL_CONTEXT * sizeof *context);
        return;
    }
    for (int64_t i = 0; i < TL_CONTEXT; i++) {
        context[i] = ticks.values[mirrored(start + i, ticks.count)];
    }
}

/* Electrode gain and offset differ from one recording to the next. */
void tl_window_normalise(const float *samples, float *out) {
    tl_centre(samples, 1, out);
    const float scale = 1.0F / tl_deviation(out, 1);
    for (int i = 0; i < TL_WINDOW; i++) {
        out[i] *= scale;
    }
}

void tl_window_make(tl_ticks ticks, int64_t tick, uint32_t denoise_levels, float *scratch,
                    tl_window *window) {
    const size_t inset = TL_CONTEXT_BEFORE - TL_WINDOW_BEFORE;
    float *context = scratch;
    copy_context(ticks, tick, context);
    memcpy(window->raw, context + inset, sizeof window->raw);
    if (denoise_levels > 0) {
        tl_denoise(context, TL_CONTEXT, denoise_levels, false, scratch + TL_CONTEXT);
    }
    memcpy(window->denoised, context + inset, sizeof window->denoised);
}

void tl_window_span(double rate, int64_t tick, int64_t *first, int64_t *count) {
    const int64_t from = tick - TL_CONTEXT_BEFORE - MARGIN;
    tl_cut_span(rate, from, from + CUT, first, count);
}

typedef struct cut_memory {
    float context[CUT];
    float scratch[TL_WINDOW_SCRATCH];
} cut_memory;

tl_status tl_window_cut(double rate, const float *millivolts, int64_t first, int64_t count, int64_t tick,
                        uint32_t denoise_levels, tl_window *window) {
    const tl_lead_part part = {rate, millivolts, first, count};
    if (!tl_lead_part_holds(&part, tick) || window == NULL ||
        (denoise_levels > 0 && denoise_levels > tl_denoise_max_levels(TL_CONTEXT))) {
        return TL_E_ARGUMENT;
    }
    cut_memory *memory = malloc(sizeof *memory + tl_resampler_bytes(rate));
    if (memory == NULL) {
        return TL_E_MEMORY;
    }
    const tl_cut cut = {tick - TL_CONTEXT_BEFORE - MARGIN, memory->context, CUT, memory + 1};
    const tl_ticks ticks = tl_cut_ticks(&part, tick, &cut);
    const bool inside = ticks.count > 0 && tl_window_inside(ticks, tick);
    if (inside) {
        tl_window_make(ticks, tick, denoise_levels, memory->scratch, window);
        tl_window_normalise(window->denoised, window->input);
    }
    free(memory);
    return inside ? TL_OK : TL_E_ARGUMENT;
}
