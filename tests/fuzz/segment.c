/* The whole input is the document: whatever it is, the outline covers it and can be written. */
#include "vanban/segment.h"

#include "fuzz.h"

static bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static void check_block(const vb_outline *outline, size_t index, vb_slice text)
{
    const vb_block *block = vb_outline_block(outline, index);
    bool numbered = block->type == VB_BLOCK_HEADING || block->type == VB_BLOCK_ITEM;
    FUZZ_ASSERT(block->start < block->end && block->end <= text.len);
    FUZZ_ASSERT(index == 0 || vb_outline_block(outline, index - 1)->start <= block->start);
    FUZZ_ASSERT(block->first_line >= 1 && block->first_line <= block->last_line);
    FUZZ_ASSERT(block->page >= 1);
    FUZZ_ASSERT((block->level > 0) == numbered);
    FUZZ_ASSERT(block->parent == VB_NO_BLOCK || block->parent < index);
    FUZZ_ASSERT(vb_block_type_name(block->type)[0] != '\0');
    for (size_t i = 0; i < block->text.len; i++)
        FUZZ_ASSERT(block->text.data[i] != '\n');
}

static void check_cover(const vb_outline *outline, vb_slice text)
{
    size_t covered = 0;
    for (size_t i = 0; i <= vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        size_t start = block ? block->start : text.len;
        for (size_t at = covered; at < start; at++)
            FUZZ_ASSERT(is_blank(text.data[at]));
        if (block && block->end > covered)
            covered = block->end;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_segmenter *segmenter;
    vb_slice text = {(const char *)data, size};
    vb_outline *outline;
    vb_buffer out = VB_BUFFER(NULL);
    if (!segmenter)
        segmenter = vb_segmenter_new(NULL);
    FUZZ_ASSERT(segmenter && vb_segment(segmenter, text, &outline) == VB_OK);
    for (size_t i = 0; i < vb_outline_count(outline); i++)
        check_block(outline, i, text);
    check_cover(outline, text);
    FUZZ_ASSERT(vb_outline_write_text(outline, NULL, &out) == VB_OK);
    FUZZ_ASSERT(vb_outline_write_markdown(outline, NULL, &out) == VB_OK);
    FUZZ_ASSERT(vb_outline_write_tsv(outline, NULL, &out) == VB_OK);
    vb_buffer_free(&out);
    vb_outline_free(outline);
    return 0;
}
