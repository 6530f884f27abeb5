/*
 * Where numbers stand, and which of them are the same. Each distinct number is held once, as it was
 * read with most confidence; one that is known to no table, or never stands as it must be written,
 * is taken for the one of its ordinal that stands more often and is hardly a letter away.
 */
#include "refs/numbers.h"

#include "refs/handle.h"
#include "refs/hash.h"
#include "refs/search.h"
#include "refs/symbol_votes.h"
#include "vanban/orthography.h"

#include "tables/sole-symbols.h"

#include <stdlib.h>
#include <string.h>

static vb_slice text_of(const vb_number *number)
{
    return (vb_slice){number->text, number->text_len};
}

/* -------------------------------------------------------------------------- distinct numbers -- */

/* The first slot to look in, of a power of two. */
static size_t slot_of(const vb_number *number, size_t count)
{
    return hash_of_bytes(text_of(number)) >> 32 & (count - 1);
}

static bool grow_slots(reference_search *search)
{
    size_t count = search->slot_count ? search->slot_count * 2 : 64;
    size_t *slots = vb_allocate(search->refs->memory, count * sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < search->distinct.count; i++) {
        const distinct_number *number = VB_ARRAY_AT(&search->distinct, distinct_number, i);
        size_t slot = slot_of(&number->number, count);
        while (slots[slot])
            slot = (slot + 1) & (count - 1);
        slots[slot] = i + 1;
    }
    vb_release(search->refs->memory, search->slots);
    search->slots = slots;
    search->slot_count = count;
    return true;
}

static distinct_number *find_distinct(reference_search *search, const vb_number *number)
{
    if (search->distinct.count * 2 >= search->slot_count && !grow_slots(search))
        return NULL;
    size_t slot = slot_of(number, search->slot_count);
    for (; search->slots[slot]; slot = (slot + 1) & (search->slot_count - 1)) {
        distinct_number *old =
            VB_ARRAY_AT(&search->distinct, distinct_number, search->slots[slot] - 1);
        if (vb_slice_equal(text_of(&old->number), text_of(number)))
            return old;
    }
    distinct_number *added = vb_array_add(&search->distinct);
    if (!added)
        return NULL;
    added->number = *number;
    added->read_as = search->distinct.count - 1;
    search->slots[slot] = search->distinct.count;
    return added;
}

size_t index_of_number(reference_search *search, const vb_number *number)
{
    const distinct_number *found = find_distinct(search, number);
    return found ? (size_t)(found - VB_ARRAY_AT(&search->distinct, distinct_number, 0))
                 : VB_NO_REFERENCE;
}

/* ------------------------------------------------------------------- symbols of types of one body
 * --
 */

/* How far the half of a symbol that is not right may be from what it must be, and how far the type
 * before it must be read. */
#define SOLE_DISTANCE 1.3
#define SOLE_TYPE_SCORE 0.9

/* How much less a number is believed that was mended so. */
#define MENDED 0.7

void sole_symbols_open(vb_refs *refs)
{
    const vb_table *table = &vb_table_sole_symbols;
    for (size_t row = 0; row < table->rows && row < SOLE_SYMBOLS; row++)
        refs->sole[refs->sole_count++] = (sole_symbol){
            vb_table_cell(table, row, SOLE_SYMBOLS_TYPE),
            vb_symbol_find(refs->citation, vb_table_cell(table, row, SOLE_SYMBOLS_TYPE_SYMBOL),
                           VB_SYMBOL_TYPE),
            vb_symbol_find(refs->citation, vb_table_cell(table, row, SOLE_SYMBOLS_BODY_SYMBOL),
                           VB_SYMBOL_BODY),
            (unsigned)strtoul(vb_table_cell(table, row, SOLE_SYMBOLS_SINCE).data, NULL, 10)};
}

/* Whether one half of the symbol is that one and the other is not: cheap. */
static bool is_half_right(const vb_number *number, const sole_symbol *sole)
{
    return (number->type == sole->type) != (number->body == sole->body) && number->year &&
           number->year >= sole->since;
}

