/* Model files: what a good one says, and that a damaged one is refused in words, whatever is wrong with it.
 */
#include "check.h"
#include "net_file.h"

#include <string.h>

static const net_layer LAYERS[] = {
    {1, 0, NET_NOTHING, 1, 6, 5, 4, 1}, {2, 1, NET_NOTHING, 6, 6, 3, 2, 1},
    {3, 2, NET_NOTHING, 6, 6, 1, 1, 0}, {1, 3, 3, 6, 6, 3, 1, 1},
    {4, 4, NET_NOTHING, 6, 6, 1, 1, 0}, {5, 5, NET_NOTHING, 6, 3, 1, 1, 0},
};
/* One that compares with the usual beat and knows what surrounds the beat: a perceptron beside the pool. */
static const net_layer AROUND[] = {
    {1, 0, NET_NOTHING, 2, 6, 5, 4, 1},
    {4, 1, NET_NOTHING, 6, 6, 1, 1, 0},
    {5, 0xFFFFFFFE, NET_NOTHING, TL_SURROUNDINGS, 9, 1, 1, 1},
    {5, 3, NET_NOTHING, 9, 5, 1, 1, 0},
    {5, 2, 4, 6, 5, 1, 1, 1},
    {5, 5, NET_NOTHING, 5, 4, 1, 1, 0},
};
enum { LAYER_COUNT = sizeof LAYERS / sizeof *LAYERS, HEADER = 160, RECORD = 48 };
_Static_assert(sizeof AROUND == sizeof LAYERS, "the tests of damage take both");

static uint8_t good[NET_FILE_MAX_BYTES];
static size_t good_size;

/* Opens a copy that is exactly `size` bytes long, so that the sanitizer sees a read beyond it. */
static tl_status open_copy(const uint8_t *bytes, size_t size, tl_model **model, tl_error *error) {
    uint8_t *copy = malloc(size ? size : 1);
    CHECK(copy != NULL);
    memcpy(copy, bytes, size);
    memset(error, 0, sizeof *error);
    const tl_status status = tl_model_open(copy, size, model, error);
    free(copy);
    return status;
}

static void check_sentence(const tl_error *error, size_t size) {
    const size_t length = strlen(error->message);
    CHECK(error->code == TL_E_MODEL && error->place == TL_PLACE_BYTE);
    CHECK(error->where >= 0 && (size_t)error->where <= size);
    CHECK(length > 20 && length < sizeof error->message - 1 && error->message[length - 1] == '.');
}

static void check_refused(const uint8_t *bytes, size_t size) {
    tl_model *model = (tl_model *)good;
    tl_error error;
    CHECK(open_copy(bytes, size, &model, &error) == TL_E_MODEL);
    CHECK(model == NULL);
    check_sentence(&error, size);
}

/* For files whose checksum is right: refused in words, or a model that runs. */
static bool check_safe(const uint8_t *bytes, size_t size) {
    tl_model *model = NULL;
    tl_error error;
    const tl_status status = open_copy(bytes, size, &model, &error);
    if (status != TL_OK) {
        CHECK(status == TL_E_MODEL && model == NULL);
        check_sentence(&error, size);
        return false;
    }
    float input[TL_MAX_INPUTS];
    float logits[TL_MAX_CLASSES];
    float probabilities[TL_MAX_CLASSES];
    float heat[TL_WINDOW];
    for (int i = 0; i < TL_MAX_INPUTS; i++) {
        input[i] = (float)(i % 7) - 3.0f;
    }
    tl_model_forward(model, input, logits, probabilities);
    CHECK(tl_gradcam(model, input, 0, heat) == TL_OK);
    tl_model_close(model);
    return true;
}

static void test_good_file(void) {
    tl_model *model = NULL;
    tl_model_info info;
    CHECK(tl_model_open(good, good_size, &model, NULL) == TL_OK);
    tl_model_describe(model, &info);
    CHECK(strcmp(info.name, "Test network") == 0 && info.classes == 3 && info.denoise_levels == 5);
    CHECK(strcmp(info.class_names[0], "A") == 0 && strcmp(info.class_names[2], "C") == 0);
    CHECK(info.parameters == 6 * 6 + 6 * 4 + 6 * 7 + 6 * 19 + 3 * 7);
    CHECK(info.macs == 90 * 6 * 5 + 45 * 6 * 3 + 45 * 6 * 6 + 45 * 6 * 18 + 3 * 6);
    CHECK(info.map_length == 45 && info.map_channels == 6);
    CHECK(strcmp(tl_model_provenance(model), "{\"data\":\"none\"}") == 0);
    tl_model_close(model);
    tl_model_close(NULL);
}

