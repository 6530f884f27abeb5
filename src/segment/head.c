/*
 * The head of a document: the boxes 1 to 5 and 9a of NĐ 30/2020/NĐ-CP, Phụ lục I, and their like in
 * HD 36-HD/VPTW. The boxes stand in two columns; what the OCR made of that is one line after the
 * other, or both on one line with or without a gap. So a line is first taken apart into pieces, and
 * each piece finds its box by its cue and by what is open.
 */
#include "segment/flow.h"
#include "segment/head.h"
#include "segment/values.h"
#include "vanban/orthography.h"

#include <string.h>

/* `Số: 38/2022/HĐKT-BGM` below HỢP ĐỒNG …: the number of a contract stands under its title. */
static bool read_number_below_title(head *at, vb_slice text)
{
    if (!at->typed || at->numbered || at->subject == SEG_NONE || at->subject_done ||
        at->subject_line + 1 != at->line)
        return false;
    bool own = head_is_own_number(at, text);
    if (own)
        head_take_number(at, text);
    else if (!memchr(text.data, ':', text.len) || !head_read_serial(at, text))
        return false;
    at->subject_line = at->line;
    return true;
}

static bool is_ground(const head *at, vb_slice text)
{
    (void)at;
    return seg_is_ground(text);
}

/* `Công trình: Sửa chợ` between that number and the grounds: what the contract is about. */
static bool read_more_below_number(head *at, vb_slice text)
{
    if (!at->typed || !at->numbered || at->subject == SEG_NONE || at->subject_done || at->gap ||
        at->number_line < at->subject_line - 1 || at->subject_line + 1 != at->line ||
        text.len > HEAD_LONGEST_BOX || seg_ends_sentence(text) || is_ground(at, text) ||
        head_is_label(at, text) || !head_any_ahead(at, is_ground))
        return false;
    head_take_subject(at, text);
    return true;
}

/* Whether a letter lacks none of the boxes above those addressed: what looks like one below them is
 * a line of the text, wrapped before a number, a date or a name in capitals. */
static bool is_whole_letter(const head *at)
{
    return !at->typed && at->addressee != SEG_NONE && at->numbered && at->date != SEG_NONE;
}

static bool read_piece(head *at, vb_slice text)
{
    if (is_whole_letter(at))
        return head_read_addressee(at, text) ||
               (at->subject == SEG_NONE && head_read_letter_subject(at, text));
    if (head_read_in_name(at, text) || head_read_motto(at, text))
        return true;
    if (!at->typed && (head_read_number(at, text) || head_read_place_date(at, text)))
        return true;
    if (head_read_mark(at, text))
        return true;
    if (head_read_addressee(at, text) || head_read_type(at, text))
        return true;
    if (at->typed && at->subject == SEG_NONE &&
        (head_read_number(at, text) || head_read_serial(at, text) ||
         head_read_place_date(at, text)))
        return true;
    if (read_number_below_title(at, text) || read_more_below_number(at, text))
        return true;
    if (head_read_issuer_again(at, text))
        return true;
    if (at->typed && !at->subject_done) {
        if (head_is_subject(at, text)) {
            head_take_subject(at, text);
            return true;
        }
        at->subject_done = true;
        return false;
    }
    return head_read_letter_subject(at, text) || head_read_body_name(at, text);
}

/* Whether a box that only a head has stands within the next lines: then what is unreadable here
 * does not end it. A list is none above those addressed. */
static bool is_box_ahead(const head *at, vb_slice here)
{
    enum { FAR = 4 };
    const seg_work *work = at->work;
    bool list = here.data[0] == '-' || here.data[0] == '+';
    for (size_t i = at->line + 1, seen = 0; i < work->lines.count && seen < FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        size_t end;
        if (line->kind != SEG_LINE_TEXT || text.len > HEAD_LONGEST_BOX)
            continue;
        seen++;
        if (head_is_number(at, text) || head_is_place_date(at, text) ||
            head_find_type(at, text, &end) || (!list && head_has_cue(at, text, SEG_ROLE_ADDRESSEE)))
            return true;
    }
    return false;
}

/* The first lines of a text, where Quốc hiệu or the Party's name comes next, are of its head
 * whatever was read there. */
static bool is_above_motto(const head *at, vb_slice text)
{
    enum { FIRST_LINES = 4, LONGEST = 100 };
    return !at->found && at->line < FIRST_LINES && text.len <= LONGEST &&
           !head_is_label(at, text) && head_is_motto_ahead(at);
}

/* Whether two of the boxes that are known by their grammar stand below: number, date and type. */
static bool is_above_boxes(const head *at)
{
    enum { FAR = 7, NUMBER = 1, DATE = 2, TYPE = 4 };
    const seg_work *work = at->work;
    unsigned boxes = 0;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        size_t end;
        if (line->kind != SEG_LINE_TEXT || text.len > HEAD_LONGEST_BOX || seg_starts_lower(text))
            continue;
        boxes |= head_is_own_number(at, text) ? NUMBER : 0;
        boxes |= head_is_place_date(at, text) ? DATE : 0;
        boxes |= head_find_type(at, text, &end) ? TYPE : 0;
    }
    return (boxes & (boxes - 1)) != 0;
}

