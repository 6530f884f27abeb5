/*
 * The ring's places are numbered as they are filled, modulo their count: those from `emptied` to
 * `taken` are at work or done, those from there to `filled` wait for a worker.
 *
 * The owner has input to wait for as well, which no condition variable can tell of: so workers ring
 * a bell, a pipe that holds a byte for each place done and not yet heard of.
 */
#include "cli/ring.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

struct cli_ring {
    pthread_mutex_t lock;
    pthread_cond_t work; /* some is there, or there will be no more */
    int bell[2];
    size_t places;
    size_t filled, taken, emptied; /* so far */
    size_t waiting;                /* workers */
    bool closed;
    bool done[]; /* by place */
};

static bool open_bell(int bell[2])
{
    if (pipe(bell) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        fcntl(bell[i], F_SETFL, O_NONBLOCK);
        fcntl(bell[i], F_SETFD, FD_CLOEXEC);
    }
    return true;
}

cli_ring *cli_ring_new(size_t places)
{
    cli_ring *ring = calloc(1, sizeof *ring + places * sizeof ring->done[0]);
    if (!ring || !open_bell(ring->bell)) {
        free(ring);
        return NULL;
    }
    ring->places = places;
    pthread_mutex_init(&ring->lock, NULL);
    pthread_cond_init(&ring->work, NULL);
    return ring;
}

void cli_ring_free(cli_ring *ring)
{
    if (!ring)
        return;
    pthread_cond_destroy(&ring->work);
    pthread_mutex_destroy(&ring->lock);
    close(ring->bell[0]);
    close(ring->bell[1]);
    free(ring);
}

/* --------------------------------------------------------------------------------- the owner --
 * It alone changes `filled` and `emptied`, so it may read them without the lock. */

size_t cli_ring_room(const cli_ring *ring)
{
    return ring->filled - ring->emptied < ring->places ? ring->filled % ring->places : CLI_NO_PLACE;
}

void cli_ring_put(cli_ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    ring->done[ring->filled++ % ring->places] = false;
    pthread_cond_signal(&ring->work);
    pthread_mutex_unlock(&ring->lock);
}

size_t cli_ring_first(cli_ring *ring)
{
    size_t first = ring->emptied % ring->places;
    pthread_mutex_lock(&ring->lock);
    bool done = ring->emptied < ring->taken && ring->done[first];
    pthread_mutex_unlock(&ring->lock);
    return done ? first : CLI_NO_PLACE;
}

void cli_ring_empty(cli_ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    ring->emptied++;
    pthread_mutex_unlock(&ring->lock);
}

bool cli_ring_is_empty(const cli_ring *ring)
{
    return ring->emptied == ring->filled;
}

bool cli_ring_is_idle(cli_ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    bool idle = ring->waiting > ring->filled - ring->taken;
    pthread_mutex_unlock(&ring->lock);
    return idle;
}

static void silence_bell(const cli_ring *ring)
{
    char bytes[256];
    while (read(ring->bell[0], bytes, sizeof bytes) == (ssize_t)sizeof bytes)
        continue;
}

bool cli_ring_wait(cli_ring *ring, int input)
{
    struct pollfd awaited[] = {{.fd = ring->bell[0], .events = POLLIN},
                               {.fd = input, .events = POLLIN}};
    while (poll(awaited, 2, -1) < 0 && errno == EINTR)
        continue;
    if (awaited[0].revents)
        silence_bell(ring);
    return awaited[1].revents != 0;
}

void cli_ring_close(cli_ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    ring->closed = true;
    pthread_cond_broadcast(&ring->work);
    pthread_mutex_unlock(&ring->lock);
}

/* ------------------------------------------------------------------------------- the workers -- */

size_t cli_ring_take(cli_ring *ring)
{
    pthread_mutex_lock(&ring->lock);
    ring->waiting++;
    while (ring->taken == ring->filled && !ring->closed)
        pthread_cond_wait(&ring->work, &ring->lock);
    ring->waiting--;
    size_t place = ring->closed ? CLI_NO_PLACE : ring->taken++ % ring->places;
    pthread_mutex_unlock(&ring->lock);
    return place;
}

void cli_ring_done(cli_ring *ring, size_t place)
{
    pthread_mutex_lock(&ring->lock);
    ring->done[place] = true;
    pthread_mutex_unlock(&ring->lock);
    /* A full pipe has rung already. */
    ssize_t rung = write(ring->bell[1], "", 1);
    (void)rung;
}