static void test_surroundings(void) {
    tl_model *model = NULL;
    tl_model_info info;
    CHECK(tl_model_open(good, good_size, &model, NULL) == TL_OK);
    tl_model_describe(model, &info);
    CHECK(info.usual_beat && info.surroundings && info.inputs == TL_MAX_INPUTS && info.classes == 4);
    CHECK(info.macs == 90 * 6 * 10 + 9 * TL_SURROUNDINGS + 5 * 9 + 5 * 6 + 4 * 5);
    CHECK(info.map_length == 90 && info.map_channels == 6);
    float input[TL_MAX_INPUTS] = {0};
    float logits[2][4];
    tl_model_forward(model, input, logits[0], NULL);
    input[TL_MAX_INPUTS - 1] = 1.0f;
    tl_model_forward(model, input, logits[1], NULL);
    CHECK(logits[0][0] < logits[1][0] || logits[0][0] > logits[1][0]);
    tl_model_close(model);
}

/* A network that does not ask for the numbers cannot read them, and only a dense layer can. */
static void test_surroundings_must_be_asked_for(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    memcpy(bytes, good, good_size);
    net_put_u32(bytes + 156, 0);
    net_file_seal(bytes, good_size);
    check_refused(bytes, good_size);
    memcpy(bytes, good, good_size);
    net_put_u32(bytes + HEADER + 4, 0xFFFFFFFE);
    net_file_seal(bytes, good_size);
    check_refused(bytes, good_size);
}

static void test_every_prefix_is_refused(void) {
    for (size_t size = 0; size < good_size; size++) {
        check_refused(good, size);
    }
}

static void test_every_damaged_byte_is_refused(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    memcpy(bytes, good, good_size);
    for (size_t i = 0; i < good_size; i++) {
        for (int bit = 0; bit < 8; bit++) {
            bytes[i] = (uint8_t)(good[i] ^ 1 << bit);
            check_refused(bytes, good_size);
        }
        bytes[i] = good[i];
    }
}

static void test_sealed_prefixes_are_refused(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    for (size_t size = HEADER; size < good_size; size++) {
        memcpy(bytes, good, size);
        net_file_seal(bytes, size);
        check_refused(bytes, size);
    }
}

/* A wrong file with a right checksum: every 32-bit field of the header and the records, with telling values.
 */
static void test_sealed_fields(void) {
    static const uint32_t values[] = {0,          1,          2,          3,          4,          5,
                                      6,          7,          8,          40,         0xFFFFFFFE, 9,
                                      16,         31,         32,         255,        360,        1024,
                                      1025,       4096,       0x10000000, 0x3FFFFFFF, 0x40000000, 0x7FFFFFFF,
                                      0x80000000, 0xFFFFFFFF, 0xFFFFFFFC, 0xFFFFFFF0};
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    size_t opened = 0;
    memcpy(bytes, good, good_size);
    for (size_t at = 16; at < HEADER + RECORD * LAYER_COUNT; at += 4) {
        for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
            net_put_u32(bytes + at, values[i]);
            net_file_seal(bytes, good_size);
            opened += check_safe(bytes, good_size);
        }
        memcpy(bytes + at, good + at, 4);
    }
    CHECK(opened > 0);
}

static void test_sealed_random_damage(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    uint32_t seed = 4711;
    for (int round = 0; round < 20000; round++) {
        memcpy(bytes, good, good_size);
        for (int change = 0; change <= round % 4; change++) {
            const size_t at = (size_t)((net_random(&seed) + 1.0f) * 0.5f * (HEADER + RECORD * LAYER_COUNT));
            bytes[at] = (uint8_t)((net_random(&seed) + 1.0f) * 8.0f);
        }
        net_file_seal(bytes, good_size);
        check_safe(bytes, good_size);
    }
}

