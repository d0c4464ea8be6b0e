/* The version of the engine; package.json carries the same. */
#include "tracelight.h"

const char *tl_version(void) {
    return "0.1.0";
}
