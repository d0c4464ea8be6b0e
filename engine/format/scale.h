/* Whether the numbers of a lead can be millivolts, where that was only assumed. */
#ifndef FORMAT_SCALE_H
#define FORMAT_SCALE_H

#include "record.h"

/* Notes that the lead that comes first cannot be an ECG in millivolts, when neither the file nor the user
 * said what its unit is. Reads the first seconds of that lead. */
void scale_note(tl_record *record, const tl_open_options *options);

#endif
