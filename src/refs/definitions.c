/*
 * Short forms that a document defines: `Nghị quyết số … (sau đây gọi tắt là Nghị quyết 57)`. The
 * reference before it in the same paragraph is what it stands for, if the short form begins with a
 * document's type; the short form is found wherever it stands after that.
 */
#include "refs/definitions.h"

#include "refs/between.h"
#include "refs/byte_kind.h"
#include "refs/cues.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/laws.h"
#include "refs/names.h"
#include "refs/pinpoints.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/type_facts.h"
#include "refs/words.h"
#include "vanban/orthography.h"

#include <string.h>

enum { PARAGRAPH_MAX = 900, NAME_MAX = 120 };

/* More short forms than a reader can keep in mind are no short forms. */
enum { DEFINITIONS_MAX = 64 };

/* A full stop behind a small letter or a figure, with a capital behind its blank. */
static bool is_full_stop(vb_slice text, size_t at)
{
    uint32_t before = 0;
    size_t next = skip_space(text, at + 1, GAP_MAX);
    if (text.data[at] != '.' || at == 0 || next == at + 1)
        return false;
    vb_utf8_decode_back(text, at, &before);
    return vb_lower(before) == before && is_capital(text, next);
}

/* Whether nothing stands behind it on its line. */
static bool ends_line(vb_slice text, size_t at)
{
    size_t next = at + 1;
    while (next < text.len && (text.data[next] == ' ' || text.data[next] == '\r'))
        next++;
    return stands_at(text, next, '\n');
}

/* Whether a sentence or a paragraph ends between two places. */
static bool are_apart(vb_slice text, size_t from, size_t to)
{
    if (to - from > PARAGRAPH_MAX ||
        vb_slice_find(vb_slice_cut(text, from, to), VB_SLICE("\n\n"), 0) != SIZE_MAX)
        return true;
    for (size_t at = from; at < to; at++)
        if (vb_is_among(text.data[at], ".;:") && (is_full_stop(text, at) || ends_line(text, at)))
            return true;
    return false;
}

/* The short form at `at`: up to the bracket, a stop or the end of the paragraph; without quotes. */
static vb_slice read_name(vb_slice text, size_t at)
{
    static const char *const quotes[] = {"“", "”", "\"", "'"};
    size_t end = at;
    while (end < text.len && end - at < NAME_MAX && text.data[end] &&
           !vb_is_among(text.data[end], ");,.") &&
           !(text.data[end] == '\n' && stands_at(text, end + 1, '\n')))
        end++;
    vb_slice name = vb_slice_trim(vb_slice_cut(text, at, end));
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        vb_slice quote = vb_slice_of(quotes[i]);
        if (vb_slice_starts(name, quote))
            name = vb_slice_cut(name, quote.len, name.len);
        if (name.len && vb_slice_ends(name, quote))
            name = vb_slice_cut(name, 0, name.len - quote.len);
    }
    return vb_slice_trim(name);
}

static bool are_related(vb_slice a, vb_slice b)
{
    return vb_slice_starts(a, b) || vb_slice_starts(b, a);
}

/* A short form as it is defined. */
typedef struct short_form {
    vb_slice name;
    size_t at;       /* where it is defined: the bracket or comma */
    vb_slice type;   /* that it begins with, or empty: with a symbol, `NQ57` */
    vb_slice figure; /* the first in it: 57 */
} short_form;

static vb_slice first_figure(vb_slice name)
{
    size_t from = 0, to;
    while (from < name.len && !vb_is_digit((unsigned char)name.data[from]))
        from++;
    to = vb_figures_end(name, from, SIZE_MAX);
    while (from + 1 < to && name.data[from] == '0')
        from++;
    return vb_slice_cut(name, from, to);
}

/* Whether it begins as a document's name does: with a type or a type's symbol. Others name a body
 * or a thing that the text speaks of. */
static bool read_short_form(const reference_search *search, vb_slice name, size_t at,
                            short_form *out)
{
    vb_name_match type;
    *out = (short_form){.name = name, .at = at, .figure = first_figure(name)};
    if (!name.len || !is_capital(name, 0))
        return false;
    if (vb_document_type_match_well(search->citation, name, 0, 0.9, &type)) {
        out->type = type.name;
        return true;
    }
    for (size_t len = 2; len <= 4 && len <= name.len; len++)
        if (vb_symbol_find(search->citation, vb_slice_cut(name, 0, len), VB_SYMBOL_TYPE))
            return true;
    return false;
}

