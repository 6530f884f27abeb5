/* What the writers share: which blocks, and in which stretches. */
#include "segment/private.h"

bool seg_next_stretch(const vb_outline *outline, const vb_selection *selection, size_t *at,
                      seg_stretch *stretch)
{
    bool split = selection && selection->split;
    const vb_document *document = vb_outline_document(outline, *at);
    if (!document || (!split && *at > 0))
        return false;
    *stretch = (seg_stretch){document->first, split ? document->end : vb_outline_count(outline),
                             &document->header};
    ++*at;
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

void seg_add_labelled(vb_buffer *out, const vb_block *block)
{
    vb_buffer_add(out, block->label);
    if (block->label.len && block->text.len)
        vb_buffer_add_byte(out, ' ');
    vb_buffer_add(out, block->text);
}
