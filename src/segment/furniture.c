/* What is printed on the page and belongs to no sentence: page numbers, rules, stamps, traces of
 * digital signatures. */
#include "segment/bytes.h"
#include "segment/cells.h"
#include "segment/cues.h"
#include "segment/ending.h"
#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "segment/work.h"
#include "vanban/orthography.h"

#include <stdlib.h>
#include <string.h>

/* Reads `12`, `- 12 -`, `Trang 12`, `12/30`; 0 when the line is something else. */
static uint32_t read_page_number(vb_slice text)
{
    size_t at = 0;
    if (text.len > 16)
        return 0;
    if (vb_slice_starts(text, VB_SLICE("Trang ")))
        at = 6;
    while (at < text.len && (text.data[at] == '-' || text.data[at] == ' '))
        at++;
    uint32_t value = vb_figures_value(text, at, SIZE_MAX);
    size_t end = vb_figures_end(text, at, SIZE_MAX);
    if (end == at || end - at > 4)
        return 0;
    at = end;
    if (at < text.len && text.data[at] == '/')
        at = vb_figures_end(text, at + 1, SIZE_MAX);
    while (at < text.len && (text.data[at] == '-' || text.data[at] == ' '))
        at++;
    return at == text.len ? value : 0;
}

/* Whether a sentence goes on over the line: a wrapped line stands above it, which ends in a word
 * like `của` or inside a number, or has a small letter below. */
static bool parts_sentence(const seg_work *work, size_t index)
{
    enum { LONG_ENOUGH = 72 };
    if (index == 0 || index + 1 == work->lines.count || !work->full_width)
        return false;
    const seg_line *before = seg_line_at(work, index - 1), *next = seg_line_at(work, index + 1);
    uint64_t edge = (uint64_t)before->indent + before->width;
    vb_slice above = seg_line_text(work, before);
    return edge * 100 >= (uint64_t)LONG_ENOUGH * work->full_width &&
           (seg_is_small_first(seg_line_text(work, next)) || seg_ends_open(above) ||
            vb_is_among(above.data[above.len - 1], "-/")) &&
           !seg_ends_sentence(above);
}

/* `- 12 -`, which nothing else is alone on its line. */
static bool is_dashed(vb_slice text)
{
    return text.data[0] == '-' && text.data[text.len - 1] == '-';
}

/*
 * A number alone on its line is a page number when it stands apart or inside a sentence and goes on
 * counting: the cells of a table that was read column by column are numbers alone as well. Page one
 * carries none (NĐ 30, Phụ lục I), but many carry it. Returns whether there is more than one page,
 * as far as can be told.
 */
static bool mark_page_numbers(seg_work *work)
{
    enum { SHORTEST_PAGE = 12, MOST_SKIPPED = 4 };
    uint32_t last = 0;
    size_t last_line = 0;
    bool paged = work->lines.count && seg_line_at(work, work->lines.count - 1)->page > 1;
    for (size_t i = 0; i < work->lines.count; i++) {
        seg_line *line = seg_line_at(work, i);
        uint32_t value = line->width <= 16 ? read_page_number(seg_line_text(work, line)) : 0;
        if (value) {
            const seg_line *next = i + 1 < work->lines.count ? seg_line_at(work, i + 1) : NULL;
            bool at_edge = line->page_break || (next && next->page_break);
            bool parting = parts_sentence(work, i);
            bool apart = i == 0 || !next || line->gap || next->gap || parting;
            bool counts = value > last && value - last <= MOST_SKIPPED &&
                          (last == 0 || i - last_line >= SHORTEST_PAGE);
            if (at_edge || (parting && value > last && is_dashed(seg_line_text(work, line))) ||
                (apart && counts && value <= line->number / SHORTEST_PAGE + MOST_SKIPPED)) {
                line->kind = SEG_LINE_PAGE_NUMBER;
                last = value;
                last_line = i;
            }
        }
        if (!paged && last)
            line->page = last;
    }
    return paged || last;
}

/* Whether the text begins so, a `d` in the shape being any figure. */
static bool has_shape(vb_slice text, const char *shape)
{
    size_t len = strlen(shape);
    for (size_t i = 0; i < len && len <= text.len; i++) {
        bool digit = vb_is_digit((unsigned char)text.data[i]);
        if (shape[i] == 'd' ? !digit : text.data[i] != shape[i])
            return false;
    }
    return len <= text.len;
}

