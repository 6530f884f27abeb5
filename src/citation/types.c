/*
 * The type of a document by its name: at a place, before one, or anywhere. Before a number little
 * else stands, so that a name is believed there which a scan left hardly a letter of.
 */
#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/gate.h"
#include "citation/initials.h"
#include "citation/lattice.h"
#include "citation/name_hit.h"
#include "citation/names.h"
#include "citation/squeezed.h"
#include "citation/symbol.h"
#include "citation/tables.h"
#include "citation/walk.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* How far back a type's name may begin before what it stands before, in bytes, in words and in
 * letters. */
enum { BEFORE_WINDOW = 72, WORDS = 5, LETTERS = 28 };

/* Below this a type's name is not believed, whatever stands around it. */
#define LEAST_SCORE 0.62

static bool match_type(const vb_citation *citation, vb_slice text, size_t at, double score,
                       vb_name_match *match)
{
    return at_word_start(text, at) &&
           find_name(citation, &citation->tables->types, text, at, NAME_WINDOW, score, match);
}

vb_next_word vb_document_type_first_word(const vb_citation *citation, vb_read_word *word)
{
    return passes_first_word(&citation->tables->types, &citation->tables->name_channel, word);
}

bool vb_document_type_begins(const vb_citation *citation, vb_slice text, size_t at)
{
    return passes_gate(&citation->tables->types, &citation->tables->name_channel, text, at);
}

bool vb_document_type_match(const vb_citation *citation, vb_slice text, size_t at,
                            vb_name_match *match)
{
    return match_type(citation, text, at, LEAST_SCORE, match);
}

bool vb_document_type_match_well(const vb_citation *citation, vb_slice text, size_t at,
                                 double score, vb_name_match *match)
{
    return match_type(citation, text, at, score, match);
}

/* A type's name that stands letter for letter at the end of the window; the longest. */
static name_hit find_exact_at_end(const entry_list *types, const squeezed *window)
{
    name_hit best = {0};
    uint16_t last = (uint16_t)window->letters.at[window->letters.len - 1];
    for (size_t next = types->endings.letters[last % ENDING_SLOTS]; next;
         next = types->endings.of[next - 1].next_letter) {
        if (types->endings.of[next - 1].letter != last)
            continue;
        const cps *name = &types->items[next - 1].compare;
        size_t start = window->letters.len - name->len;
        if (name->len <= window->letters.len && begins_word(window, start) &&
            name->len > best.letters && name->at[0] == window->letters.at[start] &&
            memcmp(name->at, window->letters.at + start, name->len * sizeof *name->at) == 0)
            best = (name_hit){&types->items[next - 1], name->len, 0, 1};
    }
    return best;
}

/* Of the names near to all of `read`, one that explains more than `best`. */
static void try_whole(const vb_citation *citation, const cps *read, size_t words, name_hit *best)
{
    const entry_list *types = &citation->tables->types;
    cost_lattice lattice;
    lattice_start(&lattice, &citation->tables->name_channel, read);
    entry_walk walk = walk_entries(types, &lattice, NULL, NULL);
    for (const table_entry *entry; (entry = next_entry(&walk)) != NULL;) {
        size_t len = entry->compare.len;
        float limit = (float)(1 - LEAST_SCORE) * (float)len;
        if (read->len > len + 4 || len > read->len + 5 || !has_words(entry, words, read->len) ||
            is_beaten(len, best))
            continue;
        if (!lattice_fill(&lattice, &entry->compare, CP_MAX, SLACK, (float)(1 - LEAST_SCORE)))
            continue;
        float cost = lattice_cost(&lattice, len, read->len);
        if (cost <= limit && is_heavier(len, cost, best))
            *best = (name_hit){entry, read->len, cost, 1 - (double)cost / (double)len};
    }
}

/* The words from the end backwards, as long as a type's name may be. */
static name_hit find_near_at_end(const vb_citation *citation, vb_slice text, const squeezed *window,
                                 name_hit best)
{
    size_t words = 0, len = window->letters.len;
    if (best.entry && !best.entry->ends_longer)
        return best;
    for (size_t i = len; i-- > 0 && len - i <= LETTERS && words < WORDS;) {
        if (!begins_word(window, i))
            continue;
        words++;
        /* A longer name may end in the one that stands there: Bộ luật, Luật. */
        if (len - i <= best.letters ||
            !passes_gate(&citation->tables->types, &citation->tables->name_channel, text,
                         window->starts[i]))
            continue;
        cps read = {.len = len - i};
        memcpy(read.at, window->letters.at + i, read.len * sizeof *read.at);
        try_whole(citation, &read, words, &best);
    }
    return best;
}

