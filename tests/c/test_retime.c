/* The retimer against sensors whose truth is known: clocks that are wrong and wander, stamps with jitter,
 * packets that are lost, late, twice, out of order, streams that begin anew. The signal is a train of narrow
 * waves at known times. */
#include "check.h"

#include "tracelight.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { PACKET = 73 };

static const double PI = 3.14159265358979323846;
static const double BEAT = 0.8;   /* s between waves */
static const double SIGMA = 0.02; /* s: about as narrow as a QRS */

/* One wave every BEAT seconds, at BEAT / 2 + k BEAT. */
static float signal_at(double time) {
    const double phase = time / BEAT - floor(time / BEAT) - 0.5;
    const double away = phase * BEAT / SIGMA;
    return (float)exp(-0.5 * away * away);
}

typedef struct sensor {
    double rate;    /* Hz that it claims */
    double error;   /* share by which the true rate is higher */
    double wander;  /* share by which it changes within an hour, as a sine */
    double jitter;  /* s, of stamps */
    double stamp_0; /* of its clock at time 0 */
    double time;    /* of the last sample it took */
    uint32_t state; /* of the random numbers */
} sensor;

static double chance(sensor *s) {
    s->state = s->state * 1664525U + 1013904223U;
    return (double)(s->state >> 8) / 16777216.0;
}

typedef struct sent {
    double stamp;
    double arrived;
    float samples[PACKET];
} sent;

static void measure(sensor *s, sent *packet) {
    for (size_t i = 0; i < PACKET; i++) {
        const double rate = s->rate * (1.0 + s->error + s->wander * sin(2.0 * PI * s->time / 3600.0));
        s->time += 1.0 / rate;
        packet->samples[i] = signal_at(s->time);
    }
    packet->stamp = s->stamp_0 + s->time + s->jitter * (2.0 * chance(s) - 1.0);
    packet->arrived = 5000.0 + s->time + 0.05 * chance(s);
}

static void push(tl_retimer *retimer, const sent *packet) {
    tl_error error;
    const tl_packet given = {
        .stamp_s = packet->stamp, .arrived_s = packet->arrived, .samples = packet->samples, .count = PACKET};
    CHECK(tl_retimer_push(retimer, &given, &error) == TL_OK);
}

/* Follows the grid and holds every wave in it against the truth. */
typedef struct follower {
    double rate, start;
    int64_t place;
    float last[3];
    int64_t waves, missing, wrong_height;
    double worst; /* s */
    double sum_squares;
} follower;

static void follow(follower *f, float value) {
    f->last[0] = f->last[1];
    f->last[1] = f->last[2];
    f->last[2] = value;
    f->place++;
    if (isnan(value)) {
        f->missing++;
    }
    const float *v = f->last;
    if (!(v[1] > 0.5F && v[1] >= v[0] && v[1] > v[2])) {
        return;
    }
    /* The top of the parabola through the logarithms: exact for a Gaussian. */
    const double a = log(fmax((double)v[0], 1e-9));
    const double b = log((double)v[1]);
    const double c = log(fmax((double)v[2], 1e-9));
    const double off = 0.5 * (a - c) / (a - 2.0 * b + c);
    const double time = f->start + ((double)(f->place - 2) + off) / f->rate;
    const double beat = floor(time / BEAT) * BEAT + BEAT / 2.0;
    const double error = fabs(time - beat);
    f->worst = fmax(f->worst, error);
    f->sum_squares += error * error;
    f->waves++;
    if (fabs(b - (a - c) * off / 4.0) > 0.05) {
        f->wrong_height++;
    }
}

static void drain(tl_retimer *retimer, follower *f, const sensor *s) {
    float grid[500];
    tl_retimer_state state;
    for (size_t count; (count = tl_retimer_take(retimer, grid, 500)) > 0;) {
        tl_retimer_describe(retimer, &state);
        f->start = state.start_s - s->stamp_0;
        for (size_t i = 0; i < count; i++) {
            follow(f, grid[i]);
        }
    }
}