/* The first lines of a text, a mark of who scanned or sent it, above a head that the left column
 * begins. */
static bool is_above_head(const head *at, vb_slice text)
{
    enum { FIRST_LINES = 4, LONGEST = 60 };
    return !at->found && at->body == SEG_NONE && at->line < FIRST_LINES && text.len <= LONGEST &&
           !seg_ends_sentence(text) && !head_is_label(at, text) && is_above_boxes(at);
}

/* No figure, and hardly a letter. */
static bool is_scrap(vb_slice text)
{
    enum { MOST_LETTERS = 3 };
    if (head_has_letters(text, MOST_LETTERS + 1))
        return false;
    seg_letters count = seg_count_letters(text);
    return count.upper + count.lower <= MOST_LETTERS && count.digits == 0;
}

/* Adds a piece that fits no box: a body in capitals, a sentence, or else nothing to read. */
static void add_unknown(head *at, vb_slice text, bool body)
{
    bool name = body || (seg_is_caps(text) && !head_is_speck(text));
    vb_block_type type = name                 ? VB_BLOCK_ISSUING_BODY
                         : seg_is_prose(text) ? VB_BLOCK_PARAGRAPH
                                              : VB_BLOCK_NOISE;
    seg_explain(at->work, seg_add_block(at->work, type, at->line, text), SEG_REASON_GUESS,
                type == VB_BLOCK_PARAGRAPH ? "" : NULL);
}

static bool read_unknown(head *at, vb_slice text)
{
    if (at->typed || text.len > HEAD_LONGEST_BOX || is_whole_letter(at) ||
        (at->addressee != SEG_NONE && seg_is_prose(text)))
        return false;
    bool scrap = is_scrap(text);
    bool above = is_above_motto(at, text);
    if (!above && !is_above_head(at, text)) {
        if (!at->found && (at->body_lines < 2 || !scrap))
            return false;
        if (!scrap && !is_box_ahead(at, text))
            return false;
    }
    add_unknown(at, text, !scrap && above && head_has_cue(at, text, SEG_ROLE_BODY));
    return true;
}

/* Below a body, what stands beside place and date and has figures is the number, however it was
 * read. */
static bool is_beside_date(const head *at, const vb_slice *pieces, size_t count)
{
    return count == 2 && !at->numbered && (at->body != SEG_NONE || at->motto != SEG_NONE) &&
           seg_count_letters(pieces[0]).digits > 0 && head_is_place_date(at, pieces[1]);
}

/* `lala Quảng Khê, ngày …`: a word that begins small is what the stars below the name of a body, or
 * a rule, were read as. */
static bool is_misread_rule(vb_slice text)
{
    enum { LONGEST = 8 };
    return text.len <= LONGEST && seg_first_word(text).len == text.len && seg_starts_lower(text);
}

/* Whether what is no box on the left is one that nobody can read, the star below a Party body's
 * name, `* Quảng Khê, ngày …`, or dirt before the title. */
static bool stands_beside_box(const head *at, vb_slice left, vb_slice right)
{
    size_t end;
    if (head_is_dirt(left) && at->found && head_find_type(at, right, &end))
        return true;
    return seg_is_caps(left) || head_has_motto(at, right) ||
           ((is_scrap(left) || is_misread_rule(left)) && (at->found || at->body != SEG_NONE) &&
            head_is_place_date(at, right));
}

static bool read_head_line(head *at)
{
    vb_slice columns[4], pieces[HEAD_MOST_PIECES];
    const seg_line *line = seg_line_at(at->work, at->line);
    vb_slice text = columns[0] = seg_ask_line(at->work, line);
    size_t count = 0, column_count = 1;
    if (line->columns)
        column_count = head_split_columns(at, text, columns, 4);
    for (size_t i = 0; i < column_count; i++) { /* a piece is left for each column behind it */
        size_t most = HEAD_MOST_PIECES - count - (column_count - 1 - i);
        count += head_take_apart(at, columns[i], pieces + count, most);
    }
    for (size_t i = 1; line->columns && i < count; i++)
        head_note_column(at, pieces[i]);
    if (count == 1)
        return read_piece(at, text) || read_unknown(at, text);
    for (size_t i = 0; i < count; i++) {
        /* Beside a box there is nothing but boxes; what fits none is still not dropped. */
        if (!(i > 0 && head_is_dirt(pieces[i])) && read_piece(at, pieces[i]))
            continue;
        if (i == 0 && is_beside_date(at, pieces, count)) {
            head_take_number(at, pieces[i]);
            seg_explain(at->work, at->number, SEG_REASON_GUESS, NULL);
            continue;
        }
        if (i == 0 && !stands_beside_box(at, pieces[i], pieces[i + 1]))
            return false;
        add_unknown(at, pieces[i], false);
    }
    return true;
}