/* The first letter of a name in the other case is the same but for one bit: N and n, Đ and đ. */
static bool same_first_letter(const char *a, const char *b, size_t len)
{
    return len == 1 ? ((a[0] ^ b[0]) & ~0x20) == 0 : a[0] == b[0] && (a[1] | 1) == (b[1] | 1);
}

/* Whether it may be the name with this ending: they are as long, and begin alike but for case. */
static bool may_be_written(vb_slice text, size_t end, size_t from, const name_ending *ending)
{
    return end - from >= ending->len &&
           (((unsigned char)text.data[end - ending->len] ^ ending->first) & ~0x20) == 0;
}

static bool is_written(vb_slice text, size_t end, size_t from, vb_slice name)
{
    size_t first = (unsigned char)name.data[0] < 0x80 ? 1 : 2;
    if (end - from < name.len || first >= name.len)
        return false;
    const char *start = text.data + end - name.len;
    return same_first_letter(start, name.data, first) &&
           memcmp(start + first, name.data + first, name.len - first) == 0;
}

/* Whether a name may begin at `start`: behind a blank, and with a capital also behind the mark of a
 * label or the bar of a table that it is glued to, `1.Quy định`, `a)Nghị định`, `|Quyết định`. */
static bool may_begin_at(vb_slice text, size_t start)
{
    size_t next;
    if (start == 0 || is_ascii_blank(text.data[start - 1]))
        return true;
    uint32_t first = code_point_at(text, start, &next);
    return vb_is_among(text.data[start - 1], ".)|:;-") && vb_lower(first) != first;
}

/* How far back a type before `end` is looked for. */
static size_t window_before(size_t from, size_t end)
{
    return end > BEFORE_WINDOW && end - BEFORE_WINDOW > from ? end - BEFORE_WINDOW : from;
}

/*
 * Most types before a number stand there as they must be written: byte for byte, behind a blank or
 * a mark, a single blank between their words. False: they may stand there otherwise.
 */
bool vb_document_type_written_before(const vb_citation *citation, vb_slice text, size_t from,
                                     size_t end, vb_name_match *match)
{
    const entry_list *types = &citation->tables->types;
    const table_entry *found = NULL;
    vb_slice longest = VB_SLICE("");
    from = window_before(from, end);
    while (end > from && is_ascii_blank(text.data[end - 1]))
        end--;
    uint16_t tail = end - from >= 2 ? tail_of(text.data + end) : 0;
    for (size_t next = types->endings.tails[slot_of_tail(tail)]; next;
         next = types->endings.of[next - 1].next_tail) {
        const name_ending *ending = &types->endings.of[next - 1];
        if (ending->tail != tail || !may_be_written(text, end, from, ending))
            continue;
        const table_entry *entry = &types->items[next - 1];
        vb_slice name = entry_name(types, entry);
        if (!is_written(text, end, from, name) || (found && name.len <= longest.len))
            continue;
        found = entry;
        longest = name;
    }
    size_t start = end - longest.len;
    if (!found || found->ends_longer || found->has_twin || !may_begin_at(text, start))
        return false;
    *match = (vb_name_match){start, end, longest, 1, found->row, end};
    return true;
}

/* Where the name begins that ends at `end` in its letters, whatever their marks, a blank before
 * each of its words but the first; `end`: it does not stand there. */
static size_t unmarked_start(vb_slice text, size_t from, size_t end, const table_entry *entry)
{
    const cps *name = &entry->compare;
    size_t at = end, word = entry->words, left = name->len, before;
    while (left > 0 && at > from) {
        uint32_t sign = code_point_before(text, at, &before);
        if (sign < 0x80 && is_ascii_blank((char)sign)) {
            if (left == name->len || word <= 1 || word > INITIALS_MAX ||
                entry->initials.letter[--word] != name->at[left])
                return end;
        } else if (fold_letter(sign) != name->at[--left]) {
            return end;
        }
        at = before;
    }
    return left == 0 && word == 1 ? at : end;
}

/* On a page that a scanner without Vietnamese read, most stand so: `Nghi dinh so`. False: they may
 * stand there otherwise. */
bool vb_document_type_unmarked_before(const vb_citation *citation, vb_slice text, size_t from,
                                      size_t end, vb_name_match *match)
{
    const entry_list *types = &citation->tables->types;
    size_t before;
    from = window_before(from, end);
    while (end > from && is_ascii_blank(text.data[end - 1]))
        end--;
    uint16_t last = (uint16_t)(end > from ? fold_letter(code_point_before(text, end, &before)) : 0);
    for (size_t next = types->endings.letters[last % ENDING_SLOTS]; next;
         next = types->endings.of[next - 1].next_letter) {
        const table_entry *entry = &types->items[next - 1];
        if (types->endings.of[next - 1].letter != last || entry->ends_longer || entry->has_twin)
            continue;
        size_t start = unmarked_start(text, from, end, entry);
        if (start == end || start == from || !is_ascii_blank(text.data[start - 1]))
            continue;
        *match = (vb_name_match){start, end, entry_name(types, entry), 1, entry->row, end};
        return true;
    }
    return false;
}

