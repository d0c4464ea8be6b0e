/* Two sessions that share the work of one: what the second one gives is bit for bit what one session gives,
 * however samples and bytes are cut; bytes that no session wrote are refused. */
#include "check.h"
#include "found.h"
#include "net_file.h"
#include "test_synth.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 2048, MOST_EPISODES = 512, MOST_VERSIONS = 128, MOST_BYTES = 1 << 22, RATE = 500 };

static const net_layer AROUND[] = {
    {1, 0, NET_NOTHING, 2, 12, 9, 3, 1},
    {2, 1, NET_NOTHING, 12, 12, 7, 2, 1},
    {3, 2, NET_NOTHING, 12, 20, 1, 1, 1},
    {4, 3, NET_NOTHING, 20, 20, 1, 1, 0},
    {5, TL_SURROUNDINGS_TENSOR, NET_NOTHING, TL_SURROUNDINGS, 6, 1, 1, 1},
    {5, 5, NET_NOTHING, 6, 9, 1, 1, 0},
    {5, 4, 6, 20, 9, 1, 1, 1},
    {5, 7, NET_NOTHING, 9, 5, 1, 1, 0},
};
static const net_layer ALONE[] = {
    {1, 0, NET_NOTHING, 1, 12, 9, 3, 1},
    {4, 1, NET_NOTHING, 12, 12, 1, 1, 0},
    {5, 2, NET_NOTHING, 12, 5, 1, 1, 0},
};

/* A network of random weights that names beats N and V among others, so that rhythms follow. */
static tl_model *open_model(const net_layer *layers, uint32_t count, bool looks_around) {
    static uint8_t file[NET_FILE_MAX_BYTES];
    tl_model *model = NULL;
    const size_t size = net_file_build(layers, count, file);
    file[68] = 'N';
    file[68 + 8 * 3] = 'V';
    if (looks_around) {
        file[152] = 1; /* pairs of windows */
        net_put_u32(file + 156, TL_SURROUNDINGS);
    }
    net_file_seal(file, size);
    CHECK(tl_model_open(file, size, &model, NULL) == TL_OK);
    return model;
}

/* All that comes out of a session. */
typedef struct result {
    tl_beat beats[MOST];
    size_t beat_count;
    tl_quality seconds[MOST];
    size_t second_count;
    tl_episode episodes[MOST_EPISODES];
    size_t episode_count;
    float usual[MOST_VERSIONS][TL_WINDOW];
    size_t usual_count;
    tl_summary summary;
} result;

static result one, two;
static uint8_t found[MOST_BYTES];

static bool same(double a, double b) {
    uint64_t left = 0;
    uint64_t right = 0;
    memcpy(&left, &a, sizeof left);
    memcpy(&right, &b, sizeof right);
    return left == right;
}

/* From one float to another all bits are kept, so that doubles tell them apart as well. */
static bool all_same(const float *a, const float *b, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!same((double)a[i], (double)b[i])) {
            return false;
        }
    }
    return true;
}

static bool same_waves(const tl_waves *a, const tl_waves *b) {
    const float left[] = {a->p_on, a->p_peak, a->p_off, a->qrs_on, a->qrs_off, a->t_on, a->t_peak, a->t_off};
    const float right[] = {b->p_on, b->p_peak, b->p_off, b->qrs_on, b->qrs_off, b->t_on, b->t_peak, b->t_off};
    return all_same(left, right, 8);
}

static void check_same_beat(const tl_beat *a, const tl_beat *b) {
    CHECK(a->sample == b->sample && a->tick == b->tick && same(a->time_s, b->time_s));
    CHECK(all_same(&a->rr_s, &b->rr_s, 1) && all_same(&a->amplitude_mv, &b->amplitude_mv, 1));
    CHECK(a->label == b->label && a->reason == b->reason && a->usual == b->usual);
    CHECK(all_same(a->probability, b->probability, TL_MAX_CLASSES));
    CHECK(same_waves(&a->waves, &b->waves));
    CHECK(all_same(a->surroundings, b->surroundings, TL_SURROUNDINGS));
}

