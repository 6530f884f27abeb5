/*
 * Lists of acts to check references against: the one that is shipped (data/authority.tsv, in the
 * order of its numbers, so that nothing need be built to look a number up) and the user's.
 */
#include "refs/authority.h"

#include "refs/dates.h"
#include "refs/handle.h"
#include "refs/own_places.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/type_facts.h"
#include "vanban/orthography.h"

#include "tables/authority-titles.h"
#include "tables/authority.h"

#include <stdlib.h>
#include <string.h>

static vb_act shipped_act(size_t row)
{
    const vb_table *table = &vb_table_authority;
    return (vb_act){.type = vb_table_cell(table, row, AUTHORITY_TYPE),
                    .number = vb_table_cell(table, row, AUTHORITY_NUMBER),
                    .date = vb_table_cell(table, row, AUTHORITY_DATE),
                    .issuer = vb_table_cell(table, row, AUTHORITY_ISSUER),
                    .title = vb_table_cell(table, row, AUTHORITY_TITLE)};
}

static size_t read_row(vb_slice cell)
{
    return vb_figures_value(cell, 0, cell.len);
}

/* ------------------------------------------------------------------------------------ titles -- */

static int compare_titled(const void *left, const void *right)
{
    const titled_act *a = left, *b = right;
    int order = vb_slice_compare(a->folded, b->folded);
    return order ? order : vb_slice_compare(a->act->date, b->act->date);
}

/* The user's acts by their titles; those that are shipped were put in order in the build. */
static bool open_titles(vb_refs *refs)
{
    authority *acts = &refs->authority;
    vb_buffer folded = VB_BUFFER(refs->memory);
    size_t count = refs->options.index_count;
    acts->titled = vb_arena_allocate(&refs->arena, (count + 1) * sizeof *acts->titled);
    for (size_t i = 0; acts->titled && i < count; i++) {
        const vb_act *act = &refs->options.index[i];
        if (!act->title.len || !act->date.len)
            continue;
        vb_buffer_clear(&folded);
        add_folded(&folded, act->title);
        vb_slice title = vb_arena_copy(&refs->arena, vb_buffer_slice(&folded));
        acts->titled[acts->titled_count++] = (titled_act){title, act};
    }
    bool opened = acts->titled && !folded.failed && !refs->arena.failed;
    vb_buffer_free(&folded);
    if (opened && acts->titled_count)
        qsort(acts->titled, acts->titled_count, sizeof *acts->titled, compare_titled);
    return opened;
}

/* ----------------------------------------------------------------------------------- numbers -- */

static int compare_index(const void *left, const void *right)
{
    const vb_act *a = *(const vb_act *const *)left, *b = *(const vb_act *const *)right;
    return vb_slice_compare(a->number, b->number);
}

static bool open_index(vb_refs *refs)
{
    authority *acts = &refs->authority;
    acts->index =
        vb_arena_allocate(&refs->arena, (refs->options.index_count + 1) * sizeof *acts->index);
    if (!acts->index)
        return false;
    for (size_t i = 0; i < refs->options.index_count; i++)
        if (refs->options.index[i].number.len)
            acts->index[acts->index_count++] = &refs->options.index[i];
    if (acts->index_count)
        qsort(acts->index, acts->index_count, sizeof *acts->index, compare_index);
    return true;
}

bool authority_open(vb_refs *refs)
{
    refs->authority.shipped = !refs->options.no_authority;
    return open_titles(refs) && open_index(refs);
}

/* What both know must be the same; an issuer may be the other's, with its place or its head. */
static bool agrees(vb_slice known, vb_slice given)
{
    return !known.len || !given.len || vb_slice_equal(known, given);
}

/* Whether all bodies of the first, `Bộ Nội vụ và Bộ Tài chính`, are among those of the second, in
 * whatever order and by whom they are headed. */
static bool are_among(vb_slice some, vb_slice all)
{
    const vb_slice comma = VB_SLICE(", "), and = VB_SLICE(" và ");
    if (vb_slice_find(some, and, 0) == SIZE_MAX)
        return false;
    for (size_t at = 0, behind; at < some.len; at = behind) {
        size_t next = vb_slice_find(some, comma, at), last = vb_slice_find(some, and, at);
        size_t end = next < last ? next : last;
        behind = end == SIZE_MAX ? some.len : end + (next < last ? comma.len : and.len);
        if (vb_slice_find(all, vb_slice_cut(some, at, end), 0) == SIZE_MAX)
            return false;
    }
    return true;
}

