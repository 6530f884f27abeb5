/*
 * Laws in a row that do not say again what they have in common. Of two years behind one name the
 * second is another law's, where one of the name was passed in it: `Luật sửa đổi … năm 2005 và năm
 * 2013`. Behind `các Luật` or `Luật:` each item is a law's name without its type: `các Luật: Đất
 * đai năm 2013, Nhà ở năm 2014`.
 */
#include "refs/law_rows.h"

#include "refs/authority.h"
#include "refs/byte_kind.h"
#include "refs/handle.h"
#include "refs/laws.h"
#include "refs/text.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include "tables/laws.h"

enum { WORD_MAX = 16, NAME_MAX = 240 };

/* A name that is given without its type is less than one with it. */
static const double nearly = 0.9;

/* Behind the comma, the semicolon or `và` that joins what follows; `end`: none stands there. */
static size_t behind_joint(vb_slice text, size_t end)
{
    bool mark = end < text.len && vb_is_among(text.data[end], ",;");
    size_t at = skip_space(text, end + mark, GAP_MAX), behind = word_end(text, at, WORD_MAX);
    if (at == end + mark)
        return end;
    if (folds_to(vb_slice_cut(text, at, behind), "va"))
        return skip_space(text, behind, GAP_MAX);
    return mark ? at : end;
}

static bool read_other_year(reference_search *search, size_t at, found_reference *found)
{
    vb_year year;
    vb_act act;
    vb_reference *law = &found->reference;
    if (!found->year.len || !vb_year_read(search->citation, search->text,
                                          skip_space_back(search->text, at, GAP_MAX), &year))
        return false;
    vb_slice figures = vb_slice_of(year.figures);
    if (!year.named || vb_slice_equal(figures, found->year) ||
        !find_dated_act(search, law->title, figures, &act))
        return false;
    found->year = keep(search, figures);
    law->start = at;
    law->end = year.end;
    law->pinpoints = NULL; /* they are the first law's */
    law->pinpoint_count = 0;
    return true;
}

/* Whether the law is the first of those that `các Luật` or `Luật:` begins. */
static bool begins_row(vb_slice text, size_t start)
{
    size_t end = word_end(text, start, WORD_MAX), before = skip_space_back(text, start, GAP_MAX);
    return (end > start && text.data[end - 1] == ':') ||
           folds_to(vb_slice_cut(text, word_start(text, before, WORD_MAX), before), "cac");
}

/* Whether an item of a row ends at `at`: a mark, `và` or a year follows. */
static bool ends_item(vb_slice text, size_t at)
{
    size_t next = skip_space(text, at, GAP_MAX), end = word_end(text, next, WORD_MAX);
    vb_slice word = vb_slice_cut(text, next, end);
    return next == text.len || vb_is_among(text.data[next], ",;.)(") ||
           vb_is_digit((unsigned char)text.data[next]) || folds_to(word, "va") ||
           folds_to(word, "nam");
}

/* The listed name that the item at `at` is behind the type of the law before it, which has no marks
 * where the item has none: Luat Nha o. */
static bool item_behind(reference_search *search, size_t at, vb_slice type, bool marked,
                        vb_name_match *match, size_t *end)
{
    vb_buffer whole = VB_BUFFER(search->refs->memory);
    if (marked)
        vb_buffer_add(&whole, type);
    else
        add_folded(&whole, type);
    vb_buffer_add_byte(&whole, ' ');
    size_t before = whole.len;
    vb_buffer_add(&whole, vb_slice_cut(search->text, at, at + NAME_MAX));
    vb_slice text = vb_buffer_slice(&whole);
    bool found = vb_name_list_match(search->refs->laws, text, 0, nearly, match) &&
                 match->end > before && !is_another_law(text, match) &&
                 ends_item(search->text, at + match->end - before);
    *end = at + match->end - before;
    search->scratch.failed |= whole.failed;
    vb_buffer_free(&whole);
    return found;
}

static bool read_item(reference_search *search, size_t at, found_reference *found)
{
    vb_name_match match;
    vb_slice type = found->reference.type;
    size_t end;
    if (!(found->in_row || begins_row(search->text, found->reference.start)) ||
        !is_capital(search->text, at) ||
        (!item_behind(search, at, type, true, &match, &end) &&
         !item_behind(search, at, type, false, &match, &end)))
        return false;
    vb_slice title = vb_table_cell(&vb_table_laws, match.row, LAWS_TITLE);
    *found = (found_reference){.reference = {.kind = VB_REFERENCE_LAW,
                                             .start = at,
                                             .end = end,
                                             .type = type,
                                             .title = title.len ? title : match.name,
                                             .confidence = match.score * nearly,
                                             .target = VB_NO_REFERENCE},
                               .definition = VB_NO_REFERENCE,
                               .act = VB_NO_REFERENCE,
                               .in_row = true};
    add_evidence(&found->reference, match.score < 1 ? VB_EVIDENCE_NAME_NEAR : VB_EVIDENCE_NAME);
    read_which_law(search, at, found);
    return true;
}

bool read_next_law(reference_search *search, found_reference *found)
{
    const vb_reference *law = &found->reference;
    if (law->kind != VB_REFERENCE_LAW || law->number.len || !law->title.len)
        return false;
    size_t at = behind_joint(search->text, law->end);
    return at > law->end && at < search->text.len &&
           (read_other_year(search, at, found) || read_item(search, at, found));
}