typedef struct wrong_field {
    size_t at; /* of the changed field; the error must point there */
    uint32_t value;
    const char *words; /* that the message must hold */
} wrong_field;

static void test_messages(void) {
    static const wrong_field cases[] = {
        {0, 0x20202020, "TLM1"},
        {16, 0x65740A54, "control character"},
        {20, 0x206520FF, "not UTF-8"},
        {48, 250, "window length of the model file is 250; this program reads 360."},
        {52, 250, "sampling rate of the model file is 250; this program reads 360."},
        {56, 8, "this program reads 0 to 7."},
        {76, 'A', "Two classes are called"},
        {76, ',', "a comma"},
        {76, '"', "a double quote"},
        {76, 'B' | ' ' << 8, "a blank"},
        {76, 0xA9C3, "not printable ASCII"},
        {60, 0, "normalisation"},
        {64, 9, "number of classes"},
        {92, 'X', "beyond the model's classes"},
        {132, 65, "number of layers"},
        {136, 8, "weights lie outside"},
        {144, 0xFFFFFFFF, "provenance lies outside"},
        {152, 2, "kind of input"},
        {156, 1, "numbers about the surroundings"},
        {HEADER + 5 * RECORD + 4, 3, "Layer 5 cannot read tensor 3"},
        {HEADER, 6, "kind of layer 0"},
        {HEADER + RECORD + 4, 0, "Layer 1 cannot read tensor 0"},
        {HEADER + RECORD + 12, 7, "expects 7 channels"},
        {HEADER + 3 * RECORD + 8, 1, "cannot be added"},
        {HEADER + 3 * RECORD + 8, 5, "cannot be added"},
        {HEADER + 20, 4, "do not fit"},
        {HEADER + 24, 9, "stride of layer 0"},
        {HEADER + 4 * RECORD + 16, 5, "as many channels out as in"},
        {HEADER + 4 * RECORD, 5, "out of place"},
        {HEADER + 36, 4, "weight type"},
        {HEADER + 36, 3, "weight type"},
        {HEADER + 36, 1, "weight type"},
        {HEADER + 4 * RECORD + 36, 1, "weight type"},
        {HEADER + 44, 4, "bytes of weights"},
        {HEADER + 40, 0xFFFFFFFC, "lie outside"},
    };
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        tl_model *model = NULL;
        tl_error error;
        memcpy(bytes, good, good_size);
        net_put_u32(bytes + cases[i].at, cases[i].value);
        net_file_seal(bytes, good_size);
        CHECK(open_copy(bytes, good_size, &model, &error) == TL_E_MODEL);
        CHECK(strstr(error.message, cases[i].words) != NULL);
        CHECK(error.where / 4 == (int64_t)cases[i].at / 4);
    }
}

/* The good file with another provenance; returns its size. */
static size_t with_provenance(const void *text, size_t length, uint8_t *bytes) {
    const size_t at = net_get_u32(good + 144);
    CHECK(at + length <= NET_FILE_MAX_BYTES);
    memcpy(bytes, good, at);
    memcpy(bytes + at, text, length);
    net_put_u32(bytes + 148, (uint32_t)length);
    net_file_seal(bytes, at + length);
    return at + length;
}

static void check_provenance(const char *text, bool fits) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    const size_t size = with_provenance(text, strlen(text), bytes);
    if (check_safe(bytes, size) != fits) {
        fprintf(stderr, "provenance: %s\n", text);
        CHECK(false);
    }
}

static void test_good_provenance(void) {
    static const char *const texts[] = {
        "",
        "{}",
        " \t\r\n{ \"a\" : [ ] , \"b\" : { } } \n",
        "{\"a\":[0,-0,1.5,-1e9,2E+3,0.25e-10,true,false,null,[],{}]}",
        "{\"\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD834\\udd1e\"}",
        "{\"\xC3\xA9\":\"\xE2\x82\xAC\xF0\x9F\x92\x93\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF\x7F\"}",
        "{\"a\":1,\"a\":2}",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        check_provenance(texts[i], true);
    }
}