static tl_retimer *opened(double rate) {
    tl_retimer *retimer = NULL;
    tl_error error;
    CHECK(tl_retimer_open(rate, &retimer, &error) == TL_OK);
    return retimer;
}

static follower run(sensor s, double hours) {
    tl_retimer *retimer = opened(s.rate);
    follower f = {.rate = s.rate};
    sent packet;
    while (s.time < hours * 3600.0) {
        measure(&s, &packet);
        push(retimer, &packet);
        drain(retimer, &f, &s);
    }
    tl_retimer_finish(retimer);
    drain(retimer, &f, &s);
    tl_retimer_state state;
    tl_retimer_describe(retimer, &state);
    CHECK(state.gaps == 0 && state.lost == 0 && state.late == 0 && state.jumps == 0);
    CHECK(f.missing == 0);
    CHECK(f.waves > 0.99 * s.time / BEAT && f.waves < 1.01 * s.time / BEAT + 1.0);
    CHECK(f.wrong_height == 0);
    tl_retimer_close(retimer);
    return f;
}

static void waves_lie_where_they_were(void) {
    for (int i = -1; i <= 1; i++) {
        const double error = 0.05 * i;
        CHECK(run((sensor){.rate = 130.0, .error = error, .jitter = 0.0, .state = 1}, 1.0).worst < 0.0005);
        CHECK(run((sensor){.rate = 130.0, .wander = error, .jitter = 0.001, .state = 3}, 2.0).worst < 0.004);
    }
    CHECK(run((sensor){.rate = 130.0, .error = -0.05, .jitter = 0.002, .state = 2}, 24.0).worst < 0.004);
    CHECK(run((sensor){.rate = 130.0, .wander = 0.05, .jitter = 0.002, .state = 2}, 24.0).worst < 0.004);
    CHECK(run((sensor){.rate = 512.0, .error = 0.02, .jitter = 0.0005, .state = 4}, 1.0).worst < 0.002);
}

/* What a whole run comes to. */
typedef struct outcome {
    follower found;
    tl_retimer_state state;
    double end; /* s: true time at the end */
} outcome;

static outcome finished(tl_retimer *retimer, follower f, const sensor *s) {
    tl_retimer_finish(retimer);
    drain(retimer, &f, s);
    outcome result = {.found = f, .end = s->time};
    tl_retimer_describe(retimer, &result.state);
    tl_retimer_close(retimer);
    return result;
}

static void what_is_lost_is_missing_and_the_rest_stays_in_place(void) {
    sensor s = {.rate = 130.0, .error = 0.03, .jitter = 0.001, .state = 5};
    tl_retimer *retimer = opened(s.rate);
    follower f = {.rate = s.rate};
    sent packet;
    int64_t lost = 0;
    bool before = false;
    int64_t holes = 0;
    for (int i = 0; i < 6000; i++) {
        measure(&s, &packet);
        const bool drops = i > 0 && i < 5990 && chance(&s) < 0.05;
        if (drops) {
            lost += PACKET;
            holes += before ? 0 : 1;
        } else {
            push(retimer, &packet);
            drain(retimer, &f, &s);
        }
        before = drops;
    }
    const outcome result = finished(retimer, f, &s);
    CHECK(result.state.lost == lost && result.state.gaps == holes && result.state.late == 0);
    CHECK(result.found.worst < 0.004);
    const double missing = (double)lost / (s.rate * (1.0 + s.error)) * s.rate; /* on the grid */
    CHECK(fabs((double)result.found.missing - missing) < 3.0 * (double)holes);
    CHECK((double)result.found.missing > missing);
    CHECK(fabs((double)result.found.place / s.rate - result.end) < 0.02);
}