static void check_same_episode(const tl_episode *a, const tl_episode *b) {
    CHECK(a->kind == b->kind && a->beats == b->beats);
    CHECK(same(a->start_s, b->start_s) && same(a->end_s, b->end_s));
    CHECK(all_same(&a->rate_bpm, &b->rate_bpm, 1) && all_same(&a->certainty, &b->certainty, 1));
}

static void check_same_summary(const tl_summary *a, const tl_summary *b) {
    CHECK(a->beats == b->beats && a->unreadable == b->unreadable && a->unclassified == b->unclassified);
    CHECK(memcmp(a->labels, b->labels, sizeof a->labels) == 0);
    CHECK(memcmp(a->reasons, b->reasons, sizeof a->reasons) == 0);
    CHECK(memcmp(a->seconds, b->seconds, sizeof a->seconds) == 0);
    CHECK(memcmp(a->beats_with, b->beats_with, sizeof a->beats_with) == 0);
    CHECK(a->rr_intervals == b->rr_intervals && same(a->mean_bpm, b->mean_bpm));
    CHECK(same(a->lowest_bpm, b->lowest_bpm) && same(a->highest_bpm, b->highest_bpm));
    CHECK(all_same(&a->median.pr, &b->median.pr, TL_INTERVALS));
}

static void check_same_results(void) {
    CHECK(one.beat_count == two.beat_count && one.second_count == two.second_count);
    CHECK(one.episode_count == two.episode_count && one.usual_count == two.usual_count);
    for (size_t i = 0; i < one.beat_count; i++) {
        check_same_beat(&one.beats[i], &two.beats[i]);
    }
    for (size_t i = 0; i < one.second_count; i++) {
        CHECK(one.seconds[i].sample == two.seconds[i].sample && one.seconds[i].state == two.seconds[i].state);
        CHECK(all_same(&one.seconds[i].index, &two.seconds[i].index, 1));
    }
    for (size_t i = 0; i < one.episode_count; i++) {
        check_same_episode(&one.episodes[i], &two.episodes[i]);
    }
    for (size_t i = 0; i < one.usual_count; i++) {
        CHECK(all_same(one.usual[i], two.usual[i], TL_WINDOW));
    }
    check_same_summary(&one.summary, &two.summary);
}

static void drain(tl_session *session, result *out) {
    out->beat_count += tl_session_beats(session, out->beats + out->beat_count, MOST - out->beat_count);
    out->second_count +=
        tl_session_quality(session, out->seconds + out->second_count, MOST - out->second_count);
    out->episode_count +=
        tl_session_episodes(session, out->episodes + out->episode_count, MOST_EPISODES - out->episode_count);
    out->usual_count +=
        tl_session_usual(session, out->usual[out->usual_count], MOST_VERSIONS - out->usual_count);
    tl_session_summary(session, &out->summary);
}

static tl_session *open_session(tl_model *model, bool finds_only) {
    tl_session *session = NULL;
    const tl_session_config config = {.rate = RATE, .model = model, .finds_only = finds_only};
    CHECK(tl_session_open(&config, &session, NULL) == TL_OK);
    return session;
}

static void analyse_with_one(tl_model *model, const recording *ecg) {
    tl_session *session = open_session(model, false);
    memset(&one, 0, sizeof one);
    for (size_t done = 0; done < ecg->count;) {
        done += tl_session_push(session, ecg->millivolts + done, ecg->count - done);
        drain(session, &one);
    }
    while (!tl_session_finish(session)) {
        drain(session, &one);
    }
    drain(session, &one);
    tl_session_close(session);
}

/* Bytes of the first `most` that are whole items. */
static size_t whole_items(const uint8_t *bytes, size_t most) {
    size_t whole = 0;
    size_t next = 1;
    tl_found_item item;
    for (; whole < most && next > 0; whole += next) {
        next = tl_found_read(bytes + whole, most - whole, &item);
    }
    return whole;
}

