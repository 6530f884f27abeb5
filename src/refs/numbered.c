#include "refs/refs_internal.h"

#include "vanban/orthography.h"

#include <stdlib.h>
#include <string.h>

/* How far, in bytes, the parts of one reference may lie apart, and how far a type's name reaches
 * back. */
enum { GAP_MAX = 24, DATE_REACH = 96, TYPE_REACH = 96, ABBREVIATION_MAX = 8 };

/* -------------------------------------------------------------------------------------- type -- */

static vb_number_system system_of(const vb_number *number)
{
    return number->system;
}

/* The type the number's symbol stands for; a number of body and unit alone is a letter's (NĐ 30,
 * Phụ lục I, II.3). */
static vb_slice type_by_symbol(const reference_search *search, const vb_number *number)
{
    if (number->type)
        return vb_document_type_name(search->citation, number->type->symbol, system_of(number));
    bool has_unit = memchr(number->text + number->body_at, '-', number->body_len) != NULL;
    return number->system == VB_NUMBER_STATE && has_unit ? VB_SLICE("Công văn") : VB_SLICE("");
}

/* Whether `name` is one of the meanings of the number's symbol: QĐ is Quyết định and Quy định. */
static bool symbol_means(const reference_search *search, const vb_number *number, vb_slice name)
{
    const vb_symbol *symbol;
    for (size_t i = 0; number->type && (symbol = vb_symbol_at(search->citation, i)) != NULL; i++)
        if (symbol->role == VB_SYMBOL_TYPE &&
            vb_slice_equal(symbol->symbol, number->type->symbol) &&
            vb_slice_equal(symbol->name, name))
            return true;
    return false;
}

/* The word before the number decides, unless it is too garbled to overrule the symbol. */
static bool type_by_word(reference_search *search, size_t floor, size_t before,
                         const vb_number *number, vb_reference *reference)
{
    vb_name_match match;
    size_t from = before > TYPE_REACH && before - TYPE_REACH > floor ? before - TYPE_REACH : floor;
    if (!vb_document_type_before(search->citation, search->text, from, before, &match))
        return false;
    if (match.score < 0.85 && !symbol_means(search, number, match.name))
        return false;
    reference->type = match.name;
    reference->start = match.start;
    return true;
}

/* NQ 10-NQ/TW, QĐ số 12/QĐ-UBND: the symbol stands for the word. */
static bool type_by_abbreviation(reference_search *search, size_t floor, size_t before,
                                 const vb_number *number, vb_reference *reference)
{
    size_t end = skip_space_back(search->text, before, GAP_MAX);
    size_t start = word_start(search->text, end, ABBREVIATION_MAX);
    while (start < end && strchr("([\"'", search->text.data[start]) && search->text.data[start])
        start++;
    if (start < floor || start == end || !number->type)
        return false;
    vb_slice word = vb_slice_cut(search->text, start, end);
    vb_slice name = type_by_symbol(search, number);
    const vb_symbol *symbol = vb_symbol_find(search->citation, word, VB_SYMBOL_TYPE);
    if (!symbol || !name.len)
        return false;
    reference->type = vb_slice_equal(word, number->type->symbol) ? name : symbol->name;
    reference->start = start;
    return true;
}

/* Báo cáo thẩm tra số 116/BC-HĐND: words stand between the type and `số`, but no mark does. */
static bool type_further_back(reference_search *search, size_t floor, size_t before,
                              const vb_number *number, vb_reference *reference)
{
    enum { REACH = 40 };
    size_t from = before > REACH && before - REACH > floor ? before - REACH : floor;
    for (size_t at = before; at > from; at--)
        if (strchr(",;.:()", search->text.data[at - 1]) && search->text.data[at - 1]) {
            from = at;
            break;
        }
    vb_name_match match;
    vb_slice name = type_by_symbol(search, number);
    char wanted[8], letter[8];
    if (!folded_word(vb_slice_cut(name, 0, 4), wanted, sizeof wanted))
        return false;
    for (size_t at = from; at < before; at++) {
        if (is_space(search->text.data[at]) || (at > 0 && !is_space(search->text.data[at - 1])) ||
            !folded_word(vb_slice_cut(search->text, at, at + 4), letter, sizeof letter) ||
            letter[0] != wanted[0])
            continue;
        if (!vb_document_type_match(search->citation, search->text, at, &match) ||
            match.score < 0.9 || !vb_slice_equal(match.name, name) || match.end > before)
            continue;
        reference->type = name;
        reference->start = match.start;
        return true;
    }
    return false;
}

/* Whether nothing but commas and `và` lies between two places: Luật số A và B. */
static bool is_enumeration(vb_slice text, size_t from, size_t to)
{
    char letters[8];
    if (to < from || to - from > GAP_MAX)
        return false;
    size_t len = folded_word(vb_slice_cut(text, from, to), letters, sizeof letters);
    return len == 0 || (len <= 3 && letters[0] == 'v');
}

static void read_type(reference_search *search, const numbered_place *place, size_t floor,
                      const vb_number *number, vb_reference *reference)
{
    const vb_reference *last =
        search->list->array.count
            ? VB_ARRAY_AT(&search->list->array, vb_reference, search->list->array.count - 1)
            : NULL;
    reference->start = place->introduced_at;
    if (type_by_word(search, floor, place->introduced_at, number, reference))
        return;
    if (number->system == VB_NUMBER_ASSEMBLY) {
        if (law_before(search, floor, place->introduced_at, reference))
            return;
        if (last && is_enumeration(search->text, last->end, place->introduced_at))
            reference->type = last->type;
        return;
    }
    if (type_by_abbreviation(search, floor, place->introduced_at, number, reference) ||
        type_further_back(search, floor, place->introduced_at, number, reference))
        return;
    reference->type = type_by_symbol(search, number);
}

