/*
 * The words of data/reference-cues.tsv, which tell what stands beside them: what is cited before,
 * what issues, amends or dates. They are looked for at a place, or before one; a byte or a letter
 * tells that most words are none.
 */
#include "refs/cues.h"

#include "refs/byte_set.h"
#include "refs/handle.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/words.h"
#include "vanban/orthography.h"

#include "tables/body-words.h"
#include "tables/reference-cues.h"

#include <string.h>

/* What goes on with a sentence are short words, like many others: trong is not Trung. */
static double least_score(cue_kind kind)
{
    return kind == CUE_GOES_ON ? 0.92 : 0.8;
}

static const char *const kind_names[CUE_KINDS] = {
    "back",     "define",  "attached", "before",  "before-body", "goes-on", "issues",
    "amends",   "directs", "dated",    "draft",   "enforces",    "revised", "about",
    "proposes", "until",   "form",     "no-form", "committee",   "treaty"};

static uint32_t bit_of(char letter)
{
    return letter >= 'a' && letter <= 'z' ? 1u << (letter - 'a') : 0;
}

static uint32_t last_letters(const cue_list *list)
{
    uint32_t letters = 0;
    for (size_t i = 0; i < list->count; i++)
        letters |= bit_of(list->words[i].data[list->words[i].len - 1]);
    return letters;
}

_Static_assert((int)BODY_WORDS_KIND == REFERENCE_CUES_KIND, "tables of kinds have one form");

void find_kinds(const vb_table *table, const char *const *names, size_t count, kind_rows *rows)
{
    for (size_t from = 0, to; from < table->rows; from = to) {
        vb_slice name = vb_table_cell(table, from, REFERENCE_CUES_KIND);
        to = from + 1;
        while (to < table->rows &&
               vb_slice_equal(vb_table_cell(table, to, REFERENCE_CUES_KIND), name))
            to++;
        for (size_t kind = 0; kind < count; kind++)
            if (vb_slice_equal(name, vb_slice_of(names[kind])))
                rows[kind] = (kind_rows){from, to};
    }
}

/* The words of all kinds, and which are of each. */
static bool open_cue_words(vb_refs *refs)
{
    const vb_table *all = &vb_table_reference_cues;
    kind_rows rows[CUE_KINDS] = {0};
    refs->cue_words = vb_allocate(refs->memory, (all->rows + 1) * sizeof *refs->cue_words);
    if (!refs->cue_words)
        return false;
    for (size_t row = 0; row < all->rows; row++)
        refs->cue_words[row] = vb_table_cell(all, row, REFERENCE_CUES_WORDS);
    find_kinds(all, kind_names, CUE_KINDS, rows);
    for (int kind = 0; kind < CUE_KINDS; kind++) {
        refs->cues[kind].words = refs->cue_words + rows[kind].from;
        refs->cues[kind].count = rows[kind].to - rows[kind].from;
    }
    return true;
}

static bool open_list(vb_refs *refs, cue_kind kind)
{
    cue_list *list = &refs->cues[kind];
    refs->cue_ends[kind] = last_letters(list);
    list->names = vb_name_list_of_kind(refs->memory, refs->citation, &vb_table_reference_cues,
                                       REFERENCE_CUES_WORDS, kind_names[kind]);
    if (list->names)
        vb_name_list_first_bytes(list->names, refs->cue_bytes[kind].bits);
    return list->names != NULL;
}

bool cues_open(vb_refs *refs)
{
    bool opened = open_cue_words(refs);
    for (int kind = 0; kind < CUE_KINDS && opened; kind++)
        opened = open_list(refs, (cue_kind)kind);
    return opened;
}

void cues_close(vb_refs *refs)
{
    for (int kind = 0; kind < CUE_KINDS; kind++)
        vb_name_list_free(refs->cues[kind].names);
    vb_release(refs->memory, refs->cue_words);
}

/* Cues that are looked for behind every comma or bracket are asked for by their first words. */
static bool may_begin_cue(reference_search *search, cue_kind kind, size_t at)
{
    if (kind == CUE_BACK || kind == CUE_DEFINE)
        return may_begin_name(search, kind == CUE_BACK ? WORD_BACK : WORD_DEFINE, at);
    return vb_name_list_begins(search->refs->cues[kind].names, search->text, at);
}

bool cue_at(reference_search *search, cue_kind kind, size_t at, size_t *end)
{
    vb_name_match match;
    const vb_name_list *names = search->refs->cues[kind].names;
    if (at >= search->text.len ||
        !has_byte(&search->refs->cue_bytes[kind], search->text.data[at]) ||
        !may_begin_cue(search, kind, at) ||
        !vb_name_list_match(names, search->text, at, least_score(kind), &match))
        return false;
    *end = match.end;
    return true;
}

bool may_end_cue(const reference_search *search, cue_kind kind, size_t end)
{
    uint32_t last = 0;
    end = skip_space_back(search->text, end, GAP_MAX);
    if (end)
        vb_utf8_decode_back(search->text, end, &last);
    char letter = last < 0x80 ? (char)(last | 0x20) : vb_letter_of(last).base;
    return search->refs->cue_ends[kind] & bit_of(letter);
}

bool is_cue(const vb_refs *refs, cue_kind kind, const char *folded)
{
    const cue_list *list = &refs->cues[kind];
    for (size_t i = 0; i < list->count; i++)
        if (list->words[i].data[0] == folded[0] && strcmp(list->words[i].data, folded) == 0)
            return true;
    return false;
}

size_t cue_before(reference_search *search, cue_kind kind, size_t floor, size_t end)
{
    enum { CUE_WORDS = 4, WORD_MAX = 24 };
    size_t at = end, cue = end, cue_end;
    for (int words = 0; words < CUE_WORDS; words++) {
        size_t word = skip_space_back(search->text, at, GAP_MAX);
        at = word_start(search->text, word, WORD_MAX);
        if (at == word || at < floor)
            break;
        if (cue_at(search, kind, at, &cue_end) && skip_space(search->text, cue_end, GAP_MAX) == end)
            cue = at;
    }
    return cue;
}
