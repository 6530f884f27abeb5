/* --changes: one edit a row. */
#include "cli/frame.h"

void cli_add_change(vb_buffer *out, const vb_edit *edit, const char *document)
{
    vb_buffer_add_format(out, "%zu\t%zu\t", edit->line, edit->in_start + 1);
    vb_tsv_cell(out, edit->before, '\t');
    vb_tsv_cell(out, edit->after, '\t');
    vb_buffer_add_format(out, "%s\t%.3g", edit->rule ? edit->rule : "", edit->confidence);
    if (document) {
        vb_buffer_add_byte(out, '\t');
        vb_tsv_cell(out, vb_slice_of(document), '\n');
    } else {
        vb_buffer_add_byte(out, '\n');
    }
}
