/* The words by which parts of a document are known, looked for among the words of a line as they
 * were read: without their marks. */
#include "restore/cues.h"

#include "restore/word.h"
#include "tables/segment-cues.h"

/* The same letters, or B and P for Đ: GIAM BOC is Giám đốc. */
static bool is_read_for(vb_slice read, vb_slice cue)
{
    size_t at = 0, own = 0;
    while (at < read.len && own < cue.len) {
        uint32_t is, meant;
        at += vb_utf8_decode(read, at, &is);
        own += vb_utf8_decode(cue, own, &meant);
        if (vb_latin_base(is) != vb_latin_base(meant) &&
            !(vb_upper(meant) == VB_D_STROKE && vb_is_read_for_stroke(is)))
            return false;
    }
    return at == read.len && own == cue.len;
}

/* Whether the words from token `i` on are those of the cue. */
static bool is_cue(const document *d, const vb_array *tokens, size_t i, vb_slice cue)
{
    const token *first = VB_ARRAY_AT(tokens, token, i);
    size_t end = i + 1;
    for (size_t at = 0; at < cue.len; at++)
        end += cue.data[at] == ' ';
    if (end > tokens->count || VB_ARRAY_AT(tokens, token, end - 1)->line != first->line)
        return false;
    vb_slice read = vb_slice_cut(d->text, first->start, VB_ARRAY_AT(tokens, token, end - 1)->end);
    return is_read_for(read, cue);
}

vb_slice cue_next(vb_slice role, size_t *row)
{
    const vb_table *cues = &vb_table_segment_cues;
    size_t at = *row ? *row : vb_table_search(cues, role);
    if (at >= cues->rows || !vb_slice_equal(vb_table_cell(cues, at, SEGMENT_CUES_ROLE), role))
        return VB_SLICE("");
    *row = at + 1;
    return vb_table_cell(cues, at, SEGMENT_CUES_CUE);
}

bool cue_begins(const document *d, const vb_array *tokens, size_t i, vb_slice role)
{
    size_t row = 0;
    bool found = false;
    for (vb_slice cue; !found && (cue = cue_next(role, &row)).len;)
        found = is_cue(d, tokens, i, cue);
    return found;
}
