/* Files that are no recording readable here: what they look like, so that the error can say it. */
#ifndef FORMAT_FOREIGN_H
#define FORMAT_FOREIGN_H

#include "fault.h"
#include "text.h"

/* A sentence for a file whose first bytes are of a known other kind (PDF, ZIP, PNG, DICOM, UTF-16 ...), or
 * NULL. */
const char *foreign_kind(text head);

/* The error for files that no format recognised: names what is missing (a lone .dat or .atr) or says what is
 * known. */
tl_status foreign_explain(const tl_source *source, text head, tl_error *error);

/* Whether the bytes hold control characters that text does not have. */
bool foreign_is_binary(text head);

#endif