/* Gives the items in blocks of at most `most` bytes. */
static void name_all(tl_session *session, size_t size, size_t most) {
    size_t taken = 0;
    for (size_t done = 0; done < size; done += taken) {
        const size_t block = whole_items(found + done, size - done < most ? size - done : most);
        CHECK(block > 0);
        CHECK(tl_session_name(session, found + done, block, &taken) == TL_OK);
        drain(session, &two);
    }
}

static size_t take_found(tl_session *session, size_t at, size_t room) {
    CHECK(MOST_BYTES - at >= room);
    return tl_session_found(session, found + at, room);
}

/* Finds with chunks of `chunk` samples and room for `room` bytes; returns how many bytes were found. */
static size_t find(tl_model *model, const recording *ecg, size_t chunk, size_t room) {
    tl_session *session = open_session(model, true);
    tl_beat beat;
    tl_quality second;
    size_t size = 0;
    for (size_t done = 0; done < ecg->count;) {
        const size_t offered = ecg->count - done < chunk ? ecg->count - done : chunk;
        done += tl_session_push(session, ecg->millivolts + done, offered);
        size += take_found(session, size, room);
    }
    while (!tl_session_finish(session)) {
        size += take_found(session, size, room);
    }
    for (size_t more = 1; more > 0; size += more) {
        more = take_found(session, size, room);
    }
    CHECK(tl_session_beats(session, &beat, 1) == 0 && tl_session_quality(session, &second, 1) == 0);
    CHECK(tl_session_waiting(session, &beat, 1) == 0);
    tl_session_close(session);
    return size;
}

static void analyse_with_two(tl_model *model, const recording *ecg, size_t chunk, size_t room, size_t block) {
    memset(&two, 0, sizeof two);
    const size_t size = find(model, ecg, chunk, room);
    tl_session *session = open_session(model, false);
    name_all(session, size, block);
    CHECK(tl_session_finish(session));
    drain(session, &two);
    tl_session_close(session);
}

/* With two gaps, one of a single sample, and half a minute that cannot be read. */
static recording with_gaps(const char *preset_name, double seconds) {
    recording ecg = record_preset(preset_name, RATE, seconds);
    uint32_t seed = 5;
    ecg.millivolts[40 * RATE + 7] = NAN;
    for (size_t i = 60 * RATE; i < 63 * RATE; i++) {
        ecg.millivolts[i] = NAN;
    }
    for (size_t i = 80 * RATE; i < 110 * RATE; i++) {
        ecg.millivolts[i] += 2.0F * net_random(&seed);
    }
    return ecg;
}

static void gives_the_bits_of_one(tl_model *model, const char *preset_name, bool looks_around) {
    recording ecg = with_gaps(preset_name, 150);
    analyse_with_one(model, &ecg);
    CHECK(one.beat_count > 90 && one.second_count == 150);
    CHECK((one.usual_count > 2) == looks_around);
    analyse_with_two(model, &ecg, ecg.count, MOST_BYTES / 2, MOST_BYTES);
    check_same_results();
    analyse_with_two(model, &ecg, 73, TL_FOUND_MOST, TL_FOUND_MOST);
    check_same_results();
    analyse_with_two(model, &ecg, 4096, 3 * TL_FOUND_MOST, 7 * TL_FOUND_MOST);
    check_same_results();
    release(&ecg);
}

static size_t count_reason(tl_reason reason) {
    size_t count = 0;
    for (size_t i = 0; i < one.beat_count; i++) {
        count += one.beats[i].reason == reason ? 1 : 0;
    }
    return count;
}

