/* The body: each line is a label's, goes on with the sentence before it, or begins a paragraph. */
#include "segment/asked.h"
#include "segment/bytes.h"
#include "segment/cues.h"
#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "segment/work.h"
#include "tables/dashed-names.h"
#include "vanban/orthography.h"

#include <string.h>

/* Per cent of the width; letters are of many widths, and a sentence that ended is rarely gone on
 * with. */
enum { LONG_ENOUGH = 72, NEARLY_FULL = 88, BRIMFUL = 97 };

/* The block that text may go on with, and its last line. */
typedef struct cursor {
    size_t block; /* SEG_NONE: the next line begins a block whatever it says */
    size_t line;
    bool page;      /* a page turned since */
    bool furniture; /* a page number or the like stood between, */
    bool table;     /* or rows of a table: no sentence goes on behind them for its last word */
    bool title;     /* the block is a line of capitals */
    bool apart;     /* a quotation begins or ends behind it */
    size_t mark;    /* of so many bytes, with which the next line begins */
} cursor;

/* The columns that the first word of a line takes; most words are short. */
static uint32_t first_word_width(vb_slice text)
{
    uint32_t width = 0;
    seg_bytes here = {0};
    if (text.len >= SEG_STEP)
        memcpy(&here, text.data, SEG_STEP);
    uint64_t blanks = seg_mask_of((seg_bytes)(here == ' '));
    if (blanks) {
        seg_bytes begins = (seg_bytes)((here & 0xC0) != 0x80);
        return seg_sum_of(-(begins & seg_first_bytes((size_t)__builtin_ctzll(blanks))));
    }
    for (size_t i = 0; i < text.len && text.data[i] != ' '; i++)
        width += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return width;
}

/*
 * How far the line before would have reached had it taken this line's first word as well, as
 * hundredths of columns: near the page's width its end says nothing. 0 when lines are paragraphs.
 */
static uint64_t reach_with_word(const seg_work *work, const seg_line *before, vb_slice text)
{
    if (work->full_width == 0)
        return 0;
    uint64_t end = (uint64_t)before->indent + before->width;
    if (end * 100 < (uint64_t)BRIMFUL * work->full_width) /* else there is no more to say */
        end += 1 + first_word_width(text);
    return end * 100;
}

static vb_slice line_tail(const seg_work *work, const seg_line *line)
{
    enum { LONG_ENOUGH_TO_TELL = 64 };
    vb_slice text = seg_line_text(work, line);
    size_t len = text.len < LONG_ENOUGH_TO_TELL ? text.len : LONG_ENOUGH_TO_TELL;
    return (vb_slice){text.data + (text.len - len), len};
}

/* `1. Tại`, `1.1. Đối tượng`: a number with a full stop before a capital, the first word behind
 * which begins at `*behind`. */
static bool begins_with_number(vb_slice text, size_t *behind)
{
    size_t at = 0;
    while (at < text.len && (vb_is_digit((unsigned char)text.data[at]) || text.data[at] == '.'))
        at++;
    *behind = at + 1;
    return at > 0 && text.data[at - 1] == '.' && at + 1 < text.len && text.data[at] == ' ';
}

/* Whether a label begins the line rather than that it goes on behind a word like `thuộc`, or with
 * the number of a reference: this one may be its sentence's last word where the line before was
 * long. */
static bool begins_with_label(vb_slice text, bool long_before)
{
    size_t behind = 2;
    if (!vb_slice_starts(text, VB_SLICE("- ")) &&
        (long_before || !begins_with_number(text, &behind)))
        return false;
    return seg_is_capital_first(vb_slice_cut(text, behind, text.len));
}

/* Whether the dash that the next line begins with is the one of a name: `Phòng Tài chính⏎- Kế
 * hoạch`. */
