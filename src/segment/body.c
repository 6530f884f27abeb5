/* The body: each line is a label's, goes on with the block before it, or begins a paragraph. */
#include "segment/attached.h"
#include "segment/cues.h"
#include "segment/flow.h"
#include "segment/label.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "vanban/orthography.h"

static size_t add_labelled(seg_work *work, size_t line, const seg_label *label,
                           const seg_context *context)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, line));
    size_t index = seg_add_block(work, VB_BLOCK_ITEM, line, text);
    if (index == SEG_NONE)
        return index;
    seg_explain(work, index, seg_label_reason(work, label), NULL);
    seg_context here = *context;
    vb_slice rest = vb_slice_cut(text, label->text_at, text.len);
    here.titled = rest.len <= 160 && !seg_ends_sentence(rest);
    unsigned level = seg_enter_level(work, label, &here, index);
    seg_set_label(work, index, (vb_slice){label->text, label->len});
    seg_block *block = seg_block_at(work, index);
    block->key = label->key;
    block->value = label->values[label->depth - 1];
    block->level = level;
    block->repaired = label->damage > 0;
    block->text_start += label->text_at;
    return index;
}

/* A paragraph, or a title without a label. */
static size_t add_unlabelled(seg_work *work, size_t line, const seg_context *context, bool title)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, line));
    size_t index = seg_add_block(work, title ? VB_BLOCK_HEADING : VB_BLOCK_PARAGRAPH, line, text);
    if (index == SEG_NONE)
        return index;
    if (title) {
        seg_block_at(work, index)->level = (unsigned)work->quotation.base + 1;
        if (work->first_title == SEG_NONE)
            work->first_title = index;
        return index;
    }
    bool apart = context->first || context->gap || context->page ||
                 (work->first_indent && context->indented) || work->full_width == 0;
    seg_explain(work, index,
                apart                              ? SEG_REASON_APART
                : context->ended && !context->full ? SEG_REASON_STOP
                                                   : SEG_REASON_WIDTH,
                NULL);
    return index;
}

/* Whether the block before is a label with what may be a title, so that a list may open below. */
static bool follows_title(const seg_work *work, const seg_cursor *at)
{
    enum { LONGEST_TITLE = 300 };
    if (at->block == SEG_NONE || !seg_is_heading_key(seg_block_at(work, at->block)->key))
        return false;
    const seg_block *block = seg_block_at(work, at->block);
    size_t end = seg_line_at(work, at->line)->end;
    vb_slice text = vb_slice_cut(work->input, block->text_start, end);
    return text.len <= LONGEST_TITLE && vb_slice_find(text, VB_SLICE(". "), 0) == SIZE_MAX;
}

/* Whether the block before is a ground with a dash. */
static bool follows_dash_of_grounds(const seg_work *work, const seg_cursor *at)
{
    if (at->block == SEG_NONE)
        return false;
    const seg_block *block = seg_block_at(work, at->block);
    return block->key < 0 && work->input.data[block->text_start] == '-';
}

/* `_ Căn cứ Luật …;` above the outline: what was read for a dash is a speck, and `- Căn cứ …` are
 * grounds with a dash. Behind either, and behind a speck, `Xét đề nghị …` is one as well. */
static bool is_dash_of_grounds(const seg_work *work, const seg_cursor *at, vb_slice text,
                               const seg_label *label)
{
    if (label->key != SEG_KEY_DASH || work->levels.count > 0)
        return false;
    vb_slice rest = vb_slice_cut(text, label->text_at, text.len);
    bool known = label->damage || follows_dash_of_grounds(work, at);
    return known ? seg_has_cue(rest, SEG_ROLE_PREAMBLE) : seg_is_ground(rest);
}

/* `Điều 3. Bổ sung Mục 8`, with what is put in below it. */
static bool is_amending_title(const seg_work *work, const seg_cursor *at)
{
    return follows_title(work, at) &&
           seg_is_amending(vb_slice_cut(work->input, seg_block_at(work, at->block)->text_start,
                                        seg_line_at(work, at->line)->end));
}

