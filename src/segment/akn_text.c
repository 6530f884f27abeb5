/* Text in Akoma Ntoso: escaped, and as paragraphs. */
#include "segment/akn.h"
#include "segment/signs.h"

/* XML has no place for most control characters, nor for bytes that are no UTF-8. */
void akn_add_text(vb_buffer *out, vb_slice text)
{
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t code_point;
        len = seg_decode(text, at, &code_point);
        if (code_point == '&')
            vb_buffer_add_string(out, "&amp;");
        else if (code_point == '<')
            vb_buffer_add_string(out, "&lt;");
        else if (code_point == '>')
            vb_buffer_add_string(out, "&gt;");
        else if (code_point == '"')
            vb_buffer_add_string(out, "&quot;");
        else if (code_point == '\t')
            vb_buffer_add_byte(out, ' ');
        else if (code_point < ' ' || code_point == VB_INVALID_BYTE || code_point == 0xFFFE ||
                 code_point == 0xFFFF)
            vb_buffer_add_code_point(out, 0xFFFD);
        else
            vb_buffer_add(out, vb_slice_cut(text, at, at + len));
    }
}

void akn_add_paragraph(vb_buffer *out, const vb_block *block)
{
    vb_buffer_add_format(out, "<p class=\"%s\">", vb_block_type_name(block->type));
    akn_add_text(out, block->label);
    if (block->label.len)
        vb_buffer_add_byte(out, ' ');
    akn_add_text(out, block->text);
    vb_buffer_add_string(out, "</p>\n");
}