static void test_bad_provenance(void) {
    static const char *const texts[] = {
        " ",
        "[]",
        "1",
        "null",
        "\"a\"",
        "x",
        "{",
        "}",
        "{]",
        "{}{}",
        "{},",
        "{}x",
        "\xEF\xBB\xBF{}", /* mark */
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1 \"b\":2}",
        "{1:2}",
        "{\"a\":[1,]}",
        "{\"a\":[,1]}",
        "{\"a\":[1 2]}",
        "{\"a\":[1}",
        "{\"a\":{1}}",
        "{\"a\":[1:2]}",
        "{\"a\":01}",
        "{\"a\":-}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":1.}",
        "{\"a\":1e}",
        "{\"a\":0x1}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":True}",
        "{\"a\":nul}",
        "{\"a\":nulll}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\\u123\"}",
        "{\"a\":\"}",
        "{\"a\":\"\\",
        "{\"a\":1}/**/",
        "{\"a\":1//\n}",
        "{\v}",
        /* UTF-8: a lone byte, overlong, a surrogate, beyond the last, cut short */
        "{\"\x80\":1}",
        "{\"\xC0\x80\":1}",
        "{\"\xC1\xBF\":1}",
        "{\"\xE0\x9F\xBF\":1}",
        "{\"\xF0\x8F\xBF\xBF\":1}",
        "{\"\xED\xA0\x80\":1}",
        "{\"\xF4\x90\x80\x80\":1}",
        "{\"\xF5\x80\x80\x80\":1}",
        "{\"\xE2\x82\":1}",
        "{\"\xE2\":1}",
        "{}\xF0\x9F\x92",
        "{}\xFF",
    };
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        check_provenance(texts[i], false);
    }
    check_refused(bytes, with_provenance("{\"a\":\"\0\"}", 9, bytes));
    check_refused(bytes, with_provenance("{}\0", 3, bytes));
}

/* As deep as the specification lets it, and far deeper than any stack could follow. */
static void test_deep_provenance(void) {
    enum { DEEPEST = 32, FAR = 40000 };
    static const char key[] = "{\"a\":";
    static char text[FAR + 1];
    for (size_t depth = DEEPEST; depth <= DEEPEST + 1; depth++) {
        memcpy(text, key, sizeof key);
        memset(text + 5, '[', depth - 1);
        memset(text + 5 + depth - 1, ']', depth - 1);
        memcpy(text + 5 + 2 * (depth - 1), "}", sizeof "}");
        check_provenance(text, depth == DEEPEST);
    }
    memset(text, '[', FAR);
    for (size_t i = 0; i < sizeof key - 1; i++) {
        text[i] = key[i];
    }
    check_provenance(text, false);
    memset(text, '{', FAR);
    check_provenance(text, false);
}

/* Every beginning of a text is refused, and whatever is changed in it: refused in words, or a model. */
static void test_damaged_provenance(void) {
    static const char text[] =
        "{\"data\": [1.5e3, -0, \"a\\u00e9\xE2\x82\xAC\"], \"b\": {\"c\": null, \"d\": true}}";
    static const char signs[] = "{}[]:,\"\\ -.0eEtnu/\x01\x80\xC3\xFF";
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    size_t opened = 0;
    uint32_t seed = 815;
    check_provenance(text, true);
    for (size_t length = 1; length < sizeof text - 1; length++) {
        check_refused(bytes, with_provenance(text, length, bytes));
    }
    for (int round = 0; round < 20000; round++) {
        char changed[sizeof text];
        memcpy(changed, text, sizeof text);
        for (int change = 0; change <= round % 3; change++) {
            const size_t at = (size_t)((net_random(&seed) + 1.0f) * 0.5f * (sizeof text - 1));
            changed[at] = signs[(size_t)((net_random(&seed) + 1.0f) * 0.5f * (sizeof signs - 1))];
        }
        opened += check_safe(bytes, with_provenance(changed, sizeof text - 1, bytes));
    }
    CHECK(opened > 0 && opened < 20000);
}

static void test_provenance(void) {
    test_good_provenance();
    test_bad_provenance();
    test_deep_provenance();
    test_damaged_provenance();
}

