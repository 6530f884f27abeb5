/*
 * shipped_model.h: the model that comes with the library, for tests of what only shows with many
 * words. Include after cmocka.h.
 */
#ifndef VANBAN_TESTS_SHIPPED_MODEL_H
#define VANBAN_TESTS_SHIPPED_MODEL_H

#include "vanban/model.h"

/* NULL, and said so, where a checkout has none. The caller's to close. */
static inline vb_model *shipped_model(void)
{
    vb_model *model = NULL;
    if (vb_model_open(SOURCE_DIR "/data/vanban.model", NULL, &model) != VB_OK)
        print_message("skipped: there is no data/vanban.model\n");
    return model;
}

#endif
