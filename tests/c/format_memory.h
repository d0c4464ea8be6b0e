/* Files in memory for the tests of the readers. */
#ifndef TL_TESTS_FORMAT_MEMORY_H
#define TL_TESTS_FORMAT_MEMORY_H

#include "tracelight.h"

enum { MEMORY_FILES = 8 };

typedef struct memory_span {
    const uint8_t *bytes;
} memory_span;

/* Files that belong together; not to be moved once files were added. Bytes and names are borrowed. */
typedef struct memory_files {
    memory_span spans[MEMORY_FILES];
    tl_source sources[MEMORY_FILES];
    size_t count;
} memory_files;

void memory_add(memory_files *files, const char *name, const void *bytes, size_t size);
void memory_add_text(memory_files *files, const char *name, const char *text);

/* Opens the files; the record, or NULL with the error filled. Fails the test when the two do not go together.
 */
tl_record *memory_open(const memory_files *files, const tl_open_options *options, tl_error *error);

/* Opens the files, which must work. */
tl_record *memory_must_open(const memory_files *files, const tl_open_options *options);

/* Opens the files, which must fail with this code, and returns the error. */
tl_error memory_must_fail(const memory_files *files, tl_status code);

/* Opens the files, reads all of every lead and every annotation and note if that works, and closes them:
 * whatever the bytes are, nothing may crash and a failure must carry a sentence. Returns the status. */
tl_status memory_exercise(const memory_files *files, const tl_open_options *options);

/* Whether the record has a note of this code. */
bool memory_has_note(const tl_record *record, const char *code);

/* A pseudo-random 32-bit number (xorshift32, Marsaglia 2003); the state must not be 0. */
uint32_t memory_random(uint32_t *state);

#endif
