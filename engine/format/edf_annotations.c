/* EDF+ annotations; see edf_annotations.h.
 *
 *   TAL = onset [21 duration] 20 text 20 [text 20 ...] 0
 *
 * with onset "+12.5" or "-0.3" seconds since the start of the file, and bytes 20, 21 and 0 as separators. The
 * rest of the annotation signal is filled with zeros. */
#include "edf_annotations.h"

enum { BYTE_TEXT = 20, BYTE_DURATION = 21, ONSET_LARGEST = 1000000000 };

static bool take_seconds(text number, double *seconds) {
    return text_number(number, '.', seconds) && *seconds > -(double)ONSET_LARGEST &&
           *seconds < (double)ONSET_LARGEST;
}

bool edf_take_tal(text *rest, edf_tal *tal, bool *valid) {
    *valid = true;
    while (text_take_byte(rest, '\0'))
        continue;
    if (rest->length == 0)
        return false;
    size_t end = text_find(*rest, '\0');
    text whole = text_part(*rest, 0, end);
    *rest = text_part(*rest, end, rest->length - end);
    size_t head_end = text_find(whole, BYTE_TEXT);
    text head = text_part(whole, 0, head_end);
    size_t onset_end = text_find(head, BYTE_DURATION);
    bool is_signed = head.length > 0 && (head.at[0] == '+' || head.at[0] == '-');
    *valid =
        head_end < whole.length && is_signed && take_seconds(text_part(head, 0, onset_end), &tal->onset_s);
    tal->duration_s = 0;
    if (*valid && onset_end < head.length) {
        *valid = take_seconds(text_part(head, onset_end + 1, head.length - onset_end - 1), &tal->duration_s);
    }
    if (*valid)
        tal->texts = text_part(whole, head_end + 1, whole.length - head_end - 1);
    return *valid;
}

bool edf_take_text(text *texts, text *words) {
    if (texts->length == 0)
        return false;
    size_t end = text_find(*texts, BYTE_TEXT);
    *words = text_part(*texts, 0, end);
    size_t next = end < texts->length ? end + 1 : end;
    *texts = text_part(*texts, next, texts->length - next);
    return true;
}
