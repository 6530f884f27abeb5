#include "segment/result.h"

static void add_escaped(vb_buffer *out, vb_slice text)
{
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        while (at < text.len && text.data[at] != '\t' && text.data[at] != '\n' &&
               text.data[at] != '\\')
            at++;
        vb_buffer_add(out, vb_slice_cut(text, start, at));
        if (at < text.len)
            vb_buffer_add_string(out, text.data[at] == '\t'   ? "\\t"
                                      : text.data[at] == '\n' ? "\\n"
                                                              : "\\\\");
        at++;
    }
}

vb_status vb_outline_write_tsv(const vb_outline *outline, const vb_selection *selection,
                               vb_buffer *out)
{
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        if (!vb_outline_selects(outline, selection, block))
            continue;
        vb_buffer_add_format(out, "%zu\t%zu\t%s\t", block->first_line, block->last_line,
                             vb_block_type_name(block->type));
        if (block->level)
            vb_buffer_add_format(out, "%u", block->level);
        vb_buffer_add_byte(out, '\t');
        add_escaped(out, block->label);
        vb_buffer_add_byte(out, '\t');
        add_escaped(out, block->text);
        vb_buffer_add_byte(out, '\n');
    }
    return vb_buffer_status(out);
}