static bool parts_name(vb_slice text, vb_slice next)
{
    const vb_table *names = &vb_table_dashed_names;
    if (!vb_slice_starts(next, VB_SLICE("- ")))
        return false;
    next = vb_slice_cut(next, 2, next.len);
    for (size_t row = 0; row < names->rows; row++) {
        vb_slice right = vb_table_cell(names, row, 1);
        uint32_t behind = ' ';
        if (!vb_slice_ends(text, vb_table_cell(names, row, 0)) || !vb_slice_starts(next, right))
            continue;
        if (next.len > right.len)
            vb_utf8_decode(next, right.len, &behind);
        if (!vb_is_letter(behind))
            return true;
    }
    return false;
}

/*
 * Whether a line cannot end here: after a hyphen, a word like `của`, or the beginning of a
 * reference (`khoản 2`, `số`). Says more than the width where lines are of many lengths. `last`:
 * its last sign. `is_long`: nearly as wide as the page.
 */
static bool hangs(vb_slice text, uint32_t last, vb_slice next, bool is_long)
{
    if (last == '-' && text.len > 2 && seg_ends_sentence(vb_slice_cut(text, 0, text.len - 1)))
        return false; /* a speck behind a full stop */
    if (last == '-' || last == '/' || last == '(')
        return true;
    vb_slice word = seg_last_word(text);
    if (word.len == text.len) /* alone it is a name: CHỢ without its marks */
        return false;
    unsigned open = seg_open_word(word);
    bool before_number = next.len && vb_is_digit((unsigned char)next.data[0]);
    if (open & SEG_OPEN_ALWAYS || (open & SEG_OPEN_BEFORE_NUMBER && before_number))
        return !begins_with_label(next, is_long);
    bool number = word.len && word.len <= 4 && vb_is_digit((unsigned char)word.data[0]);
    if (!number && !(word.len == 1 && seg_starts_lower(word)))
        return false;
    word = seg_last_word(vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len)));
    open = seg_open_word(word);
    return open & SEG_OPEN_ALWAYS || (number && open & SEG_OPEN_BEFORE_NUMBER);
}

/* `(Kèm theo Quyết định số …)`: a block of its own that needs no full stop. */
static bool is_in_parentheses(const seg_work *work, const cursor *at)
{
    return at->block != SEG_NONE &&
           work->input.data[seg_block_at(work, at->block)->text_start] == '(';
}

/* Whether nothing stands on the line but the label of its block. */
static bool is_label_alone(const seg_work *work, const cursor *at, const seg_line *line)
{
    return at->block != SEG_NONE && line->end <= seg_block_at(work, at->block)->text_start;
}

static seg_context look_back(const seg_work *work, const cursor *at, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    seg_context context = {.first = at->line == SEG_NONE};
    if (context.first)
        return context;
    const seg_line *before = seg_line_at(work, at->line);
    vb_slice text = seg_line_text(work, line), tail = line_tail(work, before);
    uint32_t last = seg_last_char(tail);
    context.gap = line->gap || at->furniture;
    context.page = at->page || line->page_break;
    context.stopped =
        at->apart || seg_ends_sentence(tail) || (last == ')' && is_in_parentheses(work, at));
    context.ended = context.stopped || (at->title && !context.gap && last != '-');
    context.indented =
        work->first_indent ? line->indent >= work->first_indent : line->indent > before->indent + 2;
    context.flush = work->first_indent && !context.indented;
    context.colon = last == ':';
    context.comma = last == ',';
    uint64_t reach = reach_with_word(work, before, text);
    uint64_t width = work->full_width ? work->full_width : 1;
    context.long_enough = reach >= LONG_ENOUGH * width;
    context.in_name = !context.ended && parts_name(tail, text);
    context.hangs = !context.ended && !at->table && !is_label_alone(work, at, before) &&
                    (context.in_name || hangs(tail, last, text, context.long_enough));
    context.full = reach >= NEARLY_FULL * width || context.hangs || (!context.ended && last == ',');
    context.brimful = reach >= (work->gapped ? NEARLY_FULL : BRIMFUL) * width;
    return context;
}

