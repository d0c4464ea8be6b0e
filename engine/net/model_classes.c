/* What the names of classes mean: the one list of them. Names are compared as a whole, since a network of the
 * user's own may call its classes anything: "Sinus" is no supraventricular beat, nor "Void" a ventricular
 * one.
 */
#include "../tracelight.h"

#include <string.h>

tl_meaning tl_class_meaning(const char *class_name) {
    static const struct {
        const char *name;
        tl_meaning meaning;
    } vocabulary[] = {
        {"N", TL_MEANING_NORMAL},           {"L", TL_MEANING_NORMAL},           {"R", TL_MEANING_NORMAL},
        {"A", TL_MEANING_SUPRAVENTRICULAR}, {"S", TL_MEANING_SUPRAVENTRICULAR}, {"V", TL_MEANING_VENTRICULAR},
        {"F", TL_MEANING_FUSION},           {"Q", TL_MEANING_UNCLASSIFIED},
    };
    for (size_t i = 0; i < sizeof vocabulary / sizeof *vocabulary; i++) {
        if (strcmp(vocabulary[i].name, class_name) == 0) {
            return vocabulary[i].meaning;
        }
    }
    return TL_MEANING_LABEL;
}