/* `- Xây dựng …;` over another dash, or behind a blank line, below a label with what may be a
 * title: the first of a list, and no dash of a word that was parted. */
static SEG_SELDOM bool opens_dashes(const seg_work *work, size_t index)
{
    enum { FAR = 12 };
    uint32_t first;
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    if (text.len < 3 || !vb_slice_starts(text, VB_SLICE("- ")))
        return false;
    vb_utf8_decode(text, 2, &first);
    bool number = vb_is_digit(first) && !seg_begins_with_year(vb_slice_cut(text, 2, text.len));
    if (!seg_is_capital(first) && !number)
        return false;
    if (seg_is_capital(first) && seg_line_at(work, index)->gap)
        return true;
    for (size_t i = index; i + 1 < work->lines.count && i < index + FAR; i++) {
        const seg_line *line = seg_line_at(work, i), *below = seg_line_at(work, i + 1);
        bool dash = vb_slice_starts(seg_line_text(work, below), VB_SLICE("- "));
        if (dash || seg_ends_sentence(seg_line_tail(work, line)))
            return dash && seg_ends_sentence(seg_line_tail(work, line));
    }
    return false;
}

/* `- 100% học sinh …` below another dash: an item of its own, unless a range of numbers goes on. */
static SEG_SELDOM bool goes_on_with_dashes(const seg_work *work, const seg_cursor *at,
                                           vb_slice text)
{
    enum { BEHIND_DASH = 2 };
    if (at->block == SEG_NONE || seg_block_at(work, at->block)->key != SEG_KEY_DASH ||
        !vb_slice_starts(text, VB_SLICE("- ")) || text.len <= BEHIND_DASH ||
        !vb_is_digit((unsigned char)text.data[BEHIND_DASH]))
        return false;
    vb_slice above = seg_line_text(work, seg_line_at(work, at->line));
    return !vb_is_digit((unsigned char)above.data[above.len - 1]);
}

/* `Hồ sơ gồm: (1) Đơn; (2) Giấy tờ;⏎(3) Ảnh`: what counts inside a paragraph goes on counting where
 * a line of it begins. */
static SEG_SELDOM bool goes_on_counting(const seg_work *work, const seg_cursor *at,
                                        const seg_line *line, const seg_label *label)
{
    uint32_t value = label->values[0];
    if (value < 2 || at->block == SEG_NONE || seg_open_level(work, label->key))
        return false;
    seg_label before = {0};
    seg_put_byte(&before, '(');
    seg_put_number(&before, value - 1);
    seg_put_byte(&before, ')');
    vb_slice above =
        vb_slice_cut(work->input, seg_block_at(work, at->block)->text_start, line->start);
    return vb_slice_find(above, (vb_slice){before.text, before.len}, 0) != SIZE_MAX;
}

/* Whether a word of letters begins the line that is no label, however that was read: as most do. */
static bool begins_with_word(vb_slice text)
{
    enum { FEW = 4, GENERAL_SIGNS = 0xE2 }; /* the first byte of U+2000-2FFF, as of the euro's */
    const unsigned char *byte = (const unsigned char *)text.data;
    return text.len > FEW && byte[1] >= 'a' && byte[2] > '9' && byte[3] != ' ' &&
           byte[0] != GENERAL_SIGNS;
}

/* Whether the label is a bullet, or the next number of its list: as most are. */
static bool is_plainly_next(const seg_work *work, const seg_label *label)
{
    const seg_level *open = seg_open_level(work, label->key);
    return seg_is_bullet(label->key) ||
           (open && label->values[label->depth - 1] == open->value + 1);
}

