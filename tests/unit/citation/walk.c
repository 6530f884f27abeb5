/* Which names may stand where some first letters were read, asked of many at once and of each
 * alone.
 */
#include "citation/channel.h"
#include "citation/entry_list.h"
#include "citation/gate.h"
#include "citation/initials.h"
#include "citation/lattice.h"
#include "citation/tables.h"
#include "citation/walk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

static bool may_be(uint8_t read, uint8_t letter)
{
    return letter <= OTHER_INITIAL || read == OTHER_INITIAL ||
           may_begin(&shipped_tables.name_channel, letter, read);
}

/* Word by word: one may be another, and with it a word more or less. */
static bool is_native(const word_initials *name, const word_initials *read)
{
    size_t i = 1, j = 1, wrong = 0, allowed = name->count > 2;
    for (; i < name->count && j < read->count; i++, j++) {
        if (may_be(read->letter[j], name->letter[i]))
            continue;
        if (++wrong > allowed)
            return false;
        if (j + 1 < read->count && may_be(read->letter[j + 1], name->letter[i]))
            j++;
        else if (i + 1 < name->count && may_be(read->letter[j], name->letter[i + 1]))
            i++;
    }
    return true;
}

static word_initials damaged(const word_initials *name, unsigned *seed)
{
    word_initials read = {.count = 0};
    for (size_t i = 0; i < name->count && read.count < INITIALS_MAX; i++) {
        *seed = *seed * 1103515245 + 12345;
        unsigned damage = *seed >> 16 & 7;
        if (damage == 0)
            continue;
        if (damage == 1 && read.count + 1 < INITIALS_MAX)
            read.letter[read.count++] = 'z';
        read.letter[read.count++] = damage == 2   ? OTHER_INITIAL
                                    : damage == 3 ? 'x'
                                                  : name->letter[i];
    }
    return read;
}

static void check_names(const entry_list *list, const word_initials *read)
{
    const read_rows rows = rows_of_words(read);
    for (size_t i = 0; i < list->count; i++) {
        uint64_t native = native_names(&list->blocks[i / 64], &rows);
        assert_int_equal(native >> (i & 63) & 1, is_native(&list->items[i].initials, read));
    }
}

static void finds_the_same_names(void **state)
{
    const entry_list *list = *state;
    unsigned seed = 7;
    for (size_t i = 0; i < list->count; i += 3) {
        word_initials read = damaged(&list->items[i].initials, &seed);
        check_names(list, &read);
    }
}

/* Of a name that stands there, one of as many words at least that may be read so. */
static void finds_the_likeliest(void **state)
{
    const entry_list *list = *state;
    for (size_t i = 0; i < list->count; i++) {
        const word_initials *read = &list->items[i].initials;
        const table_entry *found = likeliest_entry(list, read);
        assert_true((found != NULL) >= (read->count > 1));
        if (!found)
            continue;
        assert_int_equal(found->compare.at[0], list->items[i].compare.at[0]);
        assert_true(found->initials.count >= read->count);
        for (size_t word = 1; word < read->count; word++)
            assert_true(may_be(read->letter[word], found->initials.letter[word]));
    }
    assert_null(likeliest_entry(list, &(word_initials){.count = 0}));
}

/* Of all entries that may begin so, those whose first words may stand there, in order. */
static void leaves_out_other_first_words(void **state)
{
    const entry_list *list = *state;
    const cps read = {.at = {'t', 'h', 'o', 'n', 'g'}, .len = 5};
    for (size_t word = 0; word < list->gate->count; word++) {
        word_set first = {.all = false};
        cost_lattice lattice;
        first.bits[word / 64] = (uint64_t)1 << (word & 63);
        lattice_start(&lattice, &shipped_tables.name_channel, &read);
        entry_walk all = walk_entries(list, &lattice, NULL, NULL),
                   some = walk_entries(list, &lattice, NULL, &first);
        for (const table_entry *entry; (entry = next_entry(&all)) != NULL;)
            if (entry->first_word == word)
                assert_ptr_equal(next_entry(&some), entry);
        assert_null(next_entry(&some));
    }
}

/* Behind one that was given up those that begin as far alike are passed over, and no others. */
static void passes_over_what_begins_alike(void **state)
{
    const entry_list *list = *state;
    const cps read = {.at = {'t', 'h', 'o', 'n', 'g', 'q', 'z', 'q', 'z'}, .len = 9};
    const table_entry *last = NULL, *entry;
    cost_lattice lattice;
    lattice_start(&lattice, &shipped_tables.name_channel, &read);
    entry_walk walk = walk_entries(list, &lattice, NULL, NULL);
    for (; (entry = next_entry(&walk)) != NULL; last = entry) {
        for (const table_entry *passed = last ? last + 1 : entry;
             passed < entry && passed->compare.at[0] == last->compare.at[0]; passed++)
            assert_true(lattice.pruned && list->shared[passed - list->items] >= lattice.valid);
        lattice_fill(&lattice, &entry->compare, CP_MAX, 0.3f, 0.1f);
    }
    assert_non_null(last);
}

int main(void)
{
    entry_list issuers = shipped_tables.issuers, types = shipped_tables.types;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(finds_the_same_names, &issuers),
        cmocka_unit_test_prestate(finds_the_same_names, &types),
        cmocka_unit_test_prestate(finds_the_likeliest, &issuers),
        cmocka_unit_test_prestate(finds_the_likeliest, &types),
        cmocka_unit_test_prestate(leaves_out_other_first_words, &types),
        cmocka_unit_test_prestate(passes_over_what_begins_alike, &issuers),
        cmocka_unit_test_prestate(passes_over_what_begins_alike, &types),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
