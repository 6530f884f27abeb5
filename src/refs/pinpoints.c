/*
 * The places in a document that a reference points to, from the smallest to the largest before the
 * document's name: `điểm a, b khoản 2 và khoản 3 Điều 5 của`. The words are gathered backwards from
 * the name as long as they may belong to such a chain, and then read forwards:
 *
 *     a unit and its values complete all places begun before it that lack a unit as large;
 *     where there is none, each value begins a place.
 *
 * So `khoản 2` completes a and b, `khoản 3` begins a third place, and `Điều 5` completes all three.
 */
#include "refs/pinpoints.h"

#include "refs/handle.h"
#include "refs/pinpoint_labels.h"
#include "refs/pinpoint_words.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { PLACES_MAX = 128, RANGE_MAX = 100 };

typedef struct cited_place {
    char value[VB_PINPOINT_UNITS][LABEL_SIZE];
} cited_place;

typedef struct place_chain {
    cited_place places[PLACES_MAX];
    size_t count;
} place_chain;

/* ------------------------------------------------------------------------------------ chains -- */

static uint32_t number_of(const char *value)
{
    return vb_figures_value(vb_slice_of(value), 0, SIZE_MAX);
}

typedef struct value_list {
    char value[RANGE_MAX][LABEL_SIZE];
    size_t count;
} value_list;

/* Values are shorter than what holds them. */
static void copy_value(char *to, const char *from)
{
    size_t len = strlen(from), most = LABEL_SIZE - 1;
    len = len < most ? len : most;
    memcpy(to, from, len);
    to[len] = '\0';
}

static void add_value(value_list *values, const char *value)
{
    if (values->count < RANGE_MAX)
        copy_value(values->value[values->count++], value);
}

/* Adds what lies between the last value and `to`, and `to`. */
static void add_range(value_list *values, const char *to)
{
    const char *from = values->value[values->count - 1];
    size_t first = vb_point_letter_place(vb_slice_of(from)),
           last = vb_point_letter_place(vb_slice_of(to));
    if (is_label_number(from) && is_label_number(to)) {
        char number[16];
        for (uint32_t i = number_of(from) + 1; i < number_of(to) && values->count < RANGE_MAX;
             i++) {
            snprintf(number, sizeof number, "%" PRIu32, i);
            add_value(values, number);
        }
    } else if (first && last) {
        while (++first < last)
            add_value(values, vb_point_letter(first));
    }
    add_value(values, to);
}

static cited_place *add_place(place_chain *chain)
{
    if (chain->count == PLACES_MAX)
        return NULL;
    memset(&chain->places[chain->count], 0, sizeof(cited_place));
    return &chain->places[chain->count++];
}

static bool lacks(const cited_place *place, size_t unit)
{
    for (size_t i = unit; i < VB_PINPOINT_UNITS; i++)
        if (place->value[i][0])
            return false;
    return true;
}

static void set_value(cited_place *place, size_t unit, const char *value)
{
    copy_value(place->value[unit], value);
}

/* The values complete the places that lack the unit, once each, or begin places of their own. */
static void close_group(place_chain *chain, size_t unit, const value_list *values)
{
    size_t before = chain->count, open = 0;
    for (size_t i = 0; i < before; i++) {
        if (!lacks(&chain->places[i], unit))
            continue;
        open++;
        for (size_t v = 1; v < values->count; v++) {
            cited_place *copy = add_place(chain);
            if (copy) {
                *copy = chain->places[i];
                set_value(copy, unit, values->value[v]);
            }
        }
        set_value(&chain->places[i], unit, values->value[0]);
    }
    for (size_t v = 0; v < values->count && !open; v++) {
        cited_place *begun = add_place(chain);
        if (begun)
            set_value(begun, unit, values->value[v]);
    }
}

/* Forgets the places that lack a unit, whose labels could not be read. */
static void drop_open_places(place_chain *chain, size_t unit)
{
    size_t kept = 0;
    for (size_t i = 0; i < chain->count; i++)
        if (!lacks(&chain->places[i], unit))
            chain->places[kept++] = chain->places[i];
    chain->count = kept;
}

/* A chain as far as it was read: the labels of the unit that was named last. */
typedef struct chain_reader {
    reference_search *search;
    size_t reference; /* where it begins */
    place_chain *chain;
    value_list *values;
    size_t unit;
    bool unread; /* one of them could not be read */
    bool range;
} chain_reader;

