/* Vectors of whole numbers beside the floats of vector.h: eight of 16 bits, four of 32 bits. What is added
 * here is exact, so the order does not matter; the counterparts for both targets still do the same
 * operations. */
#ifndef TL_SIGNAL_VECTOR_INT_H
#define TL_SIGNAL_VECTOR_INT_H

#include "signal/vector.h"

#ifdef TL_SIMD128
#include "signal/vector_int_simd128.h"
#else
#include "signal/vector_int_scalar.h"
#endif

#endif
