/* What the tests of src/normalize share. */
#ifndef VANBAN_TESTS_NORMALIZE_HELPERS_H
#define VANBAN_TESTS_NORMALIZE_HELPERS_H

#include "vanban/normalize.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static inline vb_status feed_pieces(vb_normalizer *normalizer, vb_slice text, size_t piece,
                                    vb_buffer *out)
{
    vb_status status = VB_OK;
    for (size_t at = 0; at < text.len && status == VB_OK;
         at += piece < text.len - at ? piece : text.len - at) {
        size_t len = piece < text.len - at ? piece : text.len - at;
        /* A copy of its own, so that a sanitizer sees a look past its end. */
        char *copy = malloc(len);
        assert_non_null(copy);
        memcpy(copy, text.data + at, len);
        status = vb_normalizer_feed(normalizer, (vb_slice){copy, len}, vb_buffer_sink(out));
        free(copy);
    }
    return status == VB_OK ? vb_normalizer_finish(normalizer, vb_buffer_sink(out)) : status;
}

/* Normalizes `text`, fed in pieces of `piece` bytes. */
static inline vb_status normalize(vb_normalize_options options, vb_slice text, size_t piece,
                                  vb_buffer *out)
{
    vb_normalizer *normalizer;
    vb_status status = vb_normalizer_new(NULL, &options, NULL, &normalizer);
    if (status == VB_OK)
        status = feed_pieces(normalizer, text, piece, out);
    vb_normalizer_free(normalizer);
    return status;
}

static inline vb_status status_of(vb_normalize_options options, vb_slice text)
{
    vb_buffer out = VB_BUFFER(NULL);
    vb_status status = normalize(options, text, SIZE_MAX, &out);
    vb_buffer_free(&out);
    return status;
}

static inline void assert_buffer_and_clear(vb_buffer *out, vb_slice expected)
{
    vb_slice got = vb_buffer_slice(out);
    if (!vb_slice_equal(got, expected))
        print_message("expected «%.*s»\n     got «%.*s»\n", (int)expected.len, expected.data,
                      (int)got.len, got.data);
    assert_true(vb_slice_equal(got, expected));
    vb_buffer_clear(out);
}

static inline void assert_normalized_bytes(vb_normalize_options options, vb_slice in,
                                           vb_slice expected)
{
    vb_buffer out = VB_BUFFER(NULL);
    for (size_t piece = 1; piece <= in.len + 1; piece++) {
        assert_int_equal(normalize(options, in, piece, &out), VB_OK);
        assert_buffer_and_clear(&out, expected);
    }
    vb_buffer_free(&out);
}

static inline void assert_normalized(vb_normalize_options options, const char *in,
                                     const char *expected)
{
    assert_normalized_bytes(options, vb_slice_of(in), vb_slice_of(expected));
}

static inline void list_edit(void *context, const vb_edit *edit)
{
    vb_buffer_add_format(context, "%zu %zu-%zu>%zu-%zu [%.*s>%.*s] %s\n", edit->line,
                         edit->in_start, edit->in_end, edit->out_start, edit->out_end,
                         (int)edit->before.len, edit->before.data, (int)edit->after.len,
                         edit->after.data, edit->rule);
}

/* The edits as lines `LINE IN-IN>OUT-OUT [BEFORE>AFTER] RULE`, the same however the input is cut.
 */
static inline void assert_edits(vb_normalize_options options, const char *in, const char *expected)
{
    vb_buffer edits = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    vb_reporter reporter = {.edit = list_edit, .context = &edits};
    vb_normalizer *normalizer;
    assert_int_equal(vb_normalizer_new(NULL, &options, &reporter, &normalizer), VB_OK);
    for (size_t piece = 1; piece < 8; piece++) {
        assert_int_equal(feed_pieces(normalizer, vb_slice_of(in), piece, &out), VB_OK);
        assert_buffer_and_clear(&edits, vb_slice_of(expected));
    }
    vb_normalizer_free(normalizer);
    vb_buffer_free(&edits);
    vb_buffer_free(&out);
}

/* Applies edits to the input, as --map trusts that one can, and checks them against what was
 * written. */
typedef struct replay {
    vb_slice in;
    vb_buffer out;
    size_t at;
} replay;

static inline void apply_edit(void *context, const vb_edit *edit)
{
    replay *self = context;
    assert_true(edit->in_start >= self->at && edit->in_end >= edit->in_start &&
                edit->in_end <= self->in.len);
    vb_buffer_add(&self->out, vb_slice_cut(self->in, self->at, edit->in_start));
    assert_int_equal(self->out.len, edit->out_start);
    vb_buffer_add(&self->out, edit->after);
    assert_int_equal(self->out.len, edit->out_end);
    assert_true(vb_slice_equal(edit->before, vb_slice_cut(self->in, edit->in_start, edit->in_end)));
    self->at = edit->in_end;
}

#endif
