/*
 * Votes on symbols. A document cites the same offices again and again, so that a part of a symbol
 * which no table has and which stands once or twice, a misread or lost letter away from one that
 * stands often behind the same parts, is that: QĐ-BHSPKTV among many QĐ-ĐHSPKTV.
 */
#include "refs/symbol_votes.h"

#include "refs/bodies.h"
#include "refs/handle.h"
#include "refs/hash.h"
#include "refs/numbers.h"
#include "refs/search.h"
#include "vanban/orthography.h"

#include <string.h>

/* How often the right symbol stands at least, and the other at most; and how many of the right ones
 * are kept, so that the work is bounded. */
enum { LEAST_RIGHT = 3, MOST_WRONG = 2, LEADERS = 256 };

/* How much less a number is believed whose symbol was told so. */
#define SYMBOL_DOUBT 0.3f

/* Letters of a part, and parts of a symbol; more are not voted on. */
enum { LETTERS_MAX = 24, PARTS_MAX = 8 };

typedef struct part_letters {
    uint32_t at[LETTERS_MAX];
    size_t len;
} part_letters;

/* A symbol, or one up to the end of a part; how often numbers have it, and how often as it must be
 * written. */
typedef struct counted_symbol {
    vb_slice text;
    size_t part;        /* where its last part begins */
    size_t first, last; /* of the numbers with it */
    size_t count, exact;
} counted_symbol;

typedef struct symbol_counts {
    vb_array items; /* counted_symbol */
    size_t *slots;  /* index + 1, by the hash */
    size_t slot_count;
} symbol_counts;

typedef struct symbol_votes {
    reference_search *search;
    symbol_counts symbols, stems;
    const counted_symbol *leaders[LEADERS];
    size_t leader_count;
    vb_array taken; /* taken_number */
} symbol_votes;

/* A number, and the one that it is taken for. */
typedef struct taken_number {
    size_t number;
    vb_number meant;
} taken_number;

static vb_slice symbol_of(const vb_number *number)
{
    return (vb_slice){number->text + number->symbol_at, number->text_len - number->symbol_at};
}

/* Where the part of the symbol at `at` ends. */
static size_t part_end(vb_slice symbol, size_t at)
{
    while (at < symbol.len && symbol.data[at] != '-' && symbol.data[at] != '/')
        at++;
    return at;
}

/* ---------------------------------------------------------------------------------- counting -- */

/* Room for so many; false when memory ran out. */
static bool open_counts(const reference_search *search, size_t most, symbol_counts *counts)
{
    counts->items = VB_ARRAY(counted_symbol, search->refs->memory);
    counts->slot_count = (size_t)1 << vb_hash_bits(2 * most, 4, 8 * sizeof most - 1);
    counts->slots = vb_allocate(search->refs->memory, counts->slot_count * sizeof *counts->slots);
    return counts->slots != NULL;
}

static void close_counts(const reference_search *search, symbol_counts *counts)
{
    vb_array_free(&counts->items);
    vb_release(search->refs->memory, counts->slots);
}

/* The counts of a symbol; NULL when memory ran out. */
static counted_symbol *count_of(symbol_counts *counts, vb_slice text)
{
    size_t slot = hash_of_bytes(text) >> 32 & (counts->slot_count - 1);
    for (; counts->slots[slot]; slot = (slot + 1) & (counts->slot_count - 1)) {
        counted_symbol *old = VB_ARRAY_AT(&counts->items, counted_symbol, counts->slots[slot] - 1);
        if (vb_slice_equal(old->text, text))
            return old;
    }
    counted_symbol *added = vb_array_add(&counts->items);
    if (!added)
        return NULL;
    *added = (counted_symbol){.text = text};
    counts->slots[slot] = counts->items.count;
    return added;
}

/* Counts the symbols of all numbers; their letters live where those do. */
static bool count_symbols(symbol_votes *votes)
{
    const vb_array *numbers = &votes->search->distinct;
    if (!open_counts(votes->search, numbers->count, &votes->symbols))
        return false;
    for (size_t i = 0; i < numbers->count; i++) {
        const distinct_number *number = VB_ARRAY_AT(numbers, distinct_number, i);
        counted_symbol *symbol = count_of(&votes->symbols, symbol_of(&number->number));
        if (!symbol)
            return false;
        symbol->first = symbol->count ? symbol->first : i;
        symbol->last = i;
        symbol->count += number->count;
        symbol->exact += number->exact;
    }
    return true;
}

