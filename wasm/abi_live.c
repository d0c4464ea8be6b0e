/* The flat C surface for JavaScript: packets of live sensors. See abi.h. */
#include "abi.h"

tl_retimer *tlw_retimer_open(double rate, tl_error *error) {
    tl_retimer *retimer = NULL;
    return tl_retimer_open(rate, &retimer, error) == TL_OK ? retimer : NULL;
}

void tlw_retimer_close(tl_retimer *retimer) {
    tl_retimer_close(retimer);
}

int tlw_retimer_push(tl_retimer *retimer, double stamp, double arrived, const float *millivolts, size_t count,
                     tl_error *error) {
    const tl_packet packet = {.stamp_s = stamp, .arrived_s = arrived, .samples = millivolts, .count = count};
    return tl_retimer_push(retimer, &packet, error);
}

void tlw_retimer_restart(tl_retimer *retimer) {
    tl_retimer_restart(retimer);
}

void tlw_retimer_finish(tl_retimer *retimer) {
    tl_retimer_finish(retimer);
}

size_t tlw_retimer_take(tl_retimer *retimer, float *millivolts, size_t capacity) {
    return tl_retimer_take(retimer, millivolts, capacity);
}

void tlw_retimer_describe(const tl_retimer *retimer, double *numbers) {
    tl_retimer_state state;
    tl_retimer_describe(retimer, &state);
    numbers[0] = state.steady ? 1.0 : 0.0;
    numbers[1] = state.rate;
    numbers[2] = state.start_s;
    numbers[3] = (double)state.received;
    numbers[4] = (double)state.lost;
    numbers[5] = (double)state.late;
    numbers[6] = (double)state.gaps;
    numbers[7] = (double)state.jumps;
}