static void end_group(chain_reader *reader)
{
    if (reader->values->count)
        close_group(reader->chain, reader->unit, reader->values);
    else if (reader->unread)
        drop_open_places(reader->chain, reader->unit);
    reader->values->count = 0;
    reader->unread = false;
}

static void note_mended(const chain_reader *reader, const token *label, const char *after)
{
    reference_search *search = reader->search;
    vb_slice word = bare_word(vb_slice_cut(search->text, label->start, label->end));
    size_t start = (size_t)(word.data - search->text.data);
    const mended_label mended = {reader->reference, start, start + word.len,
                                 keep(search, vb_slice_of(after))};
    vb_array_push(&search->mended, &mended);
}

static void add_label(chain_reader *reader, const char *value)
{
    if (reader->range && reader->values->count)
        add_range(reader->values, value);
    else
        add_value(reader->values, value);
}

/* Takes a label in that may be a range or misread. */
static void take_odd_label(chain_reader *reader, const token *label)
{
    const vb_refs *refs = reader->search->refs;
    char value[sizeof label->value];
    memcpy(value, label->value, sizeof value);
    label_kind labels = refs->units[refs->unit_rows[reader->unit]].labels;
    const char *last = split_label_range(labels, value);
    label_state state = check_label(labels, value);
    if (state == LABEL_MENDED)
        note_mended(reader, label, value);
    if (state != LABEL_BAD)
        add_label(reader, value);
    reader->unread |= state == LABEL_BAD;
    if (last)
        add_range(reader->values, last);
}

static void take_label(chain_reader *reader, const token *label)
{
    if (label->plain)
        add_label(reader, label->value);
    else
        take_odd_label(reader, label);
}

/* Reads the tokens, which lie last first, into places; the index of the first that counts. */
static size_t read_chain(chain_reader *reader, const token *tokens, size_t count)
{
    size_t first = count;
    for (size_t i = count; i-- > 0;) {
        const token *here = &tokens[i];
        if (here->kind == TOKEN_UNIT && !(reader->range && here->unit == reader->unit)) {
            end_group(reader);
            reader->unit = here->unit;
            first = first == count && i > 0 && tokens[i - 1].kind == TOKEN_VALUE ? i : first;
        } else if (here->kind == TOKEN_VALUE && reader->unit < VB_PINPOINT_UNITS) {
            take_label(reader, here);
        }
        reader->range = here->kind == TOKEN_TO || (reader->range && here->kind == TOKEN_UNIT);
    }
    end_group(reader);
    return first;
}

/* ----------------------------------------------------------------------------------- results -- */

/* In small letters, other signs as hyphens. */
static void add_eid(vb_buffer *out, vb_slice value)
{
    uint32_t letter;
    for (size_t at = 0; at < value.len;) {
        at += vb_utf8_decode(value, at, &letter);
        if (vb_is_letter(letter) || vb_is_digit(letter))
            vb_buffer_add_code_point(out, vb_lower(letter));
        else
            vb_buffer_add_byte(out, '-');
    }
}

static void set_pinpoint(reference_search *search, const cited_place *place, vb_pinpoint *out)
{
    vb_buffer *eid = &search->scratch;
    vb_buffer_clear(eid);
    for (size_t unit = VB_PINPOINT_UNITS; unit-- > 0;) {
        if (!place->value[unit][0])
            continue;
        out->unit[unit] = keep(search, vb_slice_of(place->value[unit]));
        vb_buffer_add_string(eid, eid->len ? "__" : "");
        vb_buffer_add(eid, search->refs->units[search->refs->unit_rows[unit]].eid);
        vb_buffer_add_byte(eid, '_');
        add_eid(eid, vb_slice_of(place->value[unit]));
    }
    out->eid = keep(search, vb_buffer_slice(eid));
}

static bool has_unit(const token *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (tokens[i].kind == TOKEN_UNIT)
            return true;
    return false;
}

