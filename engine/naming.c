/* Between a found beat and its name: a network that looks at the beats around needs the next RR interval, the
 * next P wave, and the patient's usual beat.
 *
 * A beat therefore waits for the next one: TL_NAMING_LATEST ticks at most (a pause is then as long as that).
 * The first beats of a recording wait until the usual beat is learnt, so that they are named like all others;
 * not longer than the ring has room or TL_NAMING_LEARNING. The usual beat and the RR intervals outlive a gap.
 */
#include "naming.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static const tl_neighbour UNKNOWN = {.rr_s = NAN, .p_wave = NAN, .qrs_s = NAN};

void tl_naming_begin(tl_naming *naming) {
    tl_usual_begin(&naming->usual);
    tl_surroundings_begin(&naming->surroundings);
    naming->first = 0;
    naming->count = 0;
    naming->versions_first = 0;
    naming->versions_count = 0;
}

void tl_naming_keep_version(tl_naming *naming) {
    const uint32_t at = (naming->versions_first + naming->versions_count) % TL_NAMING_VERSIONS;
    assert(naming->versions_count < TL_NAMING_VERSIONS);
    naming->versions_count++;
    memcpy(naming->versions[at], naming->usual.values, sizeof naming->versions[at]);
}

void tl_naming_push(tl_naming *naming, const tl_nameless *found) {
    assert(naming->count < TL_NAMING_ROOM);
    naming->waiting[(naming->first + naming->count++) % TL_NAMING_ROOM] = *found;
    if (found->windowed && tl_usual_follow(&naming->usual, found->window)) {
        tl_naming_keep_version(naming);
    }
}

void tl_naming_settle(tl_naming *naming) {
    if (naming->count > 0 && tl_usual_settle(&naming->usual)) {
        tl_naming_keep_version(naming);
    }
}

static tl_neighbour neighbour_of(const tl_naming *naming, const tl_nameless *found) {
    const tl_waves *waves = &found->beat.waves;
    tl_neighbour neighbour = UNKNOWN;
    neighbour.rr_s = found->beat.rr_s;
    neighbour.readable = found->windowed;
    if (!isnan(waves->qrs_on)) {
        neighbour.p_wave = isnan(waves->p_peak) ? 0.0F : 1.0F;
        neighbour.qrs_s = waves->qrs_off - waves->qrs_on;
    }
    if (found->windowed) {
        const bool learnt = naming->usual.version >= 0;
        neighbour.like = tl_likeness_of(found->window, learnt ? naming->usual.values : found->window);
    }
    return neighbour;
}

static bool must_wait(const tl_naming *naming, int64_t until) {
    const int64_t waited = until - naming->waiting[naming->first].beat.tick;
    const bool unlearnt = naming->usual.version < 0 && naming->count < TL_NAMING_ROOM;
    return (naming->count < 2 && waited < TL_NAMING_LATEST) || (unlearnt && waited < TL_NAMING_LEARNING);
}

/* The beat that waits behind `place` others. */
static const tl_nameless *waiting_at(const tl_naming *naming, uint32_t place) {
    return &naming->waiting[(naming->first + place) % TL_NAMING_ROOM];
}

/* Fills in what surrounds the next beat in order. */
static void look_around(const tl_naming *naming, tl_surroundings *surroundings, const tl_neighbour *next,
                        tl_nameless *found) {
    const tl_neighbour mine = neighbour_of(naming, found);
    tl_surroundings_push(surroundings, &mine);
    found->beat.usual = naming->usual.version;
    tl_surroundings_measure(surroundings, next, found->beat.surroundings);
}

const tl_nameless *tl_naming_next(tl_naming *naming, int64_t until, bool segment_over) {
    if (naming->count == 0 || (!segment_over && must_wait(naming, until))) {
        return NULL;
    }
    tl_nameless *found = &naming->waiting[naming->first];
    tl_neighbour next = UNKNOWN;
    if (naming->count > 1) {
        next = neighbour_of(naming, waiting_at(naming, 1));
    } else if (!segment_over) {
        next.rr_s = (float)TL_NAMING_LATEST / TL_RATE;
    }
    look_around(naming, &naming->surroundings, &next, found);
    naming->first = (naming->first + 1) % TL_NAMING_ROOM;
    naming->count--;
    return found;
}

void tl_foresight_begin(tl_foresight *foresight, const tl_naming *naming) {
    foresight->surroundings = naming->surroundings;
    foresight->has_uncertain = false;
    foresight->seen = 0;
}

static const tl_nameless *foreseen_at(const tl_foresight *foresight, const tl_naming *naming,
                                      uint32_t place) {
    if (place < naming->count) {
        return waiting_at(naming, place);
    }
    return place == naming->count && foresight->has_uncertain ? &foresight->uncertain : NULL;
}

bool tl_foresight_next(tl_foresight *foresight, const tl_naming *naming, tl_nameless *found) {
    const tl_nameless *waits = foreseen_at(foresight, naming, foresight->seen);
    if (waits == NULL) {
        return false;
    }
    *found = *waits;
    const tl_nameless *follower = foreseen_at(foresight, naming, ++foresight->seen);
    const tl_neighbour next = follower == NULL ? UNKNOWN : neighbour_of(naming, follower);
    look_around(naming, &foresight->surroundings, &next, found);
    return true;
}
