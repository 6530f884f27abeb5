/*
 * Words that point to a document instead of naming it: `Kế hoạch này` is the document itself, `Chỉ
 * thị nêu trên` one cited before, and so is `Chỉ thị` alone where the sentence speaks of carrying
 * it out: `thực hiện Chỉ thị trên địa bàn`. A type before other words is the title of some document
 * (`Kế hoạch hành động vì trẻ em`), and at the beginning of a sentence its capital says nothing.
 */
#include "refs/pointing.h"

#include "refs/byte_kind.h"
#include "refs/cues.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/issuers_behind.h"
#include "refs/names.h"
#include "refs/numbered.h"
#include "refs/own_title.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/type_facts.h"
#include "refs/words.h"
#include "vanban/orthography.h"

#include <string.h>

enum { WORD_MAX = 16 };

bool is_this(vb_slice word)
{
    uint32_t letter, last = 0;
    size_t count = 0;
    for (size_t at = 0; at < word.len; count++) {
        size_t len = vb_utf8_decode(word, at, &letter);
        if (letter < 0x80 ? !vb_is_letter(letter) && !vb_is_digit(letter) : !vb_is_letter(letter))
            break;
        if (count == 0 && letter != 'n' && letter != 'N')
            return false;
        last = letter;
        at += len;
    }
    return count == 3 && vb_letter_of(last).base == 'y';
}

/* The end of the word without the marks behind it. */
static size_t letters_end(vb_slice text, size_t start, size_t end)
{
    uint32_t letter;
    for (size_t at = start; at < end;) {
        size_t len = vb_utf8_decode(text, at, &letter);
        if (!vb_is_letter(letter) && !vb_is_digit(letter))
            return at;
        at += len;
    }
    return end;
}

static void set_pointing(found_reference *found, vb_reference_kind kind, const vb_name_match *type,
                         size_t end)
{
    vb_reference *reference = &found->reference;
    reference->kind = kind;
    reference->type = type->name;
    reference->start = type->start;
    reference->end = end;
    reference->confidence = type->score;
    add_evidence(reference, type->score < 1 ? VB_EVIDENCE_NAME_NEAR : VB_EVIDENCE_NAME);
}

/* `này` or `nêu trên` at `at`, behind the type. */
static bool read_cue(reference_search *search, size_t at, const vb_name_match *type,
                     found_reference *found)
{
    vb_slice text = search->text;
    const vb_refs_options *options = &search->refs->options;
    size_t end = word_end(text, at, WORD_MAX);
    if (is_this(vb_slice_cut(text, at, end))) {
        if (options->no_self)
            return false;
        set_pointing(found, VB_REFERENCE_SELF, type, letters_end(text, at, end));
    } else {
        if (options->no_back || !cue_at(search, CUE_BACK, at, &end))
            return false;
        set_pointing(found, VB_REFERENCE_BACK, type, end);
        found->earlier = true;
    }
    add_evidence(&found->reference, VB_EVIDENCE_CUE);
    return true;
}

/* A capital and a small letter: a heading in capitals points to nothing. */
static bool is_capitalised(vb_slice text, size_t at)
{
    uint32_t first, second;
    size_t next = at + vb_utf8_decode(text, at, &first);
    if (next >= text.len)
        return false;
    if (text.data[next] >= 'a' && text.data[next] <= 'z' && first >= 'A' && first <= 'Z')
        return true;
    vb_utf8_decode(text, next, &second);
    return vb_lower(first) != first && vb_lower(second) == second;
}

bool read_pointing_word(reference_search *search, size_t floor, size_t at, found_reference *found)
{
    vb_slice text = search->text;
    vb_name_match type;
    size_t end = word_end(text, at, WORD_MAX), ignored;
    if (!is_this(vb_slice_cut(text, at, end)) && !cue_at(search, CUE_BACK, at, &ignored))
        return false;
    /* In small letters a type may be the common word: quy định này. */
    return type_before(search, floor, at, &type) && type.score >= TYPE_SCORE &&
           (is_capitalised(text, type.start) || cites_type(search, type.name)) &&
           read_cue(search, at, &type, found);
}

/* -------------------------------------------------------------------------- a type by itself -- */

bool cites_type(const reference_search *search, vb_slice type)
{
    for (size_t i = 0; i < search->cited_types.count; i++)
        if (vb_slice_equal(*VB_ARRAY_AT(&search->cited_types, vb_slice, i), type))
            return true;
    return false;
}

/* What the word before a type tells. */
typedef enum said_before { SAID_NOTHING, SAID_OF_BODY, SAID_OF_ANY } said_before;

