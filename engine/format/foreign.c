/* Files that are no recording readable here; see foreign.h. Signatures are those that the formats' own
 * specifications prescribe (PDF: ISO 32000, PNG: ISO 15948, ZIP: APPNOTE 4.3.7, DICOM: PS3.10 7.1, SCP-ECG:
 * EN 1064). */
#include "foreign.h"

#include <stdint.h>
#include <string.h>

typedef struct signature {
    size_t offset;
    size_t length;
    const char *bytes;
    const char *sentence;
} signature;

static const signature signatures[] = {
    {0, 5, "%PDF-",
     "is a PDF document, a picture of an ECG at best. Export the recording itself (CSV, EDF or WFDB)."},
    {0, 8, "\x89PNG\r\n\x1A\n", "is a PNG picture. Export the recording itself (CSV, EDF or WFDB)."},
    {0, 3, "\xFF\xD8\xFF", "is a JPEG picture. Export the recording itself (CSV, EDF or WFDB)."},
    {0, 4, "GIF8", "is a GIF picture. Export the recording itself (CSV, EDF or WFDB)."},
    {0, 4, "PK\x03\x04", "is a ZIP archive (spreadsheets are too). Unpack it, or save the table as CSV."},
    {0, 2, "\x1F\x8B", "is compressed with gzip. Unpack it first."},
    {0, 6, "7z\xBC\xAF\x27\x1C", "is a 7-Zip archive. Unpack it first."},
    {0, 4, "Rar!", "is a RAR archive. Unpack it first."},
    {0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "is an old Office document. Save its table as CSV."},
    {0, 8, "\x89HDF\r\n\x1A\n", "is an HDF5 file, which cannot be read yet. Export the signal as CSV."},
    {0, 6, "MATLAB", "is a MATLAB file, which cannot be read yet. Export the signal as CSV."},
    {0, 4, "fLaC", "is a FLAC file without a WFDB header. FLAC signals cannot be read yet."},
    {128, 4, "DICM", "is a DICOM file, which cannot be read yet. Export the recording as CSV, EDF or WFDB."},
    {16, 6, "SCPECG", "is an SCP-ECG file, which cannot be read yet. Export it as CSV, EDF or WFDB."},
    {0, 5, "{\\rtf", "is a formatted text document. Save it as plain text (CSV)."},
    {0, 2, "\xFF\xFE", "is text in UTF-16. Save it as UTF-8 and try again."},
    {0, 2, "\xFE\xFF", "is text in UTF-16. Save it as UTF-8 and try again."},
};

/* UTF-16 without a byte order mark: ASCII text with a NUL in every other byte. */
static bool is_utf16(text head) {
    size_t length = head.length < 512 ? head.length & ~(size_t)1 : 512;
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < length; i++)
        zeros[i % 2] += head.at[i] == '\0';
    size_t half = length / 2;
    return half >= 8 && ((zeros[0] == 0 && zeros[1] == half) || (zeros[1] == 0 && zeros[0] == half));
}

/* "[0.1, ...": a list of numbers in JSON. A time of WFDB's tools, "[12:30:00 ...", is none. */
static bool is_list(text start) {
    double number;
    if (!text_take_byte(&start, '['))
        return false;
    const text first = text_part(start, 0, text_find(start, ','));
    return first.length < start.length && text_number(text_trim(first), '.', &number);
}

const char *foreign_kind(text head) {
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
        const signature *known = &signatures[i];
        if (head.length < known->offset + known->length)
            continue;
        if (memcmp(head.at + known->offset, known->bytes, known->length) == 0)
            return known->sentence;
    }
    if (is_utf16(head))
        return "is text in UTF-16. Save it as UTF-8 and try again.";
    text start = text_trim(text_part(head, 0, head.length < 256 ? head.length : 256));
    if (text_starts_nocase(start, "\xEF\xBB\xBF"))
        start = text_part(start, 3, start.length - 3);
    if (text_starts_nocase(start, "<!doctype html") || text_starts_nocase(start, "<html")) {
        return "is a web page, perhaps saved in place of the recording. Download the recording itself.";
    }
    if (text_starts_nocase(start, "<?xml") || text_starts_nocase(start, "<")) {
        return "is an XML document, which cannot be read yet. Export the recording as CSV, EDF or WFDB.";
    }
    if (is_list(start) || text_starts_nocase(start, "{") || text_starts_nocase(start, "[{") ||
        text_starts_nocase(start, "[[")) {
        return "is JSON, which cannot be read yet. Export the recording as CSV, EDF or WFDB.";
    }
    return NULL;
}

bool foreign_is_binary(text head) {
    for (size_t i = 0; i < head.length; i++) {
        uint8_t byte = (uint8_t)head.at[i];
        if (byte == 0x7F || (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r'))
            return true;
    }
    return false;
}

static int stem_length(const tl_source *source) {
    const char *dot = strrchr(source->name, '.');
    size_t length = dot ? (size_t)(dot - source->name) : strlen(source->name);
    return length > 60 ? 60 : (int)length;
}

tl_status foreign_explain(const tl_source *source, text head, tl_error *error) {
    const char *kind = foreign_kind(head);
    if (kind)
        return fault(error, TL_E_FORMAT, fault_in(source), "%.60s %s", source->name, kind);
    text name = text_of(source->name);
    if (text_ends_nocase(name, ".dat") || text_ends_nocase(name, ".atr")) {
        return fault(error, TL_E_MISSING, fault_nowhere(),
                     "%.60s is part of a WFDB recording and means nothing without its header. Choose "
                     "%.*s.hea together "
                     "with it.",
                     source->name, stem_length(source), source->name);
    }
    return fault(
        error, TL_E_FORMAT, fault_in(source),
        "%.60s is of no known format: its first bytes are binary data without a known signature. A recording "
        "is CSV, EDF or WFDB (.hea and .dat).",
        source->name);
}
