/* What the unit tests of the segment room share: one handle. */
#ifndef VANBAN_TESTS_SEGMENT_HELPERS_H
#define VANBAN_TESTS_SEGMENT_HELPERS_H

#include "vanban/segment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static vb_segmenter *segmenter;

static int set_up(void **state)
{
    (void)state;
    segmenter = vb_segmenter_new(NULL);
    return segmenter ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    vb_segmenter_free(segmenter);
    return 0;
}

#endif
