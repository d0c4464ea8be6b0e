/* What the lines above a table say: sampling rate, unit, names, start. */
#ifndef FORMAT_CSV_PREAMBLE_H
#define FORMAT_CSV_PREAMBLE_H

#include "csv_text.h"

enum { CSV_NAMES_MOST = 64 };

typedef struct csv_preamble {
    double rate; /* Hz; 0 = not said */
    bool has_impossible_rate;
    double impossible_rate; /* Hz, as it stands there */
    char unit[16];
    char lead[40];                  /* name of the only lead */
    char names[CSV_NAMES_MOST][40]; /* of the columns from the first on; "" = not said */
    size_t name_count;
    bool has_start;
    int64_t start_ms;
    bool is_synthetic; /* it says that a program made the ECG */
} csv_preamble;

/* Takes in one line above the table. Known are "key: value", "key := value", "key = value", "key,value"
 * (Apple Watch, BioSPPy) and the JSON line of OpenSignals. */
void csv_preamble_line(csv_preamble *preamble, text line);

#endif