bool seg_is_timestamp(vb_slice text)
{
    enum { LONGEST = 40 };
    return text.len <= LONGEST && has_shape(text, "dddd-dd-ddTdd:dd");
}

/* `Digitally signed by …`, and `Date: 2024.02.27 14:30:52 +07'00'` below it. */
static bool is_of_software(vb_slice text)
{
    enum { LONGEST_CUE = 32 };
    static const char date[] = "Date:";
    vb_slice begin = vb_slice_cut(text, 0, LONGEST_CUE);
    if (!vb_slice_starts(text, vb_slice_of(date)))
        return seg_has_cue(begin, SEG_ROLE_DIGITAL_SOFTWARE);
    vb_slice time = vb_slice_trim(vb_slice_cut(text, sizeof date - 1, text.len));
    return has_shape(time, "dddd.dd.dd dd:dd");
}

/* Whether its first letters are those of `Digital…`, `Signature …`, `Date:`. */
static inline bool may_be_of_software(vb_slice text)
{
    return text.len > 2 && ((text.data[1] == 'i' && text.data[2] == 'g') ||
                            (text.data[0] == 'D' && text.data[1] == 'a' && text.data[2] == 't'));
}

static bool has_byte(vb_slice text, char byte)
{
    return memchr(text.data, byte, text.len) != NULL;
}

static bool is_digital(vb_slice text)
{
    enum { LONGEST_LABEL = 24, LONGEST_CUE = 64 };
    if (vb_is_digit((unsigned char)text.data[0]) && seg_is_timestamp(text))
        return true;
    if (may_be_of_software(text) && is_of_software(text))
        return true;
    return (has_byte(vb_slice_cut(text, 0, LONGEST_LABEL), ':') &&
            seg_has_cue(vb_slice_cut(text, 0, LONGEST_CUE), SEG_ROLE_DIGITAL)) ||
           ((has_byte(text, '!') || has_byte(text, '<')) &&
            seg_has_cue(text, SEG_ROLE_DIGITAL_WITHIN));
}

/* A recipient with what a stamp left beside it is no row: one that Nơi nhận begins, or has a dash
 * not far below that. */
static bool is_recipient_row(const seg_work *work, size_t index, vb_slice text)
{
    enum { FAR = 20 };
    if (seg_begins_recipients(text))
        return true;
    if (text.data[0] != '-')
        return false;
    for (size_t i = index; i-- > 0 && i + FAR > index;) {
        if (seg_begins_recipients(seg_line_text(work, seg_line_at(work, i))))
            return true;
    }
    return false;
}

/* Who signs side by side is no row: two offices in capitals or more, or places to sign. */
static bool is_row_of_signers(const seg_work *work, const seg_line *line, vb_slice text)
{
    enum { FEWEST = 2 };
    vb_slice cells[ENDING_MOST_COLUMNS];
    if (!line->columns || line->width > ENDING_LONGEST_SIGNATURE ||
        (!line->caps && text.data[0] != '('))
        return false;
    size_t count = seg_split_columns(text, cells, ENDING_MOST_COLUMNS), signers = 0;
    for (size_t i = 0; i < count; i++)
        signers += line->caps
                       ? ending_is_position(work, cells[i]) || ending_is_signatory(work, cells[i])
                       : ending_is_signed(cells[i]);
    return signers >= FEWEST;
}

/* Marks the line beside one of a digital signature that is of it as well; whether it is. */
static bool mark_neighbour(seg_work *work, size_t index)
{
    enum { LONGEST = 60 };
    seg_line *line = seg_line_at(work, index);
    bool near = line->kind == SEG_LINE_TEXT && line->width <= LONGEST &&
                seg_has_cue(seg_line_text(work, line), SEG_ROLE_DIGITAL_NEAR);
    if (near)
        line->kind = SEG_LINE_DIGITAL;
    return near;
}

/* The one above each of these lines, size_t, and those below. */
static void mark_neighbours(seg_work *work, const vb_array *digital)
{
    for (size_t i = 0; i < digital->count; i++) {
        size_t line = *VB_ARRAY_AT(digital, size_t, i);
        if (line > 0)
            mark_neighbour(work, line - 1);
        while (line + 1 < work->lines.count && mark_neighbour(work, line + 1))
            line++;
    }
}

/* ----------------------------------------------------------------------------- running heads -- */

/* A line at the edge of a page, without the number that counts pages at its beginning or its end.
 */
typedef struct edge_line {
    uint64_t hash;
    size_t line;
} edge_line;

