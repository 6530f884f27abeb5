/*
 * The Đ of a type of document that is abbreviated before its number: `NB 46/2015/NB-CP` is NĐ, as
 * the symbol of the number says, and so is the `QD` of `QD số 263/QĐ-TTg`. Two letters are too few
 * for a lexicon to tell them by. Once a number has told of a type, its abbreviation is known before
 * figures alone, too (`QB 15`).
 */
#include "restore/types.h"

#include "restore/document.h"
#include "restore/locks.h"
#include "restore/word.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* Whether the word was read of the type's symbol, and not as it is written. */
static bool is_misread_symbol(vb_slice symbol, vb_slice word)
{
    return vb_lacks_only_strokes(word, symbol) && !vb_slice_equal(symbol, word);
}

/* Whether what stands from `at` on is an ordinal, alone or with a year: `15`, `28/2022`. */
static bool is_short_number(vb_slice text, size_t at)
{
    enum { ORDINAL_MOST = 4, YEAR_LEN = 4 };
    size_t end = vb_figures_end(text, at, ORDINAL_MOST);
    if (end == at)
        return false;
    if (end < text.len && text.data[end] == '/' &&
        vb_figures_end(text, end + 1, YEAR_LEN) == end + 1 + YEAR_LEN)
        end += 1 + YEAR_LEN;
    return end == text.len ||
           !(vb_is_digit((unsigned char)text.data[end]) || vb_is_among(text.data[end], "/-%"));
}

void types_learn(type_memory *known, const vb_number *number)
{
    const vb_symbol *type = number->type;
    static const char first_of_stroke = '\xC4'; /* of Đ, the only such letter of symbols */
    bool has_stroke = type && memchr(type->symbol.data, first_of_stroke, type->symbol.len);
    bool again = false;
    for (size_t i = 0; i < known->count; i++)
        again |= known->types[i] == type;
    if (has_stroke && !again && known->count < TYPES_KNOWN)
        known->types[known->count++] = type;
}

/* Whether nothing but blanks stands between `end` and the next number, or the word before it. */
static bool is_before_number(const document *d, size_t end)
{
    size_t at = d->number.introduced ? d->number.introduced_at : d->number.start;
    if (!d->has_number || at <= end)
        return false;
    while (end < at && is_blank(d->text.data[end]))
        end++;
    return end == at;
}

bool type_read(const document *d, size_t start, size_t end, vb_slice *written)
{
    vb_slice word = vb_slice_cut(d->text, start, end);
    if (is_before_number(d, end)) {
        bool told = d->number.type && is_misread_symbol(d->number.type->symbol, word);
        *written = told ? d->number.type->symbol : *written;
        return told;
    }
    if (d->types.count == 0 || end + 1 >= d->text.len || d->text.data[end] != ' ' ||
        !is_short_number(d->text, end + 1))
        return false;
    for (size_t i = 0; i < d->types.count; i++) {
        if (is_misread_symbol(d->types.types[i]->symbol, word)) {
            *written = d->types.types[i]->symbol;
            return true;
        }
    }
    return false;
}