/* The number with that symbol, where no other may stand and it is near. */
static void take_sole_symbol(reference_search *search, const sole_symbol *sole, vb_number *number)
{
    vb_buffer *written = &search->scratch;
    const vb_slice so = VB_SLICE("số ");
    vb_name_match type;
    vb_number mended;
    vb_buffer_clear(written);
    vb_buffer_add(written, so);
    vb_buffer_add(written, (vb_slice){number->text, number->symbol_at});
    vb_buffer_add(written, sole->type->symbol);
    vb_buffer_add_byte(written, '-');
    vb_buffer_add(written, sole->body->symbol);
    vb_slice text = vb_buffer_slice(written);
    if (!vb_document_type_before(search->citation, search->text, 0, number->introduced_at, &type) ||
        type.score < SOLE_TYPE_SCORE || !vb_slice_equal(type.name, sole->name) ||
        vb_number_distance(search->citation, vb_slice_cut(text, so.len, text.len),
                           text_of(number)) > SOLE_DISTANCE ||
        !vb_number_find(search->citation, text, 0, &mended))
        return;
    mended.start = number->start;
    mended.end = number->end;
    mended.introduced = number->introduced;
    mended.introduced_at = number->introduced_at;
    mended.exact = false;
    mended.confidence = MENDED * number->confidence;
    *number = mended;
}

/* `Nghị định số 15/2020/HD-CP`: a decree is the Government's, whose numbers have one symbol. */
static void mend_symbol_by_type(reference_search *search, vb_number *number)
{
    const vb_refs *refs = search->refs;
    for (size_t i = 0; i < refs->sole_count; i++)
        if (is_half_right(number, &refs->sole[i])) {
            take_sole_symbol(search, &refs->sole[i], number);
            return;
        }
}

static bool add_place(reference_search *search, const vb_number *number, bool shares_symbol)
{
    distinct_number *distinct = find_distinct(search, number);
    numbered_place *place = vb_array_add(&search->places);
    if (!distinct || !place)
        return false;
    *place = (numbered_place){
        .start = number->start,
        .end = number->end,
        .introduced_at = number->introduced_at,
        .distinct = (size_t)(distinct - VB_ARRAY_AT(&search->distinct, distinct_number, 0)),
        .confidence = (float)number->confidence,
        .introduced = number->introduced,
        .exact = number->exact,
        .shares_symbol = shares_symbol};
    distinct->count++;
    distinct->exact += number->exact;
    search->damaged |= !number->exact && !number->guessed;
    if (number->confidence > distinct->number.confidence)
        distinct->number = *number;
    return true;
}

/* The numbers of its row before it that its symbol is that of, behind `from`. */
static bool add_row(reference_search *search, size_t from, const vb_number *last)
{
    enum { MOST = 12 };
    vb_number row[MOST];
    size_t count = vb_number_row_before(search->citation, search->text, from, last, row, MOST);
    while (count > 0)
        if (!add_place(search, &row[--count], true))
            return false;
    return true;
}

static vb_status collect(reference_search *search, vb_number_memory *memory)
{
    vb_number number;
    for (size_t at = 0; vb_number_find_again(search->citation, memory, search->text, at, &number);
         at = number.end) {
        mend_symbol_by_type(search, &number);
        if (!add_row(search, at, &number) || !add_place(search, &number, false))
            return VB_ERR_MEMORY;
    }
    return VB_OK;
}

/* The places within the bytes that the document's own number is known to stand in: how many, and
 * the first, or the one behind them. */
static size_t places_of_own(const reference_search *search, size_t *first)
{
    const numbered_place *places = search->places.items;
    size_t end;
    for (*first = 0;
         *first < search->places.count && places[*first].start < search->head->number_start;)
        ++*first;
    for (end = *first; end < search->places.count && places[end].start < search->head->number_end;)
        end++;
    return end - *first;
}