/* Packets 0..999, of which some come at other places in the order of arrival. */
static outcome delivered(void (*shuffle)(sent *packets, size_t count)) {
    enum { COUNT = 1000 };
    static sent packets[COUNT];
    sensor s = {.rate = 130.0, .error = -0.02, .jitter = 0.001, .state = 6};
    for (int i = 0; i < COUNT; i++) {
        measure(&s, packets + i);
    }
    shuffle(packets, COUNT);
    tl_retimer *retimer = opened(s.rate);
    follower f = {.rate = s.rate};
    for (int i = 0; i < COUNT; i++) {
        push(retimer, packets + i);
        drain(retimer, &f, &s);
    }
    return finished(retimer, f, &s);
}

static void in_order(sent *packets, size_t count) {
    (void)packets;
    (void)count;
}

static void swapped(sent *packets, size_t count) {
    for (size_t i = 20; i + 2 < count; i += 7) {
        const sent first = packets[i];
        packets[i] = packets[i + 1];
        packets[i + 1] = first;
        packets[i].arrived = first.arrived;
        packets[i + 1].arrived = first.arrived + 0.5;
    }
}

static void twice(sent *packets, size_t count) {
    for (size_t i = 20; i + 2 < count; i += 9) {
        packets[i + 1] = packets[i];
    }
}

static void held_back(sent *packets, size_t count) {
    for (size_t i = 300; i < 318 && i < count; i++) {
        packets[i].arrived = packets[318].arrived - 0.1 + 0.005 * (double)(i - 300);
    }
}

static void clock_set(sent *packets, size_t count) {
    for (size_t i = 500; i < count; i++) {
        packets[i].stamp += 86400.0;
    }
}

static void clock_set_back(sent *packets, size_t count) {
    for (size_t i = 500; i < count; i++) {
        packets[i].stamp -= 7200.0;
    }
}

static void one_stamp_wrong(sent *packets, size_t count) {
    packets[count / 2].stamp += 1e6;
}

static bool same(const outcome *a, const outcome *b) {
    return a->found.place == b->found.place && a->found.waves == b->found.waves &&
           a->found.missing == b->found.missing && fabs(a->found.worst - b->found.worst) < 1e-12;
}

static void order_and_time_of_arrival_do_not_matter(void) {
    const outcome usual = delivered(in_order);
    CHECK(usual.found.missing == 0 && usual.found.worst < 0.004);
    const outcome other = delivered(swapped);
    CHECK(same(&usual, &other) && other.state.late == 0);
    const outcome later = delivered(held_back);
    CHECK(same(&usual, &later) && later.state.jumps == 0);
}

static void a_packet_that_comes_twice_is_used_once(void) {
    const outcome result = delivered(twice);
    CHECK(result.state.late == 109 && result.state.lost == 109 * PACKET);
    CHECK(result.found.worst < 0.004);
}

static void a_clock_that_is_set_leaves_no_gap(void) {
    const outcome forward = delivered(clock_set);
    CHECK(forward.state.jumps == 1 && forward.state.gaps == 0 && forward.found.missing == 0);
    CHECK(forward.found.worst < 0.004);
    const outcome back = delivered(clock_set_back);
    CHECK(back.state.jumps == 1 && back.state.gaps == 0 && back.found.missing == 0);
    CHECK(back.found.worst < 0.004);
    const outcome once = delivered(one_stamp_wrong);
    CHECK(once.state.jumps == 2 && once.state.gaps == 0 && once.found.missing == 0);
    CHECK(once.found.worst < 0.006);
}

/* A strap that was off for a minute and forgot the time. */
static void a_new_stream_begins_behind_a_gap_of_the_hosts_clock(void) {
    sensor s = {.rate = 130.0, .error = 0.01, .jitter = 0.001, .state = 7};
    tl_retimer *retimer = opened(s.rate);
    follower f = {.rate = s.rate};
    sent packet;
    for (int i = 0; i < 400; i++) {
        if (i == 200) {
            s.time += 60.0;
            tl_retimer_restart(retimer);
        }
        measure(&s, &packet);
        packet.stamp -= i < 200 ? 0.0 : 1e5;
        push(retimer, &packet);
        drain(retimer, &f, &s);
    }
    const outcome result = finished(retimer, f, &s);
    CHECK(result.state.gaps == 1 && result.state.jumps == 1);
    CHECK(fabs((double)result.found.missing / s.rate - 60.0) < 0.2);
    CHECK(fabs((double)result.found.place / s.rate - result.end) < 0.2);
}

