/* The whole network against PyTorch, and an int8 network against the specification's arithmetic in numpy:
 * tests/golden/net_golden.py and net_int8_golden.py made the values and say how. Runs in the project's
 * folder. */
#include "check.h"
#include "net/file_bytes.h"
#include "net_file.h"

#include <math.h>
#include <string.h>

static size_t read_file(const char *path, uint8_t *bytes) {
    FILE *file = fopen(path, "rb");
    CHECK(file != NULL);
    const size_t size = fread(bytes, 1, NET_FILE_MAX_BYTES, file);
    CHECK(size > 0 && size < NET_FILE_MAX_BYTES);
    CHECK(fclose(file) == 0);
    return size;
}

static const uint8_t *read_floats(const uint8_t *bytes, size_t count, float *values) {
    for (size_t i = 0; i < count; i++) {
        values[i] = tl_read_f32(bytes + 4 * i);
    }
    return bytes + 4 * count;
}

static void check_close(const float *values, const float *right, size_t count, double tolerance) {
    for (size_t i = 0; i < count; i++) {
        CHECK(fabs((double)values[i] - (double)right[i]) <= tolerance);
    }
}

static const uint8_t *check_window(tl_model *model, uint32_t classes, const uint8_t *next) {
    float window[TL_WINDOW];
    float right[TL_WINDOW];
    float logits[TL_MAX_CLASSES];
    float probabilities[TL_MAX_CLASSES];
    next = read_floats(next, TL_WINDOW, window);
    tl_model_forward(model, window, logits, probabilities);
    next = read_floats(next, classes, right);
    check_close(logits, right, classes, 1e-5);
    next = read_floats(next, classes, right);
    check_close(probabilities, right, classes, 1e-6);
    for (uint32_t class_index = 0; class_index < classes; class_index++) {
        float heat[TL_WINDOW];
        CHECK(tl_gradcam(model, window, class_index, heat) == TL_OK);
        next = read_floats(next, TL_WINDOW, right);
        check_close(heat, right, TL_WINDOW, 1e-6);
    }
    return next;
}

static void test_float32(void) {
    static uint8_t file[NET_FILE_MAX_BYTES];
    static uint8_t golden[NET_FILE_MAX_BYTES];
    tl_model *model = NULL;
    tl_model_info info;
    const size_t size = read_file("tests/golden/net_golden.bin", golden);
    CHECK(tl_model_open(file, read_file("tests/golden/net_golden.tlm", file), &model, NULL) == TL_OK);
    tl_model_describe(model, &info);
    const uint32_t windows = net_get_u32(golden);
    CHECK(windows >= 1 && net_get_u32(golden + 4) == info.classes);
    CHECK(size == 8 + (size_t)windows * 4 * (TL_WINDOW + info.classes * (2 + TL_WINDOW)));
    const uint8_t *next = golden + 8;
    for (uint32_t i = 0; i < windows; i++) {
        next = check_window(model, info.classes, next);
    }
    tl_model_close(model);
}

static void test_int8(void) {
    static uint8_t file[NET_FILE_MAX_BYTES];
    static uint8_t golden[NET_FILE_MAX_BYTES];
    tl_model *model = NULL;
    tl_model_info info;
    const size_t size = read_file("tests/golden/net_int8_golden.bin", golden);
    CHECK(tl_model_open(file, read_file("tests/golden/net_int8_golden.tlm", file), &model, NULL) == TL_OK);
    tl_model_describe(model, &info);
    const uint32_t beats = net_get_u32(golden);
    CHECK(beats >= 1 && net_get_u32(golden + 4) == info.inputs && net_get_u32(golden + 8) == info.classes);
    CHECK(size == 12 + (size_t)beats * 4 * (info.inputs + info.classes));
    const uint8_t *next = golden + 12;
    for (uint32_t i = 0; i < beats; i++) {
        float input[TL_MAX_INPUTS];
        float right[TL_MAX_CLASSES];
        float logits[TL_MAX_CLASSES];
        next = read_floats(next, info.inputs, input);
        next = read_floats(next, info.classes, right);
        tl_model_forward(model, input, logits, NULL);
        CHECK(memcmp(logits, right, info.classes * sizeof *logits) == 0);
    }
    tl_model_close(model);
}

int main(void) {
    test_float32();
    test_int8();
    return 0;
}