static void any_network_and_rhythm(tl_model *around, tl_model *alone) {
    gives_the_bits_of_one(around, "mixed", true);
    CHECK(count_reason(TL_REASON_EDGE) > 0 && count_reason(TL_REASON_QUALITY) > 0);
    CHECK(count_reason(TL_REASON_NONE) > 60 && one.episode_count > 2);
    gives_the_bits_of_one(around, "paced", true);
    CHECK(count_reason(TL_REASON_PACED) > 20);
    gives_the_bits_of_one(alone, "vt", false);
    CHECK(one.summary.labels[3] > 0 && one.episode_count > 2);
    gives_the_bits_of_one(NULL, "af", false);
    CHECK(count_reason(TL_REASON_NO_MODEL) == one.beat_count);
}

/* Neither session loses anything when it must stop. */
static void full_queues_hold_back(tl_model *model) {
    recording ecg = record_preset("tachycardia", RATE, 420);
    analyse_with_one(model, &ecg);
    tl_session *finding = open_session(model, true);
    tl_session *naming = open_session(model, false);
    memset(&two, 0, sizeof two);
    size_t done = tl_session_push(finding, ecg.millivolts, ecg.count);
    CHECK(done < ecg.count && tl_session_push(finding, ecg.millivolts + done, 1) == 0);
    CHECK(!tl_session_finish(finding));
    CHECK(tl_session_found(finding, found, sizeof(uint32_t)) == 0);
    size_t size = take_found(finding, 0, MOST_BYTES);
    size_t taken = 0;
    CHECK(tl_session_name(naming, found, size, &taken) == TL_OK && taken < size);
    size_t more = 1;
    CHECK(tl_session_name(naming, found + taken, size - taken, &more) == TL_OK && more == 0);
    drain(naming, &two);
    memmove(found, found + taken, size - taken);
    name_all(naming, size - taken, MOST_BYTES);
    done += tl_session_push(finding, ecg.millivolts + done, ecg.count - done);
    CHECK(done == ecg.count && tl_session_finish(finding));
    size = take_found(finding, 0, MOST_BYTES);
    name_all(naming, size, MOST_BYTES);
    check_same_results();
    tl_session_close(finding);
    tl_session_close(naming);
    release(&ecg);
}

static void refused(tl_session *session, const void *bytes, size_t size) {
    size_t taken = 1;
    CHECK(tl_session_name(session, bytes, size, &taken) == TL_E_FORMAT && taken == 0);
}

/* Refuses it with another value in a field, though there are bytes enough for any item. */
static void refused_with(tl_session *session, const tl_found_item *item, size_t field, uint32_t value) {
    uint8_t bytes[sizeof *item];
    memcpy(bytes, item, sizeof bytes);
    memcpy(bytes + field, &value, sizeof value);
    refused(session, bytes, sizeof bytes);
}

static void refuses_damaged_beat(tl_session *session, const tl_found_item *item) {
    const size_t reason = offsetof(tl_found_item, beat.beat.reason);
    const uint32_t wrong[] = {TL_REASON_NO_MODEL, TL_REASON_UNSURE, TL_REASON_PACED, TL_REASONS, UINT32_MAX};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        refused_with(session, item, reason, wrong[i]);
    }
    refused_with(session, item, offsetof(tl_found_item, beat.beat.label), 0);
    refused_with(session, item, offsetof(tl_found_item, beat.readable), 2);
    refused_with(session, item, offsetof(tl_found_item, beat.paced), 256);
    refused_with(session, item, offsetof(tl_found_item, beat.beat.usual),
                 (uint32_t)item->beat.beat.usual + 1);
    refused_with(session, item, offsetof(tl_found_item, beat.beat.usual), UINT32_MAX - 1);
}

static void refuses_damaged(tl_session *session, const tl_found_item *item, size_t whole) {
    uint8_t bytes[sizeof *item];
    memcpy(bytes, item, sizeof bytes);
    for (size_t size = 1; size < whole; size += size < 16 || size + 16 > whole ? 1 : 7) {
        refused(session, bytes, size);
    }
    const uint32_t kinds[] = {0, TL_FOUND_END + 1, UINT32_MAX};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        refused_with(session, item, offsetof(tl_found_item, kind), kinds[i]);
    }
    refused_with(session, item, offsetof(tl_found_item, kind) + sizeof(uint32_t), 1);
    if (item->kind == TL_FOUND_BEAT) {
        refuses_damaged_beat(session, item);
    } else if (item->kind == TL_FOUND_SECOND) {
        refused_with(session, item, offsetof(tl_found_item, second.state), TL_QUALITY_STATES);
        refused_with(session, item, offsetof(tl_found_item, second.state), UINT32_MAX);
    }
}

