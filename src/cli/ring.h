/*
 * cli/ring.h: places for work in flight.
 *
 * One thread, the owner, fills place after place and empties them in the same order; workers take
 * what is filled and say when they are done with it. So the order is kept whoever is quicker, and
 * never more is in flight than there are places.
 */
#ifndef VANBAN_CLI_RING_H
#define VANBAN_CLI_RING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CLI_NO_PLACE SIZE_MAX

typedef struct cli_ring cli_ring;

cli_ring *cli_ring_new(size_t places); /* NULL when memory or descriptors ran out */
void cli_ring_free(cli_ring *ring);    /* after all workers have ended; NULL is fine */

/* ---- For the owner. */

/* The place to be filled next; CLI_NO_PLACE while all are in use. */
size_t cli_ring_room(const cli_ring *ring);
void cli_ring_put(cli_ring *ring); /* that place is filled */

/* The place filled longest ago, when the work on it is done; else CLI_NO_PLACE. */
size_t cli_ring_first(cli_ring *ring);
void cli_ring_empty(cli_ring *ring); /* that place is free again */

bool cli_ring_is_empty(const cli_ring *ring); /* nothing is in flight */
bool cli_ring_is_idle(cli_ring *ring);        /* a worker waits for work */

/*
 * Waits until some place is done or `input`, a file descriptor, can be read; -1: no matter. True
 * when it can.
 */
bool cli_ring_wait(cli_ring *ring, int input);

/* No worker shall take more, not even what is filled. */
void cli_ring_close(cli_ring *ring);

/* ---- For the workers. */

size_t
cli_ring_take(cli_ring *ring); /* a filled place, the oldest first; CLI_NO_PLACE once closed */
void cli_ring_done(cli_ring *ring, size_t place);

#endif