/* The bytes that the number was read from: those where one was found, or all that it may be. */
static void set_bytes(const reference_search *search, size_t first, size_t count, vb_number *number)
{
    const numbered_place *places = VB_ARRAY_AT(&search->places, numbered_place, first);
    number->start = count ? places[0].start : search->head->number_start;
    number->end = count ? places[count - 1].end : search->head->number_end;
    number->introduced_at = count ? places[0].introduced_at : number->start;
    number->introduced = count > 0 && places[0].introduced;
    number->exact = count == 1 && places[0].exact;
}

/* The number that is known to be the document's own, read as one that `số` stands before. */
static bool parse_known_number(reference_search *search, vb_number *number)
{
    vb_buffer_clear(&search->scratch);
    vb_buffer_add_string(&search->scratch, "số ");
    vb_buffer_add(&search->scratch, search->head->number);
    return vb_number_find(search->citation, vb_buffer_slice(&search->scratch), 0, number);
}

/* Takes the number that is known to be the document's own for what was read where it stands. */
static vb_status use_known_number(reference_search *search)
{
    const vb_known_head *head = search->head;
    vb_number number;
    if (head->number_end > search->text.len || head->number_start >= head->number_end ||
        !parse_known_number(search, &number))
        return VB_OK;
    size_t first, count = places_of_own(search, &first);
    set_bytes(search, first, count, &number);
    if (!add_place(search, &number, false))
        return VB_ERR_MEMORY;
    numbered_place *places = VB_ARRAY_AT(&search->places, numbered_place, first);
    numbered_place own = places[search->places.count - 1 - first];
    for (size_t i = 0; i < count; i++)
        VB_ARRAY_AT(&search->distinct, distinct_number, places[i].distinct)->count--;
    memmove(places + 1, places + count,
            (search->places.count - 1 - first - count) * sizeof *places);
    places[0] = own;
    search->places.count -= count;
    return VB_OK;
}

/* Room for the numbers of a text that cites much; none of it is touched before it is used. */
static bool make_room(reference_search *search)
{
    enum { BYTES_A_PLACE = 768, BYTES_A_DISTINCT = 2048 };
    return vb_array_reserve(&search->places, search->text.len / BYTES_A_PLACE) &&
           vb_array_reserve(&search->distinct, search->text.len / BYTES_A_DISTINCT);
}

vb_status collect_numbers(reference_search *search)
{
    if (!make_room(search))
        return VB_ERR_MEMORY;
    vb_number_memory *memory = vb_number_memory_new(search->refs->memory, search->text.len);
    vb_status status = memory ? collect(search, memory) : VB_ERR_MEMORY;
    vb_number_memory_free(memory);
    return status == VB_OK && search->head ? use_known_number(search) : status;
}

/* ------------------------------------------------------------------------------------ voting -- */

static int compare_ordinals(const distinct_number *a, const distinct_number *b)
{
    vb_slice left = {a->number.text, a->number.ordinal_len},
             right = {b->number.text, b->number.ordinal_len};
    int order = vb_slice_compare(left, right);
    if (order)
        return order;
    if (a->exact != b->exact)
        return a->exact < b->exact ? 1 : -1;
    return (a->number.body == NULL) - (b->number.body == NULL);
}

/* Sorting needs the numbers themselves, and qsort takes no context: pointers carry it. */
static int compare_pointers(const void *left, const void *right)
{
    const distinct_number *a = *(const distinct_number *const *)left,
                          *b = *(const distinct_number *const *)right;
    int order = compare_ordinals(a, b);
    return order ? order : (a > b) - (a < b);
}

/* A number whose every part is known and that stands as it is written needs no help from others. */
static bool is_doubtful(const distinct_number *number)
{
    return number->exact == 0 || !number->number.body;
}

enum { LEADERS = 4 };
#define MOST_DOUBT 0.8f

/* One letter more, fewer or other than in a symbol of the Party, whose types and bodies are few:
 * 59-CTP/TW is nothing, and where the text has 59-CT/TW, it is that. */
static bool is_garbled_number_of_party(const vb_number *leader, const vb_number *number)
{
    return leader->system == VB_NUMBER_PARTY && leader->type && leader->body && !number->type &&
           !number->body;
}
#define ONE_LETTER 1.05f