/* Gives the reference the places that the tokens name; the index of the first that counts. */
static size_t read_places(reference_search *search, const token *tokens, size_t count,
                          vb_reference *reference)
{
    place_chain places;
    value_list values;
    places.count = values.count = 0;
    chain_reader reader = {.search = search,
                           .reference = reference->start,
                           .chain = &places,
                           .values = &values,
                           .unit = VB_PINPOINT_UNITS};
    size_t first = read_chain(&reader, tokens, count);
    vb_pinpoint *pinpoints =
        places.count ? vb_arena_allocate(&search->list->arena, places.count * sizeof *pinpoints)
                     : NULL;
    if (!pinpoints)
        return count;
    for (size_t i = 0; i < places.count; i++)
        set_pinpoint(search, &places.places[i], &pinpoints[i]);
    reference->pinpoints = pinpoints;
    reference->pinpoint_count = places.count;
    return first;
}

/* Where the word at `start` begins behind a bracket or a mark of quotation that is not closed
 * before `end`. */
static size_t pass_open_mark(vb_slice text, size_t start, size_t end)
{
    static const char *const marks[][2] = {{"(", ")"}, {"“", "”"}, {"\"", "\""}};
    vb_slice rest = vb_slice_cut(text, start, end);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        vb_slice open = vb_slice_of(marks[i][0]);
        if (vb_slice_starts(rest, open))
            return vb_slice_find(rest, vb_slice_of(marks[i][1]), open.len) == SIZE_MAX
                       ? start + open.len
                       : start;
    }
    return start;
}

/* The bracket that opens right behind `at`, and where it closes; SIZE_MAX: none does. */
static size_t bracket_behind(vb_slice text, size_t at, size_t *end)
{
    enum { MOST = 400 };
    size_t open = skip_space(text, at, REACH);
    if (!stands_at(text, open, '('))
        return SIZE_MAX;
    const char *close =
        memchr(text.data + open, ')', text.len - open < MOST ? text.len - open : MOST);
    *end = close ? (size_t)(close - text.data) : 0;
    return close ? open : SIZE_MAX;
}

/*
 * Leaves out a bracket that the tokens before `end` begin with where another reference is right
 * before it, at `floor`, or may be, for a list goes on behind it: `… (Điều 5, Điều 6); Điều 3 của`.
 */
static size_t leave_out_bracket(vb_slice text, size_t floor, size_t end, const token *tokens,
                                size_t count)
{
    enum { WORD = 8 };
    size_t first = tokens[count - 1].start, open = floor ? skip_space(text, floor, REACH) : first;
    /* (các Điều 5, 6) */
    if (open < first && stands_at(text, open, '(') &&
        folds_to(vb_slice_cut(text, open, word_end(text, open, WORD)), "cac"))
        first = open;
    const char *bracket =
        text.data[first] == '(' ? memchr(text.data + first, ')', end - first) : NULL;
    size_t close = bracket ? (size_t)(bracket - text.data) : first;
    bool behind = floor && skip_space(text, floor, REACH) == first;
    if (!bracket || (!behind && text.data[close + 1] != ',' && text.data[close + 1] != ';'))
        return count;
    while (count && tokens[count - 1].start <= close)
        count--;
    return count;
}

void read_pinpoints(reference_search *search, size_t floor, vb_reference *reference)
{
    token tokens[WORDS_MAX];
    size_t count = gather_tokens(search, floor, reference->start, tokens);
    if (!has_unit(tokens, count))
        return;
    count = leave_out_bracket(search->text, floor, reference->start, tokens, count);
    size_t first = has_unit(tokens, count) ? read_places(search, tokens, count, reference) : count;
    if (first < count)
        reference->full_start = pass_open_mark(search->text, tokens[first].start, reference->start);
}

/* Reads the pinpoints between two brackets, if nothing else stands there. */
static void read_bracket(reference_search *search, size_t open, size_t close,
                         vb_reference *reference)
{
    token tokens[WORDS_MAX];
    size_t count = gather_tokens(search, open, close, tokens);
    if (has_unit(tokens, count) && tokens[count - 1].start == open &&
        read_places(search, tokens, count, reference) < count)
        reference->full_end = close + 1;
}

void read_pinpoints_behind(reference_search *search, vb_reference *reference)
{
    size_t close, open = bracket_behind(search->text, reference->end, &close);
    if (open != SIZE_MAX && !reference->pinpoint_count && reference->full_end == reference->end)
        read_bracket(search, open, close, reference);
}