/* The label that the line begins with, of those it may be read as; NULL: it begins with none. */
static seg_label *read_label(const seg_work *work, const seg_cursor *at, size_t index,
                             seg_context *context, seg_label *labels)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    text = (vb_slice){text.data + at->mark, text.len - at->mark};
    size_t count = seg_read_labels(work, text, labels);
    context->labelled = count > 0;
    context->heading = count && !context->ended && follows_title(work, at);
    bool opens = context->heading && !context->in_name && (context->full || context->gap) &&
                 opens_dashes(work, index);
    context->listed = opens || (count && labels[0].key == SEG_KEY_DASH && !context->ended &&
                                !context->hangs && goes_on_with_dashes(work, at, text));
    context->counted =
        count && labels[0].key == SEG_KEY_IN_PARENS && goes_on_counting(work, at, line, &labels[0]);
    count = context->counted ? 0 : count;
    const seg_label *judged = count ? seg_judge_labels(work, text, context, labels, count) : NULL;
    if (judged && is_dash_of_grounds(work, at, text, judged))
        judged = NULL;
    bool plain = judged ? is_plainly_next(work, judged) : !line->caps && begins_with_word(text);
    if (!plain && at->mark == 0 && seg_may_stand_between(work, line, context, judged) &&
        seg_read_between(work, text, judged, labels))
        return labels;
    return judged ? labels + (judged - labels) : NULL;
}

/* `~ Tổ chức …` below `QUY CHẾ`: the bytes of a speck before what an attached text is about. */
static size_t find_speck_before_subject(const seg_work *work, const seg_cursor *at, size_t index)
{
    if (!at->title || at->block == SEG_NONE)
        return 0;
    const seg_block *block = seg_block_at(work, at->block);
    if (block->type != VB_BLOCK_HEADING || block->key >= 0)
        return 0;
    size_t speck = seg_bullet_before(work, index);
    return speck && seg_is_subject_of_attached(work, block, index) ? speck : 0;
}

/* Whether the line begins with no label and in a small letter, right below text in which no
 * sentence ended: most lines of a text do, and go on with it whatever else they show. */
static bool plainly_goes_on(const seg_work *work, const seg_cursor *at, const seg_line *line)
{
    vb_slice text = seg_line_text(work, line);
    if (!seg_begins_with_small_word(text) || at->block == SEG_NONE || at->title || at->apart ||
        at->furniture || at->mark || line->gap || line->caps)
        return false;
    vb_slice tail = seg_line_tail(work, seg_line_at(work, at->line));
    return !seg_ends_sentence(tail) && seg_last_char(tail) != ')';
}

static void go_on_plainly(seg_work *work, size_t index, seg_cursor *at)
{
    seg_extend_block(work, at->block, index, seg_line_text(work, seg_line_at(work, index)));
    at->line = index;
    at->page = at->table = false;
}

static void read_line(seg_work *work, size_t index, seg_cursor *at)
{
    enum { MOST_TITLE = 600 };
    seg_label labels[SEG_READINGS_MAX];
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    seg_context context;
    seg_look_back(work, at, index, &context);
    size_t mark = at->mark; /* it is a part of the label behind it */
    size_t before_title = seg_speck_before_title(work, index),
           speck = before_title ? before_title : find_speck_before_subject(work, at, index);
    text = (vb_slice){text.data + mark + speck, text.len - mark - speck};
    seg_label *label = speck ? NULL : read_label(work, at, index, &context, labels);
    bool title = false;
    if (label) {
        vb_slice rest = vb_slice_cut(text, label->text_at, text.len);
        if (mark)
            seg_put_before(label, (vb_slice){text.data - mark, mark});
        at->block = add_labelled(work, index, label, &context);
        title = seg_is_heading_key(label->key) && seg_may_be_caps(line, label->text_at) &&
                seg_is_title(vb_slice_cut(rest, 0, MOST_TITLE));
    } else if (!before_title && seg_goes_on(work, at, &context, index)) {
        title =
            line->caps ? at->title || seg_is_title(text) : at->title && seg_begins_with_year(text);
        seg_extend_block(work, at->block, index, text);
    } else {
        title = line->caps && seg_is_title(text);
        at->block = add_unlabelled(work, index, &context, title);
        if (before_title && at->block != SEG_NONE)
            seg_block_at(work, at->block)->text_start += before_title;
    }
    at->line = index;
    at->mark = 0;
    at->title = title;
    at->page = at->furniture = at->table = at->apart = false;
}