/* Within one ordinal the most frequent exact readings lead; a doubtful rarer one near a leader is
 * read as that. */
static void vote_in_group(const reference_search *search, distinct_number **group, size_t count)
{
    const distinct_number *first = VB_ARRAY_AT(&search->distinct, distinct_number, 0);
    for (size_t i = 1; i < count; i++) {
        distinct_number *number = group[i];
        if (!is_doubtful(number))
            continue;
        number->doubt = MOST_DOUBT;
        for (size_t j = 0; j < i && j < LEADERS; j++) {
            const distinct_number *leader = group[j];
            bool garbled = is_garbled_number_of_party(&leader->number, &number->number);
            size_t least = garbled ? 1 : 2;
            if (leader->exact < least || leader->exact < least * number->count ||
                is_doubtful(leader))
                break;
            number->doubt = garbled && j == 0 ? ONE_LETTER : number->doubt;
            float distance = (float)vb_number_distance(search->citation, text_of(&leader->number),
                                                       text_of(&number->number));
            if (distance >= number->doubt)
                continue;
            number->doubt = distance;
            number->read_as = (size_t)(leader - first);
        }
    }
}

/* How far two numbers of one symbol are apart of which a scan read one's last figure as the other's
 * letter; and how much less a number is believed that is read so because the text has the other. */
#define LETTER_FOR_FIGURE 0.85
#define LETTER_DOUBT 0.3f

static bool ends_in_capital(const vb_number *number)
{
    char last = number->ordinal_len ? number->text[number->ordinal_len - 1] : '\0';
    return last >= 'A' && last <= 'Z';
}

/* Whether the letter behind the figures of `lettered` may be the last figure of `other`, and
 * nothing else parts the two: 2B-CT/TW, 28-CT/TW. */
static bool may_be_figure(const reference_search *search, const vb_number *lettered,
                          const vb_number *other)
{
    size_t letter = lettered->ordinal_len - 1;
    vb_slice read = text_of(lettered), written = text_of(other);
    return lettered->ordinal_len == other->ordinal_len && read.len == written.len &&
           vb_is_digit((unsigned char)written.data[letter]) &&
           memcmp(read.data, written.data, letter) == 0 &&
           vb_slice_equal(vb_slice_cut(read, letter + 1, read.len),
                          vb_slice_cut(written, letter + 1, written.len)) &&
           vb_number_distance(search->citation, written, read) <= LETTER_FOR_FIGURE;
}

/* A letter that a scan may have read for a figure is that figure where the text has that number as
 * often, as it must be written. */
static void vote_on_letters(const reference_search *search)
{
    distinct_number *numbers = search->distinct.items;
    for (size_t i = 0; i < search->distinct.count; i++) {
        distinct_number *number = &numbers[i];
        for (size_t j = 0; ends_in_capital(&number->number) && j < search->distinct.count; j++) {
            if (numbers[j].exact < number->count ||
                !may_be_figure(search, &number->number, &numbers[j].number))
                continue;
            number->read_as = j;
            number->doubt = LETTER_DOUBT;
            break;
        }
    }
}

vb_status vote_on_numbers(reference_search *search)
{
    size_t count = search->distinct.count;
    if (count < 2)
        return VB_OK;
    vote_on_letters(search);
    distinct_number **order = vb_allocate(search->refs->memory, count * sizeof *order);
    if (!order)
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < count; i++)
        order[i] = VB_ARRAY_AT(&search->distinct, distinct_number, i);
    qsort(order, count, sizeof *order, compare_pointers);
    for (size_t start = 0, end; start < count; start = end) {
        for (end = start + 1; end < count; end++) {
            const vb_number *a = &order[start]->number, *b = &order[end]->number;
            if (!vb_slice_equal((vb_slice){a->text, a->ordinal_len},
                                (vb_slice){b->text, b->ordinal_len}))
                break;
        }
        vote_in_group(search, order + start, end - start);
    }
    vb_release(search->refs->memory, order);
    return vote_on_symbols(search);
}
