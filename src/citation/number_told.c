/*
 * Whether what was read as a number is that of a document: a standard is none, and a code that
 * names no body may number anything, unless its line, a type or a date tells otherwise.
 */
#include "citation/number_told.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "citation/number_around.h"
#include "citation/number_code.h"
#include "citation/symbol.h"
#include "citation/tables.h"
#include "vanban/orthography.h"

#include "tables/standard-prefixes.h"

#include <string.h>

/* Behind the word of a standard whose own number a colon or a dash with blanks parts from its year:
 * QCVN 08: 2018/BGTVT, QCVN 02-31-1 : 2019/BNNPTNT. */
static size_t behind_standard(vb_slice text, size_t end)
{
    enum { LONGEST = 12, BLANKS = 2 };
    if (end == 0 || !vb_is_among(text.data[end - 1], ":-"))
        return end;
    size_t at = skip_blanks_back(text, end - 1, BLANKS);
    for (size_t i = 0; i < LONGEST && at > 0 &&
                       (vb_is_digit((unsigned char)text.data[at - 1]) || text.data[at - 1] == '-');
         i++)
        at--;
    return skip_blanks_back(text, at, BLANKS);
}

bool is_of_standard(const vb_citation *citation, vb_slice text, size_t start)
{
    size_t end = behind_standard(text, skip_blanks_back(text, start, 4)), at = end, before;
    unsigned char last = end ? (unsigned char)text.data[end - 1] : 0;
    if (!(citation->tables->standard_ends[last / 64] >> (last & 63) & 1))
        return false;
    for (size_t i = 0; i < 8 && is_word_letter(code_point_before(text, at, &before)); i++)
        at = before;
    vb_slice word = vb_slice_cut(text, at, end);
    for (size_t i = 0; i < vb_table_standard_prefixes.rows; i++)
        if (vb_slice_equal(word,
                           vb_table_cell(&vb_table_standard_prefixes, i, STANDARD_PREFIXES_WORD)))
            return true;
    return false;
}

bool is_of_link(vb_slice text, const vb_number *number)
{
    size_t before;
    if (number->start < 2 || !vb_is_among(text.data[number->start - 1], "-_") ||
        !is_word_letter(code_point_before(text, number->start - 1, &before)))
        return false;
    for (size_t at = number->start; at < number->end; at++)
        if ((text.data[at] >= 'A' && text.data[at] <= 'Z') || (unsigned char)text.data[at] >= 0x80)
            return false;
    return true;
}

/* Whether nothing stands before it on its line and nothing right behind it: `Số: 29/KH` in a head,
 * where a second column may follow. */
static bool stands_alone(vb_slice text, const vb_number *number)
{
    size_t begin = number->introduced_at, end = number->end;
    while (begin > 0 && is_ascii_blank(text.data[begin - 1]) && text.data[begin - 1] != '\n')
        begin--;
    while (end < text.len && text.data[end] == ' ')
        end++;
    return number->introduced && (begin == 0 || text.data[begin - 1] == '\n') &&
           (end == text.len || text.data[end] == '\n' || text.data[end] == '\r' ||
            end > number->end + 1);
}

/* Whether a dash between blanks parts the figures from a body alone: Phòng Giao dịch số 12 - KBNN
 * khu vực XIV. */
static bool is_parted_from_body(vb_slice text, const vb_number *number)
{
    if (number->type)
        return false;
    size_t dash = vb_figures_end(text, number->start, SIZE_MAX);
    vb_slice symbol = {number->text + number->symbol_at, number->text_len - number->symbol_at};
    return vb_slice_starts(vb_slice_cut(text, dash, number->end), VB_SLICE(" - ")) &&
           !memchr(symbol.data, '-', symbol.len) && !memchr(symbol.data, '/', symbol.len);
}

/* Whether the line, a date or a type tells that a document is numbered. */
static bool is_told_beside(const vb_citation *citation, vb_slice text, const vb_number *number)
{
    vb_name_match type;
    vb_date date;
    return stands_alone(text, number) || read_date_behind(citation, text, number->end, &date) ||
           vb_document_type_before(citation, text, 0, number->introduced_at, &type);
}

bool is_told_by_type(const vb_citation *citation, vb_slice text, const vb_number *number)
{
    vb_name_match type;
    vb_date date;
    if (is_parted_from_body(text, number))
        return is_told_beside(citation, text, number);
    return number->body || (number->type && number->body_len) ||
           memchr(number->text + number->symbol_at, '-', number->text_len - number->symbol_at) ||
           (number->type &&
            (stands_alone(text, number) ||
             (number->introduced && read_date_behind(citation, text, number->end, &date)))) ||
           vb_document_type_before(citation, text, 0, number->introduced_at, &type);
}

bool follows_own_type(const vb_citation *citation, vb_slice text, size_t start,
                      const vb_symbol *type)
{
    enum { LONGEST = 5 };
    size_t from = start, before;
    cps word;
    for (size_t i = 0; i < LONGEST && is_word_letter(code_point_before(text, from, &before)); i++)
        from = before;
    if (!cps_from(&word, vb_slice_cut(text, from, start)))
        return false;
    const vb_symbol *glued = match_symbol(citation, VB_SYMBOL_TYPE, &word, STROKE_LOST).symbol;
    return glued && vb_slice_equal(glued->symbol, type->symbol);
}
