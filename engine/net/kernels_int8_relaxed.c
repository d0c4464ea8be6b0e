/* The int8 kernels with the dot product of bytes of relaxed SIMD (codes_in_fours.h). */
#include "kernels_int8_body.h"
