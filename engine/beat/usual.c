/* The patient's usual beat, learnt while the recording runs, with no labels: what a reader compares every
 * beat with.
 *
 * Beats are gathered into at most four shapes by the correlation of their QRS complexes; each shape is the
 * running mean of its beats. A beat that resembles none begins a new shape in the place of the one seen least
 * of late. The usual beat is the shape seen most of late; another one must lead by a quarter to take over.
 *
 * It is renewed every TL_USUAL_EVERY readable beats, and sooner when another shape takes over, not with every
 * beat: a version of it can then be named, kept and used again to explain a beat later with the same bits.
 */
#include "beat/usual.h"

#include "beat/likeness.h"

#include <string.h>

static const float SAME_SHAPE = 0.9F;            /* correlation of QRS complexes */
static const float SLOWEST = 1.0F / 24.0F;       /* share of a new beat in the mean of its shape */
static const float FADING = 1.0F - 1.0F / 64.0F; /* of a shape's weight, a beat */
static const float LEAD_TO_CHANGE = 1.25F;

void tl_usual_begin(tl_usual *usual) {
    *usual = (tl_usual){.version = -1};
}

static float mean_of(const float *window) {
    float sum = 0.0F;
    for (int i = 0; i < TL_WINDOW; i++) {
        sum += window[i];
    }
    return sum / TL_WINDOW;
}

static void begin_shape(tl_usual_shape *shape) {
    memset(shape, 0, sizeof *shape);
}

/* The shape that the beat belongs to: the most alike, or the lightest begun anew. */
static tl_usual_shape *shape_of(tl_usual *usual, const float *window) {
    tl_usual_shape *alike = NULL;
    tl_usual_shape *lightest = &usual->shapes[0];
    float best = SAME_SHAPE;
    for (int i = 0; i < TL_USUAL_SHAPES; i++) {
        tl_usual_shape *shape = &usual->shapes[i];
        const float likeness = shape->beats == 0 ? 0.0F : tl_qrs_correlation(window, shape->values);
        if (likeness > best) {
            best = likeness;
            alike = shape;
        }
        lightest = shape->weight < lightest->weight ? shape : lightest;
    }
    if (alike == NULL) {
        begin_shape(lightest);
        alike = lightest;
    }
    return alike;
}

static void add_to(tl_usual_shape *shape, const float *window) {
    shape->beats++;
    shape->weight += 1.0F;
    const float even = 1.0F / (float)shape->beats;
    const float share = even > SLOWEST ? even : SLOWEST;
    const float mean = mean_of(window);
    for (int i = 0; i < TL_WINDOW; i++) {
        shape->values[i] += share * (window[i] - mean - shape->values[i]);
    }
}

static uint32_t heaviest(const tl_usual *usual) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < TL_USUAL_SHAPES; i++) {
        best = usual->shapes[i].weight > usual->shapes[best].weight ? i : best;
    }
    return best;
}

static void renew(tl_usual *usual) {
    memcpy(usual->values, usual->shapes[usual->leader].values, sizeof usual->values);
    usual->since = 0;
    usual->stale = false;
    usual->version++;
}

static bool is_due(const tl_usual *usual) {
    if (usual->version < 0) {
        return usual->seen >= TL_USUAL_LEARNING;
    }
    return usual->since >= (usual->stale ? TL_USUAL_SOONEST : TL_USUAL_EVERY);
}

bool tl_usual_follow(tl_usual *usual, const float *window) {
    for (int i = 0; i < TL_USUAL_SHAPES; i++) {
        usual->shapes[i].weight *= FADING;
    }
    add_to(shape_of(usual, window), window);
    usual->seen++;
    usual->since++;
    const uint32_t best = heaviest(usual);
    const float held = usual->shapes[usual->leader].weight;
    if (best != usual->leader && (usual->version < 0 || usual->shapes[best].weight > LEAD_TO_CHANGE * held)) {
        usual->leader = best;
        usual->stale = true;
    }
    const bool due = is_due(usual);
    if (due) {
        renew(usual);
    }
    return due;
}

bool tl_usual_settle(tl_usual *usual) {
    if (usual->version >= 0 || usual->seen == 0) {
        return false;
    }
    renew(usual);
    return true;
}