static bool is_heading_key(int key)
{
    return key >= 0 && key < SEG_KEY_DASH;
}

/* `Hè, Phó Chủ tịch …`, `Phước.`: the last word of a name, with the mark behind it. */
static bool begins_with_last_of_name(vb_slice text)
{
    vb_slice word = seg_first_word(text);
    if (word.len < 3 || !seg_is_among(word.data[word.len - 1], ",.;)"))
        return false;
    word.len--;
    return vb_case_of(word) == VB_CASE_CAPITALISED;
}

/* `Nghị quyết này phổ biến đến chi bộ.`: a type and `này`, as a document speaks of itself. */
static bool speaks_of_itself(vb_slice text)
{
    enum { LONGEST = 64, LETTERS = 40, NAY = 3 };
    seg_skeleton skeleton;
    size_t row, len;
    seg_skeleton_of(vb_slice_cut(text, 0, LONGEST), LETTERS, &skeleton);
    return seg_type_find(&skeleton, &row, &len) && len + NAY <= skeleton.len &&
           memcmp(skeleton.text + len, "nay", NAY) == 0;
}

/* Whether the line is what is asked of all behind the last item, or said of the document: a cue
 * says so, and the end of the document stands below with no label before it. */
static bool begins_request(const seg_work *work, const cursor *at, vb_slice text, size_t index)
{
    enum { FAR = 12, LONGEST_CUE = 24 };
    seg_label labels[SEG_READINGS_MAX];
    if (seg_block_at(work, at->block)->key < 0 ||
        (!seg_has_cue(vb_slice_cut(text, 0, LONGEST_CUE), SEG_ROLE_REQUEST) &&
         !speaks_of_itself(text)))
        return false;
    for (size_t i = index + 1; i < work->lines.count && i < index + FAR; i++) {
        if (seg_is_ending_start(work, i))
            return true;
        if (seg_read_labels(work, seg_line_text(work, seg_line_at(work, i)), labels) > 0)
            return false;
    }
    return false;
}

/* A line of capitals of its own: the title of an annex, of attached rules, or a heading that lost
 * its number. */
static bool is_title(vb_slice text)
{
    if (text.len > 400 || !seg_is_caps(text))
        return false;
    seg_letters count = seg_count_letters(text);
    return count.words >= 2 && count.upper >= 6 && count.other <= count.upper / 3;
}

/* Dots to write on, which a form has to the edge of the page; what is written there goes on. */
static bool ends_in_field(vb_slice text, vb_slice next)
{
    return (vb_slice_ends(text, VB_SLICE("....")) || vb_slice_ends(text, VB_SLICE("……"))) &&
           !vb_slice_starts(next, VB_SLICE(".")) && !vb_slice_starts(next, VB_SLICE("…"));
}

/*
 * No blank line between them. Where every paragraph stands apart, a line that does not is hardly a
 * new one, unless the one before was cut short.
 */
static bool goes_on_close(const seg_work *work, const cursor *at, const seg_context *context,
                          const seg_block *block, bool lower, size_t index)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    bool running = work->gapped && !is_heading_key(block->key);
    if (work->first_indent && context->indented)
        return lower && !context->ended;
    if (context->flush && context->long_enough)
        return true;
    if (!context->ended)
        return context->full || lower || (running && context->long_enough);
    if (context->indented || context->page)
        return false;
    vb_slice above = seg_line_text(work, seg_line_at(work, at->line));
    uint32_t last = seg_last_char(above);
    if (!lower && ends_in_field(above, text))
        return false;
    if (last == '.')
        return context->brimful && (lower || !begins_request(work, at, text, index));
    return lower ? context->full || (last == ';' && context->long_enough)
                 : context->full && (running || (last == ';' && block->key >= 0));
}

/* ---------------------------------------------------------------------------------- grounds -- */

