/* What a misreading costs, and names that are given up before that is known. */
#include "citation/lattice.h"

#include "citation/tables.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

static cps letters_of(const char *word)
{
    cps letters;
    assert_true(cps_from(&letters, vb_slice_of(word)));
    return letters;
}

/* One is given up that costs more than the ceiling, but not all that begin as it does. */
static void gives_up_above_the_ceiling(void **state)
{
    const ocr_channel *channel = &shipped_tables.name_channel;
    const cps read = letters_of("luatdatdai"), near = letters_of("luatxatdaj"),
              longer = letters_of("luatxatdai");
    enum { MOST = 200 };
    cost_lattice lattice;
    (void)state;
    lattice_start(&lattice, channel, &read);
    assert_true(lattice_fill(&lattice, &near, CP_MAX, 9, 0));
    float cost = lattice_cost(&lattice, near.len, read.len);
    assert_true(cost > 1 && cost < 9);
    lattice_start(&lattice, channel, &read);
    for (int ceiling = 0; ceiling < MOST; ceiling++) {
        lattice.ceiling = ceiling;
        bool filled = lattice_fill(&lattice, &near, CP_MAX, 9, 0);
        assert_false(lattice.pruned);
        assert_true(filled || in_twentieths(cost) > (float)ceiling);
        assert_true(!filled || lattice_cost(&lattice, near.len, read.len) == cost);
        lattice.ceiling = MOST;
        assert_true(lattice_fill(&lattice, &longer, CP_MAX, 9, 0));
        assert_true(lattice_cost(&lattice, longer.len, read.len) < cost);
    }
    lattice.ceiling = COST(0.5);
    assert_false(lattice_fill(&lattice, &near, CP_MAX, 9, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_up_above_the_ceiling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
