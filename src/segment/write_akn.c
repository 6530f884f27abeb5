/*
 * Akoma Ntoso 3.0. The schema's order is meta, preface, preamble, body, conclusions, attachments;
 * each takes the blocks of its types in the order of the text. In the hierarchy a labelled block is
 * an element with `num` and `heading` (a title) or `content` (running text); what has children
 * holds its text in `intro`; a paragraph behind the first child is an `alinea`.
 */
#include "segment/akn.h"
#include "segment/outline.h"
#include "vanban/orthography.h"

#include <stdio.h>

/* ----------------------------------------------------------------------------------- parts -- */

/* The inline element that the schema has for a box of the head. */
static void add_head_block(vb_buffer *out, const vb_block *block, const vb_header *header)
{
    static const char *const elements[VB_BLOCK_PREAMBLE] = {
        [VB_BLOCK_PARENT_BODY] = "docProponent", [VB_BLOCK_ISSUING_BODY] = "docProponent",
        [VB_BLOCK_NUMBER] = "docNumber",         [VB_BLOCK_PLACE_DATE] = "docDate",
        [VB_BLOCK_DOC_TYPE] = "docType",         [VB_BLOCK_SUBJECT] = "docTitle",
    };
    const char *element = elements[block->type];
    bool undated = block->type == VB_BLOCK_PLACE_DATE && header->date.len == 0;
    if (!element || undated) {
        akn_add_paragraph(out, block);
        return;
    }
    vb_buffer_add_format(out, "<p class=\"%s\"><%s", vb_block_type_name(block->type), element);
    if (block->type == VB_BLOCK_PLACE_DATE)
        vb_buffer_add_format(out, " date=\"%.*s\"", (int)header->date.len, header->date.data);
    vb_buffer_add_byte(out, '>');
    akn_add_text(out, block->text);
    vb_buffer_add_format(out, "</%s></p>\n", element);
}

static size_t add_preface(akn_writer *at, size_t first, size_t end)
{
    size_t i = first, start = at->out->len;
    vb_buffer_add_string(at->out, "<preface>\n");
    size_t empty = at->out->len;
    for (; i < end; i++) {
        const vb_block *block = vb_outline_block(at->outline, i);
        if (block->type <= VB_BLOCK_ADDRESSEE)
            add_head_block(at->out, block, at->header);
        else if (seg_stands_among_boxes(block))
            akn_add_paragraph(at->out, block);
        else if (!seg_is_waste(block->type))
            break;
    }
    if (at->out->len == empty)
        at->out->len = start;
    else
        vb_buffer_add_string(at->out, "</preface>\n");
    return i;
}

static size_t add_preamble(akn_writer *at, size_t first, size_t end)
{
    size_t i = first;
    if (i == end || vb_outline_block(at->outline, i)->type != VB_BLOCK_PREAMBLE)
        return i;
    vb_buffer_add_string(at->out, "<preamble>\n");
    for (; i < end; i++) {
        const vb_block *block = vb_outline_block(at->outline, i);
        if (block->type == VB_BLOCK_PREAMBLE)
            akn_add_paragraph(at->out, block);
        else if (!seg_is_waste(block->type))
            break;
    }
    vb_buffer_add_string(at->out, "</preamble>\n");
    return i;
}

static size_t add_conclusions(akn_writer *at, size_t first, size_t end)
{
    size_t i = first;
    if (i == end)
        return i;
    vb_buffer_add_string(at->out, "<conclusions>\n");
    for (; i < end; i++) {
        const vb_block *block = vb_outline_block(at->outline, i);
        if (seg_is_end(block->type) || seg_stands_among_boxes(block))
            akn_add_paragraph(at->out, block);
        else if (!seg_is_waste(block->type))
            break;
    }
    vb_buffer_add_string(at->out, "</conclusions>\n");
    return i;
}

/* ------------------------------------------------------------------------------- documents -- */

/* Where the body ends that begins at `first`: at the end of a document, or all of it. */
static size_t find_conclusions(const vb_outline *outline, size_t first, size_t end)
{
    while (first < end && !seg_begins_end(vb_outline_block(outline, first)->type))
        first++;
    return first;
}

static bool has_articles(const vb_outline *outline, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        const vb_block *block = vb_outline_block(outline, i);
        if (block->level && !block->quoted && vb_slice_starts(block->label, VB_SLICE("Điều ")))
            return true;
    }
    return false;
}

/* The name of the type, fit for an attribute: `ke-hoach`. */
static void add_name(akn_writer *at, bool annex)
{
    if (annex)
        vb_buffer_add_string(at->out, "phu-luc");
    else if (!vb_add_slug(at->out, at->header->doc_type))
        vb_buffer_add_string(at->out, "van-ban");
}

