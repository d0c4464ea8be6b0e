/* The flat C surface for JavaScript: explanations of single beats. See abi.h. */
#include "abi.h"

tl_explainer *tlw_explainer_open(tl_model *model, tl_error *error) {
    tl_explainer *explainer = NULL;
    return tl_explainer_open(model, &explainer, error) == TL_OK ? explainer : NULL;
}

void tlw_explainer_close(tl_explainer *explainer) {
    tl_explainer_close(explainer);
}

int tlw_explainer_set_background(tl_explainer *explainer, const float *inputs, size_t count) {
    return tl_explainer_set_background(explainer, inputs, count);
}

int tlw_gradcam_layer(tl_explainer *explainer, const float *input, uint32_t class_index, uint32_t layer,
                      int kind, float *heat) {
    return tl_gradcam_layer(explainer, input, class_index,
                            &(tl_cam){.layer = layer, .kind = (tl_cam_kind)kind}, heat);
}

int tlw_attribute(tl_explainer *explainer, const float *input, uint32_t class_index, uint32_t points,
                  float *values, double *numbers) {
    tl_shap_result result = {0};
    const tl_status status =
        points == 0 ? tl_shap(explainer, input, class_index, values, &result)
                    : tl_expected_gradients(explainer, input, class_index, points, values, &result);
    numbers[0] = result.logit;
    numbers[1] = result.expected;
    numbers[2] = result.residual;
    return status;
}

uint32_t tlw_wave_players(const tl_model *model, const float *waves, uint8_t *of) {
    tl_model_info info;
    tl_model_describe(model, &info);
    return tl_wave_players(&info,
                           &(tl_waves){.p_on = waves[0],
                                       .p_peak = waves[1],
                                       .p_off = waves[2],
                                       .qrs_on = waves[3],
                                       .qrs_off = waves[4],
                                       .t_on = waves[5],
                                       .t_peak = waves[6],
                                       .t_off = waves[7]},
                           of);
}

uint32_t tlw_segment_players(const tl_model *model, uint8_t *of) {
    tl_model_info info;
    tl_model_describe(model, &info);
    return tl_segment_players(&info, of);
}

int tlw_coalitions(tl_explainer *explainer, const uint8_t *of, uint32_t players, const float *input,
                   uint32_t class_index, uint32_t first, uint32_t end, double *worth) {
    return tl_coalitions(explainer, &(tl_players){.count = players, .of = of}, input, class_index, first, end,
                         worth);
}

void tlw_shapley(uint32_t players, const double *worth, double *values) {
    tl_shapley(players, worth, values);
}

tl_references *tlw_references_open(const uint8_t *bytes, size_t size, tl_error *error) {
    tl_references *references = NULL;
    return tl_references_open(bytes, size, &references, error) == TL_OK ? references : NULL;
}

void tlw_references_close(tl_references *references) {
    tl_references_close(references);
}

uint32_t tlw_references_beats(const tl_references *references) {
    return tl_references_beats(references);
}

const char *tlw_references_class(const tl_references *references, uint32_t index) {
    return tl_references_class(references, index);
}

uint32_t tlw_references_denoise_levels(const tl_references *references) {
    return tl_references_denoise_levels(references);
}

int tlw_references_input(const tl_references *references, uint32_t index, const tl_model *model,
                         float *input) {
    tl_model_info info;
    tl_model_describe(model, &info);
    return (int)tl_references_input(references, index, &info, input);
}
