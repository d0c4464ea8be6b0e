/* Annotation files in MIT format, as annot(5) of the WFDB Applications Guide defines them. */
#ifndef FORMAT_WFDB_ANNOTATIONS_H
#define FORMAT_WFDB_ANNOTATIONS_H

#include "record.h"
#include "source.h"

/* Reads the whole annotation file into the record. `frame_rate`: of the header, which the times count unless
 * the file states its own resolution; `per_frame`: samples of lead 0 in a frame. *recognised is false, and
 * the record unchanged, when the bytes are no annotations. */
tl_status wfdb_annotations_read(tl_record *record, source_reader *reader, double frame_rate,
                                uint32_t per_frame, bool *recognised, tl_error *error);

#endif
