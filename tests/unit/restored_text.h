/*
 * restored_text.h: texts put through a restorer with the model that comes with the library. Include
 * after cmocka.h.
 */
#ifndef VANBAN_TESTS_RESTORED_TEXT_H
#define VANBAN_TESTS_RESTORED_TEXT_H

#include "shipped_model.h"
#include "vanban/citation.h"
#include "vanban/restore.h"

/* Group set-up and tear-down: the state is the model, or NULL. */
static inline int open_model(void **state)
{
    *state = shipped_model();
    return 0;
}

static inline int close_model(void **state)
{
    vb_model_close(*state);
    return 0;
}

/* What was read, and what must come of it. */
typedef struct restored_text {
    const char *read, *written;
} restored_text;

/* Fails when a text comes out other, read through the channel; NULL: through the one it is found to
 * have come through. */
static inline void check_restored(const vb_model *model, const char *channel,
                                  const restored_text *texts, size_t count)
{
    if (!model)
        skip();
    vb_citation *citation = vb_citation_new(NULL);
    const vb_restore_options options = {.channel = channel};
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(vb_restorer_new(NULL, model, citation, &options, (vb_reporter){0}, &restorer),
                     VB_OK);
    for (size_t i = 0; i < count; i++) {
        vb_buffer_clear(&out);
        assert_int_equal(vb_restorer_run(restorer, vb_slice_of(texts[i].read), &out, NULL), VB_OK);
        if (!vb_slice_equal(vb_buffer_slice(&out), vb_slice_of(texts[i].written)))
            fail_msg("«%s»: «%.*s»", texts[i].read, (int)out.len, out.data);
    }
    vb_buffer_free(&out);
    vb_restorer_free(restorer);
    vb_citation_free(citation);
}

#endif
