/* The lists that are laid out in the build are those that a program would make of the same tables.
 */
#include "citation/entries.h"
#include "citation/gate.h"
#include "citation/tables.h"

#include "tables/provinces.h"
#include "tables/reference-cues.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static void check_entry(const table_entry *laid, const table_entry *made)
{
    assert_int_equal(laid->compare.len, made->compare.len);
    assert_int_equal(laid->compare.marked, made->compare.marked);
    assert_memory_equal(laid->compare.at, made->compare.at,
                        made->compare.len * sizeof *made->compare.at);
    assert_int_equal(laid->initials.count, made->initials.count);
    assert_memory_equal(laid->initials.letter, made->initials.letter, made->initials.count);
    assert_int_equal(laid->first_word, made->first_word);
    assert_int_equal(laid->word_end, made->word_end);
    assert_int_equal(laid->words, made->words);
    assert_int_equal(laid->stops, made->stops);
    assert_int_equal(laid->alike, made->alike);
    assert_int_equal(laid->row, made->row);
}

static void check_set(const word_set *laid, const word_set *made)
{
    assert_memory_equal(laid->bits, made->bits, sizeof made->bits);
    assert_int_equal(laid->all, made->all);
}

static void check_gate(const name_gate *laid, const name_gate *made)
{
    assert_int_equal(laid->count, made->count);
    assert_int_equal(laid->name_count, made->name_count);
    for (size_t i = 0; i < made->count; i++) {
        assert_int_equal(laid->words[i].names, made->words[i].names);
        assert_int_equal(laid->words[i].seconds, made->words[i].seconds);
        assert_int_equal(laid->words[i].lone, made->words[i].lone);
        assert_memory_equal(laid->words[i].next, made->words[i].next, sizeof made->words[i].next);
        assert_memory_equal(laid->words[i].second, made->words[i].second,
                            sizeof made->words[i].second);
    }
    for (size_t i = 0; i < made->name_count; i++)
        assert_int_equal(laid->names[i].next, made->names[i].next);
    for (size_t i = 0; i < 128; i++) {
        check_set(&laid->begun[i], &made->begun[i]);
        check_set(&laid->early[i], &made->early[i]);
    }
    check_set(&laid->any, &made->any);
    for (size_t i = 0; i <= WORD_MAX; i++)
        check_set(&laid->long_as[i], &made->long_as[i]);
}

static void check_list(const entry_list *laid)
{
    vb_arena arena = VB_ARENA(NULL);
    entry_list made = {.table = laid->table, .column = laid->column, .kind = laid->kind};
    assert_true(load_names(&arena, &made, laid->table->rows, &shipped_tables.name_channel,
                           laid->gate != NULL));
    assert_true(made.count > 0);
    assert_int_equal(laid->count, made.count);
    assert_int_equal(laid->longest, made.longest);
    assert_memory_equal(laid->begins, made.begins, sizeof made.begins);
    assert_memory_equal(laid->keys, made.keys, made.count * sizeof *made.keys);
    assert_memory_equal(laid->shared, made.shared, made.count);
    assert_memory_equal(laid->blocks, made.blocks, (made.count / 64 + 1) * sizeof *made.blocks);
    for (size_t i = 0; i < made.count; i++)
        check_entry(&laid->items[i], &made.items[i]);
    if (laid->gate)
        check_gate(laid->gate, made.gate);
    vb_arena_free(&arena);
}

static void lays_out_names(void **state)
{
    (void)state;
    check_list(&shipped_tables.provinces);
    check_list(&shipped_tables.issuers);
}

static void lays_out_names_with_a_gate(void **state)
{
    (void)state;
    assert_true(shipped_tables.other_count > 1);
    for (size_t i = 0; i < shipped_tables.other_count; i++) {
        assert_non_null(shipped_tables.others[i].gate);
        check_list(&shipped_tables.others[i]);
    }
}

/* Keys are in the order of what they are of, whatever alphabet its letters are from. */
static void orders_keys_as_letters(void **state)
{
    (void)state;
    for (size_t role = 0; role < 3; role++) {
        const entry_list *list = &shipped_tables.by_role[role];
        assert_true(list->count > 1);
        for (size_t i = 1; i < list->count; i++)
            assert_true(list->keys[i - 1] <= list->keys[i]);
    }
    const cps emoji = {.at = {'T', 0x1F600}, .len = 2}, letters = {.at = {'T', 0x1EA0}, .len = 2},
              shorter = {.at = {'T'}, .len = 1};
    assert_true(key_of_letters(&shorter) < key_of_letters(&letters));
    assert_true(key_of_letters(&letters) < key_of_letters(&emoji));
}

/* Of symbols that begin alike each is found, and what lies between them is not. */
static void finds_symbols_that_begin_alike(void **state)
{
    (void)state;
    vb_citation *citation = vb_citation_new(NULL);
    const vb_symbol *symbol;
    for (size_t i = 0; (symbol = vb_symbol_at(citation, i)) != NULL; i++) {
        const vb_symbol *found = vb_symbol_find(citation, symbol->symbol, symbol->role);
        assert_true(found && vb_slice_equal(found->symbol, symbol->symbol));
    }
    assert_null(vb_symbol_find(citation, VB_SLICE("TTLTx"), VB_SYMBOL_TYPE));
    assert_null(vb_symbol_find(citation, VB_SLICE("\xF0\x9F\x98\x80"), VB_SYMBOL_BODY));
    vb_citation_free(citation);
}

/* The names of one kind are those of its rows, laid out or not. */
static void lists_the_names_of_one_kind(void **state)
{
    (void)state;
    enum { KIND, WORDS };
    vb_citation *citation = vb_citation_new(NULL);
    vb_name_list *back =
        vb_name_list_of_kind(NULL, citation, &vb_table_reference_cues, WORDS, "back");
    vb_name_list *provinces =
        vb_name_list_of_kind(NULL, citation, &vb_table_provinces, 0, "Hà Nội");
    vb_name_match match;
    assert_true(vb_name_list_match(back, VB_SLICE("nêu trên"), 0, 0.9, &match));
    assert_false(vb_name_list_match(back, VB_SLICE("gọi tắt là"), 0, 0.9, &match));
    assert_true(vb_name_list_match(provinces, VB_SLICE("Ha Noi"), 0, 0.9, &match));
    assert_false(vb_name_list_match(provinces, VB_SLICE("Hải Phòng"), 0, 0.9, &match));
    vb_name_list_free(back);
    vb_name_list_free(provinces);
    vb_citation_free(citation);
}

/* What was never seen used is a misreading of what many use. */
static void knows_the_rivals_of_symbols(void **state)
{
    (void)state;
    vb_citation *citation = vb_citation_new(NULL);
    const vb_symbol *rare = vb_symbol_find(citation, VB_SLICE("DA"), VB_SYMBOL_TYPE);
    assert_non_null(rare);
    uint16_t rival = shipped_tables.facts[rare - vb_symbol_at(citation, 0)].rival;
    assert_int_not_equal(rival, 0);
    vb_slice symbol = vb_symbol_at(citation, rival - 1u)->symbol;
    assert_true(vb_slice_equal(symbol, VB_SLICE("ĐA")));
    vb_citation_free(citation);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lays_out_names),
        cmocka_unit_test(lays_out_names_with_a_gate),
        cmocka_unit_test(orders_keys_as_letters),
        cmocka_unit_test(finds_symbols_that_begin_alike),
        cmocka_unit_test(lists_the_names_of_one_kind),
        cmocka_unit_test(knows_the_rivals_of_symbols),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
