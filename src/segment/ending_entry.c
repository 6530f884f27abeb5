/*
 * The left column of the end, in small print: the entry of the list of recipients that is being
 * read. It is wrapped wherever its column ends, and what stands in the right one beside it, of who
 * signs, has nothing to do with where that is. So what an entry lacks tells the columns apart:
 * while its mark is due (`;`, the full stop of the last one, the bracket that closes one), the line
 * below goes on with it unless another entry begins there; on a line of both columns, what is of
 * the right one by its own words stands behind the entry wherever that breaks off.
 */
#include "segment/cues.h"
#include "segment/ending.h"
#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include "tables/surnames.h"

#include <stdlib.h>
#include <string.h>

/* `(để`: a bracket that was opened and not closed. */
static bool has_open_bracket(vb_slice text)
{
    for (size_t at = text.len; at-- > 0;) {
        if (text.data[at] == '(' || text.data[at] == ')')
            return text.data[at] == '(';
    }
    return false;
}

/* What was read of the last entry on the line where it was read last. */
static vb_slice last_of_entry(const ending *at)
{
    const seg_work *work = at->work;
    const seg_piece *piece = seg_piece_at(work, seg_block_at(work, at->recipients)->last_piece);
    return vb_slice_cut(work->input, piece->start, piece->end);
}

/* Where the entries have dashes the next one is known by its own: what is none goes on with an
 * entry that no mark closed. */
static bool is_mark_due(const ending *at, vb_slice entry)
{
    uint32_t mark = seg_last_char(entry);
    if (mark == ';' || mark == '.' || mark == ')' || !mark) /* as most have */
        return mark && has_open_bracket(entry);
    return at->bulleted || ending_is_bullet(entry) || has_open_bracket(entry);
}

/* `NC, NN,`: offices by their letters, as no position is written; one alone only beside something.
 */
static bool is_of_offices(vb_slice text, bool alone)
{
    vb_syllable parts;
    bool office = false;
    if (alone && !vb_is_among(text.data[text.len - 1], ",.") && !memchr(text.data, ',', text.len))
        return false;
    while (text.len) {
        vb_slice word = seg_take_word(&text);
        while (word.len && vb_is_among(word.data[word.len - 1], ",."))
            word.len--;
        if (vb_case_of(word) != VB_CASE_UPPER)
            return false;
        office |= !vb_syllable_parse(word, &parts);
    }
    return office;
}

bool ending_is_rest_of_entry(const ending *at, vb_slice text, bool alone)
{
    if (!at->listed || at->recipients == SEG_NONE || at->line != at->recipients_line + 1)
        return false;
    vb_slice entry = last_of_entry(at);
    if (!is_mark_due(at, entry))
        return false;
    if (ending_is_bullet(text))
        return seg_parts_name(entry, text);
    if (ending_begins_with_authority(text) || ending_whole_position(text).len)
        return false;
    if (has_open_bracket(entry))
        return memchr(text.data, ')', text.len) != NULL;
    uint32_t mark = seg_last_char(entry);
    return seg_last_char(text) == ';' ||
           ((mark == ',' || mark == ':') && is_of_offices(text, alone));
}

bool ending_goes_on_below(const ending *at, vb_slice entry)
{
    const seg_work *work = at->work;
    size_t below = at->line + 1;
    if (below >= work->lines.count || !is_mark_due(at, entry) ||
        seg_line_at(work, below)->page_break)
        return false;
    vb_slice text = seg_line_text(work, seg_line_at(work, below));
    if (ending_is_bullet(text))
        return seg_parts_name(entry, text);
    if (text.len > ENDING_LONGEST_LINE || ending_is_signed(text))
        return false;
    return has_open_bracket(entry) || ending_ends_entry(text) ||
           (seg_count_letters(text).lower && !ending_is_name(text));
}

/* A place that is listed, with its marks. */
static bool is_place(vb_slice text)
{
    enum { FEW = 8 };
    vb_place places[FEW];
    size_t found = vb_places_by_letters(text, places, FEW);
    for (size_t i = 0; i < found; i++) {
        if (vb_slice_equal(places[i].name, text))
            return true;
    }
    return false;
}

/* `Thứ trưởng`, `bà`: who is named behind it does not sign. */
static bool ends_in_title(vb_slice text)
{
    seg_skeleton skeleton;
    vb_slice last = seg_last_word(text);
    vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, text.len - last.len));
    vb_slice two = vb_slice_cut(text, before.len - seg_last_word(before).len, text.len);
    seg_skeleton_of(two, SEG_SKELETON_MAX, &skeleton);
    return seg_open_word(last) & SEG_OPEN_BEFORE_PERSON ||
           seg_begins_with_cue(&skeleton, SEG_ROLE_POSITION);
}

/* The first letter of a word, reduced; 0: a sign. */
static char first_letter(vb_slice word)
{
    uint32_t first = 0;
    if (word.len)
        seg_decode(word, 0, &first);
    return seg_reduce(first);
}

/* How usual a surname is, by its marks or, if none has these, by its letters: Nguyên for Nguyễn; 0:
 * it is none. */