/* Of several bodies the last is the one that issues. */
static void settle_bodies(head *at, size_t first_block)
{
    seg_block *last = NULL;
    for (size_t i = first_block; at->first_body != SEG_NONE && i < at->work->blocks.count; i++) {
        seg_block *block = seg_block_at(at->work, i);
        if (block->type == VB_BLOCK_DOC_TYPE)
            return;
        if (block->type != VB_BLOCK_ISSUING_BODY)
            continue;
        if (last)
            last->type = VB_BLOCK_PARENT_BODY;
        last = block;
    }
}

static vb_slice first_text(const seg_work *work, const seg_block *block)
{
    const seg_piece *piece = seg_piece_at(work, block->first_piece);
    return vb_slice_cut(work->input, piece->start, piece->end);
}

/* `(Kèm theo Quyết định số …)`, on a line of its own. */
static bool is_attached(const seg_work *work, const seg_block *block)
{
    for (size_t i = block->first_piece; i != SEG_NONE; i = seg_piece_at(work, i)->next) {
        const seg_piece *piece = seg_piece_at(work, i);
        vb_slice text = vb_slice_cut(work->input, piece->start, piece->end);
        if (text.data[0] == '(' && seg_has_cue(text, SEG_ROLE_ATTACHED))
            return true;
    }
    return false;
}

/* A number that was filled in, `Số: 12/…`, or a date, with day, month and year. */
static bool is_filled_in(const seg_block *block, vb_slice text)
{
    size_t figures = 0, end = text.len;
    if (block->type == VB_BLOCK_NUMBER) {
        end = 0;
        while (end < text.len && text.data[end] != '/' && text.data[end] != '-')
            end++;
    }
    for (size_t i = 0; i < end; i++)
        figures += vb_is_digit((unsigned char)text.data[i]) &&
                   (i == 0 || !vb_is_digit((unsigned char)text.data[i - 1]));
    return figures >= (block->type == VB_BLOCK_NUMBER ? 1 : 3);
}

/* Whether a head behind the first one opens a document: it has a number or a date of its own, and
 * is neither attached to the document before nor a form in an annex. */
static bool opens_document(const seg_work *work, size_t first_block)
{
    bool own = false;
    const seg_block *before = first_block ? seg_block_at(work, first_block - 1) : NULL;
    if (before &&
        (seg_is_annex(before->key) || (before->type <= VB_BLOCK_PARAGRAPH &&
                                       seg_has_cue(first_text(work, before), SEG_ROLE_ANNEX))))
        return false;
    for (size_t i = first_block; i < work->blocks.count; i++) {
        const seg_block *block = seg_block_at(work, i);
        if (block->type == VB_BLOCK_NUMBER || block->type == VB_BLOCK_PLACE_DATE)
            own |= is_filled_in(block, first_text(work, block));
        else if (is_attached(work, block))
            return false;
    }
    return own;
}

/* `-----`, `______`: what is printed below a subject. */
static bool is_rule(vb_slice text)
{
    enum { SHORTEST = 3 };
    size_t signs = 0;
    while (signs < text.len && (text.data[signs] == '-' || text.data[signs] == '_'))
        signs++;
    return signs >= SHORTEST && signs == text.len;
}

size_t seg_read_head(seg_work *work, size_t line)
{
    enum { MOST_LINES = 80 };
    size_t first_block = work->blocks.count, first_piece = work->pieces.count;
    head at = {.work = work,
               .body = SEG_NONE,
               .first_body = SEG_NONE,
               .subject = SEG_NONE,
               .in_name = SEG_NONE,
               .addressee = SEG_NONE,
               .date = SEG_NONE,
               .number = SEG_NONE,
               .again = SEG_NONE,
               .motto = SEG_NONE};
    size_t end = line;
    bool furniture = false, ruled = false;
    for (at.line = line; at.line < work->lines.count && at.line < line + MOST_LINES; at.line++) {
        const seg_line *here = seg_line_at(work, at.line);
        at.gap = furniture || here->gap;
        if (!head_is_letter_of_name(&at, seg_line_text(work, here)) &&
            seg_add_furniture(work, at.line)) {
            furniture = true;
            ruled |= is_rule(seg_line_text(work, here));
            continue;
        }
        at.ruled = ruled;
        if (!read_head_line(&at))
            break;
        furniture = ruled = false;
        end = at.line + 1;
    }
    if (!at.found) {
        work->blocks.count = first_block;
        work->pieces.count = first_piece;
        return line;
    }
    /* Furniture behind the last box comes again, in the body. */
    while (work->blocks.count > first_block &&
           seg_piece_at(work, seg_block_at(work, work->blocks.count - 1)->first_piece)->line >=
               end) {
        work->blocks.count--;
        work->pieces.count--;
    }
    settle_bodies(&at, first_block);
    seg_head read = {.first = first_block, .end = work->blocks.count, .first_piece = first_piece};
    read.opens = work->heads.count > 0 && opens_document(work, first_block);
    vb_array_push(&work->heads, &read);
    return end;
}
