/* What the writers share: which blocks, and in which stretches. */
#include "segment/result.h"

#include <string.h>

bool seg_next_stretch(const vb_outline *outline, const vb_selection *selection, size_t *at,
                      seg_stretch *stretch)
{
    bool split = selection && selection->split;
    const vb_document *document = vb_outline_document(outline, *at);
    if (!document)
        return false;
    size_t before = outline->before + (*at)++;
    *stretch = (seg_stretch){.first = document->first,
                             .end = document->end,
                             .header = split || before == 0 ? &document->header : NULL,
                             .parted = split && before > 0};
    return true;
}

bool vb_outline_selects(const vb_outline *outline, const vb_selection *selection,
                        const vb_block *block)
{
    if (!selection)
        return true;
    if (selection->types && !(selection->types & UINT32_C(1) << block->type))
        return false;
    if (selection->deepest == 0)
        return true;
    const vb_block *over =
        block->parent == VB_NO_BLOCK ? NULL : vb_outline_block(outline, block->parent);
    return block->level <= selection->deepest && (!over || over->level <= selection->deepest);
}

static char *put(char *at, vb_slice text)
{
    memcpy(at, text.data, text.len);
    return at + text.len;
}

void seg_add_labelled_line(vb_buffer *out, const vb_block *block)
{
    if (!vb_buffer_reserve(out, block->label.len + 1 + block->text.len + 1))
        return;
    char *at = out->data + out->len;
    if (block->label.len) {
        at = put(at, block->label);
        if (block->text.len)
            *at++ = ' ';
    }
    at = put(at, block->text);
    *at++ = '\n';
    out->len = (size_t)(at - out->data);
}
