/*
 * --jobs: records worked on side by side.
 *
 * The thread that runs the tool reads and writes; each lane is a thread that only works, with a
 * handle and settings of its own. A record waits in a place of the ring, first to be worked on and
 * then, with all that was said of it, for its turn: what goes out is what one thread would have
 * written, in its order. Lanes are opened as they are needed, up to --jobs.
 */
#include "cli/frame.h"
#include "cli/ring.h"

#include <pthread.h>
#include <stdlib.h>

enum {
    PLACES_PER_LANE = 4, /* enough that a long record seldom keeps the other lanes waiting */
    LAST_WORDS = 512     /* kept ready, to say that memory ran out when it has */
};

/* A record in flight. */
typedef struct place {
    cli_line line;
    vb_buffer text; /* of the line */
    cli_outcome outcome;
} place;

typedef struct lane {
    cli frame;
    cli_lanes *all;
    pthread_t thread;
} lane;

struct cli_lanes {
    cli *frame; /* of the run */
    cli_ring *ring;
    place *places;
    size_t place_count;
    lane *lanes;
    size_t open, most;
};

/* ------------------------------------------------------------------------------------- lanes -- */

vb_status cli_share_settings(void *settings, cli *frame, void **own)
{
    (void)frame;
    *own = settings;
    return VB_OK;
}

static void *work(void *context)
{
    lane *self = context;
    size_t at;
    while ((at = cli_ring_take(self->all->ring)) != CLI_NO_PLACE) {
        place *taken = &self->all->places[at];
        self->frame.outcome = &taken->outcome;
        cli_work_on_line(&self->frame, &taken->line);
        cli_ring_done(self->all->ring, at);
    }
    return NULL;
}

static void close_lane(lane *self)
{
    const cli_tool *tool = self->frame.shared->tool;
    if (tool->close_lane)
        tool->close_lane(self->frame.settings);
    cli_handle_free(&self->frame);
}

/* What is said while a lane opens was said when the tool did. */
static bool open_lane(cli_lanes *all, lane *self)
{
    cli_shared *shared = all->frame->shared;
    cli_outcome opening = cli_outcome_new(true);
    *self = (lane){.frame = cli_handle(shared, NULL, &opening), .all = all};
    vb_status status =
        shared->tool->open_lane(all->frame->settings, &self->frame, &self->frame.settings);
    bool good = status == VB_OK && vb_buffer_reserve(&self->frame.scratch, LAST_WORDS) &&
                pthread_create(&self->thread, NULL, work, self) == 0;
    if (!good)
        close_lane(self);
    cli_outcome_free(&opening);
    return good;
}

/* One more, if there is need of it. Where none can be had, those that are open do the work. */
static void open_another(cli_lanes *all)
{
    if (all->open == all->most || cli_ring_is_idle(all->ring))
        return;
    if (open_lane(all, &all->lanes[all->open]))
        all->open++;
    else
        all->most = all->open;
}

static bool prepare(cli_lanes *all, cli *frame)
{
    size_t jobs = (size_t)frame->shared->wishes.jobs;
    *all = (cli_lanes){.frame = frame, .most = jobs, .place_count = PLACES_PER_LANE * jobs};
    all->lanes = calloc(jobs, sizeof *all->lanes);
    all->places = calloc(all->place_count, sizeof *all->places);
    all->ring = cli_ring_new(all->place_count);
    if (!all->lanes || !all->places || !all->ring)
        return false;
    json_object_seed(0); /* not safe to be left to whichever thread is first */
    open_another(all);
    return all->open > 0;
}

cli_lanes *cli_lanes_open(cli *frame)
{
    cli_lanes *all = malloc(sizeof *all);
    if (all && !prepare(all, frame)) {
        cli_lanes_close(all);
        all = NULL;
    }
    return all;
}

static void free_place(place *used)
{
    vb_buffer_free(&used->text);
    cli_outcome_free(&used->outcome);
}

void cli_lanes_close(cli_lanes *all)
{
    if (!all)
        return;
    if (all->ring)
        cli_ring_close(all->ring);
    for (size_t i = 0; i < all->open; i++) {
        pthread_join(all->lanes[i].thread, NULL);
        close_lane(&all->lanes[i]);
    }
    for (size_t i = 0; all->places && i < all->place_count; i++)
        free_place(&all->places[i]);
    cli_ring_free(all->ring);
    free(all->places);
    free(all->lanes);
    free(all);
}

/* ----------------------------------------------------------------------------------- records -- */

/* Gives out those whose turn has come; before every wait, for the bell is not rung for them again.
 */
static void give_out(cli_lanes *all)
{
    size_t at;
    while (!all->frame->outcome->stopped && (at = cli_ring_first(all->ring)) != CLI_NO_PLACE) {
        cli_give_out(all->frame, &all->places[at].outcome);
        free_place(&all->places[at]);
        cli_ring_empty(all->ring);
    }
}

/* A place for the next record; CLI_NO_PLACE only when the run was stopped. */
static size_t await_room(cli_lanes *all)
{
    size_t at;
    give_out(all);
    while ((at = cli_ring_room(all->ring)) == CLI_NO_PLACE && !all->frame->outcome->stopped) {
        cli_ring_wait(all->ring, -1);
        give_out(all);
    }
    return at;
}

vb_status cli_lanes_add(cli_lanes *all, const cli_line *line)
{
    size_t at = await_room(all);
    if (at == CLI_NO_PLACE)
        return VB_OK;
    place *next = &all->places[at];
    *next = (place){.line = *line, .text = VB_BUFFER(NULL), .outcome = cli_outcome_new(true)};
    vb_buffer_add(&next->text, line->text);
    if (next->text.failed || !vb_buffer_reserve(&next->outcome.said, LAST_WORDS))
        return VB_ERR_MEMORY;
    next->line.text = vb_buffer_slice(&next->text);
    open_another(all);
    cli_ring_put(all->ring);
    return VB_OK;
}

bool cli_lanes_await_input(cli_lanes *all, int input)
{
    give_out(all);
    while (!all->frame->outcome->stopped && !cli_ring_wait(all->ring, input))
        give_out(all);
    return !all->frame->outcome->stopped;
}

void cli_lanes_finish(cli_lanes *all)
{
    give_out(all);
    while (!all->frame->outcome->stopped && !cli_ring_is_empty(all->ring)) {
        cli_ring_wait(all->ring, -1);
        give_out(all);
    }
}
