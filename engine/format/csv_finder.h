/* What the steps of finding a layout hand on to one another. */
#ifndef FORMAT_CSV_FINDER_H
#define FORMAT_CSV_FINDER_H

#include "csv_layout.h"
#include "csv_table.h"

typedef struct csv_finder {
    const tl_source *source;
    csv_head head;
    csv_table table;
    size_t first_row; /* index into head.line */
    csv_layout *layout;
    tl_record *record; /* takes the notes */
} csv_finder;

#endif
