/* Whether a line goes on with the sentence, or the title, of the block before it. */
#include "segment/attached.h"
#include "segment/cells.h"
#include "segment/cues.h"
#include "segment/flow.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "tables/first-words.h"
#include "vanban/orthography.h"

#include <string.h>

/* `Hè, Phó Chủ tịch …`, `Phước.`: the last word of a name, with the mark behind it. */
static bool begins_with_last_of_name(vb_slice text)
{
    vb_slice word = seg_first_word(text);
    if (word.len < 3 || !vb_is_among(word.data[word.len - 1], ",.;)"))
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
static bool begins_request(const seg_work *work, const seg_cursor *at, vb_slice text, size_t index)
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

enum { LONGEST_OF_CAPITALS = 400 }; /* bytes of a title */

/* `Ông: NGUYỄN VĂN A`: capitals are the value of a field that small letters name. */
static bool is_value_of_field(vb_slice text)
{
    const char *colon = memchr(text.data, ':', text.len);
    if (!colon || (size_t)(colon - text.data) + 1 == text.len)
        return false;
    vb_slice name = vb_slice_cut(text, 0, (size_t)(colon - text.data));
    return name.len && !seg_is_caps(name) && vb_case_of(seg_last_word(name)) != VB_CASE_UPPER;
}

bool seg_is_title_of_capitals(vb_slice text)
{
    if (text.len > LONGEST_OF_CAPITALS || is_value_of_field(text))
        return false;
    seg_letters count = seg_count_letters(text);
    return count.words >= 2 && count.upper >= 6 && count.other <= count.upper / 3;
}

bool seg_is_title(vb_slice text)
{
    return text.len <= LONGEST_OF_CAPITALS && seg_is_caps(text) && seg_is_title_of_capitals(text);
}

/* Dots to write on, which a form has to the edge of the page; what is written there goes on. */
static bool ends_in_field(vb_slice text, vb_slice next)
{
    return (vb_slice_ends(text, VB_SLICE("....")) || vb_slice_ends(text, VB_SLICE("……"))) &&
           !vb_slice_starts(next, VB_SLICE(".")) && !vb_slice_starts(next, VB_SLICE("…"));
}

/* `Trong năm …`: with a capital, where no name begins. */
static bool begins_with_first_word(vb_slice text)
{
    const vb_table *words = &vb_table_first_words;
    for (size_t row = 0; row < words->rows; row++) {
        vb_slice word = vb_table_cell(words, row, FIRST_WORDS_WORD);
        if (vb_slice_starts(text, word) && text.len > word.len &&
            (text.data[word.len] == ' ' || text.data[word.len] == ','))
            return true;
    }
    return false;
}

/* Whether the block may be no more than a title as far as it goes. */
static bool may_be_title(const seg_work *work, const seg_cursor *at, const seg_block *block)
{
    enum { LONGEST_TITLE = 300 };
    vb_slice text = vb_slice_cut(work->input, block->text_start, seg_line_at(work, at->line)->end);
    return seg_is_heading_key(block->key) && text.len <= LONGEST_TITLE &&
           vb_slice_find(text, VB_SLICE(". "), 0) == SIZE_MAX;
}

/*
 * Whether a paragraph begins with the line below a title, however full that is: no title goes on
 * with such a word, or it was ended where it had room for more.
 */
static bool begins_below_title(const seg_work *work, const seg_cursor *at,
                               const seg_context *context, const seg_block *block, vb_slice text)
{
    enum { NAME_WORDS = 2 };
    if (context->hangs || context->comma || !seg_is_capital_first(text) ||
        !may_be_title(work, at, block))
        return false;
    const seg_line *above = seg_line_at(work, at->line);
    return (begins_with_first_word(text) &&
            !seg_ends_in_name(seg_line_tail(work, above), NAME_WORDS)) ||
           (!work->gapped && seg_had_room(work, above, text));
}

/* `9.412 hộ`, `16/16 xã`, `100% ý kiến`: figures with what they count; none of a table. */
static bool begins_with_figures(vb_slice text)
{
    vb_slice rest = text, figures = seg_take_word(&rest);
    return vb_is_digit((unsigned char)text.data[0]) && seg_is_figures(figures) &&
           seg_is_small_first(rest);
}

/* `1. Dân số⏎9.412 hộ …`: figures below a short title that ended where it had room for them, behind
 * a blank line or none. */
static bool begins_with_figures_below_title(const seg_work *work, const seg_cursor *at,
                                            const seg_context *context, const seg_block *block,
                                            vb_slice text)
{
    enum { LONGEST = 40 };
    return !context->hangs && !context->comma && !context->long_enough &&
           seg_line_at(work, at->line)->width <= LONGEST && begins_with_figures(text) &&
           block->first_piece == block->last_piece && may_be_title(work, at, block);
}

/*
 * Whether the line behind a full stop begins where the block above did, further in than the line
 * below it: there the first lines of paragraphs stand.
 */
static SEG_SELDOM bool begins_at_first_indent(const seg_work *work, const seg_cursor *at,
                                              const seg_block *block, size_t index)
{
    enum { STEP = 3 };
    const seg_line *line = seg_line_at(work, index);
    if (line->indent < STEP || index + 1 == work->lines.count ||
        seg_last_char(seg_line_text(work, seg_line_at(work, at->line))) != '.')
        return false;
    const seg_line *first = seg_line_at(work, seg_piece_at(work, block->first_piece)->line),
                   *below = seg_line_at(work, index + 1);
    return first->indent == line->indent && below->kind == SEG_LINE_TEXT && !below->gap &&
           !below->page_break && below->indent + STEP <= line->indent;
}

/* `Giám đốc các Sở:`: several are named behind the colon. */
static bool ends_in_plural(vb_slice text)
{
    enum { NEAR = 24 };
    vb_slice tail = vb_slice_cut(text, text.len > NEAR ? text.len - NEAR : 0, text.len);
    return vb_slice_find(tail, VB_SLICE(" các "), 0) != SIZE_MAX;
}

/* `Giám đốc các Sở:⏎Tài chính, Nội vụ; …`: the colon ends a full line of an item that is a sentence
 * already, and its last word leads on to no list: behind it the sentence goes on. */
static SEG_SELDOM bool goes_on_behind_colon(const seg_work *work, const seg_cursor *at,
                                            const seg_context *context, const seg_block *block,
                                            vb_slice text)
{
    static const char *const marks[] = {", ", "; "};
    vb_slice tail = seg_line_tail(work, seg_line_at(work, at->line));
    if (block->key < 0 || (!context->full && !ends_in_plural(tail)) ||
        seg_has_cue(seg_last_word(tail), SEG_ROLE_LEADING) || seg_name_of_field(text).len)
        return false;
    vb_slice above = vb_slice_cut(work->input, block->text_start, seg_line_at(work, at->line)->end);
    bool running = block->first_piece != block->last_piece;
    for (size_t i = 0; !running && i < sizeof marks / sizeof marks[0]; i++)
        running = vb_slice_find(above, vb_slice_of(marks[i]), 0) != SIZE_MAX;
    return running;
}

/*
 * No blank line between them. Where every paragraph stands apart, a line that does not is hardly a
 * new one, unless the one before was cut short.
 */
static bool goes_on_close(const seg_work *work, const seg_cursor *at, const seg_context *context,
                          const seg_block *block, bool lower, size_t index)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    bool running = work->gapped && !seg_is_heading_key(block->key);
    if (context->stopped && !lower && begins_at_first_indent(work, at, block, index))
        return false;
    if (work->first_indent && context->indented)
        return lower && !context->ended;
    if (context->flush && context->long_enough)
        return true;
    if (!context->ended)
        return lower || (running && context->long_enough) ||
               (context->full && !begins_below_title(work, at, context, block, text));
    if (context->indented || context->page)
        return false;
    vb_slice above = seg_line_text(work, seg_line_at(work, at->line));
    uint32_t last = seg_last_char(above);
    if (!lower && ends_in_field(above, text))
        return false;
    if (last == ':' && !lower && context->long_enough &&
        goes_on_behind_colon(work, at, context, block, text))
        return true;
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

bool seg_is_ground(vb_slice text)
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

/* Whether the line, or the one below it, ends in a colon. */
static bool ends_in_colon_soon(const seg_work *work, size_t index)
{
    for (size_t i = index; i < work->lines.count && i <= index + 1; i++) {
        if (seg_last_char(seg_line_tail(work, seg_line_at(work, i))) == ':')
            return true;
    }
    return false;
}

/* `Theo đề nghị của …`, `Xét Tờ trình …` above the outline, by what it begins with. */
static bool is_other_ground(const seg_work *work, vb_slice text)
{
    enum { BEGINNING = 80 };
    return work->levels.count == 0 && (text.data[0] == 'T' || text.data[0] == 'X') &&
           seg_has_cue(vb_slice_cut(text, 0, BEGINNING), SEG_ROLE_PREAMBLE);
}

/* `Bộ trưởng Bộ Y tế ban hành Thông tư …`: who decides, and that it does. */
static bool names_who_issues(vb_slice text)
{
    return vb_slice_find(text, VB_SLICE(" ban hành "), 0) != SIZE_MAX &&
           (seg_has_cue(text, SEG_ROLE_BODY) || seg_has_cue(text, SEG_ROLE_POSITION));
}

/*
 * What follows the grounds, or one of them: it begins a block however full the line above is. The
 * last ground ends in a comma before who decides, `Bộ Tài chính hướng dẫn như sau:`, or before
 * QUYẾT ĐỊNH on a line of its own.
 */
static bool follows_ground(const seg_work *work, const seg_cursor *at, const seg_context *context,
                           size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    if (!context->comma &&
        (!context->stopped || !vb_is_among(text.data[0], "CTX"))) /* as most lines are */
        return false;
    bool ground = seg_is_ground(text);
    uint32_t mark = seg_last_char(seg_line_tail(work, seg_line_at(work, at->line)));
    if (ground && (context->comma || mark != '.'))
        return true;
    vb_slice above =
        vb_slice_cut(work->input, seg_block_at(work, at->block)->text_start, work->input.len);
    if (mark == ';' && is_other_ground(work, text))
        return seg_is_ground(above) || is_other_ground(work, above);
    if ((!context->comma && !ground) || at->title)
        return false;
    if (line->caps && seg_is_enacting(text))
        return true;
    if (!seg_is_ground(above))
        return is_other_ground(work, above) && names_who_issues(text);
    return ground || ((!context->long_enough || seg_has_cue(text, SEG_ROLE_BODY)) &&
                      ends_in_colon_soon(work, index));
}

/* `Luật sửa đổi …;` below `Căn cứ Luật …;`: the ground names another act. */
static bool is_more_of_ground(const seg_work *work, const seg_cursor *at, vb_slice text)
{
    vb_slice above = seg_line_tail(work, seg_line_at(work, at->line));
    if (work->levels.count > 0 || text.data[0] != 'L' || seg_last_char(above) != ';' ||
        !vb_slice_starts(text, VB_SLICE("Luật ")))
        return false;
    size_t start = seg_block_at(work, at->block)->text_start;
    return seg_is_ground(vb_slice_cut(work->input, start, work->input.len));
}

/* ----------------------------------------------------------------------------- blank lines -- */

/* Whether the block is running text already and no title: by its marks, or its second line; behind
 * a label a semicolon parts what a title lists, and that line is one which a name was wrapped in.
 */
static bool is_running(const seg_work *work, const seg_cursor *at, const seg_block *block)
{
    enum { LONGEST_TITLE = 300 };
    static const char *const marks[] = {". ", ": ", "; "};
    enum { LABELLED = 2, MARKS = sizeof marks / sizeof marks[0] };
    vb_slice text = vb_slice_cut(work->input, block->text_start, seg_line_at(work, at->line)->end);
    if (block->first_piece != block->last_piece &&
        (block->key < 0 || vb_case_of(seg_last_word(text)) == VB_CASE_CAPITALISED))
        return true;
    for (size_t i = 0; i < (block->key < 0 ? MARKS : LABELLED); i++) {
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
static bool ends_in_word(const seg_work *work, const seg_cursor *at)
{
    uint32_t last = seg_last_char(seg_line_text(work, seg_line_at(work, at->line)));
    return vb_is_letter(last) || vb_is_digit(last) || last == ',' || last == ')';
}

/* A capital behind a blank line: it stands inside a sentence, as where the page turned, or a title
 * is over. */
static bool goes_on_behind_gap(const seg_work *work, const seg_cursor *at,
                               const seg_context *context, const seg_block *block, size_t index)
{
    enum { LONGEST_CUE = 80 };
    const seg_line *line = seg_line_at(work, index);
    if (context->ended || !context->long_enough)
        return false;
    bool titled = seg_is_heading_key(block->key) && (at->title || context->labelled || line->caps);
    if (context->full && context->page && ends_in_word(work, at) && !titled)
        return true;
    vb_slice text = seg_line_text(work, line);
    if (begins_with_last_of_name(text))
        return true;
    if (context->labelled || line->caps)
        return false;
    vb_slice above = vb_slice_cut(work->input, block->text_start, work->input.len);
    return context->full && ends_in_word(work, at) && is_running(work, at, block) &&
           !is_caption(work, index) && !seg_had_room(work, seg_line_at(work, at->line), text) &&
           !(context->comma && seg_is_ground(above)) &&
           !seg_has_cue(vb_slice_cut(text, 0, LONGEST_CUE), SEG_ROLE_PREAMBLE);
}

/* ----------------------------------------------------------------------------------- lines -- */

vb_slice seg_name_of_field(vb_slice text)
{
    enum { LONGEST = 40, SHORTEST = 4 };
    vb_slice name = vb_slice_cut(text, 0, LONGEST);
    const char *colon = memchr(name.data, ':', name.len);
    if (!colon || seg_starts_lower(text))
        return VB_SLICE("");
    name.len = (size_t)(colon - name.data);
    for (size_t i = 0; i < name.len; i++) {
        if (vb_is_among(name.data[i], ".,;/()\""))
            return VB_SLICE("");
    }
    return name.len >= SHORTEST ? name : VB_SLICE("");
}

/* Whether one field of a form stands below another, neither numbered, however full that is. */
static bool follows_field(const seg_work *work, const seg_cursor *at, const seg_line *line,
                          vb_slice text)
{
    const seg_block *block = seg_block_at(work, at->block);
    const seg_piece *first = seg_piece_at(work, block->first_piece);
    return line->telling && block->key < 0 && seg_name_of_field(text).len &&
           seg_name_of_field(vb_slice_cut(work->input, block->text_start, first->end)).len;
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

/* `2021 - 2025`, `2030` below a title in capitals that ends in GIAI ĐOẠN or NĂM: it goes on. */
static bool is_year_of_title(const seg_work *work, const seg_cursor *at, vb_slice text)
{
    if (!seg_begins_with_year(text))
        return false;
    seg_letters count = seg_count_letters(text);
    vb_slice word = seg_last_word(seg_line_tail(work, seg_line_at(work, at->line)));
    return count.words == 0 && (seg_open_word(word) & SEG_OPEN_BEFORE_YEAR) != 0;
}

/* `… THÀNH⏎⏎PHỐ⏎(Kèm theo …)`: a word in capitals that an OCR set apart ends the title above, where
 * what that is attached to stands right below. */
static SEG_SELDOM bool is_last_of_title(const seg_work *work, size_t index)
{
    enum { MOST_WORDS = 3 };
    if (index + 1 >= work->lines.count)
        return false;
    const seg_line *below = seg_line_at(work, index + 1);
    vb_slice next = seg_line_text(work, below);
    return next.data[0] == '(' && seg_has_cue(next, SEG_ROLE_ATTACHED) &&
           seg_count_letters(seg_line_text(work, seg_line_at(work, index))).words <= MOST_WORDS;
}

/* `(Kèm theo Quyết định số …)` below a title without a label: what that is attached to is no part
 * of it, in small letters neither. */
static bool is_attached_below_title(const seg_block *block, vb_slice text)
{
    return text.data[0] == '(' && block->type == VB_BLOCK_HEADING && block->key < 0 &&
           seg_has_cue(text, SEG_ROLE_ATTACHED);
}

bool seg_goes_on(const seg_work *work, const seg_cursor *at, const seg_context *context,
                 size_t index)
{
    enum { LONGEST_REST = 4 };
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    if (at->block == SEG_NONE || is_deep_number(text))
        return false;
    if (text.len <= LONGEST_REST && !context->gap && vb_is_among(text.data[text.len - 1], ".;,") &&
        seg_is_rubbish(text)) /* Bố⏎Y. */
        return true;
    const seg_block *block = seg_block_at(work, at->block);
    const seg_line *before = seg_line_at(work, at->line);
    bool lower = seg_starts_lower(text), caps = at->title && line->caps;
    if (is_attached_below_title(block, text))
        return false;
    if (seg_is_label_alone(work, at, before)) /* Chương II, and its title below */
        return !context->gap || block->key <= SEG_KEY_SUBSECTION;
    if (is_more_of_ground(work, at, text))
        return true;
    if (line->caps && !at->title && !context->hangs && work->levels.count == 0 &&
        seg_is_enacting(text))
        return false;
    if (line->caps && !at->title && context->stopped &&
        seg_is_title_of_capitals(text)) /* QUYẾT ĐỊNH */
        return false;
    if (at->title && line->caps && seg_has_cue(text, SEG_ROLE_COLUMN))
        return false;
    if (context->colon && line->caps && !at->title &&
        seg_is_title_of_capitals(text)) /* … gồm:⏎BÊN A: … */
        return false;
    if (caps && context->page && !context->stopped && !context->labelled && block->key >= 0 &&
        context->long_enough) /* a title that the page parted */
        return !seg_has_cue(text, SEG_ROLE_ANNEX);
    if (caps && context->gap && !context->stopped &&
        (context->long_enough || work->full_width == 0) && is_last_of_title(work, index))
        return true;
    if (context->hangs || context->counted ||
        (at->title && caps && !context->stopped && !context->gap) ||
        (at->title && !context->gap && is_year_of_title(work, at, text)))
        return true;
    if (block->type == VB_BLOCK_HEADING && block->key < 0 && !line->caps &&
        seg_is_subject_of_attached(work, block, index))
        return true;
    if ((at->title && !caps) ||
        (!lower && (follows_ground(work, at, context, index) || seg_begins_closing(text) ||
                    follows_field(work, at, line, text))))
        return false;
    if (lower && !context->ended && vb_is_digit((unsigned char)text.data[0]) &&
        seg_is_heading_key(block->key) &&
        begins_with_figures_below_title(work, at, context, block, text))
        return false;
    if (work->full_width == 0)
        return !context->ended && (lower || (context->full && !context->gap));
    if (context->gap)
        return lower ? !context->ended : goes_on_behind_gap(work, at, context, block, index);
    return goes_on_close(work, at, context, block, lower, index);
}
