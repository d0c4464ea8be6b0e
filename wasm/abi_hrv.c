/* The flat C surface for JavaScript: heart-rate variability. See abi.h. */
#include "abi.h"
#include "abi_text.h"

#include "rhythm/hrv.h"

#include <stdlib.h>

uint32_t tlw_hrv_describe(uint32_t measure, double *numbers, char *text) {
    if (measure < TL_HRV_MEASURES) {
        const tl_hrv_measure_info info = tl_hrv_describe((tl_hrv_id)measure);
        numbers[0] = info.needs_s;
        text = tlw_append_text(text, info.name);
        tlw_append_text(text, info.unit);
    }
    return TL_HRV_MEASURES;
}

static void write_hrv(const tl_hrv *hrv, double *numbers) {
    numbers[0] = (double)hrv->intervals;
    numbers[1] = (double)hrv->used;
    numbers[2] = (double)hrv->left_out_ectopic;
    numbers[3] = (double)hrv->left_out_range;
    numbers[4] = (double)hrv->left_out_artefact;
    numbers[5] = hrv->seconds;
    for (int i = 0; i < TL_HRV_MEASURES; i++)
        numbers[6 + i] = hrv->value[i];
}

int tlw_hrv_measure(const double *times, const float *rr, const uint8_t *normal, size_t count,
                    double *numbers) {
    const size_t length = tl_hrv_scratch(count);
    if (length == 0 || length > SIZE_MAX / sizeof(double))
        return TL_E_LIMIT;
    double *scratch = malloc(length * sizeof *scratch);
    if (scratch == NULL)
        return TL_E_MEMORY;
    tl_hrv hrv;
    const tl_status status = tl_hrv_measure(rr, times, normal, count, scratch, &hrv);
    if (status == TL_OK)
        write_hrv(&hrv, numbers);
    free(scratch);
    return status;
}