/* Counts the symbols up to the end of each of their parts. */
static bool count_stems(symbol_votes *votes)
{
    const vb_array *symbols = &votes->symbols.items;
    if (!open_counts(votes->search, symbols->count * PARTS_MAX, &votes->stems))
        return false;
    for (size_t i = 0; i < symbols->count; i++) {
        const counted_symbol *symbol = VB_ARRAY_AT(symbols, counted_symbol, i);
        for (size_t at = 0, end, part = 0; at < symbol->text.len && part < PARTS_MAX;
             at = end + 1) {
            end = part_end(symbol->text, at);
            counted_symbol *stem = count_of(&votes->stems, vb_slice_cut(symbol->text, 0, end));
            if (!stem)
                return false;
            stem->part = at;
            stem->count += symbol->count;
            stem->exact += symbol->exact;
            part++;
        }
    }
    return true;
}

static void note_leaders(symbol_votes *votes)
{
    const vb_array *stems = &votes->stems.items;
    for (size_t i = 0; i < stems->count && votes->leader_count < LEADERS; i++) {
        const counted_symbol *stem = VB_ARRAY_AT(stems, counted_symbol, i);
        if (stem->exact >= LEAST_RIGHT)
            votes->leaders[votes->leader_count++] = stem;
    }
}

/* --------------------------------------------------------------------------------- comparing -- */

static bool read_letters(vb_slice part, part_letters *letters)
{
    letters->len = 0;
    for (size_t at = 0; at < part.len; letters->len++) {
        if (letters->len == LETTERS_MAX)
            return false;
        at += vb_utf8_decode(part, at, &letters->at[letters->len]);
    }
    return true;
}

/* The letter that `longer` has and `shorter` has not; SIZE_MAX: that is not all that parts them. */
static size_t letter_more(const part_letters *longer, const part_letters *shorter)
{
    size_t at = 0;
    if (longer->len != shorter->len + 1)
        return SIZE_MAX;
    while (at < shorter->len && longer->at[at] == shorter->at[at])
        at++;
    bool rest = memcmp(longer->at + at + 1, shorter->at + at,
                       (shorter->len - at) * sizeof *shorter->at) == 0;
    return rest ? at : SIZE_MAX;
}

/* BYTT: a letter that was read twice; of three alike, TTT, the office may have one more. */
static bool doubles_letter(const part_letters *read, const part_letters *written)
{
    enum { SHORTEST = 4 };
    size_t at = letter_more(read, written);
    return at != SIZE_MAX && at > 0 && read->len >= SHORTEST && read->at[at] == read->at[at - 1] &&
           (at < 2 || read->at[at - 2] != read->at[at]);
}

/* 205/2013/TT-BC: a letter was lost. Whoever issues acts with their year is listed; of other
 * offices a letter alone tells many apart, unless they have many. */
static bool lost_letter(const part_letters *read, const part_letters *written,
                        const vb_number *number)
{
    enum { MANY = 4 };
    return letter_more(written, read) != SIZE_MAX && read->len > 1 &&
           (number->year || read->len >= MANY);
}

static bool may_be_read_as(vb_slice read, vb_slice written, const vb_number *number)
{
    part_letters a, b;
    /* An Đ has two bytes. */
    if (read.len > 2 * written.len || written.len > 2 * read.len || !read_letters(read, &a) ||
        !read_letters(written, &b))
        return false;
    return vb_lacks_only_strokes(read, written) || doubles_letter(&a, &b) ||
           lost_letter(&a, &b, number);
}

/* ------------------------------------------------------------------------------------ voting -- */

/* Whether no table has the part; one with figures numbers an office. Of a body none is asked but
 * that of bodies: BC is a Báo cáo, but in TT-BC it is nothing. */
static bool is_unlisted(const reference_search *search, vb_slice part, bool is_body)
{
    for (size_t i = 0; i < part.len; i++)
        if (vb_is_digit((unsigned char)part.data[i]))
            return false;
    return part.len > 1 && !vb_symbol_find(search->citation, part, VB_SYMBOL_BODY) &&
           (is_body || (!vb_symbol_find(search->citation, part, VB_SYMBOL_UNIT) &&
                        !vb_symbol_find(search->citation, part, VB_SYMBOL_TYPE)));
}

/* The one frequent stem that the part from `at` to `end` of the symbol may be; NULL: none, or
 * several. */
static const counted_symbol *leader_of(const symbol_votes *votes, const vb_number *number,
                                       size_t at, size_t end)
{
    vb_slice symbol = symbol_of(number), before = vb_slice_cut(symbol, 0, at);
    const counted_symbol *only = NULL;
    for (size_t i = 0; i < votes->leader_count; i++) {
        const counted_symbol *leader = votes->leaders[i];
        if (leader->part != at || !vb_slice_starts(leader->text, before) ||
            !may_be_read_as(vb_slice_cut(symbol, at, end),
                            vb_slice_cut(leader->text, at, leader->text.len), number))
            continue;
        if (only)
            return NULL;
        only = leader;
    }
    return only;
}