/* How many of these letters the text begins with, in whatever marks. */
static size_t count_letters_of(vb_slice text, const char *letters)
{
    size_t count = 0, at = 0;
    while (letters[count] && at < text.len) {
        uint32_t glyph;
        at += seg_decode(text, at, &glyph);
        if (letters[count] == ' ' ? glyph != ' ' : seg_reduce(glyph) != letters[count])
            break;
        count++;
    }
    return count;
}

/* `Căn cứ …`: what a document is grounded on. Cảng vụ is a letter or two off, so that the first
 * word must be read well. */
static bool is_ground(vb_slice text)
{
    static const char can_cu[] = "can cu ";
    enum { CAN_C = 5, LETTERS = 5 };
    seg_skeleton skeleton;
    seg_match match;
    if (text.len == 0 || text.data[0] != 'C')
        return false;
    size_t read = count_letters_of(text, can_cu);
    if (read < CAN_C || read == sizeof can_cu - 1)
        return read >= CAN_C;
    seg_skeleton_of(vb_slice_cut(text, 0, 4 * LETTERS), 2 * LETTERS, &skeleton);
    return seg_cue_find(&skeleton, SEG_ROLE_PREAMBLE, &match) && match.cue->len == LETTERS;
}

/* Whether the block is running text already and no title: by its marks, or its second line; below a
 * label that is one which a name was wrapped in. */
static bool is_running(const seg_work *work, const cursor *at, const seg_block *block)
{
    enum { LONGEST_TITLE = 300 };
    static const char *const marks[] = {". ", "; ", ": "};
    vb_slice text = vb_slice_cut(work->input, block->text_start, seg_line_at(work, at->line)->end);
    if (block->first_piece != block->last_piece &&
        (block->key < 0 || vb_case_of(seg_last_word(text)) == VB_CASE_CAPITALISED))
        return true;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (vb_slice_find(text, vb_slice_of(marks[i]), 0) != SIZE_MAX)
            return true;
    }
    return text.len > LONGEST_TITLE;
}

/* Whether the line stands alone and no sentence ends there: a caption, what stands beside the text.
 */
static bool is_caption(const seg_work *work, size_t index)
{
    bool alone = index + 1 >= work->lines.count || seg_line_at(work, index + 1)->gap;
    uint32_t last = seg_last_char(seg_line_text(work, seg_line_at(work, index)));
    return alone && last != '.' && last != ';';
}

/* Whether a word, a number or a comma ends the last line: other signs are specks behind its mark.
 */
static bool ends_in_word(const seg_work *work, const cursor *at)
{
    uint32_t last = seg_last_char(seg_line_text(work, seg_line_at(work, at->line)));
    return vb_is_letter(last) || vb_is_digit(last) || last == ',' || last == ')';
}

/* A capital behind a blank line: it stands inside a sentence, as where the page turned, or a title
 * is over. */
static bool goes_on_behind_gap(const seg_work *work, const cursor *at, const seg_context *context,
                               const seg_block *block, size_t index)
{
    enum { LONGEST_CUE = 80 };
    const seg_line *line = seg_line_at(work, index);
    if (context->ended || !context->long_enough)
        return false;
    bool titled = is_heading_key(block->key) && (at->title || context->labelled || line->caps);
    if (context->full && context->page && ends_in_word(work, at) && !titled)
        return true;
    vb_slice text = seg_line_text(work, line);
    if (begins_with_last_of_name(text))
        return true;
    if (context->labelled || line->caps)
        return false;
    vb_slice above = vb_slice_cut(work->input, block->text_start, work->input.len);
    return context->full && ends_in_word(work, at) && is_running(work, at, block) &&
           !is_caption(work, index) && !(context->comma && is_ground(above)) &&
           !seg_has_cue(vb_slice_cut(text, 0, LONGEST_CUE), SEG_ROLE_PREAMBLE);
}

