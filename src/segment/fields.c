/* The header of each document in canonical form, read off its blocks. */
#include "segment/fields.h"
#include "segment/cues.h"
#include "segment/result.h"
#include "segment/values.h"
#include "vanban/orthography.h"

#include <string.h>

vb_slice field_keep(vb_outline *outline, vb_slice text)
{
    vb_slice trimmed = vb_slice_trim(text);
    return trimmed.len ? vb_arena_copy(&outline->strings, trimmed) : VB_SLICE("");
}

vb_slice field_keep_buffer(vb_outline *outline, vb_buffer *made)
{
    vb_slice out = made->failed ? VB_SLICE("") : field_keep(outline, vb_buffer_slice(made));
    outline->strings.failed |= made->failed;
    vb_buffer_free(made);
    return out;
}

vb_slice field_keep_clean(vb_outline *outline, vb_slice text)
{
    if (seg_is_clean(text))
        return field_keep(outline, text);
    vb_buffer kept = VB_BUFFER(outline->memory);
    seg_add_clean(&kept, text);
    return field_keep_buffer(outline, &kept);
}

vb_slice field_append(vb_outline *outline, vb_slice had, const char *between, vb_slice value)
{
    enum { LONG_ENOUGH = 16384 }; /* many ends in one text must not make the field grow forever */
    if (had.len == 0)
        return field_keep(outline, value);
    if (had.len > LONG_ENOUGH)
        return had;
    vb_buffer joined = VB_BUFFER(outline->memory);
    vb_buffer_add(&joined, had);
    vb_buffer_add_string(&joined, between);
    vb_buffer_add(&joined, vb_slice_trim(value));
    vb_slice out = joined.failed ? had : vb_arena_copy(&outline->strings, vb_buffer_slice(&joined));
    outline->strings.failed |= joined.failed;
    vb_buffer_free(&joined);
    return out;
}

static bool is_mark(char byte)
{
    return byte == ' ' || byte == ',' || byte == ';' || byte == '.' || byte == ':' || byte == '-' ||
           byte == '*';
}

vb_slice field_strip_first_marks(vb_slice text)
{
    while (text.len && (is_mark(text.data[0]) || text.data[0] == '+'))
        text = vb_slice_cut(text, 1, text.len);
    return text;
}

vb_slice field_strip_marks(vb_slice text)
{
    while (text.len && (is_mark(text.data[text.len - 1]) || text.data[text.len - 1] == '/'))
        text.len--;
    return field_strip_first_marks(text);
}

vb_slice field_strip_first_signs(vb_slice word)
{
    uint32_t sign;
    while (word.len) {
        size_t len = vb_utf8_decode(word, 0, &sign);
        if (vb_is_letter(sign) || vb_is_digit(sign))
            break;
        word = vb_slice_cut(word, len, word.len);
    }
    return word;
}

vb_slice field_strip_first_quote(vb_slice text)
{
    static const char *const quotes[] = {"'", "`", "\"", "‘", "’", "“"};
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        vb_slice quote = vb_slice_of(quotes[i]);
        if (vb_slice_starts(text, quote))
            return vb_slice_trim(vb_slice_cut(text, quote.len, text.len));
    }
    return text;
}

vb_slice field_behind_cue(vb_slice text, size_t letters)
{
    seg_skeleton skeleton;
    seg_skeleton_of(vb_slice_cut(text, 0, 80), SEG_SKELETON_MAX, &skeleton);
    for (size_t i = 0; i < text.len && i < 32; i++) {
        if (text.data[i] == ':')
            return vb_slice_trim(vb_slice_cut(text, i + 1, text.len));
    }
    return skeleton.len > letters ? vb_slice_trim(vb_slice_cut(
                                        text, seg_letter_at(&skeleton, text, letters), text.len))
                                  : VB_SLICE("");
}

/* -------------------------------------------------------------------------------- headers -- */

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
        field_fill_number(at, block->text);
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
}

vb_status seg_fill_headers(const vb_segmenter *tools, vb_outline *outline, size_t documents)
{
    for (size_t i = 0; i < documents; i++) {
        vb_document *document = VB_ARRAY_AT(&outline->documents, vb_document, i);
        field_filler at = {.tools = tools,
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
