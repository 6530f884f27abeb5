/* What the tests of names share: a citation, and a name that is to be read. */
#ifndef VANBAN_TESTS_CITATION_HELPERS_H
#define VANBAN_TESTS_CITATION_HELPERS_H

#include "vanban/citation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static inline int make_citation(void **state)
{
    *state = vb_citation_new(NULL);
    return *state ? 0 : -1;
}

static inline int free_citation(void **state)
{
    vb_citation_free(*state);
    return 0;
}

typedef struct name_case {
    const char *text, *name, *read;
} name_case;

static inline void check_name(const name_case *expected, bool found, const vb_name_match *match,
                              vb_slice name)
{
    if (!found)
        fail_msg("«%s»: nothing found", expected->text);
    if (!vb_slice_equal(name, vb_slice_of(expected->name)))
        fail_msg("«%s»: %.*s", expected->text, (int)name.len, name.data);
    vb_slice read = vb_slice_cut(vb_slice_of(expected->text), match->start, match->end);
    if (expected->read && !vb_slice_equal(read, vb_slice_of(expected->read)))
        fail_msg("«%s»: read from «%.*s»", expected->text, (int)read.len, read.data);
}

#endif