/* Whole names, and capital letters. */
static void test_meanings(void) {
    static const struct {
        const char *name;
        tl_meaning meaning;
    } cases[] = {
        {"N", TL_MEANING_NORMAL},
        {"L", TL_MEANING_NORMAL},
        {"R", TL_MEANING_NORMAL},
        {"A", TL_MEANING_SUPRAVENTRICULAR},
        {"S", TL_MEANING_SUPRAVENTRICULAR},
        {"V", TL_MEANING_VENTRICULAR},
        {"F", TL_MEANING_FUSION},
        {"Q", TL_MEANING_UNCLASSIFIED},
        {"Sinus", TL_MEANING_LABEL},
        {"Void", TL_MEANING_LABEL},
        {"Normal", TL_MEANING_LABEL},
        {"n", TL_MEANING_LABEL},
        {"v", TL_MEANING_LABEL},
        {"VT", TL_MEANING_LABEL},
        {"a", TL_MEANING_LABEL},
        {"/", TL_MEANING_LABEL},
        {"", TL_MEANING_LABEL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CHECK(tl_class_meaning(cases[i].name) == cases[i].meaning);
    }
}

/* The classes of the good file are A, B and C. */
static void test_meanings_of_classes(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    for (int normal = 0; normal < 2; normal++) {
        tl_model *model = NULL;
        tl_model_info info;
        memcpy(bytes, good, good_size);
        bytes[76] = normal ? 'L' : 'B';
        net_file_seal(bytes, good_size);
        CHECK(tl_model_open(bytes, good_size, &model, NULL) == TL_OK);
        tl_model_describe(model, &info);
        CHECK(info.meaning[0] == TL_MEANING_SUPRAVENTRICULAR && info.meaning[2] == TL_MEANING_LABEL);
        CHECK(info.meaning[1] == (normal ? TL_MEANING_NORMAL : TL_MEANING_LABEL));
        CHECK(info.names_normal == (normal == 1));
        tl_model_close(model);
    }
}

static void test_layers(void) {
    tl_model *model = NULL;
    tl_model_info info;
    CHECK(tl_model_open(good, good_size, &model, NULL) == TL_OK);
    tl_model_describe(model, &info);
    CHECK(info.layers == LAYER_COUNT);
    static const uint32_t lengths[] = {90, 45, 45, 45, 1, 1};
    uint32_t parameters = 0;
    for (uint32_t i = 0; i < LAYER_COUNT; i++) {
        const net_layer *asked = &LAYERS[i];
        tl_layer_info layer;
        CHECK(tl_model_layer(model, i, &layer) == TL_OK);
        CHECK((uint32_t)layer.kind == asked->kind && layer.input == asked->input);
        CHECK(layer.added == (asked->addend == NET_NOTHING ? TL_NO_TENSOR : (uint32_t)asked->addend));
        CHECK(layer.channels_in == asked->channels_in && layer.channels == asked->channels);
        CHECK(layer.kernel == asked->kernel && layer.stride == asked->stride);
        CHECK(layer.relu == (asked->relu == 1) && layer.length == lengths[i]);
        CHECK((uint32_t)layer.arithmetic == net_get_u32(good + HEADER + RECORD * (size_t)i + 36));
        parameters += layer.parameters;
    }
    CHECK(parameters == info.parameters);
    tl_layer_info none;
    CHECK(tl_model_layer(model, LAYER_COUNT, &none) == TL_E_ARGUMENT);
    CHECK(tl_model_layer(model, UINT32_MAX, &none) == TL_E_ARGUMENT);
    tl_model_close(model);
}

static void test_weights_must_be_finite(void) {
    static const uint32_t bits[] = {0x7F800000, 0xFF800000, 0x7FC00000};
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    const size_t first = net_get_u32(good + 136);
    const size_t size = net_get_u32(good + 140);
    const bool coded = net_get_u32(good + HEADER + 36) != 0;
    const char *first_words = coded ? "output scale" : "not a finite number";
    const char *last_words = coded ? "not a number of use" : "not a finite number";
    const size_t last = coded ? net_get_u32(good + HEADER + (LAYER_COUNT - 1) * RECORD + 40) : size - 4;
    for (size_t i = 0; i < 3; i++) {
        tl_model *model = NULL;
        tl_error error;
        const size_t at = i == 0 ? first : first + last;
        memcpy(bytes, good, good_size);
        net_put_u32(bytes + at, bits[i]);
        net_file_seal(bytes, good_size);
        CHECK(open_copy(bytes, good_size, &model, &error) == TL_E_MODEL);
        CHECK(strstr(error.message, i == 0 ? first_words : last_words) && error.where == (int64_t)at);
    }
}

/* The weights of each layer may lie anywhere, up to the last byte, and no further. */
static void test_weights_must_lie_inside(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    const uint32_t size = net_get_u32(good + 140);
    for (size_t i = 0; i < LAYER_COUNT; i++) {
        const size_t record = HEADER + RECORD * i;
        const uint32_t last = size - net_get_u32(good + record + 44);
        memcpy(bytes, good, good_size);
        net_put_u32(bytes + record + 40, last);
        net_file_seal(bytes, good_size);
        CHECK(check_safe(bytes, good_size) || net_get_u32(good + record + 36) != 0); /* no scales there */
        net_put_u32(bytes + record + 40, last + 4);
        net_file_seal(bytes, good_size);
        check_refused(bytes, good_size);
    }
}

/* Not the window, not itself, not a later one: even where the shapes are all the same. */
static void test_addend_must_be_earlier(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    for (int32_t addend = NET_NOTHING; addend <= 4; addend++) {
        const net_layer layers[] = {
            {1, 0, NET_NOTHING, 1, 1, 3, 1, 1}, {1, 1, addend, 1, 1, 3, 1, 1},
            {1, 2, NET_NOTHING, 1, 1, 3, 1, 1}, {4, 3, NET_NOTHING, 1, 1, 1, 1, 0},
            {5, 4, NET_NOTHING, 1, 2, 1, 1, 0},
        };
        const size_t size = net_file_build(layers, sizeof layers / sizeof *layers, bytes);
        if (addend == NET_NOTHING || addend == 1) {
            CHECK(check_safe(bytes, size));
        } else {
            check_refused(bytes, size);
        }
    }
}

static void test_too_large_is_refused(void) {
    static const net_layer layers[] = {
        {1, 0, NET_NOTHING, 1, 1024, 1, 1, 0},    {2, 1, NET_NOTHING, 1024, 1024, 1, 1, 0},
        {2, 2, NET_NOTHING, 1024, 1024, 1, 1, 0}, {4, 3, NET_NOTHING, 1024, 1024, 1, 1, 0},
        {5, 4, NET_NOTHING, 1024, 2, 1, 1, 0},
    };
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    const size_t size = net_file_build(layers, sizeof layers / sizeof *layers, bytes);
    tl_model *model = NULL;
    tl_error error;
    CHECK(open_copy(bytes, size, &model, &error) == TL_E_MODEL);
    check_sentence(&error, size);
    CHECK(strstr(error.message, "KiB of activations") != NULL);
}

/* What the head, the biases, the scales and the weights of the second layer may not be. */
static void test_int8_weights(void) {
    enum { CHANNELS = 6, BIAS = 8, SCALE = BIAS + 4 * CHANNELS, WEIGHT = SCALE + 4 * CHANNELS };
    static const wrong_field cases[] = {
        {0, 0, "output scale"},
        {0, 0x7F800000, "output scale"},
        {0, 0xBF800000, "output scale"},
        {0, 0x33000000, "output scale"},
        {4, 1, "zero"},
        {4, 128, "zero"},
        {BIAS, 0x7F800000, "bias is not finite"},
        {BIAS + 4 * (CHANNELS - 1), 0x7FC00000, "bias is not finite"},
        {BIAS, 0x46000000, "more than 2^24"},
        {SCALE, 0, "weight scale"},
        {SCALE + 4 * (CHANNELS - 1), 0x7FC00000, "weight scale"},
        {SCALE, 0x4C000000, "weight scale"},
        {WEIGHT, 0x80808080, "weight of -128"},
        {WEIGHT + 16, 0x80800000, ""}, /* the last two bytes only fill up */
    };
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    const size_t first = net_get_u32(good + 136) + net_get_u32(good + HEADER + RECORD + 40);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        tl_model *model = NULL;
        tl_error error;
        const size_t at = first + cases[i].at;
        memcpy(bytes, good, good_size);
        net_put_u32(bytes + at, cases[i].value | (cases[i].words[0] ? 0 : net_get_u32(good + at)));
        net_file_seal(bytes, good_size);
        const tl_status status = open_copy(bytes, good_size, &model, &error);
        if (cases[i].words[0]) {
            CHECK(status == TL_E_MODEL && strstr(error.message, cases[i].words) != NULL);
            CHECK(error.where == (int64_t)at);
        } else {
            CHECK(status == TL_OK);
            tl_model_close(model);
        }
    }
}

