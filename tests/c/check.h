/* The one assertion of the C tests: it says what failed and where, and the program then ends with status 1.
 */
#ifndef TL_TESTS_CHECK_H
#define TL_TESTS_CHECK_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#define CHECK(condition) check_that((condition), #condition, __FILE__, __LINE__)

static inline void check_that(bool holds, const char *condition, const char *file, int line) {
    if (!holds) {
        fprintf(stderr, "%s:%d: not true: %s\n", file, line, condition);
        exit(1);
    }
}

#endif