static void a_few_packets_are_enough(void) {
    for (int packets = 0; packets < 8; packets++) {
        sensor s = {.rate = 130.0, .state = 8};
        tl_retimer *retimer = opened(s.rate);
        follower f = {.rate = s.rate};
        sent packet;
        for (int i = 0; i < packets; i++) {
            measure(&s, &packet);
            push(retimer, &packet);
        }
        const outcome result = finished(retimer, f, &s);
        CHECK(result.found.place == packets * PACKET && result.found.missing == 0);
    }
}

static void wrong_packets_are_refused(void) {
    tl_error error;
    tl_retimer *retimer = NULL;
    CHECK(tl_retimer_open(20.0, &retimer, &error) == TL_E_ARGUMENT && retimer == NULL);
    CHECK(tl_retimer_open(NAN, &retimer, &error) == TL_E_ARGUMENT);
    retimer = opened(130.0);
    static float samples[TL_PACKET_SAMPLES + 1];
    CHECK(tl_retimer_push(retimer, &(tl_packet){0.0, 0.0, samples, 0}, &error) == TL_E_ARGUMENT);
    CHECK(tl_retimer_push(retimer, &(tl_packet){0.0, 0.0, samples, TL_PACKET_SAMPLES + 1}, &error) ==
          TL_E_ARGUMENT);
    CHECK(tl_retimer_push(retimer, &(tl_packet){NAN, 0.0, samples, 1}, &error) == TL_E_ARGUMENT);
    CHECK(tl_retimer_push(retimer, &(tl_packet){0.0, INFINITY, samples, 1}, &error) == TL_E_ARGUMENT);
    tl_status status = TL_OK;
    int taken = 0;
    for (; status == TL_OK; taken++) {
        status = tl_retimer_push(retimer, &(tl_packet){(double)taken, (double)taken, samples, 130}, &error);
        CHECK(taken < 1000);
    }
    CHECK(status == TL_E_LIMIT && taken > 4);
    tl_retimer_close(retimer);
}

/* Whatever a sensor sends: no fault, and never more samples out than time has passed on either clock. */
static void nonsense_does_no_harm(void) {
    for (uint32_t seed = 1; seed <= 200; seed++) {
        sensor s = {.rate = 250.0, .state = seed};
        tl_retimer *retimer = opened(s.rate);
        static float samples[TL_PACKET_SAMPLES];
        float grid[4096];
        tl_error error;
        double stamp = 0.0;
        double arrived = 0.0;
        for (int i = 0; i < 200; i++) {
            const double what = chance(&s);
            const size_t count = 1 + (size_t)(chance(&s) * (TL_PACKET_SAMPLES - 1));
            stamp += what < 0.1 ? 1e9 * (chance(&s) - 0.5) : (what < 0.2 ? 0.0 : (double)count / s.rate);
            arrived += what > 0.95 ? 1e12 * (chance(&s) - 0.5) : chance(&s);
            samples[i % TL_PACKET_SAMPLES] = what < 0.3 ? NAN : (float)what;
            tl_retimer_push(retimer, &(tl_packet){stamp, arrived, samples, count}, &error);
            if (what > 0.97) {
                tl_retimer_restart(retimer);
            }
            const size_t taken = tl_retimer_take(retimer, grid, 4096);
            CHECK(taken <= 4096);
        }
        tl_retimer_close(retimer);
    }
}

int main(void) {
    waves_lie_where_they_were();
    what_is_lost_is_missing_and_the_rest_stays_in_place();
    order_and_time_of_arrival_do_not_matter();
    a_packet_that_comes_twice_is_used_once();
    a_clock_that_is_set_leaves_no_gap();
    a_new_stream_begins_behind_a_gap_of_the_hosts_clock();
    a_few_packets_are_enough();
    wrong_packets_are_refused();
    nonsense_does_no_harm();
    return 0;
}