/* Whether the word before `at` speaks of a document that is known, thực hiện, theo, của, or only
 * where its body is named: căn cứ. */
static said_before what_is_said(const reference_search *search, size_t at)
{
    char folded[WORD_MAX];
    size_t end = skip_space_back(search->text, at, GAP_MAX);
    size_t start = word_start(search->text, end, WORD_MAX);
    if (end == at || !folded_word(vb_slice_cut(search->text, start, end), folded, sizeof folded))
        return SAID_NOTHING;
    return is_cue(search->refs, CUE_BEFORE, folded)        ? SAID_OF_ANY
           : is_cue(search->refs, CUE_BEFORE_BODY, folded) ? SAID_OF_BODY
                                                           : SAID_NOTHING;
}

/* Whether nothing more of a name comes: a stop, the end, or a word that goes on with the sentence.
 */
static bool ends_there(reference_search *search, size_t end)
{
    vb_slice text = search->text;
    size_t next = skip_space(text, end, GAP_MAX), ignored;
    if (next == end)
        return next == text.len || vb_is_among(text.data[next], ",.;:)");
    return next == text.len || vb_is_among(text.data[next], ",.;)") ||
           cue_at(search, CUE_GOES_ON, next, &ignored);
}

/* số, before a figure. */
static bool is_so(vb_slice word)
{
    return folds_to(word, "so") || folds_to(word, "s6");
}

/* Of `61/2018` the year behind the slash at `at`; empty: none stands there. What goes on as a
 * number or a span of years is no year. */
static vb_slice year_behind(vb_slice text, size_t at)
{
    enum { FIGURES = 4 };
    size_t end = vb_figures_end(text, at + 1, SIZE_MAX);
    uint32_t next = 0;
    if (end < text.len)
        vb_utf8_decode(text, end, &next);
    bool goes_on = next == '/' || next == '-' || vb_is_letter(next);
    vb_slice year = vb_slice_cut(text, at + 1, end);
    return year.len == FIGURES && (year.data[0] == '1' || year.data[0] == '2') && !goes_on
               ? year
               : VB_SLICE("");
}

static bool is_month(vb_slice figures)
{
    if (figures.len > 1 && figures.data[0] == '0')
        figures = vb_slice_cut(figures, 1, figures.len);
    return figures.len == 1 ||
           (figures.len == 2 && figures.data[0] == '1' && figures.data[1] < '3');
}

/* Where the figures of an ordinal at `at` end, and a letter behind them: 28, 10b; `at`: none stands
 * there. */
static size_t ordinal_end(vb_slice text, size_t at, size_t end)
{
    enum { FIGURES = 4 };
    size_t digits = vb_figures_end(text, at, end - at);
    size_t behind = letters_end(text, at, end);
    bool lettered = behind == digits + 1 && text.data[digits] >= 'a' && text.data[digits] <= 'e';
    return digits - at <= FIGURES && (behind == digits || (lettered && digits > at)) ? behind : at;
}

/* Where an ordinal stands, and the word that it begins. */
typedef struct ordinal_place {
    size_t at, behind, word_end;
    bool so; /* `số` stands before it */
} ordinal_place;

/* Whether an ordinal stands behind a type that ends at `end`, perhaps behind `số`. */
static bool find_ordinal(vb_slice text, size_t end, ordinal_place *place)
{
    place->at = skip_space(text, end, GAP_MAX);
    place->word_end = word_end(text, place->at, WORD_MAX);
    place->so = is_so(vb_slice_cut(text, place->at, place->word_end));
    if (place->so) {
        place->at = skip_space(text, place->word_end, GAP_MAX);
        place->word_end = word_end(text, place->at, WORD_MAX);
    }
    place->behind = ordinal_end(text, place->at, place->word_end);
    return place->behind > place->at;
}

/* `Chỉ thị số 28`, `Nghị quyết 10b`, `Nghị định 61/2018`: the number without its symbol. */
static bool read_ordinal(reference_search *search, const vb_name_match *type,
                         found_reference *found)
{
    vb_slice text = search->text, year = VB_SLICE("");
    ordinal_place place;
    if (!find_ordinal(text, type->end, &place))
        return false;
    size_t at = place.at, behind = place.behind, end = place.word_end;
    if (behind + 1 < end && text.data[behind] == '/' &&
        vb_is_digit((unsigned char)text.data[behind + 1])) {
        year = year_behind(text, behind);
        /* Kế hoạch 12/2023 may be that of a month. */
        if (!year.len || !has_yearly_numbers(type->name))
            return false;
    }
    found->ordinal = vb_slice_cut(text, at, behind);
    found->year = year;
    /* In a list of tasks 6/2025 is a month. */
    found->bare = !place.so && year.len && is_month(found->ordinal);
    behind += year.len ? year.len + 1 : 0;
    set_pointing(found, VB_REFERENCE_SHORT, type, behind);
    found->reference.number_start = at;
    found->reference.number_end = behind;
    read_day_and_body(search, found);
    return true;
}

