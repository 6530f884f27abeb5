/* Which names may stand where some first letters were read, asked of many at once and of each
 * alone.
 */
#include "citation/entry_list.h"
#include "citation/initials.h"
#include "citation/tables.h"
#include "citation/walk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

static bool may_be(uint64_t readings, uint8_t letter)
{
    return letter < 64 || (readings >> (letter & 63) & 1);
}

/* Word by word: one may be another, and with it a word more or less. */
static bool is_native(const word_initials *name, const initial_readings *read)
{
    size_t i = 1, j = 1, wrong = 0, allowed = name->count > 2;
    for (; i < name->count && j < read->count; i++, j++) {
        if (may_be(read->letters[j], name->letter[i]))
            continue;
        if (++wrong > allowed)
            return false;
        if (j + 1 < read->count && may_be(read->letters[j + 1], name->letter[i]))
            j++;
        else if (i + 1 < name->count && may_be(read->letters[j], name->letter[i + 1]))
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
    initial_readings readings = {.count = 0};
    read_initials(&shipped_tables.name_channel, read, &readings);
    for (size_t i = 0; i < list->count; i++) {
        uint64_t native = native_names(&list->blocks[i / 64], &readings);
        assert_int_equal(native >> (i & 63) & 1, is_native(&list->items[i].initials, &readings));
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

int main(void)
{
    entry_list issuers = shipped_tables.issuers, types = shipped_tables.types;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(finds_the_same_names, &issuers),
        cmocka_unit_test_prestate(finds_the_same_names, &types),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
