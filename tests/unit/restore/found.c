/* The places for spellings that were found: the best of them stay, and the limit falls with them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "restore/candidates.h"
#include "restore/search.h"

enum { FORMS = 64, PLACES = 4, REACH = 1000, LIMIT = 3000 };

/* A search among forms that cost nothing but what the channel asks. */
typedef struct fixture {
    vb_form forms[FORMS];
    search search;
    size_t spelt; /* so often was one asked for its letters */
} fixture;

static void begin(fixture *f, size_t places)
{
    *f = (fixture){.search = {.places = places, .reach = REACH, .limit = LIMIT, .nearest = LIMIT}};
    f->search.word.lexicon.forms = f->forms;
    f->search.word.lexicon.form_count = FORMS;
    f->search.places_of = VB_ARRAY(uint16_t, NULL);
    assert_true(vb_array_resize(&f->search.places_of, FORMS));
    found_begin(&f->search);
}

static void end(fixture *f)
{
    vb_array_free(&f->search.places_of);
}

static void spell_once(const search *s, const void *what, found *own)
{
    (void)s;
    own->length = 0;
    ++*(size_t *)(uintptr_t)what;
}

static void add(fixture *f, size_t form, int32_t channel_cost)
{
    found_add(&f->search, &f->forms[form], channel_cost, spell_once, &f->spelt);
}

/* What a form was found for; -1 when it has no place. */
static int32_t total_of(const fixture *f, size_t form)
{
    int32_t total = -1;
    for (size_t i = 0; i < f->search.found_count; i++) {
        if (f->search.found[i].candidate.form != &f->forms[form])
            continue;
        assert_int_equal(total, -1); /* none has two places */
        total = -f->search.gains[i];
    }
    return total;
}

static void the_worst_gives_way(void **state)
{
    fixture f;
    (void)state;
    begin(&f, PLACES);
    add(&f, 0, 500);
    add(&f, 1, 800);
    add(&f, 2, 300);
    add(&f, 3, 700);
    assert_int_equal(f.search.found_count, PLACES);
    add(&f, 4, 600);
    assert_int_equal(total_of(&f, 1), -1);
    assert_int_equal(total_of(&f, 4), 600);
    add(&f, 5, 900);
    add(&f, 6, 700); /* no better than the worst */
    assert_true(total_of(&f, 5) == -1 && total_of(&f, 6) == -1 && total_of(&f, 3) == 700);
    add(&f, 1, 100); /* it comes back */
    assert_int_equal(total_of(&f, 1), 100);
    assert_int_equal(total_of(&f, 3), -1);
    assert_int_equal(f.search.found_count, PLACES);
    assert_int_equal(f.spelt, 6);
    end(&f);
}

static void the_limit_falls_with_the_best_and_the_worst(void **state)
{
    fixture f;
    (void)state;
    begin(&f, PLACES);
    add(&f, 0, 2500);
    assert_int_equal(f.search.limit, LIMIT);
    add(&f, 1, 1500);
    assert_int_equal(f.search.limit, 1500 + REACH);
    assert_int_equal(f.search.nearest, 1500);
    add(&f, 2, 1800);
    assert_int_equal(f.search.limit, 1500 + REACH);
    add(&f, 3, 2000); /* full: the worst is 2500 */
    assert_int_equal(f.search.limit, 2500);
    add(&f, 0, 1600); /* the worst got better: now it is 2000 */
    assert_int_equal(f.search.limit, 2000);
    add(&f, 4, 1900);
    assert_int_equal(f.search.limit, 1900);
    add(&f, 5, 200);
    assert_int_equal(f.search.limit, 1200);
    assert_int_equal(f.search.nearest, 200);
    end(&f);
}

static void a_form_keeps_its_least_cost(void **state)
{
    fixture f;
    (void)state;
    begin(&f, PLACES);
    f.forms[0].variant = 64;
    f.forms[0].cost = 100;
    add(&f, 0, 640);
    add(&f, 0, 320);
    add(&f, 0, 960);
    assert_int_equal(f.search.found_count, 1);
    assert_int_equal(total_of(&f, 0), 420);
    f.search.mode = SHAPE_CAPITAL;
    add(&f, 0, 128);
    const candidate *own = &f.search.found[0].candidate;
    assert_float_equal(own->shapes[SHAPE_LOWER], 384.0 / VB_COST_UNIT, 1e-6);
    assert_float_equal(own->shapes[SHAPE_CAPITAL], 192.0 / VB_COST_UNIT, 1e-6);
    assert_true(own->shapes[SHAPE_UPPER] >= 1e9F);
    assert_float_equal(own->cost, 192.0 / VB_COST_UNIT, 1e-6);
    assert_int_equal(total_of(&f, 0), 228);
    assert_int_equal(f.spelt, 1);
    end(&f);
}

static void a_fixed_form_has_one_shape(void **state)
{
    fixture f;
    (void)state;
    begin(&f, PLACES);
    f.forms[0].fixed = 1;
    f.search.mode = SHAPE_UPPER;
    add(&f, 0, 10);
    assert_int_equal(f.search.found_count, 0);
    assert_int_equal(f.search.nearest, LIMIT);
    f.search.mode = SHAPE_LOWER;
    add(&f, 0, 10);
    assert_int_equal(total_of(&f, 0), 10);
    end(&f);
}

/* Whatever comes in whatever order, the best are left. */
static void the_best_of_many_stay(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed < 200; seed++) {
        static int32_t least[FORMS];
        fixture f;
        uint32_t random = seed;
        begin(&f, 1 + seed % 40);
        f.search.reach = LIMIT;
        for (size_t i = 0; i < FORMS; i++)
            least[i] = INT32_MAX;
        for (size_t n = 0; n < 300; n++) {
            random = random * 1664525 + 1013904223;
            size_t form = random >> 8 & (FORMS - 1);
            int32_t own = (int32_t)(random >> 16) % LIMIT;
            least[form] = own < least[form] ? own : least[form];
            add(&f, form, own);
        }
        for (size_t i = 0; i < FORMS; i++) {
            size_t better = 0, as_good = 0;
            for (size_t k = 0; k < FORMS; k++) {
                better += least[k] < least[i];
                as_good += least[k] == least[i];
            }
            int32_t total = total_of(&f, i);
            if (better + as_good <= f.search.places)
                assert_int_equal(total, least[i] == INT32_MAX ? -1 : least[i]);
            if (better >= f.search.places)
                assert_int_equal(total, -1);
        }
        end(&f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worst_gives_way),
        cmocka_unit_test(the_limit_falls_with_the_best_and_the_worst),
        cmocka_unit_test(a_form_keeps_its_least_cost),
        cmocka_unit_test(a_fixed_form_has_one_shape),
        cmocka_unit_test(the_best_of_many_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
