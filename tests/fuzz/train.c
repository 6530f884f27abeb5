/*
 * Byte 0: what is left out of the model, and how far EM goes; byte 1: how the lines are weighed.
 * What stands behind it are lines: text, or where a tab parts one, what was written and what was
 * read of it. A model comes of them that is sound, and the same of the same lines, or there was
 * nothing to train on.
 */
#include "vanban/model.h"
#include "vanban/train.h"

#include "fuzz.h"

enum { HEAD = 2, MINIMUM_MOST = 4 };

static vb_status add_line(vb_trainer *trainer, vb_slice line, unsigned weight)
{
    size_t tab = vb_slice_find(line, VB_SLICE("\t"), 0);
    if (tab == SIZE_MAX)
        return vb_trainer_add_text(trainer, line, weight);
    return vb_trainer_add_pair(trainer, weight % 2 ? "eng" : "vie", vb_slice_cut(line, 0, tab),
                               vb_slice_cut(line, tab + 1, line.len));
}

static vb_status train(const uint8_t *head, vb_slice lines, vb_buffer *model)
{
    vb_trainer *trainer;
    vb_slice line;
    unsigned weight = 1 + head[1] % UINT8_MAX;
    vb_train_options options = vb_train_defaults();
    options.memory_limit = 1 << 16;
    options.syllable_minimum = options.foreign_minimum = 1 + head[0] % MINIMUM_MOST;
    options.bigram_minimum = options.trigram_minimum = 1 + head[0] / MINIMUM_MOST % MINIMUM_MOST;
    options.collocation_minimum = 1;
    options.iterations = 1 + head[0] / (MINIMUM_MOST * MINIMUM_MOST) % MINIMUM_MOST;
    FUZZ_ASSERT(vb_trainer_new(NULL, &options, &trainer) == VB_OK);
    for (size_t at = 0; vb_next_line(lines, &at, &line); weight = 1 + weight * 7 % UINT8_MAX)
        FUZZ_ASSERT(add_line(trainer, line, weight) == VB_OK);
    vb_status status = vb_trainer_finish(trainer, vb_buffer_sink(model));
    vb_trainer_free(trainer);
    return status;
}

static void check_model(vb_slice bytes)
{
    vb_model *model;
    char *image = fuzz_copy(bytes.data, bytes.len, VB_MODEL_ALIGN);
    FUZZ_ASSERT(vb_model_read((vb_slice){image, bytes.len}, NULL, &model) == VB_OK);
    vb_model_close(model);
    free(image);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    vb_buffer model = VB_BUFFER(NULL), again = VB_BUFFER(NULL);
    if (size < HEAD)
        return 0;
    vb_slice lines = {(const char *)data + HEAD, size - HEAD};
    vb_status status = train(data, lines, &model);
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_INPUT);
    FUZZ_ASSERT(train(data, lines, &again) == status);
    FUZZ_ASSERT(vb_slice_equal(vb_buffer_slice(&model), vb_buffer_slice(&again)));
    if (status == VB_OK)
        check_model(vb_buffer_slice(&model));
    vb_buffer_free(&model);
    vb_buffer_free(&again);
    return 0;
}