/* ------------------------------------------------------------------------------ quotations -- */

/* Whether a quotation of whole paragraphs may begin with the next line: behind a colon, another
 * one, or the title of an article that amends. */
static bool may_begin_quotation(const seg_work *work, const seg_cursor *at)
{
    if (at->line == SEG_NONE || work->quotation.open)
        return false;
    vb_slice tail = seg_line_tail(work, seg_line_at(work, at->line));
    return at->apart || seg_last_char(tail) == ':' || is_amending_title(work, at);
}

/* What stands next has nothing to do with the block before. */
static void part(seg_cursor *at)
{
    at->block = SEG_NONE;
    at->apart = true;
}

static void end_quotation(seg_work *work, seg_cursor *at)
{
    if (!work->quotation.open)
        return;
    seg_close_quotation(work);
    part(at);
}

/* Opens the quotation that begins with the line, if one does; where it ends, else `end`. */
static size_t begin_quotation(seg_work *work, size_t line, seg_cursor *at, size_t end)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, line));
    size_t behind = may_begin_quotation(work, at) ? seg_open_quotation(work, line) : 0;
    if (!behind)
        return end;
    part(at);
    at->mark = seg_quotation_mark(text);
    return behind;
}

/* ------------------------------------------------------------------------------- footnotes -- */

/* `1 Quyết định số …`, `[12] Nghị quyết …`: a number without the stop that a label has. */
static bool begins_footnote(vb_slice text)
{
    enum { MOST_FIGURES = 3 };
    size_t at = text.data[0] == '[', start = at;
    while (at < text.len && at < start + MOST_FIGURES && vb_is_digit((unsigned char)text.data[at]))
        at++;
    bool number = at > start;
    if (start)
        number = number && at < text.len && text.data[at++] == ']';
    return number && at + 1 < text.len && text.data[at] == ' ' &&
           seg_is_capital_first(vb_slice_cut(text, at + 1, text.len));
}

/* Where the page ends that the lines from this one on stand at the foot of; the line itself: none
 * near. */
static size_t find_page_end(const seg_work *work, size_t line)
{
    enum { FAR = 12 };
    for (size_t i = line + 1; i < work->lines.count && i < line + FAR; i++) {
        const seg_line *below = seg_line_at(work, i);
        if (below->page_break || below->kind == SEG_LINE_PAGE_NUMBER)
            return i;
        if (below->kind != SEG_LINE_TEXT)
            break;
    }
    return line;
}

/* Whether the text above on the page calls the footnote that the line begins: `0,14%[1]`. */
static bool is_called(const seg_work *work, size_t line)
{
    enum { LONGEST_CALL = 5 };
    const seg_line *note = seg_line_at(work, line);
    vb_slice text = seg_line_text(work, note);
    vb_slice call = vb_slice_cut(text, 0, vb_slice_find(text, VB_SLICE("]"), 0) + 1);
    if (call.len > LONGEST_CALL)
        return false;
    for (size_t i = line; i-- > 0;) {
        const seg_line *over = seg_line_at(work, i);
        if (over->page != note->page || over->kind == SEG_LINE_PAGE_NUMBER)
            return false;
        vb_slice above = seg_line_text(work, over);
        size_t at = vb_slice_find(above, call, 0);
        if (at != SIZE_MAX && at > 0 && !seg_is_blank(above.data[at - 1]))
            return true;
    }
    return false;
}

/* Whether footnotes may begin with the line: below a rule, or as `[1] …` that the text calls. */
static bool may_begin_footnotes(const seg_work *work, size_t line, bool ruled)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, line));
    return ruled || (begins_footnote(text) && find_page_end(work, line) > line && /* few are */
                     is_called(work, line));
}