bool issuers_agree(vb_slice a, vb_slice b)
{
    return !a.len || !b.len || vb_slice_find(a, b, 0) != SIZE_MAX ||
           vb_slice_find(b, a, 0) != SIZE_MAX ||
           (a.len <= b.len ? are_among(a, b) : are_among(b, a));
}

typedef struct act_choice {
    vb_act act;
    size_t count;
} act_choice;

/* Rows that are the same act but for what they leave out count once. */
static void choose(act_choice *choice, const vb_act *known, const vb_act *given)
{
    if (!agrees(known->type, given->type) || !agrees(known->date, given->date) ||
        !issuers_agree(known->issuer, given->issuer))
        return;
    if (choice->count && agrees(choice->act.date, given->date) &&
        agrees(choice->act.type, given->type) && issuers_agree(choice->act.issuer, given->issuer))
        return;
    choice->act = *given;
    choice->count++;
}

/* The first of `count` rows in order whose key is not before `wanted`. */
static size_t lower_bound(const void *rows, size_t count, vb_slice wanted,
                          vb_slice (*key)(const void *rows, size_t row))
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (vb_slice_compare(key(rows, middle), wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static vb_slice number_of_index(const void *rows, size_t row)
{
    return ((const vb_act *const *)rows)[row]->number;
}

static vb_slice number_of_shipped(const void *rows, size_t row)
{
    return vb_table_cell(rows, row, AUTHORITY_NUMBER);
}

static vb_slice folded_title(const void *rows, size_t row)
{
    return ((const titled_act *)rows)[row].folded;
}

static vb_slice shipped_title(const void *rows, size_t row)
{
    return vb_table_cell(rows, row, AUTHORITY_TITLES_TITLE);
}

/* Whether a number of a list is the one that is known, of which the symbol may not be: 61/2018. */
static bool is_number(vb_slice listed, vb_slice known)
{
    return vb_slice_starts(listed, known) &&
           (listed.len == known.len ||
            (listed.data[known.len] == '/' && vb_slice_ends(known, vb_number_year(known)) &&
             vb_number_year(known).len));
}

bool is_of_later(const reference_search *search, const vb_act *act)
{
    vb_slice written = search->own_date;
    return written.len && act->date.len == written.len && vb_slice_compare(act->date, written) > 0;
}

/*
 * Whether the document may cite the act by a number that begins anew each year, and in each place:
 * it cites none of later, and none of another place without that place's name.
 */
static bool may_be_cited(reference_search *search, const vb_act *known, const vb_act *given)
{
    return vb_number_year(known->number).len ||
           (!is_of_later(search, given) && (!is_of_other_place(search, given->issuer) ||
                                            is_of_other_place(search, known->issuer)));
}

static act_choice choose_of_index(reference_search *search, const vb_act *known)
{
    const authority *acts = &search->refs->authority;
    act_choice choice = {.count = 0};
    size_t low = lower_bound(acts->index, acts->index_count, known->number, number_of_index);
    for (; low < acts->index_count && is_number(acts->index[low]->number, known->number) &&
           choice.count < 2;
         low++)
        if (may_be_cited(search, known, acts->index[low]))
            choose(&choice, known, acts->index[low]);
    return choice;
}

static act_choice choose_of_shipped(const vb_act *known)
{
    act_choice choice = {.count = 0};
    const vb_table *table = &vb_table_authority;
    size_t low = lower_bound(table, table->rows, known->number, number_of_shipped);
    for (;
         low < table->rows && is_number(vb_table_cell(table, low, AUTHORITY_NUMBER), known->number);
         low++) {
        vb_act act = shipped_act(low);
        choose(&choice, known, &act);
    }
    return choice;
}

bool find_numbered_act(reference_search *search, const vb_act *known, vb_act *act,
                       vb_act_source *source)
{
    act_choice choice = choose_of_index(search, known);
    *source = VB_ACT_INDEX;
    if (choice.count == 0 && search->refs->authority.shipped) {
        choice = choose_of_shipped(known);
        *source = VB_ACT_AUTHORITY;
    }
    *act = choice.act;
    return choice.count == 1;
}

/* ------------------------------------------------------------------------------ laws by name -- */

/* Months since the year 0; of a year alone up to its end. */
static unsigned months_of(vb_slice date)
{
    return year_at(date, 0) * 12 + (date.len > 4 ? vb_figures_value(date, 5, 2) : 12);
}

/*
 * A law is seldom in force before half a year after it was passed, and until then its name means
 * the law before it. Where the day is not known, the name may mean either between these two bounds;
 * of a name that no act had before there is no other.
 */
enum { IN_FORCE_AFTER = 14 };

/* The acts of one title, shipped and the user's, that are still to come in the order of their
 * dates.
 */
typedef struct title_walk {
    size_t row, end;                 /* of the shipped ones */
    const titled_act *own, *own_end; /* the user's list is taken to be complete */
} title_walk;

/* What is known of when an act was the one of its title. */
typedef struct title_facts {
    unsigned until;    /* the last year of which it is known that no newer one had it, 0: none, */
    bool first;        /* whether no act had it before, */
    vb_slice in_force; /* and the day from which it meant this one; empty: not known */
} title_facts;

static title_walk walk_title(const vb_refs *refs, vb_slice title)
{
    const authority *acts = &refs->authority;
    const vb_table *table = &vb_table_authority_titles;
    const titled_act *all_end = acts->titled + acts->titled_count;
    vb_buffer folded = VB_BUFFER(refs->memory);
    add_folded(&folded, title);
    vb_slice wanted = vb_buffer_slice(&folded);
    title_walk walk = {.row = acts->shipped ? lower_bound(table, table->rows, wanted, shipped_title)
                                            : table->rows};
    walk.end = walk.row;
    while (walk.end < table->rows &&
           vb_slice_equal(vb_table_cell(table, walk.end, AUTHORITY_TITLES_TITLE), wanted))
        walk.end++;
    walk.own = acts->titled + lower_bound(acts->titled, acts->titled_count, wanted, folded_title);
    walk.own_end = walk.own;
    while (walk.own_end < all_end && vb_slice_equal(walk.own_end->folded, wanted))
        walk.own_end++;
    vb_buffer_free(&folded);
    return walk;
}

/* The next of them. */
static bool next_of_title(title_walk *walk, vb_act *act, title_facts *facts)
{
    enum { ALWAYS = 9999 };
    const vb_table *titles = &vb_table_authority_titles;
    size_t row = walk->row < walk->end
                     ? read_row(vb_table_cell(titles, walk->row, AUTHORITY_TITLES_ROW))
                     : 0;
    vb_act shipped = walk->row < walk->end ? shipped_act(row) : (vb_act){0};
    if (walk->own < walk->own_end &&
        (walk->row == walk->end || vb_slice_compare(walk->own->act->date, shipped.date) < 0)) {
        *act = *walk->own++->act;
        *facts = (title_facts){.until = ALWAYS};
        return true;
    }
    if (walk->row == walk->end)
        return false;
    walk->row++;
    *act = shipped;
    *facts = (title_facts){year_at(vb_table_cell(&vb_table_authority, row, AUTHORITY_UNTIL), 0),
                           vb_table_cell(&vb_table_authority, row, AUTHORITY_FIRST).len > 0,
                           vb_table_cell(&vb_table_authority, row, AUTHORITY_IN_FORCE)};
    return true;
}

/* Whether an act had been passed on `date`, which may be a year. */
static bool is_passed(vb_slice passed, vb_slice date)
{
    return vb_slice_compare(passed, date) <= 0 || vb_slice_starts(passed, date);
}

/* Whether an act that had been passed was not in force yet, so that its name meant the one before.
 */
static bool is_to_come(const title_facts *facts, vb_slice date)
{
    return !facts->first && facts->in_force.len && !is_passed(facts->in_force, date);
}

/* Whether the name of an act that had been passed meant it on `date` and no other. */
static bool is_meant(const vb_act *act, const title_facts *facts, vb_slice date)
{
    if (facts->first)
        return true;
    return facts->in_force.len ? vb_slice_compare(facts->in_force, date) <= 0
                               : months_of(act->date) + IN_FORCE_AFTER <= months_of(date);
}

/*
 * Of acts of one title, the one that was in force on `date`. The newest is only for as long as it
 * is known to be that: a list that lacks the next law must not name the last.
 */
static bool in_force(title_walk walk, vb_slice date, vb_act *act, act_successor *next_one)
{
    vb_act next;
    title_facts facts, last = {.until = 0};
    bool found = false;
    *next_one = SUCCESSOR_NONE;
    while (next_of_title(&walk, &next, &facts)) {
        bool passed = is_passed(next.date, date);
        *next_one = !passed                    ? SUCCESSOR_LATER
                    : is_to_come(&facts, date) ? SUCCESSOR_PASSED
                                               : SUCCESSOR_NONE;
        if (*next_one != SUCCESSOR_NONE)
            continue;
        *act = next;
        last = facts;
        found = true;
    }
    bool newest = *next_one == SUCCESSOR_NONE;
    return found && !(newest && last.until < year_at(date, 0)) && is_meant(act, &last, date);
}

/* The one act of a date, or of a year; the document cites none that was passed behind its own day.
 */
static bool of_date(const reference_search *search, title_walk walk, vb_slice date, vb_act *act)
{
    vb_act next;
    title_facts facts;
    size_t count = 0;
    while (count < 2 && next_of_title(&walk, &next, &facts)) {
        if (!vb_slice_starts(next.date, date) || is_of_later(search, &next))
            continue;
        *act = next;
        count++;
    }
    return count == 1;
}

bool find_dated_act(const reference_search *search, vb_slice title, vb_slice date, vb_act *act)
{
    return of_date(search, walk_title(search->refs, title), date, act);
}

bool find_act_in_force(const vb_refs *refs, vb_slice title, vb_slice today, vb_act *act,
                       act_successor *next_one)
{
    *next_one = SUCCESSOR_LATER;
    return today.len && in_force(walk_title(refs, title), today, act, next_one);
}

/* Whether the folded name stands in the folded title, and no longer one that begins so. */
static bool names_law(vb_slice title, vb_slice law)
{
    size_t at = vb_slice_find(title, law, 0), end = at + law.len;
    return at != SIZE_MAX &&
           (end == title.len ||
            (title.data[end] == ' ' && begins_with_law(vb_slice_cut(title, end + 1, title.len))));
}

bool find_amending_act(const reference_search *search, vb_slice type, vb_slice amended,
                       vb_slice date, vb_act *act)
{
    const vb_table *table = &vb_table_authority_titles;
    size_t count = 0;
    vb_buffer folded = VB_BUFFER(search->refs->memory);
    add_folded(&folded, type);
    vb_buffer_add_string(&folded, " sua doi");
    size_t begin = folded.len;
    add_folded(&folded, amended);
    vb_slice both = vb_buffer_slice(&folded), begins = vb_slice_cut(both, 0, begin);
    size_t row = search->refs->authority.shipped && date.len
                     ? lower_bound(table, table->rows, begins, shipped_title)
                     : table->rows;
    for (; row < table->rows &&
           vb_slice_starts(vb_table_cell(table, row, AUTHORITY_TITLES_TITLE), begins);
         row++) {
        vb_act listed = shipped_act(read_row(vb_table_cell(table, row, AUTHORITY_TITLES_ROW)));
        if (!vb_slice_starts(listed.date, date) || is_of_later(search, &listed) ||
            !names_law(vb_table_cell(table, row, AUTHORITY_TITLES_TITLE),
                       vb_slice_cut(both, begin, both.len)))
            continue;
        *act = listed;
        count++;
    }
    vb_buffer_free(&folded);
    return count == 1;
}

/* ------------------------------------------------------------------- numbers of laws by name -- */

/* Whether two numbers differ in one figure, or in those of the year alone: 15/2021/QH13 and
 * 15/2012/QH13. */
static bool is_misreading(vb_slice written, vb_slice read)
{
    size_t differing = 0, first = 0, last = 0;
    if (written.len != read.len)
        return false;
    for (size_t i = 0; i < read.len; i++) {
        if (written.data[i] == read.data[i])
            continue;
        if (!vb_is_digit((unsigned char)written.data[i]) ||
            !vb_is_digit((unsigned char)read.data[i]))
            return false;
        first = differing++ ? first : i;
        last = i;
    }
    size_t year = vb_slice_find(read, VB_SLICE("/"), 0);
    return differing == 1 || (differing && first > year && last <= year + 4);
}

bool find_misread_act(const vb_refs *refs, vb_slice title, vb_slice number, vb_act *act)
{
    title_walk walk = walk_title(refs, title);
    size_t like = 0;
    vb_act next;
    title_facts facts;
    while (next_of_title(&walk, &next, &facts)) {
        if (vb_slice_equal(next.number, number))
            return false;
        if (!is_misreading(next.number, number))
            continue;
        *act = next;
        like++;
    }
    return like == 1;
}
