/* The kernels without vector instructions. */
#include "kernels_body.h"
