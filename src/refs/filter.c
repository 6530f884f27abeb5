/* Which references are wanted: by type, number and date. */
#include "vanban/refs.h"

#include "vanban/orthography.h"

bool vb_is_date(vb_slice text)
{
    static const char shape[] = "dddd-dd-dd";
    if (text.len != 4 && text.len != 7 && text.len != 10)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (shape[i] == 'd' ? text.data[i] < '0' || text.data[i] > '9' : text.data[i] != '-')
            return false;
    int year = (int)vb_figures_value(text, 0, 4),
        month = text.len > 4 ? (int)vb_figures_value(text, 5, 2) : 1,
        day = text.len > 7 ? (int)vb_figures_value(text, 8, 2) : 1;
    return month >= 1 && month <= 12 && day >= 1 && day <= vb_days_in_month(year, month);
}

static bool is_like_letter(uint32_t a, uint32_t b)
{
    vb_letter x = vb_letter_of(a), y = vb_letter_of(b);
    return x.base == y.base && (x.base || a == b);
}

/* What was asked for by hand may lack marks and capitals: 28-ct/tw. */
static bool is_like(vb_slice is, vb_slice wanted)
{
    size_t i = 0, j = 0;
    while (i < is.len && j < wanted.len) {
        uint32_t a, b;
        i += vb_utf8_decode(is, i, &a);
        j += vb_utf8_decode(wanted, j, &b);
        if (!is_like_letter(a, b))
            return false;
    }
    return i == is.len && j == wanted.len;
}

/* Where the next letter of a type's name begins: words may be parted as a key parts them, or not at
 * all. */
static size_t skip_separators(vb_slice text, size_t at)
{
    while (at < text.len && vb_is_among(text.data[at], " -_\t\r\n"))
        at++;
    return at;
}

bool vb_type_is_like(vb_slice type, vb_slice asked)
{
    size_t i = skip_separators(type, 0), j = skip_separators(asked, 0);
    while (i < type.len && j < asked.len) {
        uint32_t a, b;
        i = skip_separators(type, i + vb_utf8_decode(type, i, &a));
        j = skip_separators(asked, j + vb_utf8_decode(asked, j, &b));
        if (!is_like_letter(a, b))
            return false;
    }
    return i == type.len && j == asked.len;
}

/* Day and month that were not given are those of the bound itself: after 2023 is 2024 and later. */
static int compare_dates(vb_slice date, vb_slice bound)
{
    return vb_slice_compare(vb_slice_cut(date, 0, bound.len), bound);
}

bool vb_filter_wants(const vb_reference_filter *asked, const vb_reference *reference)
{
    vb_slice date = vb_slice_or(reference->date, reference->act->date);
    if (asked->type.len && !vb_type_is_like(reference->type, asked->type))
        return false;
    if (asked->number.len &&
        !is_like(vb_slice_or(reference->number, reference->act->number), asked->number))
        return false;
    if ((asked->after.len || asked->before.len) && !date.len)
        return false;
    return (!asked->after.len || compare_dates(date, asked->after) > 0) &&
           (!asked->before.len || compare_dates(date, asked->before) < 0);
}
