/* Order statistics by selection (Hoare 1961, "Algorithm 65: Find"), linear time on average. */
#include "signal/rank.h"

static void swap(float *a, float *b) {
    const float kept = *a;
    *a = *b;
    *b = kept;
}

/* The pivot is the middle element. */
float tl_rank(float *values, size_t count, size_t rank) {
    size_t first = 0;
    size_t last = count - 1;
    while (first < last) {
        const float pivot = values[first + (last - first) / 2];
        size_t i = first;
        size_t j = last;
        while (i <= j) {
            while (values[i] < pivot) {
                i++;
            }
            while (values[j] > pivot) {
                j--;
            }
            if (i > j) {
                break;
            }
            swap(&values[i], &values[j]);
            i++;
            if (j == 0) {
                break;
            }
            j--;
        }
        if (rank <= j) {
            last = j;
        } else if (rank >= i) {
            first = i;
        } else {
            return values[rank];
        }
    }
    return values[rank];
}

float tl_median(float *values, size_t count) {
    const float upper = tl_rank(values, count, count / 2);
    if (count % 2 == 1) {
        return upper;
    }
    float lower = values[0];
    for (size_t i = 1; i < count / 2; i++) {
        lower = values[i] > lower ? values[i] : lower;
    }
    return 0.5F * (lower + upper);
}