/* -------------------------------------------------------------------- a type by its symbol -- */

enum { SYMBOL_LETTERS = 5 };

/* With each D and B of the symbol made Đ; NULL: it is none then, either. */
static const vb_symbol *with_strokes(const vb_citation *citation, vb_slice read)
{
    char letters[2 * SYMBOL_LETTERS];
    size_t len = 0;
    for (size_t i = 0; i < read.len; i++) {
        vb_slice letter = read.data[i] == 'D' || read.data[i] == 'B' ? VB_SLICE("Đ")
                                                                     : vb_slice_cut(read, i, i + 1);
        for (size_t j = 0; j < letter.len && len < sizeof letters; j++)
            letters[len++] = letter.data[j];
    }
    return vb_symbol_find(citation, (vb_slice){letters, len}, VB_SYMBOL_TYPE);
}

const vb_symbol *symbol_at_start(const reference_search *search, vb_slice word, size_t *end)
{
    size_t at = 0, letters = 0;
    /* The second letter of most words is a small one. */
    if (word.len < 2 || (word.data[1] >= 'a' && word.data[1] <= 'z'))
        return NULL;
    for (; at < word.len && is_capital(word, at) && letters <= SYMBOL_LETTERS; letters++)
        at += (unsigned char)word.data[at] < 0x80 ? 1 : 2;
    *end = at;
    if (letters < 2 || letters > SYMBOL_LETTERS ||
        (at < word.len && !vb_is_digit((unsigned char)word.data[at])))
        return NULL;
    vb_slice read = vb_slice_cut(word, 0, at);
    const vb_symbol *symbol = vb_symbol_find(search->citation, read, VB_SYMBOL_TYPE);
    return symbol ? symbol : with_strokes(search->citation, read);
}

/* Whether the figures at `at` go on as no number of a document does: 12.500, 10-20, 28%. */
static bool goes_on_as_amount(vb_slice text, size_t at)
{
    return stands_at(text, at, '%') || (at + 1 < text.len && vb_is_among(text.data[at], ".,-/") &&
                                        vb_is_digit((unsigned char)text.data[at + 1]));
}

/* Whether a line ends between two words: of a table's column, `TT` and the number in it. */
static bool is_on_one_line(vb_slice text, size_t from, size_t to)
{
    return !memchr(text.data + from, '\n', to - from);
}

bool read_symbol_and_ordinal(reference_search *search, size_t at, found_reference *found)
{
    vb_slice text = search->text;
    size_t len;
    const vb_symbol *symbol =
        symbol_at_start(search, vb_slice_cut(text, at, word_end(text, at, WORD_MAX)), &len);
    if (!symbol || !cites_type(search, symbol->name))
        return false;
    const found_reference before = *found;
    const vb_name_match type = {.start = at, .end = at + len, .name = symbol->name, .score = 0.9};
    if (read_ordinal(search, &type, found) &&
        !goes_on_as_amount(text, found->reference.number_end) &&
        is_on_one_line(text, at, found->reference.number_start))
        return found->abbreviated = true;
    *found = before;
    return false;
}

/* Where the next of a row begins, behind a comma, `và`, or both; `at`: nothing of it stands there.
 */
static size_t pass_joining(vb_slice text, size_t at)
{
    size_t word = skip_space(text, at + stands_at(text, at, ','), GAP_MAX);
    size_t end = word_end(text, word, WORD_MAX);
    if (folds_to(vb_slice_cut(text, word, end), "va"))
        return skip_space(text, end, GAP_MAX);
    return stands_at(text, at, ',') ? word : at;
}

bool read_next_ordinal(reference_search *search, found_reference *found)
{
    const vb_reference *before = &found->reference;
    found_reference next = {.definition = VB_NO_REFERENCE, .act = VB_NO_REFERENCE};
    size_t at = pass_joining(search->text, before->end);
    const vb_name_match type = {
        .start = at, .end = at, .name = before->type, .score = before->confidence};
    next.reference.target = VB_NO_REFERENCE;
    if (at == before->end || !read_ordinal(search, &type, &next) ||
        goes_on_as_amount(search->text, next.reference.number_end) ||
        (next.year.len > 0) != (found->year.len > 0))
        return false;
    *found = next;
    return found->abbreviated = true;
}