/* Whether the part from `at` to `end` of a number's symbol is rare, and known to nobody: the type,
 * and a body that the number was read with, are listed. */
static bool is_in_doubt(symbol_votes *votes, const vb_number *number, size_t at, size_t end)
{
    vb_slice symbol = symbol_of(number);
    bool is_body = number->symbol_at + at == number->body_at;
    bool known = (at == 0 && number->type) || (is_body && number->body);
    return !known &&
           is_unlisted(votes->search, vb_slice_cut(symbol, at, end), is_body && number->type) &&
           count_of(&votes->stems, vb_slice_cut(symbol, 0, end))->count <= MOST_WRONG;
}

/* Notes what a number is with another stem up to `end` of its symbol, if that can be read. */
static bool take_stem(symbol_votes *votes, size_t index, vb_slice stem, size_t end)
{
    const vb_slice so = VB_SLICE("Công văn số "); /* what tells that a number stands there */
    const vb_number *number =
        &VB_ARRAY_AT(&votes->search->distinct, distinct_number, index)->number;
    vb_buffer *written = &votes->search->scratch;
    taken_number taken = {.number = index};
    vb_buffer_clear(written);
    vb_buffer_add(written, so);
    vb_buffer_add(written, (vb_slice){number->text, number->symbol_at});
    vb_buffer_add(written, stem);
    vb_buffer_add(written, vb_slice_cut(symbol_of(number), end, symbol_of(number).len));
    vb_slice text = vb_buffer_slice(written);
    if (!vb_number_find(votes->search->citation, text, 0, &taken.meant) ||
        !vb_slice_equal(vb_slice_cut(text, so.len, text.len),
                        (vb_slice){taken.meant.text, taken.meant.text_len}))
        return true;
    taken.meant.confidence = number->confidence;
    return vb_array_push(&votes->taken, &taken);
}

/* Has the first part of the number's symbol mended that is in doubt and may be another; false when
 * memory ran out. */
static bool vote_on_number(symbol_votes *votes, size_t index)
{
    const distinct_number *read = VB_ARRAY_AT(&votes->search->distinct, distinct_number, index);
    const vb_number *number = &read->number;
    vb_slice symbol = symbol_of(number);
    if (read->read_as != index)
        return true;
    for (size_t at = 0, end, part = 0; at < symbol.len && part < PARTS_MAX; at = end + 1, part++) {
        end = part_end(symbol, at);
        const counted_symbol *leader =
            is_in_doubt(votes, number, at, end) ? leader_of(votes, number, at, end) : NULL;
        if (leader)
            return take_stem(votes, index, leader->text, end);
    }
    return true;
}

/* Has the numbers mended whose symbol is rare: there are two at most. */
static bool vote(symbol_votes *votes)
{
    const vb_array *symbols = &votes->symbols.items;
    for (size_t i = 0; i < symbols->count; i++) {
        const counted_symbol *symbol = VB_ARRAY_AT(symbols, counted_symbol, i);
        if (symbol->count <= MOST_WRONG &&
            (!vote_on_number(votes, symbol->first) ||
             (symbol->last > symbol->first && !vote_on_number(votes, symbol->last))))
            return false;
    }
    return true;
}

static bool take_all(symbol_votes *votes)
{
    for (size_t i = 0; i < votes->taken.count; i++) {
        const taken_number *taken = VB_ARRAY_AT(&votes->taken, taken_number, i);
        size_t meant = index_of_number(votes->search, &taken->meant);
        if (meant == VB_NO_REFERENCE)
            return false;
        distinct_number *read =
            VB_ARRAY_AT(&votes->search->distinct, distinct_number, taken->number);
        read->read_as = meant;
        read->doubt = SYMBOL_DOUBT;
    }
    return true;
}

vb_status vote_on_symbols(reference_search *search)
{
    symbol_votes votes = {.search = search};
    votes.taken = VB_ARRAY(taken_number, search->refs->memory);
    bool voted = count_symbols(&votes) && count_stems(&votes);
    if (voted)
        note_leaders(&votes);
    voted = voted && (votes.leader_count == 0 || vote(&votes)) && take_all(&votes);
    close_counts(search, &votes.symbols);
    close_counts(search, &votes.stems);
    vb_array_free(&votes.taken);
    return voted ? VB_OK : VB_ERR_MEMORY;
}
