/*
 * Numbers in a row whose symbol stands once, behind the last: `các Nghị quyết số 70, 71 và
 * 72-NQ/TW`, `Thông tư 37, 38/2021/TT-BGDĐT`. From that one back, figures and what parts a row
 * take turns, up to the type of them all: figures that no type stands before may count anything.
 */
#include "citation/blanks.h"
#include "citation/fold.h"
#include "citation/number_figures.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

enum { BLANKS = 8, MOST_FIGURES = 4, YEAR = 4 };

/* The type before a row is to be read as well as that before a number. */
#define TYPE_SCORE 0.85

/* Cheap: the last byte of a word that may stand between two numbers. */
static bool may_end_word(char byte)
{
    return byte == 'a' || byte == '\xA0' || byte == '&' || byte == 'n';
}

/* Where `và` or `đến` begins that ends at `end`, in whatever marks; `end`: another word does. */
static size_t joining_word_start(vb_slice text, size_t end)
{
    static const char *const words[] = {"và", "va", "&", "đến", "den"};
    vb_slice before = vb_slice_cut(text, 0, end);
    if (end == 0 || !may_end_word(text.data[end - 1]))
        return end;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t len = strlen(words[i]);
        if (vb_slice_ends(before, vb_slice_of(words[i])) && end > len &&
            skip_blanks_back(text, end - len, BLANKS) < end - len)
            return end - len;
    }
    return end;
}

/* Where what parts two numbers begins, of which the second begins at `end`: a comma or a semicolon,
 * `và` or `đến`, or both; `end`: nothing of it stands there. */
static size_t parting_start(vb_slice text, size_t end)
{
    size_t word = skip_blanks_back(text, end, BLANKS);
    size_t start = word < end ? joining_word_start(text, word) : word;
    size_t behind = start < word ? skip_blanks_back(text, start, BLANKS) : word;
    if (behind > 0 && (text.data[behind - 1] == ',' || text.data[behind - 1] == ';'))
        return behind - 1;
    return start < word ? start : end;
}

/* Where the ordinal begins that ends at `end`: 70, 30a; `end`: none does. */
static size_t ordinal_start(vb_slice text, size_t end)
{
    size_t letter = end > 1 && text.data[end - 1] >= 'a' && text.data[end - 1] <= 'e';
    size_t figures = end - letter, at = vb_figures_start(text, figures, MOST_FIGURES + 1);
    bool inside = at > 0 && vb_is_among(text.data[at - 1], "./-,");
    bool whole = at < figures && figures - at <= MOST_FIGURES && !inside;
    return whole && (at == 0 || !is_word_letter((unsigned char)text.data[at - 1])) ? at : end;
}

/* Where the ordinal begins before a year that ends at `end`: 59/2015; `end`: none does. */
static size_t dated_ordinal_start(vb_slice text, size_t end)
{
    size_t year = vb_figures_start(text, end, YEAR + 1);
    if (end - year != YEAR || year == 0 || text.data[year - 1] != '/' ||
        !is_year(value_of(text.data + year)))
        return end;
    size_t start = ordinal_start(text, year - 1);
    return start < year - 1 ? start : end;
}

/* The number of this ordinal that has the symbol of `last`, and its year if none stands behind the
 * ordinal; false: it would be too long. */
static bool put_ordinal(const vb_number *last, vb_slice read, vb_number *number)
{
    size_t rest = last->text_len - last->ordinal_len;
    size_t slash = vb_slice_find(read, VB_SLICE("/"), 0);
    vb_slice ordinal = vb_slice_cut(read, 0, slash);
    if (ordinal.len + rest >= VB_NUMBER_SIZE)
        return false;
    *number = *last;
    memcpy(number->text, ordinal.data, ordinal.len);
    memcpy(number->text + ordinal.len, last->text + last->ordinal_len, rest + 1);
    if (slash < read.len) {
        memcpy(number->text + ordinal.len + 1, read.data + slash + 1, YEAR);
        number->year = value_of(read.data + slash + 1);
    }
    number->text_len = ordinal.len + rest;
    number->ordinal_len = ordinal.len;
    number->symbol_at = last->symbol_at - last->ordinal_len + ordinal.len;
    number->body_at = last->body_at - last->ordinal_len + ordinal.len;
    return true;
}

/* The number before the one that is introduced at `end`, and what parts the two. */
static bool read_before(vb_slice text, size_t from, size_t end, const vb_number *last,
                        vb_number *number)
{
    size_t parting = parting_start(text, end);
    if (parting == end || parting <= from)
        return false;
    size_t behind = skip_blanks_back(text, parting, BLANKS);
    size_t start = ordinal_start(text, behind);
    if (start == behind && last->year)
        start = dated_ordinal_start(text, behind);
    if (start == behind || start < from ||
        !put_ordinal(last, vb_slice_cut(text, start, behind), number))
        return false;
    number->start = start;
    number->end = behind;
    number->introduced_at = start;
    number->introduced =
        vb_so_before(text, start, &number->introduced_at) && number->introduced_at >= from;
    if (!number->introduced)
        number->introduced_at = start;
    return true;
}

size_t vb_number_row_before(const vb_citation *citation, vb_slice text, size_t from,
                            const vb_number *last, vb_number *row, size_t most)
{
    vb_name_match type;
    size_t count = 0, end = last->introduced_at;
    while (count < most && read_before(text, from, end, last, &row[count]))
        end = row[count++].introduced_at;
    if (count && vb_document_type_before(citation, text, from, end, &type) &&
        type.score >= TYPE_SCORE)
        return count;
    return 0;
}
