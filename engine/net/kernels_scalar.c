/* The kernels without vector instructions. */
#include "vector_scalar.h"

#include "kernels_body.h"
