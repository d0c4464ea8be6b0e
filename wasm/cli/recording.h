/* A recording opened from files on disk. */
#ifndef CLI_RECORDING_H
#define CLI_RECORDING_H

#include <stdio.h>

#include "cli.h"

enum { PATH_SIZE = 1024 };

typedef struct disk_file {
    char path[PATH_SIZE];
    FILE *stream;
} disk_file;

typedef struct recording {
    disk_file files[TL_MAX_SOURCES];
    tl_source sources[TL_MAX_SOURCES];
    size_t count;
    tl_record *record;
    tl_record_info info;
} recording;

/* Opens the files of options->files as one recording, with the files in the same folder that a WFDB header
 * (.hea) belongs to: the signal files that it names and the annotations REC.<options->annotations>. On
 * failure it says why; the record's diagnostics go to stderr, one a line. Always close the recording
 * afterwards. */
exit_code recording_open(recording *recording, const cli_options *options);
void recording_close(recording *recording);

/* Whether the files say that the ECG was made by a program. */
bool recording_is_synthetic(const recording *recording);

/* Says that the recording has no annotated beats. */
exit_code recording_fail_unannotated(const recording *recording);

/* The lead named by options->lead: a label, else a number from 0; the preferred lead when none is named. */
exit_code recording_lead(recording *recording, const cli_options *options, uint32_t *lead,
                         tl_lead_info *info);

#endif