/* One document, or one annex of it, up to where its end is over; returns the block behind. */
static size_t add_document(akn_writer *at, size_t first, size_t end, bool annex)
{
    size_t body_end = find_conclusions(at->outline, first, end);
    bool act = has_articles(at->outline, first, body_end);
    const char *element = act ? "act" : "doc", *body = act ? "body" : "mainBody";
    vb_buffer_add_format(at->out, "<%s name=\"", element);
    add_name(at, annex);
    vb_buffer_add_string(at->out, "\">\n");
    akn_add_meta(at, annex);
    size_t i = annex ? first : add_preface(at, first, body_end);
    i = annex ? i : add_preamble(at, i, body_end);
    vb_buffer_add_format(at->out, "<%s>\n", body);
    akn_add_hierarchy(at, i, body_end, act);
    vb_buffer_add_format(at->out, "</%s>\n", body);
    return add_conclusions(at, body_end, end);
}

/* A heading `Phụ lục …`, `Mẫu số …` that is not the first thing of an annex begins another one. */
static size_t find_annex_end(const vb_outline *outline, size_t first, size_t end)
{
    for (size_t i = first + 1; i < end; i++) {
        const vb_block *block = vb_outline_block(outline, i);
        if (block->level == 1 && !block->quoted && seg_names_annex(block->label))
            return i;
    }
    return end;
}

/* What stands behind the end of a document is attached to it. */
static void add_attachments(akn_writer *at, size_t first, size_t end)
{
    if (first == end)
        return;
    vb_buffer_add_string(at->out, "<attachments>\n");
    for (size_t i = first; i < end;) {
        at->annex++;
        vb_buffer_add_format(at->out, "<attachment eId=\"%satt_%zu\">\n", at->prefix, at->annex);
        size_t annex_end = find_annex_end(at->outline, i, end);
        bool act = has_articles(at->outline, i, find_conclusions(at->outline, i, annex_end));
        i = add_document(at, i, annex_end, true);
        vb_buffer_add_format(at->out, "</%s>\n</attachment>\n", act ? "act" : "doc");
    }
    vb_buffer_add_string(at->out, "</attachments>\n");
}

static void add_stretch(akn_writer *at, const seg_stretch *stretch)
{
    at->header = stretch->header;
    at->annex = 0;
    bool act = has_articles(at->outline, stretch->first,
                            find_conclusions(at->outline, stretch->first, stretch->end));
    size_t behind = add_document(at, stretch->first, stretch->end, false);
    add_attachments(at, behind, stretch->end);
    vb_buffer_add_format(at->out, "</%s>\n", act ? "act" : "doc");
}

static void add_collection(akn_writer *at, const vb_selection *selection)
{
    static const vb_header nothing = {0};
    seg_stretch stretch;
    at->header = &nothing;
    vb_buffer_add_string(at->out, "<documentCollection name=\"van-ban\">\n");
    akn_add_meta(at, false);
    vb_buffer_add_string(at->out, "<collectionBody>\n");
    for (size_t i = 0; seg_next_stretch(at->outline, selection, &i, &stretch);) {
        snprintf(at->prefix, sizeof at->prefix, "cmp_%zu__", i);
        vb_buffer_add_format(at->out, "<component eId=\"cmp_%zu\">\n", i);
        add_stretch(at, &stretch);
        vb_buffer_add_string(at->out, "</component>\n");
    }
    vb_buffer_add_string(at->out, "</collectionBody>\n</documentCollection>\n");
}

vb_status vb_outline_write_akn(const vb_outline *outline, const vb_selection *selection,
                               vb_buffer *out)
{
    akn_writer at = {.outline = outline, .selection = selection, .out = out};
    const seg_stretch all = {.end = vb_outline_count(outline),
                             .header = vb_outline_header(outline)};
    at.counts = VB_ARRAY(akn_count, outline->memory);
    at.open = VB_ARRAY(akn_element, outline->memory);
    at.ids = VB_BUFFER(outline->memory);
    vb_buffer_add_string(
        out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n");
    if (selection && selection->split && vb_outline_document_count(outline) > 1)
        add_collection(&at, selection);
    else
        add_stretch(&at, &all);
    vb_buffer_add_string(out, "</akomaNtoso>\n");
    bool failed = at.counts.failed || at.open.failed || at.ids.failed;
    vb_array_free(&at.counts);
    vb_array_free(&at.open);
    vb_buffer_free(&at.ids);
    return failed ? VB_ERR_MEMORY : vb_buffer_status(out);
}
