/*
 * Numbers in a row: `các Nghị quyết số 57-NQ/TW; số 59-NQ/TW và số 66-NQ/TW của Bộ Chính trị`. The
 * body behind the last of them issued them all, and of two dates behind two numbers each has its
 * own.
 */
#include "refs/enumerations.h"

#include "refs/found.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

bool is_row(vb_slice text, size_t from, size_t to)
{
    enum { LETTERS = 4 }; /* và số */
    char letters[LETTERS + 2];
    if (to <= from || to - from > GAP_MAX)
        return false;
    vb_slice between = vb_slice_cut(text, from, to);
    for (size_t i = 0; i < between.len; i++)
        if (vb_is_among(between.data[i], ".:()\"-/"))
            return false;
    size_t len = folded_word(between, letters, sizeof letters);
    return len == 0 || (len <= LETTERS && (letters[0] == 'v' || letters[0] == 's'));
}

/* The symbol of a number, from its first capital on: NQ/TW, NĐ-CP. */
static vb_slice symbol_of(vb_slice number)
{
    size_t at = 0;
    while (at < number.len && !(number.data[at] >= 'A' && number.data[at] <= 'Z') &&
           !(number.data[at] & 0x80))
        at++;
    return vb_slice_cut(number, at, number.len);
}

/* Whether the type is said again of the next of two: `Nghị quyết số 57-NQ/TW và Nghị quyết số
 * 59-NQ/TW`. */
static bool is_said_again(vb_slice text, const vb_reference *last, const vb_reference *next)
{
    return vb_slice_equal(last->type, next->type) && is_row(text, last->end, next->full_start);
}

/* The office of a letter's symbol, which its unit stands behind: TCT of TCT-DNNCN. */
static vb_slice office_of(vb_slice symbol)
{
    size_t unit = vb_slice_find(symbol, VB_SLICE("-"), 0);
    return unit < symbol.len ? vb_slice_cut(symbol, 0, unit) : symbol;
}

/* Whether two numbers are of one series: their symbols are the same, or of letters the offices. */
static bool are_of_one_series(const vb_reference *last, const vb_reference *next)
{
    vb_slice one = symbol_of(last->number), other = symbol_of(next->number);
    bool letters = vb_slice_equal(last->type, VB_SLICE("Công văn")) &&
                   (!next->type.len || vb_slice_equal(next->type, last->type));
    return vb_slice_equal(one, other) ||
           (letters && vb_slice_equal(office_of(one), office_of(other)));
}

/* Whether `next` goes on the row that `last` stands in: of one symbol, and with no type of its own
 * or the same again. */
static bool goes_on_row(vb_slice text, const vb_reference *last, const vb_reference *next)
{
    return (is_row(text, last->end, next->number_start) || is_said_again(text, last, next)) &&
           are_of_one_series(last, next);
}

/* Whether the last that was found begins its row. */
static bool last_begins_row(const reference_search *search)
{
    size_t count = search->order.count;
    return count == 1 || !goes_on_row(search->text, &found_at(search, count - 2)->reference,
                                      last_reference(search));
}

bool is_second_of_row(const reference_search *search, const vb_reference *reference)
{
    const vb_reference *last = last_reference(search);
    return last && !last->date.len && goes_on_row(search->text, last, reference) &&
           last_begins_row(search);
}

vb_slice type_of_row(const reference_search *search, const vb_reference *reference)
{
    const vb_reference *last = last_reference(search);
    return last && goes_on_row(search->text, last, reference) ? last->type : VB_SLICE("");
}

vb_slice day_of_row(const reference_search *search, const vb_reference *reference)
{
    const vb_reference *last = last_reference(search);
    return last && is_row(search->text, last->end, reference->full_start) ? last->date
                                                                          : VB_SLICE("");
}

vb_slice issuer_of_row(const reference_search *search, const vb_reference *reference)
{
    size_t count = search->order.count;
    const found_reference *last = count ? found_at(search, count - 1) : NULL;
    return last && last->issued_before && goes_on_row(search->text, &last->reference, reference)
               ? last->reference.issuer
               : VB_SLICE("");
}

/*
 * Whether the body behind the last may not be that of the one before it: several bodies of the
 * Party's centre share one series, and a writer who says the type again may mean one of them. Of a
 * row of three he means all, and of two of one day, or whose day he says but once: `217-QĐ/TW,
 * Quyết định số 218-QĐ/TW ngày 12/12/2013`.
 */
static bool may_be_of_others(const reference_search *search, const found_reference *found)
{
    const vb_reference *last = last_reference(search), *next = &found->reference;
    bool one_day =
        last && next->date.len && !found->earlier_date.len &&
        (!last->date.len || (!found->same_day && vb_slice_equal(last->date, next->date)));
    return last && !one_day && !(found->same_day && !last->date.len) &&
           vb_slice_ends(next->number, VB_SLICE("/TW")) &&
           !is_row(search->text, last->end, next->number_start) &&
           is_said_again(search->text, last, next) && last_begins_row(search);
}

static void give_date(vb_reference *reference, vb_slice date)
{
    reference->date = date;
    reference->kind = VB_REFERENCE_FULL;
    add_evidence(reference, VB_EVIDENCE_DATE);
}

/* The date behind a symbol that several numbers share is that of all of them, and so is one that is
 * said to be: `cùng ngày`. */
static void share_date(reference_search *search, const found_reference *found)
{
    const vb_reference *dated = &found->reference, *next = dated;
    for (size_t i = search->order.count; dated->date.len && i > 0; i--) {
        found_reference *last = found_at(search, i - 1);
        if (!(last->shares_symbol || found->same_day) || last->reference.date.len ||
            !goes_on_row(search->text, &last->reference, next))
            return;
        give_date(&last->reference, dated->date);
        next = &last->reference;
    }
}

void share_with_row(reference_search *search, const found_reference *found)
{
    const vb_reference *next = &found->reference;
    size_t i = search->order.count;
    bool others = may_be_of_others(search, found);
    if (found->earlier_date.len)
        give_date(last_reference(search), found->earlier_date);
    share_date(search, found);
    if (others)
        return;
    for (; found->issued_behind && i > 0; i--) {
        vb_reference *last = &found_at(search, i - 1)->reference;
        if (has_evidence(last, VB_EVIDENCE_ISSUER) || !goes_on_row(search->text, last, next))
            return;
        bool told = vb_slice_equal(last->issuer, found->reference.issuer) &&
                    !is_row(search->text, last->end, next->number_start);
        next = last;
        if (told) /* by its symbol, as the other */
            continue;
        last->issuer = found->reference.issuer;
        last->kind = VB_REFERENCE_FULL;
        add_evidence(last, VB_EVIDENCE_ISSUER);
        last->evidence &= ~((uint32_t)1 << VB_EVIDENCE_ISSUER_SYMBOL);
    }
}