/* Whether the line, or the one below it, ends in a colon. */
static bool ends_in_colon_soon(const seg_work *work, size_t index)
{
    for (size_t i = index; i < work->lines.count && i <= index + 1; i++) {
        if (seg_last_char(line_tail(work, seg_line_at(work, i))) == ':')
            return true;
    }
    return false;
}

/*
 * What follows the grounds, or one of them: it begins a block however full the line above is. The
 * last ground ends in a comma before who decides, `Bộ Tài chính hướng dẫn như sau:`, or before
 * QUYẾT ĐỊNH on a line of its own.
 */
static bool follows_ground(const seg_work *work, const cursor *at, const seg_context *context,
                           size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    if (!context->comma && (!context->stopped || text.data[0] != 'C')) /* as most lines are */
        return false;
    bool ground = is_ground(text);
    if (ground &&
        (context->comma || seg_last_char(line_tail(work, seg_line_at(work, at->line))) != '.'))
        return true;
    if ((!context->comma && !ground) || at->title)
        return false;
    if (line->caps && seg_is_enacting(text))
        return true;
    vb_slice above =
        vb_slice_cut(work->input, seg_block_at(work, at->block)->text_start, work->input.len);
    bool who = !context->long_enough || seg_has_cue(text, SEG_ROLE_BODY);
    return is_ground(above) && (ground || (who && ends_in_colon_soon(work, index)));
}

/* `Nơi ở: …`: a form's field, named in a few words before what was filled in. */
static bool is_field(vb_slice text)
{
    enum { LONGEST = 40, SHORTEST = 4 };
    vb_slice name = vb_slice_cut(text, 0, LONGEST);
    const char *colon = memchr(name.data, ':', name.len);
    if (!colon || seg_starts_lower(text))
        return false;
    name.len = (size_t)(colon - name.data);
    for (size_t i = 0; i < name.len; i++) {
        if (seg_is_among(name.data[i], ".,;/()\""))
            return false;
    }
    return name.len >= SHORTEST;
}

/* Whether one field of a form stands below another, neither numbered, however full that is. */
static bool follows_field(const seg_work *work, const cursor *at, const seg_line *line,
                          vb_slice text)
{
    const seg_block *block = seg_block_at(work, at->block);
    const seg_piece *first = seg_piece_at(work, block->first_piece);
    return line->telling && block->key < 0 && is_field(text) &&
           is_field(vb_slice_cut(work->input, block->text_start, first->end));
}

/* `1.1.1.1.1.1.…`, deeper than labels are told apart: still no sentence goes on so. */
static bool is_deep_number(vb_slice text)
{
    enum { DEEP = 6 };
    size_t numbers = 0;
    for (size_t i = 0; i < text.len && numbers < DEEP; i++) {
        if (text.data[i] == '.')
            numbers++;
        else if (!vb_is_digit((unsigned char)text.data[i]))
            return false;
    }
    return numbers == DEEP;
}

/* `- Xây dựng …;` over another dash, below a label with what may be a title: the first of a list,
 * and no dash of a word that was parted. */
static bool opens_dashes(const seg_work *work, size_t index)
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
    for (size_t i = index; i + 1 < work->lines.count && i < index + FAR; i++) {
        const seg_line *line = seg_line_at(work, i), *below = seg_line_at(work, i + 1);
        bool dash = vb_slice_starts(seg_line_text(work, below), VB_SLICE("- "));
        if (dash || seg_ends_sentence(line_tail(work, line)))
            return dash && seg_ends_sentence(line_tail(work, line));
    }
    return false;
}

/* `2021 - 2025`, `2030` below a title in capitals that ends in GIAI ĐOẠN or NĂM: it goes on. */
static bool is_year_of_title(const seg_work *work, const cursor *at, vb_slice text)
{
    if (!seg_begins_with_year(text))
        return false;
    seg_letters count = seg_count_letters(text);
    vb_slice word = seg_last_word(line_tail(work, seg_line_at(work, at->line)));
    return count.words == 0 && (seg_open_word(word) & SEG_OPEN_BEFORE_YEAR) != 0;
}

