/*
 * refs/cues.h: words that tell what a reference is for.
 */
#ifndef VANBAN_REFS_CUES_H
#define VANBAN_REFS_CUES_H

#include "refs/handle.h"
#include "refs/search.h"

bool cues_open(vb_refs *refs);
void cues_close(vb_refs *refs);

/* Whether a cue of the kind stands at `at`; sets where it ends. */
bool cue_at(reference_search *search, cue_kind kind, size_t at, size_t *end);

/* Where the cue of the kind begins that ends right before `end`, not before `floor`; `end`: none
 * does.
 */
size_t cue_before(reference_search *search, cue_kind kind, size_t floor, size_t end);

/* Whether a cue of the kind may end right before `end`, as far as its last letter tells: cheap. */
bool may_end_cue(const reference_search *search, cue_kind kind, size_t end);

/* Whether the folded word is a cue of the kind. */
bool is_cue(const vb_refs *refs, cue_kind kind, const char *folded);

/* Finds the rows of each of the kinds that are named so. */
void find_kinds(const vb_table *table, const char *const *names, size_t count, kind_rows *rows);

#endif