/* Every byte of the weights may be any: refused in words, or a model that runs. */
static void test_sealed_weights(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    static const uint8_t values[] = {0, 1, 0x7F, 0x80, 0xFF};
    const size_t first = net_get_u32(good + 136);
    const size_t size = net_get_u32(good + 140);
    size_t opened = 0;
    memcpy(bytes, good, good_size);
    for (size_t at = first; at < first + size; at++) {
        for (size_t i = 0; i < sizeof values; i++) {
            bytes[at] = values[i];
            net_file_seal(bytes, good_size);
            opened += check_safe(bytes, good_size);
        }
        bytes[at] = good[at];
    }
    CHECK(opened > 0 && opened < size * sizeof values);
}

static void test_quantised(void) {
    tl_model *model = NULL;
    tl_model_info info;
    float input[TL_WINDOW] = {0};
    float logits[2][3];
    CHECK(tl_model_open(good, good_size, &model, NULL) == TL_OK);
    tl_model_describe(model, &info);
    CHECK(info.quantised && info.parameters == 6 * 6 + 6 * 4 + 6 * 7 + 6 * 19 + 3 * 7);
    CHECK(info.macs == 90 * 6 * 5 + 45 * 6 * 3 + 45 * 6 * 6 + 45 * 6 * 18 + 3 * 6);
    tl_model_forward(model, input, logits[0], NULL);
    input[200] = 5.0F;
    tl_model_forward(model, input, logits[1], NULL);
    CHECK(logits[0][0] < logits[1][0] || logits[0][0] > logits[1][0]);
    input[200] = 0.0F / 0.0F;
    tl_model_forward(model, input, logits[1], NULL);
    CHECK(logits[1][0] != logits[1][0] && logits[1][2] != logits[1][2]);
    tl_model_close(model);
}