/* Footnotes stand below a rule at the foot of a page, and the sentence above goes on over them.
 * Returns the line behind, the line itself where there are none. */
static size_t read_footnotes(seg_work *work, size_t line)
{
    size_t end = begins_footnote(seg_line_text(work, seg_line_at(work, line)))
                     ? find_page_end(work, line)
                     : line;
    size_t note = SEG_NONE;
    for (size_t i = line; i < end; i++) {
        vb_slice text = seg_line_text(work, seg_line_at(work, i));
        if (begins_footnote(text))
            note = seg_add_block(work, VB_BLOCK_PARAGRAPH, i, text);
        else
            seg_extend_block(work, note, i, text);
    }
    return end;
}

/* ----------------------------------------------------------------------------------- heads -- */

/* A head behind the first one begins an outline of its own. */
static size_t read_another_head(seg_work *work, size_t line)
{
    size_t next = seg_read_head(work, line);
    if (next > line) {
        seg_close_quotation(work);
        seg_close_levels(work, 0);
    }
    return next;
}

static bool is_behind_form_sign(const seg_work *work)
{
    if (work->blocks.count == 0) /* memory ran out */
        return false;
    const seg_block *last = seg_block_at(work, work->blocks.count - 1);
    return seg_is_form_sign(last->type, last->box);
}

const seg_head *seg_next_head(const seg_work *work)
{
    if (work->heads.count == 0)
        return NULL;
    const seg_head *last = VB_ARRAY_AT(&work->heads, seg_head, work->heads.count - 1);
    return last->opens ? last : NULL;
}

size_t seg_read_body(seg_work *work, size_t line)
{
    seg_cursor at = {.block = SEG_NONE, .line = SEG_NONE};
    size_t unquoted = SEG_NONE; /* the line behind the quotation that is open */
    bool ruled = false;         /* a rule stands right above */
    while (line < work->lines.count && !work->pieces.failed && !work->blocks.failed) {
        if (line >= unquoted) {
            end_quotation(work, &at);
            unquoted = SEG_NONE;
        }
        const seg_line *here = seg_line_at(work, line);
        if (seg_add_furniture(work, line)) {
            at.page |= here->page_break || here->kind == SEG_LINE_PAGE_NUMBER;
            at.furniture = true;
            at.table |= here->kind == SEG_LINE_TABLE;
            ruled = here->kind == SEG_LINE_NOISE && seg_is_rule(seg_line_text(work, here));
            line++;
            continue;
        }
        bool notes = (ruled || work->input.data[here->start] == '[') && at.block != SEG_NONE &&
                     may_begin_footnotes(work, line, ruled);
        size_t next = notes ? read_footnotes(work, line) : line;
        ruled = false;
        if (next > line) {
            line = next;
            continue;
        }
        if (seg_may_be_ending_start(work, here) && seg_is_ending_start(work, line))
            next = seg_read_ending(work, line);
        else if (line > 0 && seg_may_be_head_start(work, here) && seg_is_head_start(work, line))
            next = read_another_head(work, line);
        if (next > line) {
            line = next;
            seg_close_quotation(work); /* its mark was lost */
            if (seg_next_head(work))
                return line;
            at = (seg_cursor){.block = SEG_NONE, .line = SEG_NONE};
            if (is_behind_form_sign(work)) /* which stands there as a title does */
                at = (seg_cursor){.block = SEG_NONE, .line = next - 1, .title = true};
            continue;
        }
        if (seg_may_be_quotation_mark(work->input.data[here->start]))
            unquoted = begin_quotation(work, line, &at, unquoted);
        if (plainly_goes_on(work, &at, here))
            go_on_plainly(work, line++, &at);
        else
            read_line(work, line++, &at);
    }
    seg_close_quotation(work);
    return line;
}
