/* A recording opened from files on disk; see recording.h. */
#define _POSIX_C_SOURCE 200809L /* fseeko, ftello: offsets beyond 2 GiB */
#define _FILE_OFFSET_BITS 64

#include "recording.h"

#include <stdlib.h>
#include <string.h>

#include "describe.h"

static int64_t read_stream(void *context, uint64_t offset, void *bytes, uint64_t count) {
    FILE *stream = context;
    if (offset > INT64_MAX || count > SIZE_MAX || fseeko(stream, (off_t)offset, SEEK_SET) != 0)
        return -1;
    size_t got = fread(bytes, 1, (size_t)count, stream);
    return ferror(stream) ? -1 : (int64_t)got;
}

static const char *after_folders(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static bool stream_size(FILE *stream, uint64_t *size) {
    if (fseeko(stream, 0, SEEK_END) != 0)
        return false;
    off_t end = ftello(stream);
    if (end < 0)
        return false;
    *size = (uint64_t)end;
    return true;
}

/* Adds the file at `path` to the recording; false if there is no such file or no room for it. */
static bool add_file(recording *recording, const char *path) {
    if (recording->count >= TL_MAX_SOURCES || strlen(path) >= PATH_SIZE)
        return false;
    disk_file *file = &recording->files[recording->count];
    memcpy(file->path, path, strlen(path) + 1);
    file->stream = fopen(path, "rb");
    if (!file->stream)
        return false;
    tl_source *source = &recording->sources[recording->count];
    source->name = after_folders(file->path);
    source->context = file->stream;
    source->read = read_stream;
    if (!stream_size(file->stream, &source->size)) {
        fclose(file->stream);
        return false;
    }
    recording->count++;
    return true;
}

static bool is_open(const recording *recording, const char *name) {
    for (size_t i = 0; i < recording->count; i++) {
        if (strcmp(recording->sources[i].name, name) == 0)
            return true;
    }
    return false;
}

/* Adds the file `name` in the folder of the first file. */
static bool add_beside(recording *recording, const char *name) {
    char path[PATH_SIZE];
    const char *first = recording->files[0].path;
    int folder = (int)(after_folders(first) - first);
    int length = snprintf(path, sizeof path, "%.*s%s", folder, first, name);
    return length > 0 && length < PATH_SIZE && !is_open(recording, name) && add_file(recording, path);
}

/* Adds REC.<extension> beside a lone REC.hea, if there is one. */
static void add_annotations(recording *recording, const char *extension) {
    const char *name = recording->sources[0].name;
    size_t length = strlen(name);
    if (recording->count != 1 || length < 4 || strcmp(name + length - 4, ".hea") != 0)
        return;
    char beside[PATH_SIZE];
    snprintf(beside, sizeof beside, "%.*s.%s", (int)(length - 4), name, extension);
    add_beside(recording, beside);
}

exit_code recording_open(recording *recording, const cli_options *options) {
    memset(recording, 0, sizeof *recording);
    for (size_t i = 0; i < options->file_count; i++) {
        if (!add_file(recording, options->files[i])) {
            return cli_fail(EXIT_INPUT, "%s cannot be opened: is the path right?", options->files[i]);
        }
    }
    add_annotations(recording, options->annotations ? options->annotations : "atr");
    tl_error error;
    tl_status status;
    do { /* the engine names a missing companion in error.file */
        status =
            tl_record_open(recording->sources, recording->count, &options->open, &recording->record, &error);
    } while (status == TL_E_MISSING && error.file[0] && add_beside(recording, error.file));
    if (status != TL_OK)
        return cli_fail_engine(&error);
    tl_record_describe(recording->record, &recording->info);
    describe_notes_text(stderr, recording, TL_NOTE_DIAGNOSTIC); /* standard output may go to a program */
    return EXIT_DONE;
}

void recording_close(recording *recording) {
    tl_record_close(recording->record);
    for (size_t i = 0; i < recording->count; i++)
        fclose(recording->files[i].stream);
}

bool recording_is_synthetic(const recording *recording) {
    for (size_t i = 0; i < recording->info.notes; i++) {
        tl_note note;
        tl_record_note(recording->record, i, &note);
        if (strcmp(note.code, "synthetic") == 0)
            return true;
    }
    return false;
}

static bool find_lead(const recording *recording, const char *name, uint32_t *lead) {
    tl_lead_info info;
    for (uint32_t i = 0; i < recording->info.leads; i++) {
        tl_record_lead(recording->record, i, &info);
        if (strcmp(info.label, name) == 0) {
            *lead = i;
            return true;
        }
    }
    char *end;
    unsigned long number = strtoul(name, &end, 10);
    *lead = (uint32_t)number;
    return end != name && *end == '\0' && number < recording->info.leads;
}

exit_code recording_lead(recording *recording, const cli_options *options, uint32_t *lead,
                         tl_lead_info *info) {
    *lead = recording->info.preferred_lead;
    if (options->lead && !find_lead(recording, options->lead, lead)) {
        return cli_fail(EXIT_INPUT, "%s has no lead %s; 'tracelight info' lists its leads.",
                        recording->sources[0].name, options->lead);
    }
    if (options->upside_down && tl_record_turn(recording->record, *lead) == TL_OK)
        tl_record_describe(recording->record, &recording->info); /* with its note */
    tl_record_lead(recording->record, *lead, info);
    return EXIT_DONE;
}

exit_code recording_fail_unannotated(const recording *recording) {
    return cli_fail(EXIT_INPUT,
                    "%s has no annotated beats: is its annotation file beside it (--annotations EXTENSION)?",
                    recording->sources[0].name);
}