static int compare_edges(const void *a, const void *b)
{
    const edge_line *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->line > y->line) - (x->line < y->line);
}

static bool counts_pages(char byte)
{
    return seg_is_blank(byte) || vb_is_digit((unsigned char)byte) || vb_is_among(byte, "-|/");
}

static uint64_t hash_unnumbered(vb_slice text)
{
    enum { SHORTEST = 3 };
    while (text.len && counts_pages(text.data[0]))
        text = vb_slice_cut(text, 1, text.len);
    while (text.len && counts_pages(text.data[text.len - 1]))
        text.len--;
    return text.len >= SHORTEST ? vb_slice_hash(text) : 0;
}

/* Whether the page ends above the line, or with it. */
static bool turns_page(const seg_line *line)
{
    return line->page_break || line->kind == SEG_LINE_PAGE_NUMBER;
}

/* Whether a name in capitals stands before a stroke: before most there is a number. */
static bool has_name_before_stroke(vb_slice text)
{
    enum { FEWEST_CAPITALS = 3 };
    while (text.len && text.data[text.len - 1] != '/')
        text.len--;
    return seg_has_capitals(text, FEWEST_CAPITALS);
}

/* Whether the byte stands inside a word, behind another letter. */
static bool follows_letter(vb_slice text, size_t byte)
{
    uint32_t before = 0;
    if (byte > 0)
        vb_utf8_decode_back(text, byte, &before);
    return vb_is_letter(before);
}

/* `CÔNG BÁO/Số 347 + 348/Ngày 25-02-2025`, with the page's number before it or behind it; no line
 * of a sentence, `tại Thông báo số 2-TB/ĐU`, in which a word ends like it. */
static bool is_gazette_line(vb_slice text)
{
    enum { FEWEST_DIGITS = 3, LONGEST = 90, LONGEST_NUMBER = 4, LETTERS = 16 };
    seg_skeleton skeleton;
    seg_match match;
    if (text.len > LONGEST || seg_is_small_first(text) || !has_name_before_stroke(text))
        return false;
    seg_skeleton_of(text, LETTERS, &skeleton);
    return seg_cue_find(&skeleton, SEG_ROLE_GAZETTE, &match) && match.start <= LONGEST_NUMBER &&
           !follows_letter(text, seg_letter_at(&skeleton, text, match.start)) &&
           seg_count_letters(text).digits >= FEWEST_DIGITS;
}

/* Whether both begin a page and end in its number: `Báo cáo năm 2022      Trang 2/9`. */
static bool are_numbered(const seg_work *work, size_t one, size_t other)
{
    const seg_line *a = seg_line_at(work, one), *b = seg_line_at(work, other);
    return a->page_break && b->page_break &&
           vb_is_digit((unsigned char)work->input.data[a->end - 1]) &&
           !vb_slice_equal(seg_line_text(work, a), seg_line_text(work, b));
}

/* Whether the line stands right below the number of its page, and may be what all of a document is
 * called: in small letters, and no sentence. In capitals the heads of two annexes may be the same.
 */
static bool is_below_page_number(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    return index > 0 && line[-1].kind == SEG_LINE_PAGE_NUMBER && !line->caps && !line->columns &&
           seg_is_capital_first(text) && !seg_ends_sentence(text);
}

/* Whether the same line stands there on two pages one behind the other. */
static bool are_below_page_numbers(const seg_work *work, size_t one, size_t other)
{
    const seg_line *a = seg_line_at(work, one), *b = seg_line_at(work, other);
    return b->page == a->page + 1 && is_below_page_number(work, one) &&
           is_below_page_number(work, other) &&
           vb_slice_equal(seg_line_text(work, a), seg_line_text(work, b));
}

/* `Biểu số 02` on top of a page: the label of an annex, and nothing printed on every page. */
static bool is_label_of_annex(const seg_work *work, size_t index)
{
    seg_label labels[SEG_READINGS_MAX];
    return seg_read_labels(work, seg_line_text(work, seg_line_at(work, index)), labels) == 1 &&
           seg_is_annex(labels[0].key);
}

/* The same line at the edges of three pages or more, of two that it numbers or that their numbers
 * stand above, is printed on every page. */