/* Whether the line goes on with the sentence of the block before it. */
static bool goes_on(const seg_work *work, const cursor *at, const seg_context *context,
                    size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    if (at->block == SEG_NONE || is_deep_number(text))
        return false;
    const seg_block *block = seg_block_at(work, at->block);
    const seg_line *before = seg_line_at(work, at->line);
    bool lower = seg_starts_lower(text), caps = at->title && line->caps;
    if (is_label_alone(work, at, before)) /* Chương II, and its title below */
        return !context->gap || block->key <= SEG_KEY_SUBSECTION;
    if (line->caps && !at->title && !context->hangs && work->levels.count == 0 &&
        seg_is_enacting(text))
        return false;
    if (at->title && line->caps && seg_has_cue(text, SEG_ROLE_COLUMN))
        return false;
    if (context->colon && line->caps && !at->title && is_title(text)) /* … gồm:⏎BÊN A: … */
        return false;
    if (context->hangs || (at->title && caps && !context->stopped && !context->gap) ||
        (at->title && !context->gap && is_year_of_title(work, at, text)))
        return true;
    if ((at->title && !caps) ||
        (!lower && (follows_ground(work, at, context, index) || seg_begins_closing(text) ||
                    follows_field(work, at, line, text))))
        return false;
    if (work->full_width == 0)
        return !context->ended && (lower || (context->full && !context->gap));
    if (context->gap)
        return lower ? !context->ended : goes_on_behind_gap(work, at, context, block, index);
    return goes_on_close(work, at, context, block, lower, index);
}

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
static bool follows_title(const seg_work *work, const cursor *at)
{
    enum { LONGEST_TITLE = 300 };
    if (at->block == SEG_NONE || !is_heading_key(seg_block_at(work, at->block)->key))
        return false;
    const seg_block *block = seg_block_at(work, at->block);
    size_t end = seg_line_at(work, at->line)->end;
    vb_slice text = vb_slice_cut(work->input, block->text_start, end);
    return text.len <= LONGEST_TITLE && vb_slice_find(text, VB_SLICE(". "), 0) == SIZE_MAX;
}

/* Whether the block before is a ground with a dash. */
static bool follows_dash_of_grounds(const seg_work *work, const cursor *at)
{
    if (at->block == SEG_NONE)
        return false;
    const seg_block *block = seg_block_at(work, at->block);
    return block->key < 0 && work->input.data[block->text_start] == '-';
}

/* `_ Căn cứ Luật …;` above the outline: what was read for a dash is a speck, and `- Căn cứ …` are
 * grounds with a dash. Behind either, and behind a speck, `Xét đề nghị …` is one as well. */
static bool is_dash_of_grounds(const seg_work *work, const cursor *at, vb_slice text,
                               const seg_label *label)
{
    if (label->key != SEG_KEY_DASH || work->levels.count > 0)
        return false;
    vb_slice rest = vb_slice_cut(text, label->text_at, text.len);
    bool known = label->damage || follows_dash_of_grounds(work, at);
    return known ? seg_has_cue(rest, SEG_ROLE_PREAMBLE) : is_ground(rest);
}

/* `Điều 3. Bổ sung Mục 8`, with what is put in below it. */
static bool is_amending_title(const seg_work *work, const cursor *at)
{
    return follows_title(work, at) &&
           seg_is_amending(vb_slice_cut(work->input, seg_block_at(work, at->block)->text_start,
                                        seg_line_at(work, at->line)->end));
}