static long count_names(vb_slice surname, bool *exact)
{
    const vb_table *names = &vb_table_surnames;
    long most = 0;
    *exact = false;
    if (!seg_is_surname(surname))
        return 0;
    uint64_t letters = seg_hash_reduced(surname);
    char first = first_letter(surname);
    for (size_t row = 0; row < names->rows && !*exact; row++) {
        vb_slice name = vb_table_cell(names, row, SURNAMES_SURNAME);
        if ((first && first_letter(name) != first) || seg_hash_reduced(name) != letters)
            continue;
        long count = strtol(vb_table_cell(names, row, SURNAMES_NAMES).data, NULL, 10);
        *exact = vb_slice_equal(name, surname);
        most = *exact || count > most ? count : most;
    }
    return most;
}

bool ending_is_usual_surname(vb_slice word)
{
    enum { USUAL = 50 };
    bool exact;
    return count_names(word, &exact) >= USUAL && exact;
}

/* `Ninh⏎Thuận, Cà Mau;`: whether the word begins a place's name that the line below goes on with.
 */
static bool begins_place(vb_slice word, vb_slice below)
{
    enum { LONGEST = 32 };
    char two[LONGEST];
    vb_slice next = seg_first_word(below);
    while (next.len && vb_is_among(next.data[next.len - 1], ",;.:)"))
        next.len--;
    if (word.len + 1 + next.len > sizeof two)
        return false;
    memcpy(two, word.data, word.len);
    two[word.len] = ' ';
    memcpy(two + word.len + 1, next.data, next.len);
    return is_place((vb_slice){two, word.len + 1 + next.len});
}

/* How many things say that a surname before a name is the last word of what the entry names: the
 * name has words enough without it, it is the less usual one, it has other marks than a surname, a
 * place is called so with what the entry goes on with. */
static size_t count_doubts(vb_slice word, size_t words, bool rarer, bool exact, vb_slice below)
{
    enum { ENOUGH = 3 };
    size_t doubts = rarer;
    doubts += words > ENOUGH;
    doubts += !exact;
    doubts += begins_place(word, below);
    return doubts;
}

/* Where the name begins that a line of both columns ends in: up to four words with capitals, the
 * first a surname, and no place that is listed. `below`: what the entry goes on with. Behind `Thứ
 * trưởng` a name is only of the right column where a word with a capital stands below: what that
 * one is for, `(để b/c)`, does not. SIZE_MAX: there is none. */
static size_t find_last_name(vb_slice text, size_t fewest, vb_slice below)
{
    enum { MOST = 4, MOST_OF_PLACE = 3, MOST_DOUBTS = 1, USUAL = 100 };
    size_t start = text.len, found = SIZE_MAX;
    long usual = 0;
    for (size_t words = 1; words <= MOST && start > 0; words++) {
        size_t end = start;
        bool exact;
        start = seg_word_start(text, end);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, start, end));
        vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, start));
        if (before.len == 0 || seg_case_in_name(word) != VB_CASE_CAPITALISED ||
            !ending_is_of_letters(word))
            break;
        long count = words < fewest ? 0 : count_names(word, &exact);
        if (count == 0 || (words == 2 && count < USUAL)) /* Phó Chủ⏎tịch */
            continue;
        if (!seg_is_capital_first(below) && ends_in_title(before))
            return SIZE_MAX;
        if (words <= MOST_OF_PLACE && is_place(vb_slice_cut(text, start, text.len)))
            continue;
        if (found != SIZE_MAX &&
            (is_place(seg_join_columns(seg_last_word(before), word)) ||
             count_doubts(word, words, count < usual, exact, below) > MOST_DOUBTS))
            continue;
        found = start;
        usual = count;
    }
    return found;
}

/* Whether a line below, down to the text's end or the page's, can have the name as well: who signs
 * is the last who is named. */
static bool is_name_ahead(const ending *at)
{
    enum { FAR = 16, FEWEST_WORDS = 3 };
    const seg_work *work = at->work;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        if (line->page_break || text.len > ENDING_LONGEST_LINE)
            return false;
        if (ending_ends_entry(text))
            continue;
        if ((!ending_is_bullet(text) && ending_is_name(text)) ||
            find_last_name(text, FEWEST_WORDS, VB_SLICE("")) != SIZE_MAX)
            return true;
    }
    return false;
}

size_t ending_find_name_beside_open(const ending *at, vb_slice text)
{
    enum { FEWEST_WORDS = 2, FEWEST_IN_LIST = 3 }; /* UBND các xã: Hà Tiến, Hà Bình */
    const seg_work *work = at->work;
    if (!at->signing || ending_ends_entry(text) || at->line + 1 >= work->lines.count ||
        seg_is_person(text))
        return SIZE_MAX;
    vb_slice below = seg_line_text(work, seg_line_at(work, at->line + 1));
    size_t start = find_last_name(text, FEWEST_WORDS, below);
    if (start == SIZE_MAX)
        return SIZE_MAX;
    vb_slice entry = vb_slice_trim(vb_slice_cut(text, 0, start));
    if (seg_last_char(entry) == ',' && !is_of_offices(seg_last_word(entry), false))
        start = find_last_name(text, FEWEST_IN_LIST, below);
    return start != SIZE_MAX && ending_goes_on_below(at, entry) && !is_name_ahead(at) ? start
                                                                                      : SIZE_MAX;
}
