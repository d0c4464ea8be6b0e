/* The flat C surface for JavaScript: R peaks that someone points at. See abi.h. */
#include "abi.h"

void tlw_r_peak_span(double rate, double tick, double *numbers) {
    int64_t first, count;
    tl_r_peak_span(rate, tlw_whole(tick), &first, &count);
    numbers[0] = (double)first;
    numbers[1] = (double)count;
}

int tlw_r_peak_near(double rate, const float *millivolts, double first, double count, double tick,
                    double *numbers) {
    tl_r_peak peak;
    const tl_status status =
        tl_r_peak_near(rate, millivolts, tlw_whole(first), tlw_whole(count), tlw_whole(tick), &peak);
    if (status != TL_OK)
        return status;
    numbers[0] = (double)peak.sample;
    numbers[1] = peak.time_s;
    return peak.found ? 1 : 0;
}