/* Where the words begin, from `start` on, that may be of a type's name up to `end`: they have no
 * more letters than this, of which those of ASCII are counted. */
static size_t near_words(const entry_list *types, vb_slice text, size_t start, size_t end)
{
    size_t at = end, letters = 0, most = types->longest > LETTERS ? types->longest : LETTERS;
    for (; at > start && letters <= most; at--)
        letters += ((unsigned char)text.data[at - 1] | 0x20u) - 'a' < 26;
    while (at > start && !is_ascii_blank(text.data[at - 1]))
        at--;
    return at;
}

/* The letters of the words before `end` that may be a type's name; false when there are none. */
static bool squeeze_before(const entry_list *types, vb_slice text, size_t from, size_t end,
                           squeezed *window)
{
    size_t start = near_words(types, text, window_before(from, end), end), next;
    while (start < end && start > 0 && is_word_letter(code_point_at(text, start, &next)) &&
           !at_word_start(text, start))
        start = next;
    squeeze(text, start, end, CP_MAX, window);
    return window->letters.len > 0;
}

/* What was hit at the end of the window; false when nothing was. */
static bool match_at_end(const entry_list *types, const squeezed *window, const name_hit *hit,
                         size_t end, vb_name_match *match)
{
    size_t len = window->letters.len;
    if (!hit->entry)
        return false;
    *match = (vb_name_match){window->starts[len - hit->letters],
                             window->ends[len - 1],
                             entry_name(types, hit->entry),
                             hit->score,
                             hit->entry->row,
                             end};
    return true;
}

bool vb_document_type_before(const vb_citation *citation, vb_slice text, size_t from, size_t end,
                             vb_name_match *match)
{
    const entry_list *types = &citation->tables->types;
    squeezed window;
    if (vb_document_type_written_before(citation, text, from, end, match))
        return true;
    if (!squeeze_before(types, text, from, end, &window))
        return false;
    name_hit hit = find_exact_at_end(types, &window);
    hit = find_near_at_end(citation, text, &window, hit);
    return match_at_end(types, &window, &hit, end, match);
}

/* The letter before `*end`, which is moved before it; 0: none stands behind `from`. */
static uint32_t letter_before(vb_slice text, size_t from, size_t *end)
{
    while (*end > from) {
        uint32_t code_point = code_point_before(text, *end, end);
        if (kind_of_sign(code_point) == SIGN_LETTER)
            return fold_letter(code_point);
    }
    return 0;
}

enum { TAIL = 4 };

/* Whether the name ends in these letters, the last first. */
static bool ends_in(const cps *name, const uint32_t *letters)
{
    size_t i = 0;
    while (i < TAIL && i < name->len && name->at[name->len - 1 - i] == letters[i])
        i++;
    return i == TAIL || i == name->len;
}

/* Whether a type's name ends in the last letters before `end`: those of most words end none. */
static bool may_end_type(const entry_list *types, vb_slice text, size_t from, size_t end)
{
    uint32_t letters[TAIL];
    for (size_t i = 0; i < TAIL; i++)
        letters[i] = letter_before(text, from, &end);
    for (size_t next = types->endings.letters[(uint16_t)letters[0] % ENDING_SLOTS]; next;
         next = types->endings.of[next - 1].next_letter)
        if (ends_in(&types->items[next - 1].compare, letters))
            return true;
    return false;
}

bool vb_document_type_torn_before(const vb_citation *citation, vb_slice text, size_t from,
                                  size_t end, vb_name_match *match)
{
    const entry_list *types = &citation->tables->types;
    squeezed window;
    if (!may_end_type(types, text, window_before(from, end), end) ||
        !squeeze_before(types, text, from, end, &window))
        return false;
    name_hit hit = find_exact_at_end(types, &window);
    return match_at_end(types, &window, &hit, end, match);
}

vb_slice vb_document_type_name(const vb_citation *citation, vb_slice symbol,
                               vb_number_system system)
{
    const vb_symbol *row = find_exact(citation, VB_SYMBOL_TYPE, symbol);
    const vb_symbol *used = row ? symbol_used_by(citation, row, system == VB_NUMBER_PARTY) : NULL;
    return used ? used->name : VB_SLICE("");
}
