/* --changes: one edit a row, tab-separated, as formats of its kind escape: \t \n \\ . */
#include "cli/frame.h"

static void add_cell(vb_buffer *out, vb_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        switch (text.data[i]) {
        case '\t':
            vb_buffer_add_string(out, "\\t");
            break;
        case '\n':
            vb_buffer_add_string(out, "\\n");
            break;
        case '\r':
            vb_buffer_add_string(out, "\\r");
            break;
        case '\\':
            vb_buffer_add_string(out, "\\\\");
            break;
        default:
            vb_buffer_add_byte(out, text.data[i]);
        }
    }
}

void cli_add_change(vb_buffer *out, const vb_edit *edit, const char *document)
{
    vb_buffer_add_format(out, "%zu\t%zu\t", edit->line, edit->in_start + 1);
    add_cell(out, edit->before);
    vb_buffer_add_byte(out, '\t');
    add_cell(out, edit->after);
    vb_buffer_add_format(out, "\t%s\t%.3g", edit->rule ? edit->rule : "", edit->confidence);
    if (document) {
        vb_buffer_add_byte(out, '\t');
        add_cell(out, vb_slice_of(document));
    }
    vb_buffer_add_byte(out, '\n');
}
