/* A model for the fuzz targets, trained of three lines. */
#ifndef VANBAN_TESTS_FUZZ_TINY_H
#define VANBAN_TESTS_FUZZ_TINY_H

#include "vanban/model.h"
#include "vanban/restore.h"
#include "vanban/train.h"

#include "fuzz.h"

#include <string.h>

static inline vb_slice tiny_image(void)
{
    vb_trainer *trainer;
    vb_buffer out = VB_BUFFER(NULL);
    vb_train_options options = vb_train_defaults();
    options.memory_limit = 1 << 16;
    options.syllable_minimum = options.foreign_minimum = 1;
    options.bigram_minimum = options.trigram_minimum = 1;
    options.collocation_minimum = 1;
    FUZZ_ASSERT(vb_trainer_new(NULL, &options, &trainer) == VB_OK);
    FUZZ_ASSERT(vb_trainer_add_text(trainer,
                                    VB_SLICE("Căn cứ Kế hoạch số 12 của Ủy ban nhân dân tỉnh"),
                                    2) == VB_OK);
    FUZZ_ASSERT(vb_trainer_add_text(trainer,
                                    VB_SLICE("UBND huyện thực hiện công tác trẻ em của tỉnh"),
                                    2) == VB_OK);
    FUZZ_ASSERT(vb_trainer_add_pair(trainer, "eng", VB_SLICE("Thực hiện công tác của các cơ quan"),
                                    VB_SLICE("Thyc hién céng tac ctia cac coquan")) == VB_OK);
    FUZZ_ASSERT(vb_trainer_finish(trainer, vb_buffer_sink(&out)) == VB_OK);
    vb_trainer_free(trainer);
    vb_slice bytes = {fuzz_copy(out.data, out.len, VB_MODEL_ALIGN), out.len};
    vb_buffer_free(&out);
    return bytes;
}

/* Whatever became of a model that was accepted, it restores any text. */
static inline void tiny_restore(const vb_model *model, const vb_citation *citation, vb_slice text)
{
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL);
    FUZZ_ASSERT(vb_restorer_new(NULL, model, citation, NULL, (vb_reporter){0}, &restorer) == VB_OK);
    FUZZ_ASSERT(vb_restorer_run(restorer, text, &out, NULL) == VB_OK);
    FUZZ_ASSERT(out.len > 0);
    vb_restorer_free(restorer);
    vb_buffer_free(&out);
}

#endif
