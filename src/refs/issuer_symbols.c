/*
 * The symbol of the body that is named beside a number: where the number has one that is in no
 * table, as far from it as one misread letter, 08/2017/TT-BNY of Bộ Nội vụ, the body tells what was
 * written. A code with a letter more or less may well be another office's, UBNDT, unless a scan
 * often reads so. So it does where an Đ was read as the letter of another office: 2104/BCT of Đoàn
 * Chủ tịch.
 */
#include "refs/issuer_symbols.h"

#include "refs/bodies.h"
#include "refs/dates.h"
#include "refs/handle.h"
#include "refs/numbers.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include "tables/bodiless-symbols.h"

#include <string.h>

/* How far the two may be apart, one of two letters less; and with another number of letters. */
#define MOST_APART 1.05
#define MOST_APART_SHORT 0.7
#define MOST_APART_LENGTHS 0.6

/* How much less a number is believed that was mended so. */
#define ISSUER_DOUBT 0.3f

static const vb_slice so = {"số ", sizeof "số " - 1}; /* tells that a number follows */

/* The code of the first body, which must be letters alone; empty: it is none. */
static vb_slice code_of_body(const vb_number *number)
{
    size_t at = number->body_at, end = at;
    uint32_t letter;
    vb_slice text = {number->text, number->text_len};
    while (end < text.len && !vb_is_among(text.data[end], "-/")) {
        end += vb_utf8_decode(text, end, &letter);
        if (!vb_is_letter(letter))
            return VB_SLICE("");
    }
    return vb_slice_cut(text, at, end);
}

/* Whether the symbol stands for the body, for the one that it heads, or for one of its kind in some
 * place: Bộ trưởng Bộ Nội vụ, Sở Nội vụ Sơn La. */
static bool is_symbol_of(const reference_search *search, const vb_symbol *symbol, vb_slice issuer)
{
    if (vb_slice_equal(symbol->symbol, VB_SLICE("TW")))
        return is_body(search->refs, issuer, BODY_CENTRE);
    size_t at = symbol->name.len ? vb_slice_find(issuer, symbol->name, 0) : SIZE_MAX,
           end = at + symbol->name.len;
    return at != SIZE_MAX && (at == 0 || issuer.data[at - 1] == ' ') &&
           (end == issuer.len || issuer.data[end] == ' ');
}

/* How far a code may be from a symbol of which a letter of it was misread. */
static double most_apart(vb_slice symbol, vb_slice code)
{
    size_t letters = vb_utf8_count(symbol);
    return letters != vb_utf8_count(code) ? MOST_APART_LENGTHS
           : letters > 2                  ? MOST_APART
                                          : MOST_APART_SHORT;
}

/* The number with that symbol in place of the code, behind `so`, in `scratch`. */
static vb_slice write_with_symbol(reference_search *search, const vb_number *number, vb_slice code,
                                  vb_slice symbol)
{
    vb_slice text = {number->text, number->text_len};
    vb_buffer *written = &search->scratch;
    vb_buffer_clear(written);
    vb_buffer_add(written, so);
    vb_buffer_add(written, vb_slice_cut(text, 0, number->body_at));
    vb_buffer_add(written, symbol);
    vb_buffer_add(written, vb_slice_cut(text, number->body_at + code.len, text.len));
    return vb_buffer_slice(written);
}

/* Whether the code of the number may be the symbol with a misread letter. */
static bool may_be_misread(reference_search *search, const vb_number *number, vb_slice code,
                           vb_slice symbol)
{
    vb_slice whole = write_with_symbol(search, number, code, symbol);
    return vb_number_distance(search->citation, vb_slice_cut(whole, so.len, whole.len),
                              (vb_slice){number->text, number->text_len}) <=
           most_apart(symbol, code);
}

/* Whether they begin or end alike, as what one letter parts does: cheap. */
static bool shares_an_end(vb_slice symbol, vb_slice code)
{
    return symbol.data[0] == code.data[0] || symbol.data[symbol.len - 1] == code.data[code.len - 1];
}

/* The one symbol of the body that the code may be; NULL: none, or several. */
static const vb_symbol *symbol_of_issuer(reference_search *search, const vb_number *number,
                                         vb_slice issuer, vb_slice code)
{
    const vb_symbol *only = NULL;
    for (size_t i = 0, count = vb_symbol_count(search->citation); i < count; i++) {
        const vb_symbol *symbol = vb_symbol_at(search->citation, i);
        if (symbol->role != VB_SYMBOL_BODY || !shares_an_end(symbol->symbol, code) ||
            !is_symbol_of(search, symbol, issuer) ||
            !may_be_misread(search, number, code, symbol->symbol))
            continue;
        if (only && !vb_slice_equal(only->symbol, symbol->symbol))
            return NULL;
        only = symbol;
    }
    return only;
}