static void mark_running_heads(seg_work *work)
{
    enum { LONGEST = 100, LEAST = 3, NUMBERED = 2 };
    vb_array edges = VB_ARRAY(edge_line, work->memory);
    bool below_number = false;
    for (size_t i = 0; i < work->lines.count; i++) {
        const seg_line *line = seg_line_at(work, i);
        bool at_edge =
            line->page_break || below_number || (i + 1 < work->lines.count && turns_page(line + 1));
        below_number = line->kind == SEG_LINE_PAGE_NUMBER;
        if (!at_edge || line->kind != SEG_LINE_TEXT || line->width > LONGEST)
            continue;
        edge_line edge = {hash_unnumbered(seg_line_text(work, line)), i};
        if (edge.hash)
            vb_array_push(&edges, &edge);
    }
    if (edges.count >= NUMBERED)
        qsort(edges.items, edges.count, sizeof(edge_line), compare_edges);
    const edge_line *all = edges.items;
    for (size_t i = 0, end; i < edges.count; i = end) {
        for (end = i + 1; end < edges.count && all[end].hash == all[i].hash;)
            end++;
        bool printed =
            end - i >= LEAST ||
            (end - i == NUMBERED && (are_numbered(work, all[i].line, all[i + 1].line) ||
                                     are_below_page_numbers(work, all[i].line, all[i + 1].line)));
        printed = printed && !is_label_of_annex(work, all[i].line);
        for (size_t j = i; printed && j < end; j++)
            seg_line_at(work, all[j].line)->kind = SEG_LINE_RUNNING_HEAD;
    }
    work->failed |= edges.failed;
    vb_array_free(&edges);
}

/* Whether no more than half of what is written may be letters: those of ASCII, and what begins as
 * those of U+00C0-01BF and U+1E00-1FFF do. */
static bool has_few_letters(const seg_line *line, vb_slice text)
{
    uint32_t letters = line->upper + line->lower, most = line->width / 2 + 1;
    for (size_t at = 0; at < text.len && letters <= most; at += SEG_STEP) {
        seg_bytes here = seg_bytes_at(text.data + at, text.len - at);
        letters += seg_sum_of(-(seg_between(here, 0xC3, 0xC6) | (seg_bytes)(here == 0xE1)));
    }
    return letters <= most;
}

/* Whether it has a bar somewhere, or one at its beginning that frames are drawn with. */
static bool may_be_barred(const seg_line *line, vb_slice text)
{
    enum { GENERAL_SIGNS = 0xE2 }; /* the first byte of U+2000-2FFF */
    return line->barred || (unsigned char)text.data[0] == GENERAL_SIGNS;
}

/* A line of signs; a long one only where it is a rule, with no letters but those of an ornament. */
static bool is_noise(const seg_line *line, vb_slice text)
{
    enum { LONGEST_RUBBISH = 40, LONGEST_ORNAMENT = 9 };
    if (line->width > LONGEST_RUBBISH)
        return line->lower <= LONGEST_ORNAMENT && line->upper <= LONGEST_ORNAMENT &&
               seg_is_rule(text);
    if (!has_few_letters(line, text))
        return false;
    return seg_is_rubbish(text) ? !may_be_barred(line, text) || !seg_is_barred(text)
                                : seg_is_rule(text);
}

/* `… dân tộc Phù Lá, Bố⏎Y.`: a capital and its mark right below a full line that ends in a word
 * with a capital and in no mark: the rest of that name. */
static bool is_rest_of_name(const seg_work *work, size_t index, vb_slice text)
{
    enum { FULL = 60 };
    const seg_line *line = seg_line_at(work, index);
    if (text.len < 2 || !vb_is_among(text.data[text.len - 1], ".;,") || index == 0 || line->gap ||
        line->page_break)
        return false;
    uint32_t capital;
    const seg_line *above = seg_line_at(work, index - 1);
    size_t len = vb_utf8_decode(text, 0, &capital);
    if (len + 1 != text.len || !seg_is_capital(capital) || above->kind != SEG_LINE_TEXT ||
        above->width < FULL)
        return false;
    vb_slice before = seg_line_text(work, above);
    return vb_is_letter(seg_last_char(before)) &&
           seg_case_in_name(seg_last_word(before)) == VB_CASE_CAPITALISED;
}

/* What is found line by line, of what is marked only when all lines are known. */
typedef struct furniture {
    seg_work *work;
    bool tables;       /* rows were marked, which others may go on with */
    size_t row;        /* the last line that may be one; SEG_NONE: none was */
    vb_array heads;    /* seg_table_head: of tables that count their rows */
    vb_array rows;     /* size_t: lines that may be rows by their figures, */
    vb_array contents; /* of a table of contents, */
    vb_array digital;  /* and that are of a digital signature */
} furniture;

