/* The flat C surface for JavaScript: packets and intervals of live sensors. See abi.h. */
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

tl_rr *tlw_rr_open(tl_error *error) {
    tl_rr *rr = NULL;
    return tl_rr_open(&rr, error) == TL_OK ? rr : NULL;
}

void tlw_rr_close(tl_rr *rr) {
    tl_rr_close(rr);
}

void tlw_rr_push(tl_rr *rr, float rr_s) {
    tl_rr_push(rr, rr_s);
}

void tlw_rr_describe(const tl_rr *rr, double *numbers) {
    tl_rr_state state;
    tl_rr_describe(rr, &state);
    numbers[0] = state.regularity;
    numbers[1] = (double)state.irregularity;
    numbers[2] = state.intervals;
    numbers[3] = state.left_out;
}