/* Whether a letter of it may have been an Đ: cheap. */
static bool may_lack_stroke(vb_slice code)
{
    return memchr(code.data, 'B', code.len) || memchr(code.data, 'D', code.len);
}

/* Whether the symbol is the code with an Đ more, which has a byte more; or with one less, of a
 * number that was read with damage: HĐTĐ of a Hội đồng tuyển dụng. */
static bool may_be_stroked(const vb_number *number, vb_slice code, vb_slice symbol)
{
    return (symbol.len > code.len && vb_lacks_only_strokes(code, symbol)) ||
           (!number->exact && symbol.len < code.len && vb_lacks_only_strokes(symbol, code));
}

const vb_symbol *stroked_symbol_of(const reference_search *search, const vb_number *number,
                                   vb_slice issuer)
{
    if (!number->body || contains(issuer, number->body->name))
        return NULL;
    vb_slice code = code_of_body(number);
    if (!code.len || (number->exact && !may_lack_stroke(code)))
        return NULL;
    for (size_t i = 0, count = vb_symbol_count(search->citation); i < count; i++) {
        const vb_symbol *symbol = vb_symbol_at(search->citation, i);
        if (symbol->role == VB_SYMBOL_BODY && may_be_stroked(number, code, symbol->symbol) &&
            is_symbol_of(search, symbol, issuer))
            return symbol;
    }
    return NULL;
}

/* Whether the issuer is several bodies, Bộ Tài chính và Bộ Lao động: the code is of them all, LB.
 */
static bool is_of_several(reference_search *search, vb_slice issuer)
{
    const vb_slice and = VB_SLICE(" và ");
    vb_name_match match;
    for (size_t at = 0; (at = vb_slice_find(issuer, and, at)) != SIZE_MAX; at += and.len)
        if (vb_issuer_match(search->citation, issuer, at + and.len, &search->scratch, &match) &&
            match.score == 1)
            return true;
    return false;
}

/* The symbol of the issuer that the number's code may have been misread for; NULL: there is none.
 */
static const vb_symbol *symbol_like_code(reference_search *search, const vb_number *number,
                                         vb_slice issuer)
{
    if (number->body)
        return stroked_symbol_of(search, number, issuer);
    vb_slice code = number->type ? code_of_body(number) : VB_SLICE("");
    return code.len > 1 ? symbol_of_issuer(search, number, issuer, code) : NULL;
}

/* The symbol of the body that the number's code was misread for; NULL: it is none. Most codes are
 * like none, so whether the issuer is several, whose names are looked for, is asked last. */
static const vb_symbol *symbol_meant(reference_search *search, const vb_number *number,
                                     vb_slice issuer)
{
    const vb_symbol *symbol = symbol_like_code(search, number, issuer);
    return symbol && !is_of_several(search, issuer) ? symbol : NULL;
}

/* Reads the number that has the symbol; false: it is none. */
static bool read_with_symbol(reference_search *search, const vb_number *number, vb_slice code,
                             vb_slice symbol, vb_number *mended)
{
    vb_slice whole = write_with_symbol(search, number, code, symbol);
    return vb_number_find(search->citation, whole, 0, mended) &&
           vb_slice_equal(vb_slice_cut(whole, so.len, whole.len),
                          (vb_slice){mended->text, mended->text_len});
}

bool mend_symbol_by_issuer(reference_search *search, const numbered_place *place, vb_slice issuer)
{
    const distinct_number *meant = meant_at(search, place);
    const vb_number *number = &meant->number;
    const vb_symbol *symbol = issuer.len ? symbol_meant(search, number, issuer) : NULL;
    vb_number mended;
    if (!symbol || !read_with_symbol(search, number, code_of_body(number), symbol->symbol, &mended))
        return false;
    mended.confidence = number->confidence;
    size_t index = index_of_number(search, &mended);
    if (index == VB_NO_REFERENCE)
        return false;
    distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    read->read_as = index;
    read->doubt = ISSUER_DOUBT;
    return true;
}

/* -------------------------------------------------------------------- symbols without a body -- */

vb_slice issuer_by_type_symbol(const vb_number *number, const vb_reference *reference)
{
    const vb_table *table = &vb_table_bodiless_symbols;
    vb_slice symbol = vb_slice_cut((vb_slice){number->text, number->text_len}, number->symbol_at,
                                   number->text_len);
    size_t row = vb_table_search(table, symbol);
    if (row == table->rows)
        return VB_SLICE("");
    unsigned year = year_at(reference->date, 0),
             since = year_at(vb_table_cell(table, row, BODILESS_SYMBOLS_SINCE), 0),
             until = year_at(vb_table_cell(table, row, BODILESS_SYMBOLS_UNTIL), 0);
    bool told =
        year ? year >= since && year <= until
             : vb_slice_equal(reference->type, vb_table_cell(table, row, BODILESS_SYMBOLS_TYPE));
    return told ? vb_table_cell(table, row, BODILESS_SYMBOLS_ISSUER) : VB_SLICE("");
}
