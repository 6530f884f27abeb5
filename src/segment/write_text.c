#include "segment/private.h"

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

/* What the header lines have said already, and what is not read on. */
static bool is_left_out(vb_block_type type)
{
    return type <= VB_BLOCK_ADDRESSEE || (type >= VB_BLOCK_RECIPIENTS && type <= VB_BLOCK_NOISE);
}

vb_status vb_outline_write_text(const vb_outline *outline, vb_buffer *out)
{
    size_t before = out->len;
    bool in_head = true, after_end = false;
    add_header(out, &outline->header);
    bool blank = out->len == before;
    if (!blank)
        vb_buffer_add_byte(out, '\n');
    blank = true;
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        after_end |= block->type == VB_BLOCK_RECIPIENTS || block->type == VB_BLOCK_SIGNATURE;
        in_head = in_head && is_left_out(block->type);
        /* The head of a second document is text like any other: nothing that can be read is left
         * out. */
        bool told =
            in_head || (block->type >= VB_BLOCK_RECIPIENTS && block->type <= VB_BLOCK_NOISE);
        if (told)
            continue;
        if (block->type == VB_BLOCK_HEADING && !blank)
            vb_buffer_add_byte(out, '\n');
        vb_buffer_add(out, block->label);
        if (block->label.len && block->text.len)
            vb_buffer_add_byte(out, ' ');
        vb_buffer_add(out, block->text);
        vb_buffer_add_string(out, block->type == VB_BLOCK_HEADING ? "\n\n" : "\n");
        blank = block->type == VB_BLOCK_HEADING;
    }
    (void)after_end;
    return vb_buffer_status(out);
}