static void read_line(seg_work *work, size_t index, cursor *at)
{
    seg_label labels[SEG_READINGS_MAX];
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    seg_context context = look_back(work, at, index);
    size_t mark = at->mark; /* it is a part of the label behind it */
    text = (vb_slice){text.data + mark, text.len - mark};
    size_t count = seg_read_labels(work, text, labels);
    context.labelled = count > 0;
    context.heading = count && follows_title(work, at);
    context.listed = context.heading && !context.ended && !context.in_name &&
                     (context.full || context.gap) && opens_dashes(work, index);
    const seg_label *label = count ? seg_judge_labels(work, text, &context, labels, count) : NULL;
    if (label && is_dash_of_grounds(work, at, text, label))
        label = NULL;
    bool title = false;
    if (label) {
        vb_slice rest = vb_slice_cut(text, label->text_at, text.len);
        if (mark)
            seg_put_before(&labels[label - labels], (vb_slice){text.data - mark, mark});
        at->block = add_labelled(work, index, label, &context);
        title = is_heading_key(label->key) && seg_may_be_caps(line, label->text_at) &&
                is_title(vb_slice_cut(rest, 0, 600));
    } else if (goes_on(work, at, &context, index)) {
        title = line->caps ? is_title(text) : at->title && seg_begins_with_year(text);
        seg_extend_block(work, at->block, index, text);
    } else {
        title = line->caps && is_title(text);
        at->block = add_unlabelled(work, index, &context, title);
    }
    at->line = index;
    at->mark = 0;
    at->title = title;
    at->page = at->furniture = at->table = at->apart = false;
}

/* ------------------------------------------------------------------------------ quotations -- */

/* Whether a quotation of whole paragraphs may begin with the next line: behind a colon, another
 * one, or the title of an article that amends. */
static bool may_begin_quotation(const seg_work *work, const cursor *at)
{
    if (at->line == SEG_NONE || work->quotation.open)
        return false;
    vb_slice tail = line_tail(work, seg_line_at(work, at->line));
    return at->apart || seg_last_char(tail) == ':' || is_amending_title(work, at);
}

/* What stands next has nothing to do with the block before. */
static void part(cursor *at)
{
    at->block = SEG_NONE;
    at->apart = true;
}

static void end_quotation(seg_work *work, cursor *at)
{
    if (!work->quotation.open)
        return;
    seg_close_quotation(work);
    part(at);
}

/* Opens the quotation that begins with the line, if one does; where it ends, else `end`. */
static size_t begin_quotation(seg_work *work, size_t line, cursor *at, size_t end)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, line));
    size_t behind = may_begin_quotation(work, at) ? seg_open_quotation(work, line) : 0;
    if (!behind)
        return end;
    part(at);
    at->mark = seg_quotation_mark(text);
    return behind;
}

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
    cursor at = {.block = SEG_NONE, .line = SEG_NONE};
    size_t unquoted = SEG_NONE; /* the line behind the quotation that is open */
    while (line < work->lines.count && !work->pieces.failed && !work->blocks.failed) {
        if (line == unquoted)
            end_quotation(work, &at);
        const seg_line *here = seg_line_at(work, line);
        if (seg_add_furniture(work, line)) {
            at.page |= here->page_break || here->kind == SEG_LINE_PAGE_NUMBER;
            at.furniture = true;
            at.table |= here->kind == SEG_LINE_TABLE;
            line++;
            continue;
        }
        size_t next = line;
        if (seg_is_ending_start(work, line))
            next = seg_read_ending(work, line);
        else if (line > 0 && seg_may_be_head_start(work, here) && seg_is_head_start(work, line))
            next = read_another_head(work, line);
        if (next > line) {
            line = next;
            seg_close_quotation(work); /* its mark was lost */
            if (seg_next_head(work))
                return line;
            at = (cursor){.block = SEG_NONE, .line = SEG_NONE};
            if (is_behind_form_sign(work)) /* which stands there as a title does */
                at = (cursor){.block = SEG_NONE, .line = next - 1, .title = true};
            continue;
        }
        if (seg_may_be_quotation_mark(work->input.data[here->start]))
            unquoted = begin_quotation(work, line, &at, unquoted);
        read_line(work, line++, &at);
    }
    seg_close_quotation(work);
    return line;
}
