#include "segment/result.h"

static void add_line(vb_buffer *out, const char *name, vb_slice value)
{
    if (value.len == 0)
        return;
    vb_buffer_add_string(out, name);
    vb_buffer_add_string(out, ": ");
    vb_buffer_add(out, value);
    vb_buffer_add_byte(out, '\n');
}

static void add_header(vb_buffer *out, const vb_header *header)
{
    add_line(out, "Parent-Body", header->parent_body);
    add_line(out, "Issuing-Body", header->issuing_body);
    add_line(out, "Motto", header->motto);
    add_line(out, "Number", header->number);
    add_line(out, "Place", header->place);
    add_line(out, "Date", header->date);
    add_line(out, "Doc-Type", header->doc_type);
    add_line(out, "Subject", header->subject);
    add_line(out, "Addressee", header->addressee);
    add_line(out, "Secrecy", header->secrecy);
    add_line(out, "Urgency", header->urgency);
    add_line(out, "Circulation", header->circulation);
    add_line(out, "Draft", header->draft);
    for (size_t i = 0; i < header->recipient_count; i++)
        add_line(out, "Recipient", header->recipients[i]);
    add_line(out, "Authority", header->authority);
    add_line(out, "Position", header->position);
    add_line(out, "Signer", header->name);
    for (size_t i = 0; i < header->digital_signature_count; i++) {
        add_line(out, "Digital-Signature-Time", header->digital_signatures[i].time);
        add_line(out, "Digital-Signature-Signer", header->digital_signatures[i].signer);
    }
}

static void add_block(vb_buffer *out, const vb_block *block, bool *blank)
{
    bool heading = block->type == VB_BLOCK_HEADING;
    if (heading && !*blank)
        vb_buffer_add_byte(out, '\n');
    seg_add_labelled_line(out, block);
    if (heading)
        vb_buffer_add_byte(out, '\n');
    *blank = heading;
}

/* Of the first document the header lines tell head and end. The head and the end of another one, or
 * of an annex, are text like any other: nothing that can be read is left out. */
static void add_stretch(vb_buffer *out, const vb_outline *outline, const vb_selection *selection,
                        const seg_stretch *stretch)
{
    size_t before = out->len;
    bool in_head = stretch->header != NULL, in_end = false, told = !in_head;
    if (stretch->header)
        add_header(out, stretch->header);
    if (out->len > before)
        vb_buffer_add_byte(out, '\n');
    bool blank = stretch->header != NULL;
    for (size_t i = stretch->first; i < stretch->end; i++) {
        const vb_block *block = vb_outline_block(outline, i);
        bool end = seg_is_end(block->type);
        if (seg_is_waste(block->type))
            continue;
        bool among = seg_stands_among_boxes(block);
        in_head = in_head && (block->type <= VB_BLOCK_ADDRESSEE ||
                              block->type == VB_BLOCK_DIGITAL_SIGNATURE || among);
        told |= in_end && !end && !among;
        in_end |= seg_begins_end(block->type);
        if ((in_head && !among) || (end && !told) || !vb_outline_selects(outline, selection, block))
            continue;
        add_block(out, block, &blank);
    }
}

vb_status vb_outline_write_text(const vb_outline *outline, const vb_selection *selection,
                                vb_buffer *out)
{
    /* A block's blank behind its label, its line end and the empty lines around a heading; moved,
     * so large a buffer would cost as much again. */
    enum { MOST_ADDED = 4, HEADER = 4096 };
    seg_stretch stretch;
    if (selection && selection->types)
        return vb_outline_write_lines(outline, selection, out);
    vb_buffer_reserve(out, outline->size + MOST_ADDED * outline->blocks.count + HEADER);
    for (size_t at = 0; seg_next_stretch(outline, selection, &at, &stretch);) {
        if (stretch.parted)
            vb_buffer_add_string(out, "\f\n");
        add_stretch(out, outline, selection, &stretch);
    }
    return vb_buffer_status(out);
}

vb_status vb_outline_write_lines(const vb_outline *outline, const vb_selection *selection,
                                 vb_buffer *out)
{
    bool chosen = selection && selection->types;
    seg_stretch stretch;
    for (size_t at = 0; seg_next_stretch(outline, selection, &at, &stretch);) {
        if (stretch.parted)
            vb_buffer_add_string(out, "\f\n");
        for (size_t i = stretch.first; i < stretch.end; i++) {
            const vb_block *block = vb_outline_block(outline, i);
            if (!vb_outline_selects(outline, selection, block) ||
                (!chosen && seg_is_waste(block->type)))
                continue;
            seg_add_labelled_line(out, block);
        }
    }
    return vb_buffer_status(out);
}

vb_status vb_outline_write_contents(const vb_outline *outline, const vb_selection *selection,
                                    vb_buffer *out)
{
    seg_stretch stretch;
    for (size_t at = 0; seg_next_stretch(outline, selection, &at, &stretch);) {
        if (stretch.parted)
            vb_buffer_add_byte(out, '\n');
        for (size_t i = stretch.first; i < stretch.end; i++) {
            const vb_block *block = vb_outline_block(outline, i);
            if (block->type != VB_BLOCK_HEADING || block->quoted ||
                !vb_outline_selects(outline, selection, block))
                continue;
            vb_buffer_add_format(out, "%zu\t%*s", block->first_line, (int)(2 * (block->level - 1)),
                                 "");
            seg_add_labelled_line(out, block);
        }
    }
    return vb_buffer_status(out);
}
