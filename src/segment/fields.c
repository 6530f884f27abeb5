/* The header of each document in canonical form, read off its blocks. */
#include "segment/field.h"
#include "segment/result.h"

static void fill_from_block(field_filler *at, const vb_block *block)
{
    vb_header *header = at->header;
    switch (block->type) {
    case VB_BLOCK_PARENT_BODY:
        header->parent_body =
            field_append(at->outline, header->parent_body, "; ", field_keep_name(at, block->text));
        break;
    case VB_BLOCK_ISSUING_BODY:
        if (header->issuing_body.len == 0)
            header->issuing_body = field_keep_name(at, block->text);
        break;
    case VB_BLOCK_MOTTO:
        if (header->motto.len == 0)
            field_fill_motto(at, block->text);
        break;
    case VB_BLOCK_NUMBER:
        field_fill_number(at, block);
        break;
    case VB_BLOCK_PLACE_DATE:
        field_fill_place_date(at, block->text);
        break;
    case VB_BLOCK_DOC_TYPE:
        field_fill_doc_type(at, block->text);
        break;
    case VB_BLOCK_SUBJECT:
        field_add_subject(at, block);
        break;
    case VB_BLOCK_ADDRESSEE:
        field_add_addressee(at, block->text);
        break;
    case VB_BLOCK_NOISE:
        field_fill_mark(at, block);
        break;
    default:
        break;
    }
}

/* The head ends where the text begins; a second head belongs to an annex. */
static bool is_of_head(const vb_block *block)
{
    vb_block_type type = block->type;
    return type <= VB_BLOCK_ADDRESSEE || type == VB_BLOCK_NOISE || type == VB_BLOCK_PAGE_NUMBER ||
           type == VB_BLOCK_DIGITAL_SIGNATURE || type == VB_BLOCK_TABLE ||
           seg_stands_among_boxes(block);
}

static void fill_header(field_filler *at, const vb_document *document)
{
    bool in_head = true, in_end = false, ended = false;
    size_t signature_lines = 0;
    for (size_t i = document->first; i < document->end; i++) {
        const vb_block *block = vb_outline_block(at->outline, i);
        bool sign = seg_is_form_sign(block->type, block->box);
        bool end = seg_ends_document(block->type, block->box);
        in_head = in_head && is_of_head(block);
        ended |= in_end && !end && !sign && !is_of_head(block);
        in_end |= end;
        if (in_head || (block->type == VB_BLOCK_PLACE_DATE && !in_end))
            fill_from_block(at, block);
        if (block->type == VB_BLOCK_DIGITAL_SIGNATURE)
            field_add_digital(at, block->text);
        else if (block->type == VB_BLOCK_RECIPIENTS && !ended)
            field_add_recipient(at, block);
        else if (end && !ended)
            field_add_signature(at, block, ++signature_lines);
    }
    field_fill_type_from_number(at);
    field_mend_place(at);
    field_part_bodies(at);
    field_mend_deputy(at);
}

vb_status seg_fill_headers(const seg_work *work, vb_outline *outline, size_t documents)
{
    for (size_t i = 0; i < documents; i++) {
        vb_document *document = VB_ARRAY_AT(&outline->documents, vb_document, i);
        field_filler at = {.tools = work->tools,
                           .input = work->input,
                           .outline = outline,
                           .header = &document->header,
                           .first_signature = outline->signatures.count};
        fill_header(&at, document);
    }
    if (outline->strings.failed || outline->recipients.failed || outline->signatures.failed)
        return VB_ERR_MEMORY;
    /* The lists have stopped moving. */
    const vb_slice *recipients = outline->recipients.items;
    const vb_digital_signature *signatures = outline->signatures.items;
    for (size_t i = 0; i < outline->documents.count; i++) {
        vb_header *header = &VB_ARRAY_AT(&outline->documents, vb_document, i)->header;
        header->recipients = recipients;
        header->digital_signatures = signatures;
        if (recipients)
            recipients += header->recipient_count;
        if (signatures)
            signatures += header->digital_signature_count;
    }
    return VB_OK;
}

bool vb_header_found(const vb_header *header)
{
    return header->number.len || header->date.len || header->doc_type.len;
}