/* ---------------------------------------------------------------------- date and issuer -- */

/* Passes over blanks and at most one comma. */
static size_t pass_comma(vb_slice text, size_t at)
{
    size_t next = skip_space(text, at, GAP_MAX);
    if (next < text.len && text.data[next] == ',')
        next = skip_space(text, next + 1, GAP_MAX);
    return next;
}

static bool read_date(reference_search *search, vb_reference *reference)
{
    vb_date date;
    size_t at = pass_comma(search->text, reference->end);
    vb_slice near = vb_slice_cut(search->text, 0, at + DATE_REACH);
    if (!vb_date_find(search->citation, near, at, &date) || date.start > at + 1)
        return false;
    reference->date = keep(search, vb_slice_of(date.iso));
    reference->confidence *= date.confidence;
    reference->end = date.end;
    return true;
}

/* `của`, however it was read: cua, ciia, ctia, ella, c¥a. */
static bool is_of(vb_slice word)
{
    uint32_t first;
    if (word.len == 0 || word.len > 9)
        return false;
    vb_utf8_decode(word, 0, &first);
    vb_letter letter = vb_letter_of(first);
    return letter.base == 'c' || letter.base == 'e' || first == 0xA2;
}

static bool read_issuer(reference_search *search, vb_reference *reference)
{
    vb_name_match match;
    size_t at = skip_space(search->text, reference->end, GAP_MAX);
    size_t end = word_end(search->text, at, GAP_MAX);
    size_t name = skip_space(search->text, end, GAP_MAX);
    if (at == reference->end || name == end || !is_of(vb_slice_cut(search->text, at, end)))
        return false;
    if (!vb_issuer_match(search->citation, search->text, name, &search->scratch, &match))
        return false;
    reference->issuer = keep(search, vb_buffer_slice(&search->scratch));
    reference->end = match.end;
    return true;
}

/* ---------------------------------------------------------------------------------- pinpoint -- */

typedef struct words_before {
    vb_slice word[8]; /* the nearest first */
    char folded[8][12];
    size_t count;
} words_before;

static void read_words_before(vb_slice text, size_t at, size_t floor, words_before *words)
{
    words->count = 0;
    while (words->count < 8) {
        size_t end = skip_space_back(text, at, GAP_MAX);
        size_t start = word_start(text, end, GAP_MAX);
        if (start < floor || start == end)
            return;
        words->word[words->count] = vb_slice_cut(text, start, end);
        folded_word(words->word[words->count], words->folded[words->count],
                    sizeof words->folded[0]);
        words->count++;
        at = start;
    }
}

static bool is_unit(const char *folded, const char *unit, size_t len)
{
    /* The first letter of `điều`, `điểm` is read D, B or P. */
    return strlen(folded) == len && strcmp(folded + 1, unit + 1) == 0 &&
           (folded[0] == unit[0] || (unit[0] == 'd' && (folded[0] == 'b' || folded[0] == 'p')));
}

static bool take_unit(reference_search *search, const words_before *words, size_t *at,
                      const char *unit, vb_slice *value)
{
    if (*at + 1 >= words->count || !is_unit(words->folded[*at + 1], unit, strlen(unit)))
        return false;
    const char *folded = words->folded[*at];
    if (!folded[0] || strlen(folded) > 4)
        return false;
    *value = keep(search, vb_slice_of(folded));
    *at += 2;
    return true;
}

/* điểm a khoản 2 Điều 5 right before the reference, perhaps with `của`. */
static void read_pinpoint(reference_search *search, size_t floor, vb_reference *reference)
{
    words_before words;
    size_t at = 0;
    read_words_before(search->text, reference->start, floor, &words);
    if (words.count && is_of(words.word[0]))
        at++;
    if (!take_unit(search, &words, &at, "dieu", &reference->dieu))
        return;
    if (take_unit(search, &words, &at, "khoan", &reference->khoan))
        take_unit(search, &words, &at, "diem", &reference->diem);
}

/* --------------------------------------------------------------------------------- reference -- */

void read_numbered(reference_search *search, const numbered_place *place, size_t floor,
                   vb_reference *reference)
{
    const distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    const distinct_number *meant = VB_ARRAY_AT(&search->distinct, distinct_number, read->read_as);
    const vb_number *number = &meant->number;
    *reference = (vb_reference){
        .kind = VB_REFERENCE_SHORT, .end = place->end, .confidence = (double)place->confidence};
    reference->number = keep(search, (vb_slice){number->text, number->text_len});
    if (meant != read)
        reference->confidence *= 1 - 0.5 * (double)read->doubt;
    read_type(search, place, floor, number, reference);
    if (!reference->type.len)
        reference->confidence *= 0.7;
    read_pinpoint(search, floor, reference);
    bool dated = read_date(search, reference);
    bool issued = read_issuer(search, reference);
    if (!dated && issued)
        dated = read_date(search, reference);
    if (dated || issued)
        reference->kind = VB_REFERENCE_FULL;
    else if (reference->title.len)
        reference->kind = VB_REFERENCE_LAW;
    if (!issued)
        reference->issuer = vb_number_issuer(search->citation, number);
}
