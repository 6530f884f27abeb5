#include "refs/refs_internal.h"

#include "vanban/orthography.h"

#include "tables/laws.h"

#include <string.h>

/* The columns of data/laws.tsv. */
enum { CITED, TYPE, NAME };

/* Short names of few letters are like other words, so a near match must be a close one. */
#define LEAST_SCORE 0.86

enum { LAW_REACH = 240, WORD_MAX = 16 };

/* The first letters of a law's name by its words, as they may be read: Bộ luật, Pháp lệnh, Công
 * ước, Hiến pháp. */
static const struct law_words {
    char first;
    const char *second, *next;
} law_words[] = {
    {'b', "o0689", "l1i"}, {'p', "hnb", "l1i"}, {'c', "o069du", "uiy"}, {'h', "ilj1", "pf"}};

/*
 * Whether a law's name can begin with this word and go on with a word that begins with `next`.
 * Cheap, for it is asked of every word that begins with a capital.
 */
static bool may_begin_law(const char *folded, size_t len, char next)
{
    if (len < 1 || len > 5)
        return false;
    if (folded[0] == 'l')
        return len >= 3 && (folded[1] == 'u' || folded[len - 1] == 't');
    for (size_t i = 0; i < sizeof law_words / sizeof law_words[0]; i++)
        if (folded[0] == law_words[i].first)
            return (len == 1 || strchr(law_words[i].second, folded[1])) && next &&
                   strchr(law_words[i].next, next);
    return false;
}

/* The folded first letter of the word behind `at`. */
static char next_letter(vb_slice text, size_t at)
{
    char folded[4];
    size_t next = skip_space(text, at, 16);
    return folded_word(vb_slice_cut(text, next, next + 4), folded, sizeof folded) ? folded[0]
                                                                                  : '\0';
}

/* pháp luật, dự án luật: no law is named by what follows. */
static bool follows_phap(vb_slice text, size_t at)
{
    char folded[WORD_MAX];
    size_t end = skip_space_back(text, at, 8);
    folded_word(vb_slice_cut(text, word_start(text, end, WORD_MAX), end), folded, sizeof folded);
    return strcmp(folded, "phap") == 0;
}

static bool match_law(const reference_search *search, size_t at, vb_name_match *match)
{
    return vb_name_list_match(search->refs->laws, search->text, at, LEAST_SCORE, match);
}

/* Whether what a law is known by at `at` is what stood where none was found last: the same heading
 * again and again. */
static bool is_known_for_none(const reference_search *search, size_t at)
{
    const char *text = search->text.data;
    return search->no_law < at && search->text.len - at >= LAW_REACH &&
           memcmp(text + at, text + search->no_law, LAW_REACH) == 0;
}

/* An amending law: `Luật sửa đổi, bổ sung một số điều của` and the laws it amends. */
static bool is_amending(const vb_name_match *match)
{
    return vb_slice_ends(match->name, VB_SLICE(" của"));
}

/* Passes over `và` or a comma to the next law of an amending law's name. */
static bool next_amended(const reference_search *search, size_t at, bool first,
                         vb_name_match *match)
{
    char folded[WORD_MAX];
    size_t next = skip_space(search->text, at, 8);
    if (!first && next < search->text.len && search->text.data[next] == ',')
        next = skip_space(search->text, next + 1, 8);
    else if (!first) {
        size_t end = word_end(search->text, next, WORD_MAX);
        size_t len = folded_word(vb_slice_cut(search->text, next, end), folded, sizeof folded);
        if (len == 0 || len > 3 || folded[0] != 'v')
            return false;
        next = skip_space(search->text, end, 8);
    }
    return next > at && match_law(search, next, match) && !is_amending(match);
}

/* Reads the law at `at`; false when none is named there. */
static bool read_law(reference_search *search, size_t at, vb_reference *reference)
{
    vb_name_match match, amended;
    if (is_known_for_none(search, at))
        return false;
    if (!match_law(search, at, &match)) {
        search->no_law = at;
        return false;
    }
    *reference = (vb_reference){.kind = VB_REFERENCE_LAW, .start = match.start, .end = match.end};
    reference->type = vb_table_cell(&vb_table_laws, match.row, TYPE);
    reference->confidence = match.score * 0.95;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, match.name);
    bool amending = is_amending(&match);
    for (int laws = 0;
         amending && laws < 8 && next_amended(search, reference->end, laws == 0, &amended);
         laws++) {
        vb_buffer_add_string(&search->scratch, laws == 0 ? " " : ", ");
        vb_buffer_add(&search->scratch, amended.name);
        reference->end = amended.end;
    }
    if (amending && reference->end == match.end)
        return false;
    reference->title = keep(search, vb_buffer_slice(&search->scratch));
    return true;
}

