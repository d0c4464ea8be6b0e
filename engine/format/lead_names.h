/* Lead labels and units: which lead is an ECG, which one to analyse first, and what a unit is in millivolts.
 */
#ifndef FORMAT_LEAD_NAMES_H
#define FORMAT_LEAD_NAMES_H

#include <stdbool.h>

/* Whether the label names an ECG lead: the twelve standard leads, the ambulatory ones (ML, CM, CC, MCL,
 * modified V), the Frank leads, or words such as "ECG". */
bool lead_name_is_ecg(const char *label);

/* How early a lead is analysed: 0 for MLII, 1 for II, 2 for any other label. */
int lead_name_rank(const char *label);

/* Millivolts of one `unit` ("uV", "µV", "mV", "V", "nV"...). False for anything that is not a voltage. */
bool unit_millivolts(const char *unit, double *millivolts);

#endif