/* Before every item of a recording the session is given damaged ones, and then gives the same results. */
static void what_no_session_wrote_is_refused(tl_model *model) {
    recording ecg = with_gaps("mixed", 120);
    analyse_with_one(model, &ecg);
    const size_t size = find(model, &ecg, ecg.count, MOST_BYTES / 2);
    tl_session *session = open_session(model, false);
    memset(&two, 0, sizeof two);
    tl_found_item item;
    size_t taken = 0;
    for (size_t done = 0; done < size; done += taken) {
        memset(&item, 0, sizeof item);
        const size_t whole = tl_found_read(found + done, size - done, &item);
        CHECK(whole > 0);
        refuses_damaged(session, &item, whole);
        CHECK(tl_session_name(session, found + done, whole, &taken) == TL_OK && taken == whole);
        drain(session, &two);
    }
    check_same_results();
    tl_session_close(session);
    release(&ecg);
}

/* Whatever the bytes, the session survives them and goes on. */
static void survives_any_bytes(tl_model *model) {
    recording ecg = with_gaps("mixed", 120);
    const size_t size = find(model, &ecg, ecg.count, MOST_BYTES / 2);
    uint32_t seed = 3;
    for (size_t i = 0; i < size / 100; i++) {
        const size_t at = (size_t)(0.5 * ((double)net_random(&seed) + 1.0) * (double)size);
        found[at] = (uint8_t)(128.0F * (net_random(&seed) + 1.0F));
    }
    tl_session *session = open_session(model, false);
    memset(&two, 0, sizeof two);
    size_t taken = 0;
    size_t named = 0;
    for (size_t done = 0; done < size; done += taken > 0 ? taken : 1) {
        const tl_status status = tl_session_name(session, found + done, size - done, &taken);
        CHECK(status == TL_OK || status == TL_E_FORMAT);
        named += taken;
        drain(session, &two);
    }
    CHECK(named > 0 && named < size);
    tl_session_close(session);
    release(&ecg);
}

static void each_session_does_its_own(tl_model *model) {
    tl_session *session = open_session(model, true);
    size_t taken = 1;
    CHECK(tl_session_name(session, found, 0, &taken) == TL_E_ARGUMENT && taken == 0);
    tl_session_close(session);
    session = open_session(model, false);
    const float sample = 0.0F;
    CHECK(tl_session_name(session, found, 0, &taken) == TL_OK && taken == 0);
    CHECK(tl_session_found(session, found, MOST_BYTES) == 0);
    CHECK(tl_session_push(session, &sample, 1) == 1);
    CHECK(tl_session_name(session, found, 0, &taken) == TL_E_ARGUMENT);
    tl_session_close(session);
    const tl_session_config peaks = {.rate = RATE, .peaks_only = true, .finds_only = true};
    CHECK(tl_session_open(&peaks, &session, NULL) == TL_OK);
    CHECK(tl_session_name(session, found, 0, &taken) == TL_E_ARGUMENT);
    tl_session_close(session);
}

int main(void) {
    tl_model *around = open_model(AROUND, sizeof AROUND / sizeof *AROUND, true);
    tl_model *alone = open_model(ALONE, sizeof ALONE / sizeof *ALONE, false);
    any_network_and_rhythm(around, alone);
    full_queues_hold_back(around);
    what_no_session_wrote_is_refused(around);
    survives_any_bytes(around);
    each_session_does_its_own(around);
    tl_model_close(around);
    tl_model_close(alone);
    return 0;
}
