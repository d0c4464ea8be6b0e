/* The average of what comes before or after the R peak, as slopes, forgetting exponentially: the
 * signal-averaged ECG (Simson, Circulation 64:235, 1981).
 *
 * Averaging keeps what is in step with the ventricles, a P or T wave, and wears down what is not: the waves
 * of fibrillating or dissociated atria, and noise, fall to 1 / sqrt(2 * REACH) of what they were.
 */
#include "beat/slope_memory.h"

#include <float.h>
#include <math.h>
#include <string.h>

enum { REACH = 16 }; /* beats; a longer memory would be late to learn that fibrillation has begun */

void tl_slope_memory_begin(tl_slope_memory *memory, int first) {
    memset(memory, 0, sizeof *memory);
    memory->first = first;
}

void tl_slope_memory_take(tl_slope_memory *memory, const float *slopes, int from, int count) {
    memory->beats += memory->beats < REACH;
    const float weight = 1.0F / (float)memory->beats;
    float *mean = memory->mean + (from - memory->first);
    float *power = memory->power + (from - memory->first);
    for (int i = 0; i < count; i++) {
        mean[i] += weight * (slopes[i] - mean[i]);
        power[i] += weight * (slopes[i] * slopes[i] - power[i]);
    }
}

static float sum_of(const float *values, int count) {
    float sum = 0.0F;
    for (int i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum;
}

float tl_slope_memory_likeness(const tl_slope_memory *memory, const float *slopes, int from, int count) {
    const float *usual = memory->mean + (from - memory->first);
    const float mean = sum_of(slopes, count) / (float)count;
    const float usual_mean = sum_of(usual, count) / (float)count;
    float variance = 0.0F;
    float usual_variance = 0.0F;
    float covariance = 0.0F;
    for (int i = 0; i < count; i++) {
        const float a = slopes[i] - mean;
        const float b = usual[i] - usual_mean;
        variance += a * a;
        usual_variance += b * b;
        covariance += a * b;
    }
    return covariance / fmaxf(fmaxf(variance, usual_variance), FLT_MIN);
}

float tl_slope_memory_constancy(const tl_slope_memory *memory, int from, int count) {
    const float *mean = memory->mean + (from - memory->first);
    float steady = 0.0F;
    for (int i = 0; i < count; i++) {
        steady += mean[i] * mean[i];
    }
    return sqrtf(steady / fmaxf(sum_of(memory->power + (from - memory->first), count), FLT_MIN));
}
