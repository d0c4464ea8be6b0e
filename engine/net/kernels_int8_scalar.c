/* The int8 kernels without vector instructions. */
#include "kernels_int8_body.h"