/* Notes what the line may be of a table whose rows are marked later. */
static void note_row(furniture *at, size_t index, const seg_line *line, vb_slice text)
{
    seg_table_head head = {index, seg_table_head_kind_of(at->work, index, text)};
    if (head.kind == SEG_TABLE_HEAD_NONE && seg_may_be_second_row(text))
        head = seg_find_unread_head(at->work, index);
    if (head.kind != SEG_TABLE_HEAD_NONE)
        vb_array_push(&at->heads, &head);
    if (seg_is_led_entry(text) || seg_is_contents_title(text))
        vb_array_push(&at->contents, &index);
    if (seg_may_be_figure_row(line, text))
        vb_array_push(&at->rows, &index);
}

/* Marks the line with the row above it, where both are of one table. */
static void mark_row(furniture *at, size_t index)
{
    seg_work *work = at->work;
    if (at->row != SEG_NONE && seg_are_rows_of_table(work, at->row, index)) {
        seg_line_at(work, index)->kind = seg_line_at(work, at->row)->kind = SEG_LINE_TABLE;
        at->tables = true;
    }
    at->row = index;
}

static void mark_line(furniture *at, size_t index, seg_line *line, vb_slice text)
{
    enum { LONGEST_DIGITAL = 200, GAZETTE_CAPITALS = 5 };
    seg_work *work = at->work;
    if (line->stroked && line->upper >= GAZETTE_CAPITALS && is_gazette_line(text)) {
        line->kind = SEG_LINE_RUNNING_HEAD;
    } else if ((line->telling || may_be_of_software(text)) && line->width <= LONGEST_DIGITAL &&
               is_digital(text)) {
        line->kind = SEG_LINE_DIGITAL;
        vb_array_push(&at->digital, &index);
    } else if (is_noise(line, text) && !is_rest_of_name(work, index, text)) {
        line->kind = SEG_LINE_NOISE;
    } else if (!(seg_may_be_stamp(line, text) && seg_mark_arrival(work, index) > index) &&
               (line->columns || may_be_barred(line, text)) &&
               seg_is_table_row(work, index, may_be_barred(line, text)) &&
               !is_recipient_row(work, index, text) && !seg_is_head_row(work, index) &&
               !is_row_of_signers(work, line, text)) {
        mark_row(at, index);
    }
}

void seg_mark_furniture(seg_work *work)
{
    furniture at = {.work = work,
                    .row = SEG_NONE,
                    .heads = VB_ARRAY(seg_table_head, work->memory),
                    .rows = VB_ARRAY(size_t, work->memory),
                    .contents = VB_ARRAY(size_t, work->memory),
                    .digital = VB_ARRAY(size_t, work->memory)};
    if (mark_page_numbers(work))
        mark_running_heads(work);
    for (size_t i = 0; i < work->lines.count; i++) {
        seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        if (line->kind != SEG_LINE_TEXT)
            continue;
        if (seg_may_be_of_table(text))
            note_row(&at, i, line, text);
        mark_line(&at, i, line, text);
    }
    mark_neighbours(work, &at.digital);
    seg_mark_contents(work, &at.contents);
    if (at.tables)
        seg_mark_wrapped_rows(work);
    seg_mark_counted_rows(work, &at.heads);
    seg_mark_figure_rows(work, &at.rows);
    work->failed |= at.heads.failed || at.rows.failed || at.contents.failed || at.digital.failed;
    vb_array_free(&at.heads);
    vb_array_free(&at.rows);
    vb_array_free(&at.contents);
    vb_array_free(&at.digital);
}

bool seg_add_furniture(seg_work *work, size_t index)
{
    static const vb_block_type types[] = {
        [SEG_LINE_PAGE_NUMBER] = VB_BLOCK_PAGE_NUMBER,
        [SEG_LINE_NOISE] = VB_BLOCK_NOISE,
        [SEG_LINE_RUNNING_HEAD] = VB_BLOCK_NOISE,
        [SEG_LINE_DIGITAL] = VB_BLOCK_DIGITAL_SIGNATURE,
        [SEG_LINE_TABLE] = VB_BLOCK_TABLE,
    };
    const seg_line *line = seg_line_at(work, index);
    if (line->kind == SEG_LINE_TEXT)
        return false;
    size_t block = seg_add_block(work, types[line->kind], index, seg_line_text(work, line));
    if (line->kind == SEG_LINE_RUNNING_HEAD)
        seg_explain(work, block, SEG_REASON_RUNNING_HEAD, NULL);
    return true;
}
