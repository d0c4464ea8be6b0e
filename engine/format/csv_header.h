/* Where the rows of a table begin, and what stands above them; see csv_header.c. */
#ifndef FORMAT_CSV_HEADER_H
#define FORMAT_CSV_HEADER_H

#include "csv_finder.h"

/* Finds the first row. False: no line fits the table. */
bool csv_header_find_row(csv_finder *find);

/* Reads the preamble, and the names and units of the columns. */
void csv_header_read(csv_finder *find);

#endif