/* Codes and floats do not meet: neither as an input nor as an addition. */
static void test_types_must_fit(void) {
    static uint8_t bytes[NET_FILE_MAX_BYTES];
    for (size_t i = 0; i < LAYER_COUNT; i++) {
        for (uint32_t type = 0; type < 4; type++) {
            memcpy(bytes, good, good_size);
            net_put_u32(bytes + HEADER + RECORD * i + 36, type);
            net_file_seal(bytes, good_size);
            CHECK(check_safe(bytes, good_size) == (type == net_get_u32(good + HEADER + RECORD * i + 36)));
        }
    }
}

static void test_damage(void) {
    test_every_prefix_is_refused();
    test_every_damaged_byte_is_refused();
    test_sealed_prefixes_are_refused();
    test_sealed_fields();
    test_sealed_random_damage();
    test_weights_must_be_finite();
    test_weights_must_lie_inside();
}

int main(void) {
    good_size = net_file_build(LAYERS, LAYER_COUNT, good);
    test_good_file();
    test_meanings();
    test_meanings_of_classes();
    test_layers();
    test_damage();
    test_messages();
    test_provenance();
    test_addend_must_be_earlier();
    test_too_large_is_refused();
    good_size = net_file_build_int8(LAYERS, LAYER_COUNT, good);
    test_quantised();
    test_layers();
    test_damage();
    test_types_must_fit();
    test_int8_weights();
    test_sealed_weights();
    good_size = net_file_build(AROUND, LAYER_COUNT, good);
    net_put_u32(good + 152, 1);
    net_put_u32(good + 156, TL_SURROUNDINGS);
    net_file_seal(good, good_size);
    test_surroundings();
    test_surroundings_must_be_asked_for();
    test_damage();
    return 0;
}