static bool is_ascii_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* Adds the laws named between two references. */
static vb_status collect_between(reference_search *search, size_t from, size_t to, vb_array *laws)
{
    char folded[WORD_MAX];
    for (size_t at = from; at < to; at++) {
        if (!is_ascii_upper(search->text.data[at]) ||
            (at > 0 && !is_space(search->text.data[at - 1]) &&
             !strchr("(\"'-", search->text.data[at - 1])))
            continue;
        size_t end = word_end(search->text, at, WORD_MAX);
        size_t len = folded_word(vb_slice_cut(search->text, at, end), folded, sizeof folded);
        vb_reference law;
        if (!may_begin_law(folded, len, next_letter(search->text, end)) ||
            follows_phap(search->text, at) || !read_law(search, at, &law) || law.end > to)
            continue;
        law.key = make_key(search, &law, NULL);
        if (!vb_array_push(laws, &law))
            return VB_ERR_MEMORY;
        at = law.end - 1;
    }
    return VB_OK;
}

/* Merges the laws into the list's references; both are in order. */
static vb_status merge(reference_search *search, const vb_array *laws)
{
    vb_array *old = &search->list->array, merged = VB_ARRAY(vb_reference, search->refs->memory);
    size_t i = 0, j = 0;
    if (laws->count == 0)
        return VB_OK;
    while (i < old->count || j < laws->count) {
        const vb_reference *a = i < old->count ? VB_ARRAY_AT(old, vb_reference, i) : NULL;
        const vb_reference *b = j < laws->count ? VB_ARRAY_AT(laws, vb_reference, j) : NULL;
        bool take_old = a && (!b || a->start <= b->start);
        if (!vb_array_push(&merged, take_old ? a : b))
            break;
        i += take_old;
        j += !take_old;
    }
    vb_status status = vb_array_status(&merged);
    vb_array_free(old);
    *old = merged;
    return status;
}

vb_status collect_laws(reference_search *search)
{
    vb_array laws = VB_ARRAY(vb_reference, search->refs->memory);
    const vb_array *references = &search->list->array;
    size_t from = 0;
    vb_status status = VB_OK;
    for (size_t i = 0; i <= references->count && status == VB_OK; i++) {
        const vb_reference *next =
            i < references->count ? VB_ARRAY_AT(references, vb_reference, i) : NULL;
        status = collect_between(search, from, next ? next->start : search->text.len, &laws);
        from = next ? next->end : from;
    }
    if (status == VB_OK)
        status = merge(search, &laws);
    vb_array_free(&laws);
    return status;
}

/* Whether nothing but blanks and marks lies between. */
static bool touches(vb_slice text, size_t from, size_t to)
{
    char letter[2];
    return from <= to && to - from < WORD_MAX &&
           folded_word(vb_slice_cut(text, from, to), letter, sizeof letter) == 0;
}

bool law_before(const reference_search *search, size_t floor, size_t end, vb_reference *reference)
{
    char folded[WORD_MAX];
    size_t from = end > LAW_REACH && end - LAW_REACH > floor ? end - LAW_REACH : floor;
    for (size_t at = end; at > from;) {
        size_t word = skip_space_back(search->text, at, 16);
        size_t start = word_start(search->text, word, WORD_MAX);
        if (start == word || start < from)
            return false;
        if (memchr(search->text.data + start, ';', word - start) && word < end)
            return false;
        size_t len = folded_word(vb_slice_cut(search->text, start, word), folded, sizeof folded);
        vb_name_match match;
        if (may_begin_law(folded, len, next_letter(search->text, word)) &&
            !follows_phap(search->text, start) && match_law(search, start, &match) &&
            touches(search->text, match.end, end)) {
            reference->type = vb_table_cell(&vb_table_laws, match.row, TYPE);
            reference->title = match.name;
            reference->start = match.start;
            return true;
        }
        at = start;
    }
    return false;
}