/* -------------------------------------------------------------------------- a type by itself -- */

/* Whether only a comma or `và` parts it from the reference before it. */
static bool is_listed(const reference_search *search, size_t floor, size_t at)
{
    return floor > 0 && is_enumeration(search->text, floor, at);
}

/* `Kế hoạch của Ban Thường vụ Tỉnh ủy`, also behind another reference and a comma or `và`; `Chỉ
 * thị`; `Nghị quyết về …`, where that is what the document itself is about. */
static bool read_bare(reference_search *search, size_t floor, const vb_name_match *type,
                      found_reference *found)
{
    enum { TITLE_WORDS = 6 };
    const found_reference before = *found;
    size_t end = type->end;
    vb_slice issuer;
    if (search->refs->options.no_back || !cites_type(search, type->name))
        return false;
    said_before said = what_is_said(search, type->start);
    if ((said || is_listed(search, floor, type->start)) &&
        read_issuer(search, NULL, &end, &issuer)) {
        set_pointing(found, VB_REFERENCE_BACK, type, end);
        found->reference.issuer = issuer;
        /* `Nghị định của Chính phủ quy định …` describes some other document. */
        found->described = !ends_there(search, end);
        add_evidence(&found->reference, VB_EVIDENCE_ISSUER);
        return true;
    }
    set_pointing(found, VB_REFERENCE_BACK, type, type->end);
    found->reference.confidence *= 0.9;
    if (said == SAID_OF_ANY && ends_there(search, type->end))
        return found->bare = true;
    if (said && vb_slice_equal(type->name, search->own.name) &&
        stands_at(search->text, skip_space(search->text, type->end, GAP_MAX), 'v') &&
        tells_own_title(search, type->end, TITLE_WORDS))
        return found->described = true;
    *found = before;
    return false;
}

/* Whether words that point stand at `at`. */
static bool points(reference_search *search, size_t at)
{
    size_t end = word_end(search->text, at, WORD_MAX);
    return is_this(vb_slice_cut(search->text, at, end)) || cue_at(search, CUE_BACK, at, &end);
}

/* The type from `at` up to `end`, and what points to it, or numbers it, right behind: that is
 * mostly not there, and cheaper to be asked for. */
static bool read_type_up_to(reference_search *search, size_t at, size_t end, found_reference *found)
{
    vb_name_match type;
    ordinal_place place;
    size_t next = skip_space(search->text, end, GAP_MAX);
    bool pointed = next > end && next < search->text.len && points(search, next);
    if ((!pointed && !find_ordinal(search->text, end, &place)) ||
        !type_up_to(search, at, end, &type) || type.end != end)
        return false;
    return (pointed && read_cue(search, next, &type, found)) || read_ordinal(search, &type, found);
}

/* A type at `at` that ends where a word that points follows, or a figure, perhaps behind `số`: most
 * words that may begin a type's name are not looked at further. No stop is in a type's name. */
static bool read_pointed_type(reference_search *search, size_t at, found_reference *found)
{
    enum { WORDS = 5, REACH = 64, POINTING = 1 << WORD_THIS | 1 << WORD_BACK };
    vb_slice text = search->text;
    size_t stop = at + REACH < text.len ? at + REACH : text.len;
    size_t word = at, before = at; /* the last word, and where the one before it ends */
    for (int words = 0; words < WORDS; words++) {
        size_t end = word_end(text, word, REACH), next = skip_space(text, end, REACH);
        if (next >= stop || vb_is_among(text.data[end - 1], ",;:"))
            return false;
        bool figure = vb_is_digit((unsigned char)text.data[next]);
        if ((figure || lists_of_word(search, next, POINTING)) &&
            (read_type_up_to(search, at, end, found) ||
             (figure && is_so(vb_slice_cut(text, word, end)) &&
              read_type_up_to(search, at, before, found))))
            return true;
        before = end;
        word = next;
    }
    return false;
}

bool read_type_alone(reference_search *search, size_t floor, size_t at, found_reference *found)
{
    vb_name_match type;
    if (!is_capitalised(search->text, at) || !may_begin_name(search, WORD_TYPES, at))
        return false;
    return read_pointed_type(search, at, found) ||
           ((is_listed(search, floor, at) || what_is_said(search, at)) &&
            type_at(search, at, &type) && read_bare(search, floor, &type, found));
}
