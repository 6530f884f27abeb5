/* References as members of JSON records: vanban-jsonl(5). */
#ifndef VANBAN_TOOLS_EXTRACT_REFS_RECORD_H
#define VANBAN_TOOLS_EXTRACT_REFS_RECORD_H

#include "cli/cli.h"
#include "vanban/refs.h"

/* What a record's `header` and `blocks` say of its head; all of it empty where it has none. The
 * slices live in the record. */
vb_known_head head_of_record(const json_t *record);

/* The text of a record with blanks where its `blocks` say that no text of the document stands:
 * numbers of pages, and what was read of stamps. `text` itself where there is nothing of the kind;
 * else it lives in `out`. */
vb_slice text_of_record(const json_t *record, vb_slice text, vb_buffer *out);

/* Gives a record its `refs`; each is told its `block` where the record has `blocks`. */
vb_status set_references(json_t *record, const vb_reference_list *list);

/* Appends a record of its own for a document in plain text. */
vb_status write_record(const cli_document *document, const vb_reference_list *list, vb_buffer *out);

#endif
