/* Tests of cli/ring.h: places are emptied in the order they were filled, whoever is quicker. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cli/ring.h"

#include <pthread.h>
#include <time.h>
#include <unistd.h>

static void put(cli_ring *ring, size_t place)
{
    assert_int_equal(cli_ring_room(ring), place);
    cli_ring_put(ring);
}

static void empty(cli_ring *ring, size_t place)
{
    assert_int_equal(cli_ring_first(ring), place);
    cli_ring_empty(ring);
}

static void test_places_come_out_in_the_order_they_went_in(void **state)
{
    (void)state;
    cli_ring *ring = cli_ring_new(3);
    assert_non_null(ring);
    assert_true(cli_ring_is_empty(ring));
    assert_int_equal(cli_ring_first(ring), CLI_NO_PLACE);
    put(ring, 0);
    put(ring, 1);
    put(ring, 2);
    assert_int_equal(cli_ring_take(ring), 0);
    assert_int_equal(cli_ring_take(ring), 1);
    cli_ring_done(ring, 1);
    assert_int_equal(cli_ring_first(ring), CLI_NO_PLACE); /* it waits for its turn */
    cli_ring_done(ring, 0);
    empty(ring, 0);
    empty(ring, 1);
    assert_int_equal(cli_ring_first(ring), CLI_NO_PLACE); /* not taken yet */
    assert_int_equal(cli_ring_take(ring), 2);
    cli_ring_done(ring, 2);
    empty(ring, 2);
    assert_true(cli_ring_is_empty(ring));
    cli_ring_free(ring);
}

static void test_no_more_is_in_flight_than_there_are_places(void **state)
{
    (void)state;
    cli_ring *ring = cli_ring_new(2);
    put(ring, 0);
    put(ring, 1);
    assert_int_equal(cli_ring_room(ring), CLI_NO_PLACE);
    assert_int_equal(cli_ring_take(ring), 0);
    cli_ring_done(ring, 0);
    assert_int_equal(cli_ring_room(ring), CLI_NO_PLACE); /* done, but not yet given out */
    empty(ring, 0);
    put(ring, 0);
    assert_int_equal(cli_ring_room(ring), CLI_NO_PLACE);
    assert_int_equal(cli_ring_first(ring), CLI_NO_PLACE); /* what was done there is forgotten */
    cli_ring_free(ring);
}

static void test_a_closed_ring_gives_no_work(void **state)
{
    (void)state;
    cli_ring *ring = cli_ring_new(2);
    put(ring, 0);
    cli_ring_close(ring);
    assert_int_equal(cli_ring_take(ring), CLI_NO_PLACE);
    assert_false(cli_ring_is_empty(ring));
    cli_ring_free(ring);
}

static void test_the_owner_hears_of_work_and_of_input(void **state)
{
    (void)state;
    int input[2];
    cli_ring *ring = cli_ring_new(2);
    assert_int_equal(pipe(input), 0);
    put(ring, 0);
    cli_ring_done(ring, cli_ring_take(ring));
    assert_false(cli_ring_wait(ring, input[0]));
    assert_int_equal(write(input[1], "x", 1), 1);
    assert_true(cli_ring_wait(ring, input[0]));
    put(ring, 1);
    cli_ring_done(ring, cli_ring_take(ring));
    assert_false(cli_ring_wait(ring, -1));
    close(input[0]);
    close(input[1]);
    cli_ring_free(ring);
}

/* ---- Many workers. */

enum { PLACES = 7, WORKERS = 4, ITEMS = 5000 };

typedef struct workshop {
    cli_ring *ring;
    size_t in[PLACES], out[PLACES];
} workshop;

static size_t transformed(size_t item)
{
    return item * item + 1;
}

/* Some items take longer than others. */
static void *work(void *context)
{
    workshop *shop = context;
    size_t place;
    while ((place = cli_ring_take(shop->ring)) != CLI_NO_PLACE) {
        if (shop->in[place] % 97 == 0)
            nanosleep(&(struct timespec){.tv_nsec = 500 * 1000}, NULL);
        shop->out[place] = transformed(shop->in[place]);
        cli_ring_done(shop->ring, place);
    }
    return NULL;
}

static size_t collect(workshop *shop, size_t next)
{
    size_t place;
    while ((place = cli_ring_first(shop->ring)) != CLI_NO_PLACE) {
        assert_int_equal(shop->out[place], transformed(next++));
        cli_ring_empty(shop->ring);
    }
    return next;
}

static void test_many_workers_keep_the_order(void **state)
{
    (void)state;
    pthread_t workers[WORKERS];
    workshop shop = {.ring = cli_ring_new(PLACES)};
    for (size_t i = 0; i < WORKERS; i++)
        assert_int_equal(pthread_create(&workers[i], NULL, work, &shop), 0);
    size_t given = 0, place;
    for (size_t item = 0; item < ITEMS; item++) {
        while ((place = cli_ring_room(shop.ring)) == CLI_NO_PLACE) {
            cli_ring_wait(shop.ring, -1);
            given = collect(&shop, given);
        }
        shop.in[place] = item;
        cli_ring_put(shop.ring);
        given = collect(&shop, given);
    }
    while ((given = collect(&shop, given)) < ITEMS)
        cli_ring_wait(shop.ring, -1);
    assert_true(cli_ring_is_empty(shop.ring));
    cli_ring_close(shop.ring);
    for (size_t i = 0; i < WORKERS; i++)
        pthread_join(workers[i], NULL);
    cli_ring_free(shop.ring);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places_come_out_in_the_order_they_went_in),
        cmocka_unit_test(test_no_more_is_in_flight_than_there_are_places),
        cmocka_unit_test(test_a_closed_ring_gives_no_work),
        cmocka_unit_test(test_the_owner_hears_of_work_and_of_input),
        cmocka_unit_test(test_many_workers_keep_the_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
