/* What the unit tests of the refs room share: one handle, and references of a text checked cell by
 * cell. */
#ifndef VANBAN_TESTS_REFS_HELPERS_H
#define VANBAN_TESTS_REFS_HELPERS_H

#include "vanban/refs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static vb_citation *shared_citation;

static int open_citation(void **state)
{
    (void)state;
    shared_citation = vb_citation_new(NULL);
    return shared_citation ? 0 : -1;
}

static int close_citation(void **state)
{
    (void)state;
    vb_citation_free(shared_citation);
    return 0;
}

/* The references of `text` under `options` (NULL: none); the caller frees the list. */
static inline vb_reference_list references_of(const char *text, const vb_refs_options *options)
{
    vb_reference_list list;
    vb_refs *refs = vb_refs_new(NULL, shared_citation, options);
    assert_non_null(refs);
    assert_int_equal(vb_refs_find(refs, vb_slice_of(text), &list), VB_OK);
    vb_refs_free(refs);
    return list;
}

static inline void assert_slice(vb_slice is, const char *wanted)
{
    if (!vb_slice_equal(is, vb_slice_of(wanted)))
        fail_msg("«%.*s» instead of «%s»", (int)is.len, is.data, wanted);
}

static inline void assert_count(const vb_reference_list *list, size_t wanted)
{
    if (list->count == wanted)
        return;
    for (size_t i = 0; i < list->count; i++)
        print_message("%zu %s «%.*s»\n", i, vb_reference_kind_name(list->items[i].kind),
                      (int)list->items[i].text.len, list->items[i].text.data);
    fail_msg("%zu references instead of %zu", list->count, wanted);
}

static inline bool has(const vb_reference *reference, vb_evidence evidence)
{
    return reference->evidence >> evidence & 1;
}

#endif
