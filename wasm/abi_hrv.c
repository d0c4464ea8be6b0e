/* The flat C surface for JavaScript: heart-rate variability. See abi.h. */
#include "abi.h"
#include "abi_text.h"

#include "rhythm/hrv.h"

#include <stdlib.h>

uint32_t tlw_hrv_describe(uint32_t measure, double *numbers, char *text) {
    if (measure < TL_HRV_MEASURES) {
        const tl_hrv_measure_info info = tl_hrv_describe((tl_hrv_id)measure);
        numbers[0] = info.needs_s;
        numbers[1] = info.in_one_piece;
        text = tlw_append_text(text, info.key);
        text = tlw_append_text(text, info.name);
        tlw_append_text(text, info.unit);
    }
    return TL_HRV_MEASURES;
}

_Static_assert((int)TLW_HRV_COUNTS == TL_HRV_USES + 3, "the uses, then three counts");

static void write_hrv(const tl_hrv *hrv, double *numbers) {
    for (int i = 0; i < TL_HRV_USES; i++)
        *numbers++ = (double)hrv->uses[i];
    *numbers++ = hrv->seconds;
    *numbers++ = (double)hrv->spectrum_pieces;
    *numbers++ = (double)hrv->entropy_intervals;
    for (int i = 0; i < TL_HRV_MEASURES; i++) {
        *numbers++ = hrv->value[i];
        *numbers++ = hrv->state[i];
    }
}

int tlw_hrv_measure(const double *times, const float *rr, const uint8_t *beat, size_t count, uint8_t *use,
                    double *numbers) {
    const size_t length = tl_hrv_scratch(count);
    if (length > SIZE_MAX / sizeof(double) || (length == 0 && count > 0))
        return TL_E_LIMIT;
    double *scratch = malloc(length * sizeof *scratch + 1);
    if (scratch == NULL)
        return TL_E_MEMORY;
    const tl_hrv_beats beats = {.time_s = times, .rr_s = rr, .beat = beat, .count = count};
    tl_hrv hrv;
    const tl_status status = tl_hrv_measure(&beats, scratch, use, &hrv);
    if (status == TL_OK)
        write_hrv(&hrv, numbers);
    free(scratch);
    return status;
}
