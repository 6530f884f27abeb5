/* What a caller asks of the blocks and documents that were made of a text. */
#include "segment/result.h"

vb_outline *seg_outline_new(const vb_allocator *memory)
{
    vb_outline *outline = vb_allocate(memory, sizeof *outline);
    if (!outline)
        return NULL;
    *outline = (vb_outline){.memory = memory,
                            .blocks = VB_ARRAY(vb_block, memory),
                            .text = VB_BUFFER(memory),
                            .documents = VB_ARRAY(vb_document, memory),
                            .parts = VB_ARRAY(vb_part, memory),
                            .spans = VB_ARRAY(vb_span, memory),
                            .strings = VB_ARENA(memory),
                            .recipients = VB_ARRAY(vb_slice, memory),
                            .signatures = VB_ARRAY(vb_digital_signature, memory)};
    return outline;
}

void seg_outline_clear(vb_outline *outline)
{
    vb_array_clear(&outline->blocks);
    vb_buffer_clear(&outline->text);
    vb_array_clear(&outline->documents);
    vb_array_clear(&outline->parts);
    vb_array_clear(&outline->spans);
    vb_arena_free(&outline->strings);
    vb_array_clear(&outline->recipients);
    vb_array_clear(&outline->signatures);
    outline->size = 0;
}

void vb_outline_free(vb_outline *outline)
{
    if (!outline)
        return;
    vb_array_free(&outline->blocks);
    vb_buffer_free(&outline->text);
    vb_array_free(&outline->documents);
    vb_array_free(&outline->parts);
    vb_array_free(&outline->spans);
    vb_arena_free(&outline->strings);
    vb_array_free(&outline->recipients);
    vb_array_free(&outline->signatures);
    vb_release(outline->memory, outline);
}

size_t vb_outline_count(const vb_outline *outline)
{
    return outline->blocks.count;
}

const vb_block *vb_outline_block(const vb_outline *outline, size_t index)
{
    return index < outline->blocks.count ? VB_ARRAY_AT(&outline->blocks, vb_block, index) : NULL;
}

size_t vb_outline_document_count(const vb_outline *outline)
{
    return outline->documents.count;
}

const vb_document *vb_outline_document(const vb_outline *outline, size_t index)
{
    return index < outline->documents.count ? VB_ARRAY_AT(&outline->documents, vb_document, index)
                                            : NULL;
}

const vb_header *vb_outline_header(const vb_outline *outline)
{
    return &vb_outline_document(outline, 0)->header;
}

const char *vb_block_type_name(vb_block_type type)
{
    static const char *const names[VB_BLOCK_TYPE_COUNT] = {
        [VB_BLOCK_PARENT_BODY] = "parent_body",
        [VB_BLOCK_ISSUING_BODY] = "issuing_body",
        [VB_BLOCK_MOTTO] = "motto",
        [VB_BLOCK_NUMBER] = "number",
        [VB_BLOCK_PLACE_DATE] = "place_date",
        [VB_BLOCK_DOC_TYPE] = "doc_type",
        [VB_BLOCK_SUBJECT] = "subject",
        [VB_BLOCK_ADDRESSEE] = "addressee",
        [VB_BLOCK_PREAMBLE] = "preamble",
        [VB_BLOCK_HEADING] = "heading",
        [VB_BLOCK_PARAGRAPH] = "paragraph",
        [VB_BLOCK_ITEM] = "item",
        [VB_BLOCK_RECIPIENTS] = "recipients",
        [VB_BLOCK_SIGNATURE] = "signature",
        [VB_BLOCK_DIGITAL_SIGNATURE] = "digital_signature",
        [VB_BLOCK_PAGE_NUMBER] = "page_number",
        [VB_BLOCK_NOISE] = "noise",
        [VB_BLOCK_TABLE] = "table",
    };
    return (unsigned)type < VB_BLOCK_TYPE_COUNT ? names[type] : "";
}
