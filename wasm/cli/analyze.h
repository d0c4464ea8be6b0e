/* The forms in which `tracelight analyze` prints; see analyze.c. */
#ifndef CLI_ANALYZE_H
#define CLI_ANALYZE_H

#include "measures.h"

void analyze_print_json(const subject *subject, const measures *measures);
void analyze_print_csv(const subject *subject, const measures *measures);

#endif
