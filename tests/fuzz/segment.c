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

static int compare_spans(const void *a, const void *b)
{
    const vb_span *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

/* The stretches that are blocks' own share nothing, and between them there is nothing but blanks:
 * joined they give the input back. */
static void check_cover(const vb_outline *outline, vb_slice text)
{
    vb_array spans = VB_ARRAY(vb_span, NULL);
    size_t covered = 0;
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        for (size_t j = 0; j < block->span_count; j++)
            FUZZ_ASSERT(vb_array_push(&spans, &block->spans[j]));
    }
    if (spans.count)
        qsort(spans.items, spans.count, sizeof(vb_span), compare_spans);
    for (size_t i = 0; i <= spans.count; i++) {
        const vb_span *span = i < spans.count ? VB_ARRAY_AT(&spans, vb_span, i) : NULL;
        size_t start = span ? span->start : text.len;
        FUZZ_ASSERT(start >= covered && (!span || span->end > start));
        for (size_t at = covered; at < start; at++)
            FUZZ_ASSERT(is_blank(text.data[at]));
        covered = span ? span->end : covered;
    }
    vb_array_free(&spans);
}

static vb_status (*const writers[])(const vb_outline *, const vb_selection *, vb_buffer *) = {
    vb_outline_write_text,     vb_outline_write_lines, vb_outline_write_contents,
    vb_outline_write_markdown, vb_outline_write_tsv,   vb_outline_write_akn,
};
enum { WRITERS = sizeof writers / sizeof writers[0], WHOLE_ONLY = 1 /* the last */ };

static const vb_selection selections[] = {
    {0}, {.split = true}, {.deepest = 2}, {.types = UINT32_C(1) << VB_BLOCK_ITEM}};
enum { SELECTIONS = sizeof selections / sizeof selections[0] };

typedef struct written {
    const vb_selection *selection;
    vb_buffer out[WRITERS];
} written;

static vb_status write_all(void *context, const vb_outline *outline)
{
    written *at = context;
    for (size_t i = 0; i + WHOLE_ONLY < WRITERS; i++)
        FUZZ_ASSERT(writers[i](outline, at->selection, &at->out[i]) == VB_OK);
    return VB_OK;
}

/* Document by document the same is written as of the whole. */
static void check_writers(const vb_segmenter *segmenter, const vb_outline *outline, vb_slice text)
{
    for (size_t j = 0; j < SELECTIONS; j++) {
        written turns = {.selection = &selections[j]};
        FUZZ_ASSERT(vb_segment_in_turn(segmenter, text, selections[j].split,
                                       (vb_outline_taker){write_all, &turns}) == VB_OK);
        for (size_t i = 0; i < WRITERS; i++) {
            vb_buffer out = VB_BUFFER(NULL);
            FUZZ_ASSERT(writers[i](outline, &selections[j], &out) == VB_OK);
            FUZZ_ASSERT(i + WHOLE_ONLY >= WRITERS ||
                        vb_slice_equal(vb_buffer_slice(&out), vb_buffer_slice(&turns.out[i])));
            vb_buffer_free(&out);
            vb_buffer_free(&turns.out[i]);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_segmenter *segmenter;
    vb_slice text = {(const char *)data, size};
    vb_outline *outline;
    if (!segmenter)
        segmenter = vb_segmenter_new(NULL);
    FUZZ_ASSERT(segmenter && vb_segment(segmenter, text, &outline) == VB_OK);
    for (size_t i = 0; i < vb_outline_count(outline); i++)
        check_block(outline, i, text);
    check_cover(outline, text);
    check_writers(segmenter, outline, text);
    vb_outline_free(outline);
    return 0;
}
