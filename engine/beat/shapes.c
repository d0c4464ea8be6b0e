/* Beats by the shape of their QRS complexes: what a reader goes through instead of every beat.
 *
 * Beats come one by one; each joins the shape that it resembles most, or begins one. A shape is the mean of
 * all its beats. There is room for TL_SHAPES_MOST: a beat that resembles none of them then takes the place of
 * the oldest of the rarest shapes, if that has only a few beats, or stays without one. Shapes that turned out
 * alike are joined at the end: while its first beats came, a mean was not yet what it is.
 *
 * Only the order of the beats matters, so that the same beats always come to the same shapes.
 */
#include "beat/likeness.h"
#include "tracelight.h"

#include <stdlib.h>
#include <string.h>

static const float SAME_SHAPE = 0.9F; /* correlation of QRS complexes of a beat and of its shape */
static const float SAME_MEAN = 0.95F; /* of two shapes that are one */

enum { GIVES_WAY = 3 }; /* beats of a shape that makes room for a new one, at most */

typedef struct shape {
    float mean[TL_WINDOW]; /* mV, each beat without its own mean */
    uint32_t id;           /* of its first beat */
    uint32_t beats;
    int32_t into; /* the shape that it was joined to, -1 = none */
} shape;

struct tl_shapes {
    shape all[TL_SHAPES_MOST];
    uint32_t order[TL_SHAPES_MOST]; /* of those that stay, most beats first */
    uint32_t count;                 /* of `all` */
    uint32_t kept;                  /* of `order` */
    uint32_t seen;
};

tl_status tl_shapes_open(tl_shapes **shapes) {
    *shapes = calloc(1, sizeof **shapes);
    return *shapes == NULL ? TL_E_MEMORY : TL_OK;
}

void tl_shapes_close(tl_shapes *shapes) {
    free(shapes);
}

static shape *most_alike(tl_shapes *shapes, const float *window) {
    shape *alike = NULL;
    float best = SAME_SHAPE;
    for (uint32_t i = 0; i < shapes->count; i++) {
        const float likeness = tl_qrs_correlation(window, shapes->all[i].mean);
        if (likeness > best) {
            best = likeness;
            alike = &shapes->all[i];
        }
    }
    return alike;
}

/* Where a new shape has room; NULL = nowhere. */
static shape *room_for_one(tl_shapes *shapes) {
    if (shapes->count < TL_SHAPES_MOST) {
        return &shapes->all[shapes->count++];
    }
    shape *least = &shapes->all[0];
    for (uint32_t i = 1; i < shapes->count; i++) {
        shape *one = &shapes->all[i];
        if (one->beats < least->beats || (one->beats == least->beats && one->id < least->id)) {
            least = one;
        }
    }
    return least->beats > GIVES_WAY ? NULL : least;
}

static void join_beat(shape *one, const float *window) {
    float sum = 0.0F;
    for (int i = 0; i < TL_WINDOW; i++) {
        sum += window[i];
    }
    const float offset = sum / TL_WINDOW;
    one->beats++;
    const float share = 1.0F / (float)one->beats;
    for (int i = 0; i < TL_WINDOW; i++) {
        one->mean[i] += share * (window[i] - offset - one->mean[i]);
    }
}

uint32_t tl_shapes_add(tl_shapes *shapes, const float *denoised) {
    const uint32_t id = shapes->seen++;
    shape *one = most_alike(shapes, denoised);
    if (one == NULL) {
        one = room_for_one(shapes);
        if (one == NULL) {
            return id;
        }
        memset(one, 0, sizeof *one);
        one->id = id;
    }
    join_beat(one, denoised);
    return one->id;
}

static void sort_by_beats(tl_shapes *shapes) {
    shapes->kept = 0;
    for (uint32_t i = 0; i < shapes->count; i++) {
        if (shapes->all[i].into >= 0) {
            continue;
        }
        uint32_t at = shapes->kept++;
        while (at > 0 && shapes->all[shapes->order[at - 1]].beats < shapes->all[i].beats) {
            shapes->order[at] = shapes->order[at - 1];
            at--;
        }
        shapes->order[at] = i;
    }
}

static void join_shapes(shape *large, shape *small, int32_t place) {
    const float share = (float)small->beats / (float)(large->beats + small->beats);
    for (int i = 0; i < TL_WINDOW; i++) {
        large->mean[i] += share * (small->mean[i] - large->mean[i]);
    }
    large->beats += small->beats;
    small->into = place;
}

uint32_t tl_shapes_settle(tl_shapes *shapes) {
    for (uint32_t i = 0; i < shapes->count; i++) {
        shapes->all[i].into = -1;
    }
    sort_by_beats(shapes);
    for (uint32_t i = 0; i < shapes->kept; i++) {
        shape *large = &shapes->all[shapes->order[i]];
        for (uint32_t k = i + 1; k < shapes->kept && large->into < 0; k++) {
            shape *small = &shapes->all[shapes->order[k]];
            if (small->into < 0 && tl_qrs_correlation(small->mean, large->mean) > SAME_MEAN) {
                join_shapes(large, small, (int32_t)shapes->order[i]);
            }
        }
    }
    sort_by_beats(shapes);
    return shapes->kept;
}

int32_t tl_shapes_place(const tl_shapes *shapes, uint32_t id) {
    for (uint32_t i = 0; i < shapes->count; i++) {
        if (shapes->all[i].id != id) {
            continue;
        }
        const uint32_t wanted = shapes->all[i].into < 0 ? i : (uint32_t)shapes->all[i].into;
        for (uint32_t at = 0; at < shapes->kept; at++) {
            if (shapes->order[at] == wanted) {
                return (int32_t)at;
            }
        }
    }
    return -1;
}

uint32_t tl_shapes_mean(const tl_shapes *shapes, uint32_t place, float *window) {
    if (place >= shapes->kept) {
        return 0;
    }
    const shape *one = &shapes->all[shapes->order[place]];
    memcpy(window, one->mean, sizeof one->mean);
    return one->beats;
}
