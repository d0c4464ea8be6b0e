/* Lead labels and units; see lead_names.h. Labels are compared after taking out blanks and punctuation, words
 * such as "ECG" and "lead", and reference suffixes, so that "ECG Lead II", "EKG-II" and "II" are the same. */
#include "lead_names.h"

#include <stdint.h>
#include <string.h>

#include "text.h"

enum { NAME_SIZE = 40 };

/* Lower case letters and digits of the label. */
static void squeeze(const char *label, char *name) {
    size_t used = 0;
    for (const char *c = label; *c && used + 1 < NAME_SIZE; c++) {
        if (*c >= 'A' && *c <= 'Z')
            name[used++] = (char)(*c - 'A' + 'a');
        if ((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9'))
            name[used++] = *c;
    }
    name[used] = '\0';
}

/* Takes `word` off the front or the end of `name`; true if it was there. */
static bool strip(char *name, const char *word) {
    size_t length = strlen(name);
    size_t part = strlen(word);
    if (length >= part && memcmp(name, word, part) == 0) {
        memmove(name, name + part, length - part + 1);
        return true;
    }
    if (length >= part && memcmp(name + length - part, word, part) == 0) {
        name[length - part] = '\0';
        return true;
    }
    return false;
}

/* The bare lead name; true if the label said "ECG" besides. */
static bool bare_name(const char *label, char *name) {
    squeeze(label, name);
    bool said = strip(name, "ecg");
    said = strip(name, "ekg") || said;
    strip(name, "lead");
    return said;
}

static bool in_list(const char *name, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, list[i]) == 0)
            return true;
    }
    return false;
}

bool lead_name_is_ecg(const char *label) {
    static const char *const standard[] = {
        "i",   "ii",  "iii", "avr", "avl", "avf", "v",  "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9",
        "v3r", "v4r", "d1",  "d2",  "d3",  "d4",  "vx", "vy", "vz", "x",  "y",  "z",  "es", "as", "ai"};
    static const char *const families[] = {"ml", "mcl", "cm", "cc", "modv", "modl"};
    char name[NAME_SIZE];
    if (bare_name(label, name))
        return true;
    if (in_list(name, standard, sizeof standard / sizeof *standard))
        return true;
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        /* A family name is followed by a Roman or Arabic number: MLII, ML5, MCL1, CM5, mod.V1. */
        size_t length = strlen(families[i]);
        if (strncmp(name, families[i], length) != 0)
            continue;
        const char *number = name + length;
        if (*number && strspn(number, "iv0123456789") == strlen(number))
            return true;
    }
    return text_contains_nocase(text_of(label), "ecg") || text_contains_nocase(text_of(label), "ekg") ||
           strcmp(name, "v1v2") == 0 || strcmp(name, "v2v3") == 0 || strcmp(name, "v4v5") == 0;
}

int lead_name_rank(const char *label) {
    char name[NAME_SIZE];
    bare_name(label, name);
    if (strcmp(name, "mlii") == 0 || strcmp(name, "ml2") == 0)
        return 0;
    if (strcmp(name, "ii") == 0 || strcmp(name, "d2") == 0)
        return 1;
    return 2;
}

bool unit_millivolts(const char *unit, double *millivolts) {
    static const struct {
        const char *unit;
        double millivolts;
    } known[] = {
        {"mV", 1.0},         {"millivolt", 1.0},  {"millivolts", 1.0}, {"uV", 1e-3},
        {"\xC2\xB5V", 1e-3}, {"\xCE\xBCV", 1e-3}, {"microvolt", 1e-3}, {"microvolts", 1e-3},
        {"nV", 1e-6},        {"V", 1e3},          {"volt", 1e3},       {"volts", 1e3},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        /* "mV" and "MV" differ by nine orders of magnitude, but no electrode delivers megavolts. */
        if (text_is_nocase(text_of(unit), known[i].unit)) {
            *millivolts = known[i].millivolts;
            return true;
        }
    }
    return false;
}
