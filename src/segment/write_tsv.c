#include "segment/result.h"

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
        vb_tsv_cell(out, block->label, '\t');
        vb_tsv_cell(out, block->text, '\n');
    }
    return vb_buffer_status(out);
}
