/*
 * failing_allocator.h: makes each allocation of a piece of code fail in turn.
 *
 *     static vb_status attempt(void *context, const vb_allocator *memory)
 *     {
 *         ... make the handle with `memory`, use it, free all, return the status ...
 *     }
 *     fail_each_allocation(attempt, context);
 *
 * Include after cmocka.h.
 */
#ifndef VANBAN_TESTS_FAILING_ALLOCATOR_H
#define VANBAN_TESTS_FAILING_ALLOCATOR_H

#include "vanban/base.h"

#include <stdlib.h>

typedef struct failing_allocator {
    size_t calls;   /* allocations so far, growing included, freeing not */
    size_t fail_at; /* the one that fails, from 1; 0: none */
    size_t blocks;  /* alive */
} failing_allocator;

static inline void *resize_or_fail(void *context, void *pointer, size_t size)
{
    failing_allocator *self = context;
    if (size == 0) {
        self->blocks -= pointer != NULL;
        free(pointer);
        return NULL;
    }
    if (++self->calls == self->fail_at)
        return NULL;
    void *moved = realloc(pointer, size);
    self->blocks += pointer == NULL && moved != NULL;
    return moved;
}

static inline vb_allocator failing_memory(failing_allocator *self)
{
    return (vb_allocator){resize_or_fail, self};
}

/*
 * Runs `attempt` again and again, with its first allocation failing, then its second … until it
 * needs no more. Each such run must come to VB_ERR_MEMORY and free what it took; the last one,
 * undisturbed, to VB_OK. Returns how many failed.
 */
static inline size_t
fail_each_allocation(vb_status (*attempt)(void *context, const vb_allocator *memory), void *context)
{
    for (size_t n = 1;; n++) {
        failing_allocator self = {.fail_at = n};
        vb_allocator memory = failing_memory(&self);
        vb_status status = attempt(context, &memory);
        assert_int_equal(self.blocks, 0);
        if (self.calls < n) {
            assert_int_equal(status, VB_OK);
            return n - 1;
        }
        assert_int_equal(status, VB_ERR_MEMORY);
    }
}

#endif