/* Whether nothing stands between the reference and the definition. */
static bool touches_definition(vb_slice text, const vb_reference *reference, size_t at)
{
    return skip_space(text, reference->end, GAP_MAX) >= at;
}

/* Whether the figure of the short form is that of the document: its number, or a year. */
static bool has_same_figure(const vb_reference *reference, vb_slice figure)
{
    enum { YEAR = 4 };
    vb_slice number = first_figure(reference->number);
    return !figure.len || !number.len || vb_slice_equal(figure, number) || figure.len == YEAR;
}

/* Whether what a document issues is named between it and the definition: `Quyết định … phê duyệt
 * Chương trình phát triển … (sau đây gọi là Chương trình)`. */
static bool is_issued_between(vb_slice text, const vb_reference *reference, const short_form *form)
{
    vb_slice between = vb_slice_cut(text, reference->end, form->at);
    return vb_slice_find(between, form->type, 0) != SIZE_MAX;
}

/*
 * Whether the short form is that of the document: of its type, and if it has a number, with its
 * number; or of what the document issues, which is named behind it unless the figure or the place
 * tells. `Thông tư này` is no more than pointed to.
 */
static bool stands_for(vb_slice text, const found_reference *found, const short_form *form)
{
    const vb_reference *reference = &found->reference;
    bool touches = touches_definition(text, reference, form->at);
    bool pointed = reference->kind == VB_REFERENCE_SELF || reference->kind == VB_REFERENCE_BACK;
    if (found->own || are_apart(text, reference->end, form->at) || (pointed && !touches))
        return false;
    bool same = has_same_figure(reference, form->figure);
    if (!form->type.len || are_related(form->type, reference->type))
        return same;
    return !pointed && issues_others(reference->type) && !issues_others(form->type) &&
           ((form->figure.len && reference->number.len && same) || touches ||
            is_issued_between(text, reference, form));
}

/* A short form that is a law's name is that, however it was read: `(sau day goi la Luadt Dat dai)`.
 */
static vb_slice settle_name(reference_search *search, vb_slice name)
{
    vb_name_match law;
    char letter[2];
    size_t at = (size_t)(name.data - search->text.data);
    if (!name.len || !may_begin_law(search, at) || !law_at(search, at, &law) || law.score == 1 ||
        law.end > at + name.len)
        return name;
    vb_slice rest = vb_slice_cut(search->text, law.end, at + name.len);
    return folded_word(rest, letter, sizeof letter) == 0 ? law.name : name;
}

bool may_define(reference_search *search, size_t at)
{
    size_t start = skip_space(search->text, at + 1, GAP_MAX);
    return start < search->text.len && lists_of_word(search, start, 1 << WORD_DEFINE);
}

vb_status read_definition(reference_search *search, const last_found *last, size_t at)
{
    vb_slice text = search->text;
    short_form form;
    size_t end, start = skip_space(text, at + 1, GAP_MAX);
    if (!last->count || search->definitions.count == DEFINITIONS_MAX || start >= text.len ||
        !cue_at(search, CUE_DEFINE, start, &end))
        return VB_OK;
    vb_slice name = settle_name(search, read_name(text, skip_space(text, end, GAP_MAX)));
    if (!read_short_form(search, name, at, &form))
        return VB_OK;
    size_t i = 0;
    while (i < last->count && !stands_for(text, last->found[i], &form))
        i++;
    if (i == last->count)
        return VB_OK;
    definition *added = vb_array_add(&search->definitions);
    if (!added)
        return VB_ERR_MEMORY;
    added->name = last->found[i]->reference.defines = keep_line(search, name);
    added->reference = last->index - i;
    added->at = at;
    return VB_OK;
}

/* ------------------------------------------------------------------------------------- their use
 * -- */

