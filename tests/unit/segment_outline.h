/* An outline in a line, as the unit tests of the segment room compare it. */
#ifndef VANBAN_TESTS_SEGMENT_OUTLINE_H
#define VANBAN_TESTS_SEGMENT_OUTLINE_H

#include "segment_helpers.h"

/* The blocks of the body as `H1 I.`, `I3 -`, `P`, one behind the other. */
static void describe(vb_slice text, vb_buffer *out)
{
    vb_outline *outline;
    assert_int_equal(vb_segment(segmenter, text, &outline), VB_OK);
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        if (i)
            vb_buffer_add_string(out, " | ");
        if (block->type == VB_BLOCK_HEADING || block->type == VB_BLOCK_ITEM)
            vb_buffer_add_format(out, "%c%u", block->type == VB_BLOCK_HEADING ? 'H' : 'I',
                                 block->level);
        else if (block->type == VB_BLOCK_PARAGRAPH)
            vb_buffer_add_byte(out, 'P');
        else
            vb_buffer_add_string(out, vb_block_type_name(block->type));
        if (block->label.len)
            vb_buffer_add_byte(out, ' ');
        vb_buffer_add(out, block->label);
    }
    vb_buffer_add_byte(out, '\0');
    vb_outline_free(outline);
}

typedef struct sample {
    const char *text, *outline;
} sample;

static void check(const sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        vb_buffer got = VB_BUFFER(NULL);
        describe(vb_slice_of(samples[i].text), &got);
        assert_string_equal(got.data, samples[i].outline);
        vb_buffer_free(&got);
    }
}

#define CHECK(samples) check(samples, sizeof(samples) / sizeof(samples)[0])

#endif
