/* What the files of the refs room share. */
#ifndef VANBAN_REFS_INTERNAL_H
#define VANBAN_REFS_INTERNAL_H

#include "vanban/refs.h"

struct vb_refs {
    const vb_allocator *memory;
    const vb_citation *citation;
    vb_name_list *laws;
    vb_refs_options options;
};

/* One distinct number of the document. */
typedef struct distinct_number {
    vb_number number; /* as it was read with most confidence */
    size_t count, exact;
    size_t read_as; /* the index of the number it is taken for: mostly its own */
    float doubt;    /* how far it is from that one */
} distinct_number;

/* One place where a number stands. */
typedef struct numbered_place {
    size_t start, end, introduced_at;
    size_t distinct;
    float confidence;
    bool introduced;
} numbered_place;

/* What is known while one document is read. */
typedef struct reference_search {
    const vb_refs *refs;
    const vb_citation *citation;
    vb_slice text;
    vb_reference_list *list;
    vb_array distinct; /* distinct_number */
    vb_array places;   /* numbered_place, in order */
    vb_buffer scratch;
    size_t *slots; /* hash of the distinct numbers: index + 1 */
    size_t slot_count;
    size_t no_law; /* where no law was found last, SIZE_MAX before that */
} reference_search;

/* ---- numbers.c: where numbers stand, and which of them are the same ---- */

vb_status collect_numbers(reference_search *search);
vb_status vote_on_numbers(reference_search *search);

/* ---- numbered.c ---- */

/* The reference around one number. `floor` is where the one before it ends. */
void read_numbered(reference_search *search, const numbered_place *place, size_t floor,
                   vb_reference *reference);

/* ---- header.c ---- */

/* Whether the number is the document's own; completes the reference from the head of the document.
 */
bool read_own_number(reference_search *search, const numbered_place *place,
                     vb_reference *reference);

/* ---- laws.c ---- */

vb_status collect_laws(reference_search *search);

/* The law whose name ends at `end` (`Luật Trẻ em` before `số`), not before `floor`. */
bool law_before(const reference_search *search, size_t floor, size_t end, vb_reference *reference);

/* ---- key.c ---- */

vb_slice make_key(reference_search *search, const vb_reference *reference, const vb_number *number);

/* ---- text.c ---- */

bool is_space(char byte);
size_t skip_space(vb_slice text, size_t at, size_t most);
size_t skip_space_back(vb_slice text, size_t at, size_t most);
size_t line_start(vb_slice text, size_t at);
size_t line_end(vb_slice text, size_t at);

/* The end of the word (no blank in it) at `at`, and the beginning of the one that ends at `at`; at
 * most `most` bytes. */
size_t word_end(vb_slice text, size_t at, size_t most);
size_t word_start(vb_slice text, size_t at, size_t most);

/* The folded letters of a word in `out` (NUL-terminated), what is no letter or digit left out;
 * their number. */
size_t folded_word(vb_slice word, char *out, size_t size);

vb_slice keep(reference_search *search, vb_slice text); /* a copy that lives in the list */

#endif