/* Moves `*next` to the first reference that ends behind `at`. */
static found_reference *reference_behind(const reference_search *search, size_t *next, size_t at)
{
    while (*next < search->order.count && found_at(search, *next)->reference.end <= at)
        (*next)++;
    return *next < search->order.count ? found_at(search, *next) : NULL;
}

static found_reference by_short_form(const reference_search *search, const vb_name_match *match)
{
    const definition *meant = VB_ARRAY_AT(&search->definitions, definition, match->row);
    const vb_reference *defined = &found_at(search, meant->reference)->reference;
    found_reference found = {.definition = meant->reference, .act = VB_NO_REFERENCE};
    found.reference = (vb_reference){.kind = VB_REFERENCE_SHORT,
                                     .type = defined->type,
                                     .number = defined->number,
                                     .start = match->start,
                                     .end = match->end,
                                     .full_start = match->start,
                                     .full_end = match->end,
                                     .confidence = match->score * 0.95,
                                     .target = VB_NO_REFERENCE};
    add_evidence(&found.reference, VB_EVIDENCE_DEFINED);
    return found;
}

/* Whether only a reference by its number alone stands in the way, of which the short form is more.
 */
static bool is_part(const found_reference *there, const vb_name_match *match)
{
    return there->ordinal.len && there->reference.start >= match->start &&
           there->reference.end <= match->end;
}

/* Whether a short form may begin with the word. */
static bool may_begin_short_form(reference_search *search, const noted_word *word)
{
    const size_t at = word->at;
    return !begins_no_short_form(search, word) &&
           (at == 0 || is_space(search->text.data[at - 1])) &&
           may_begin_name(search, WORD_SHORT_FORMS, at);
}

/* Adds the places where short forms stand outside other references. */
static vb_status find_short_forms(reference_search *search)
{
    size_t next = 0, behind = 0;
    for (size_t i = 0; i < search->noted.count; i++) {
        const noted_word *word = VB_ARRAY_AT(&search->noted, noted_word, i);
        const size_t at = word->at;
        vb_name_match match;
        if (at < behind || !may_begin_short_form(search, word))
            continue;
        found_reference *there = reference_behind(search, &next, at);
        if ((there && there->reference.start <= at && !there->ordinal.len) ||
            !short_form_at(search, at, &match))
            continue;
        if (match.start < VB_ARRAY_AT(&search->definitions, definition, match.row)->at)
            continue;
        there = reference_behind(search, &next, match.start);
        bool met = there && there->reference.start < match.end;
        if (met && !is_part(there, &match))
            continue;
        found_reference found = by_short_form(search, &match);
        read_pinpoints(search, next ? found_at(search, next - 1)->reference.end : 0,
                       &found.reference);
        read_pinpoints_behind(search, &found.reference);
        if (met) {
            *there = found;
            continue;
        }
        if (!vb_array_push(&search->found, &found))
            return VB_ERR_MEMORY;
        behind = match.end;
    }
    return vb_array_status(&search->noted);
}

/* Takes the short forms in among the references, and has them mean those where they are now. */
static vb_status merge(reference_search *search)
{
    size_t *moved = vb_allocate(search->refs->memory, (search->order.count + 1) * sizeof *moved);
    vb_status status = moved ? order_found(search, moved) : VB_ERR_MEMORY;
    for (size_t i = 0; i < search->order.count && status == VB_OK; i++) {
        found_reference *found = found_at(search, i);
        if (found->definition != VB_NO_REFERENCE)
            found->definition = moved[found->definition];
    }
    vb_release(search->refs->memory, moved);
    return status;
}

vb_status use_definitions(reference_search *search)
{
    size_t count = search->definitions.count;
    if (count == 0)
        return VB_OK;
    vb_slice *names = vb_allocate(search->refs->memory, count * sizeof *names);
    for (size_t i = 0; names && i < count; i++)
        names[i] = VB_ARRAY_AT(&search->definitions, definition, i)->name;
    search->short_forms =
        names ? vb_name_list_new(search->refs->memory, search->citation, names, count) : NULL;
    vb_status status = search->short_forms ? find_short_forms(search) : VB_ERR_MEMORY;
    if (status == VB_OK && search->found.count > search->order.count)
        status = merge(search);
    vb_name_list_free(search->short_forms);
    vb_release(search->refs->memory, names);
    return status;
}
