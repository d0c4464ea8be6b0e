/* The flat C surface for JavaScript: models, Grad-CAM and beat windows. See abi.h. */
#include <string.h>

#include "abi.h"
#include "abi_text.h"

tl_model *tlw_model_open(const uint8_t *bytes, size_t size, tl_error *error) {
    tl_model *model = NULL;
    return tl_model_open(bytes, size, &model, error) == TL_OK ? model : NULL;
}

tl_model *tlw_model_open_unrounded(const uint8_t *bytes, size_t size, tl_error *error) {
    tl_model *model = NULL;
    return tl_model_open_unrounded(bytes, size, &model, error) == TL_OK ? model : NULL;
}

void tlw_model_close(tl_model *model) {
    tl_model_close(model);
}

const char *tlw_model_describe(const tl_model *model, double *numbers, char *text) {
    tl_model_info info;
    tl_model_describe(model, &info);
    numbers[0] = info.classes;
    numbers[1] = info.parameters;
    numbers[2] = (double)info.macs;
    numbers[3] = info.denoise_levels;
    numbers[4] = info.map_length;
    numbers[5] = info.map_channels;
    numbers[6] = info.inputs;
    numbers[7] = info.usual_beat;
    numbers[8] = info.surroundings;
    numbers[9] = (double)info.least_certainty;
    numbers[10] = info.quantised;
    text = tlw_append_text(text, info.name);
    for (uint32_t i = 0; i < info.classes; i++)
        numbers[11 + i] = info.meaning[i];
    for (uint32_t i = 0; i < info.classes; i++)
        text = tlw_append_text(text, info.class_names[i]);
    return tl_model_provenance(model);
}

void tlw_input_make(const tl_model *model, const float *denoised, const float *usual,
                    const float *surroundings, float *input) {
    tl_model_info info;
    tl_model_describe(model, &info);
    tl_input_make(&info, denoised, usual, surroundings, input);
}

void tlw_model_forward(tl_model *model, const float *input, float *logits, float *probabilities) {
    tl_model_forward(model, input, logits, probabilities);
}

int tlw_gradcam(tl_model *model, const float *input, uint32_t class_index, float *heat) {
    return tl_gradcam(model, input, class_index, heat);
}

int tlw_model_layer(const tl_model *model, uint32_t index, double *numbers) {
    tl_layer_info layer;
    const tl_status status = tl_model_layer(model, index, &layer);
    if (status != TL_OK)
        return status;
    numbers[0] = layer.kind;
    numbers[1] = layer.channels;
    numbers[2] = layer.length;
    numbers[3] = layer.step;
    numbers[4] = layer.field;
    numbers[5] = layer.parameters;
    return TL_OK;
}

void tlw_window_span(double rate, double tick, double *numbers) {
    int64_t first, count;
    tl_window_span(rate, tlw_whole(tick), &first, &count);
    numbers[0] = (double)first;
    numbers[1] = (double)count;
}

int tlw_window_cut(double rate, const float *millivolts, double first, double count, double tick,
                   uint32_t denoise_levels, float *window) {
    tl_window cut;
    tl_status status = tl_window_cut(rate, millivolts, tlw_whole(first), tlw_whole(count), tlw_whole(tick),
                                     denoise_levels, &cut);
    if (status != TL_OK)
        return status;
    memcpy(window, cut.raw, sizeof cut.raw);
    memcpy(window + TL_WINDOW, cut.denoised, sizeof cut.denoised);
    memcpy(window + 2 * TL_WINDOW, cut.input, sizeof cut.input);
    return TL_OK;
}
