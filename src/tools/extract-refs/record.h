/* References as members of JSON records: vanban-jsonl(5). */
#ifndef VANBAN_TOOLS_EXTRACT_REFS_RECORD_H
#define VANBAN_TOOLS_EXTRACT_REFS_RECORD_H

#include "cli/cli.h"
#include "vanban/refs.h"

/* Gives a record its `refs`; each is told its `block` where the record has `blocks`. */
vb_status set_references(json_t *record, const vb_reference_list *list);

/* Appends a record of its own for a document in plain text. */
vb_status write_record(const cli_document *document, const vb_reference_list *list, vb_buffer *out);

#endif
