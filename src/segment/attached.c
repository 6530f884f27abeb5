/*
 * The title of a text that is attached to another: its type, alone and in capitals, what it is
 * about, and in brackets what it is attached to. It begins a page, where a scan has its specks:
 * `— QUY CHẾ` is no entry of a list.
 */
#include "segment/attached.h"
#include "segment/cues.h"
#include "segment/label.h"
#include "segment/words.h"

enum { MOST_LINES = 4 }; /* of what it is about */

/* QUY CHẾ, DANH SÁCH, and nothing else: a type of document, or a paper that is named so. */
static bool is_kind_of_paper(vb_slice text)
{
    seg_skeleton skeleton;
    seg_match match;
    size_t row, len;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    if (seg_type_find(&skeleton, &row, &len) && len == skeleton.len)
        return true;
    return seg_cue_find(&skeleton, SEG_ROLE_TITLE, &match) && match.end == skeleton.len;
}

/* Whether what it is attached to comes within the next lines, behind others that end no sentence;
 * `caps`: which may be in capitals. */
static bool is_attached_below(const seg_work *work, size_t first, bool caps)
{
    for (size_t i = first; i < work->lines.count && i <= first + MOST_LINES; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        if (line->kind != SEG_LINE_TEXT || (line->caps && !caps) || seg_ends_sentence(text))
            return false;
        if (text.data[0] == '(')
            return seg_has_cue(text, SEG_ROLE_ATTACHED);
    }
    return false;
}

SEG_SELDOM bool seg_is_subject_of_attached(const seg_work *work, const seg_block *block,
                                           size_t index)
{
    const seg_piece *first = seg_piece_at(work, block->first_piece);
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    return text.data[0] != '(' &&
           is_kind_of_paper(vb_slice_cut(work->input, block->text_start, first->end)) &&
           is_attached_below(work, index, false);
}

size_t seg_bullet_before(const seg_work *work, size_t index)
{
    seg_label labels[SEG_READINGS_MAX];
    size_t count = seg_read_labels(work, seg_line_text(work, seg_line_at(work, index)), labels);
    return count && seg_is_bullet(labels[0].key) ? labels[0].text_at : 0;
}

static SEG_SELDOM size_t find_speck(const seg_work *work, size_t index, vb_slice text)
{
    size_t speck = seg_bullet_before(work, index);
    return speck && is_kind_of_paper(vb_slice_cut(text, speck, text.len)) &&
                   is_attached_below(work, index + 1, true)
               ? speck
               : 0;
}

/* Below the number of its page, or where that begins. */
static bool is_first_of_page(const seg_line *line, size_t index)
{
    return line->page_break ||
           (index && line[-1].kind == SEG_LINE_PAGE_NUMBER && line[-1].page_break);
}

size_t seg_speck_before_title(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    return line->caps && is_first_of_page(line, index)
               ? find_speck(work, index, seg_line_text(work, line))
               : 0;
}
