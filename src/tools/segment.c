/* segment: the parts of an official document. */
#include "cli/cli.h"
#include "vanban/orthography.h"
#include "vanban/segment.h"

#include <stdlib.h>
#include <string.h>

typedef enum format { TEXT, MARKDOWN, JSONL, TSV, AKN, CONTENTS, FORMATS } format;

typedef enum parting { BY_FORMAT, APART, AS_ONE } parting;

typedef struct settings {
    vb_segmenter *segmenter;
    format format;
    bool format_given;
    parting parting;
    vb_selection selection;
    vb_slice unknown_type; /* that --only asked for; its data is NULL: none */
    bool lines;
    bool strict;
} settings;

static const cli_option options[] = {
    {'f', "format", "text|markdown|jsonl|tsv|akn|outline", "what to write (default: text)"},
    {0, "split", NULL, "several documents in a text one by one (jsonl does so anyway)"},
    {0, "no-split", NULL, "several documents in a text as one"},
    {0, "only", "TYPE,...", "blocks of these types only: heading, item, table ..."},
    {0, "level", "N", "headings and items down to level N, and what stands under them"},
    {0, "one-line", NULL, "one line a block and nothing else, for grep"},
    {0, "strict", NULL, "refuse a document whose head cannot be read (exit 3)"},
    {0},
};

static const char *const encoded[] = {"blocks", NULL};

static const char no_head[] = "no number, date or type of document found";

static const cli_range ranges[] = {{"level", 1, 9999}, {0}};

/* The type of that name, VB_BLOCK_TYPE_COUNT: none. */
static size_t find_type(vb_slice name)
{
    size_t type = 0;
    while (type < VB_BLOCK_TYPE_COUNT &&
           !vb_slice_equal(name, vb_slice_of(vb_block_type_name((vb_block_type)type))))
        type++;
    return type;
}

/* `heading,item` as a set of types; one that is none is told of when the tool opens. */
static void set_types(settings *self, const char *names)
{
    vb_slice rest = vb_slice_of(names);
    for (;;) {
        size_t comma = vb_slice_find(rest, VB_SLICE(","), 0);
        vb_slice name = vb_slice_cut(rest, 0, comma);
        size_t type = find_type(name);
        if (type == VB_BLOCK_TYPE_COUNT) {
            self->unknown_type = name;
            return;
        }
        self->selection.types |= UINT32_C(1) << type;
        if (comma == SIZE_MAX)
            return;
        rest = vb_slice_cut(rest, comma + 1, rest.len);
    }
}

static bool set_format(settings *self, const char *name)
{
    static const char *const names[FORMATS] = {"text", "markdown", "jsonl",
                                               "tsv",  "akn",      "outline"};
    for (size_t i = 0; i < FORMATS; i++) {
        if (strcmp(name, names[i]) == 0) {
            self->format = (format)i;
            self->format_given = true;
            return true;
        }
    }
    return false;
}

static bool set(void *context, const char *option, const char *argument)
{
    settings *self = context;
    if (strcmp(option, "format") == 0)
        return set_format(self, argument);
    if (strcmp(option, "only") == 0)
        set_types(self, argument);
    else if (strcmp(option, "split") == 0)
        self->parting = APART;
    else if (strcmp(option, "no-split") == 0)
        self->parting = AS_ONE;
    else if (strcmp(option, "level") == 0)
        self->selection.deepest = (unsigned)cli_number(argument);
    else if (strcmp(option, "one-line") == 0)
        self->lines = true;
    else
        self->strict = true;
    return true;
}

/* What --only knows is told where it was asked for something else. */
static vb_status refuse_type(cli *frame, vb_slice name)
{
    vb_buffer known = VB_BUFFER(NULL);
    for (size_t type = 0; type < VB_BLOCK_TYPE_COUNT; type++) {
        vb_buffer_add_string(&known, type ? ", " : "");
        vb_buffer_add_string(&known, vb_block_type_name((vb_block_type)type));
    }
    vb_status status = cli_usage(frame, "--only knows no blocks '%.*s'; the types are %.*s",
                                 (int)name.len, name.data, (int)known.len, known.data);
    vb_buffer_free(&known);
    return status;
}

static vb_status check_format(const settings *self, cli *frame)
{
    if (self->lines && self->format != TEXT)
        return cli_usage(frame, "--one-line writes text: it goes with no other --format");
    if (cli_takes_records(frame) && (self->lines || self->format_given) && self->format != JSONL)
        return cli_usage(frame, "with --jsonl records are written: %s",
                         self->lines ? "it goes with no --one-line"
                                     : "it goes with no other --format");
    if (cli_takes_records(frame) && self->parting == APART)
        return cli_usage(frame, "with --jsonl each record stays one: it goes with no --split");
    return VB_OK;
}

static vb_status open_segmenter(void *context, cli *frame)
{
    settings *self = context;
    self->selection.split =
        self->parting == APART || (self->parting == BY_FORMAT && self->format == JSONL);
    if (self->unknown_type.data)
        return refuse_type(frame, self->unknown_type);
    vb_status status = check_format(self, frame);
    if (status != VB_OK)
        return status;
    self->segmenter = vb_segmenter_new(NULL);
    return self->segmenter ? VB_OK : VB_ERR_MEMORY;
}

static void close_segmenter(void *context)
{
    settings *self = context;
    vb_segmenter_free(self->segmenter);
}

/* --------------------------------------------------------------------------------- records -- */

/* Jansson takes NULL values and says so: one check at the end of an object is enough. Names are
 * ASCII and need no check. */
static void add(json_t *object, const char *name, json_t *value, bool *failed)
{
    *failed |= json_object_set_new_nocheck(object, name, value) != 0;
}

static void append(json_t *list, json_t *value, bool *failed)
{
    *failed |= json_array_append_new(list, value) != 0;
}

static void add_found(json_t *object, const char *name, vb_slice text, bool *failed)
{
    if (text.len)
        add(object, name, cli_string(text), failed);
}

static json_t *json_pair(size_t a, size_t b)
{
    bool failed = false;
    json_t *pair = json_array();
    append(pair, json_integer((json_int_t)a), &failed);
    append(pair, json_integer((json_int_t)b), &failed);
    if (!failed)
        return pair;
    json_decref(pair);
    return NULL;
}

/* A stretch of an outline that goes into a record: all of it, or one of its documents. */
typedef struct stretch {
    size_t first, end; /* blocks */
    size_t start;      /* byte of the input that the record's text begins with */
    bool several;      /* there is more than one document in it */
    size_t *index;     /* of each block in the record, VB_NO_BLOCK: not selected */
} stretch;

static json_t *json_spans(const vb_block *block, const stretch *in, bool *failed)
{
    json_t *list = json_array();
    for (size_t i = 0; i < block->span_count; i++)
        append(list, json_pair(block->spans[i].start - in->start, block->spans[i].end - in->start),
               failed);
    return list;
}

static json_t *json_parts(const vb_block *block, const stretch *in, bool *failed)
{
    json_t *list = json_array();
    for (size_t i = 0; i < block->part_count; i++) {
        const vb_part *part = &block->parts[i];
        json_t *one = json_object();
        add(one, "label", cli_string(part->label), failed);
        add(one, "text", cli_string(part->text), failed);
        add(one, "span", json_pair(part->start - in->start, part->end - in->start), failed);
        append(list, one, failed);
    }
    return list;
}

/* Under --only the parent is left out, perhaps: then there is none. */
static size_t index_of_parent(const vb_block *block, const stretch *in)
{
    bool above = block->parent != VB_NO_BLOCK && block->parent >= in->first;
    return above ? in->index[block->parent - in->first] : VB_NO_BLOCK;
}

static json_t *json_block(const vb_block *block, const stretch *in, bool *failed)
{
    json_t *out = json_object();
    size_t parent = index_of_parent(block, in);
    add(out, "type", json_string_nocheck(vb_block_type_name(block->type)), failed);
    if (block->level)
        add(out, "level", json_integer((json_int_t)block->level), failed);
    add_found(out, "label", block->label, failed);
    add(out, "text", cli_string(block->text), failed);
    add(out, "parent", parent == VB_NO_BLOCK ? json_null() : json_integer((json_int_t)parent),
        failed);
    add(out, "lines", json_pair(block->first_line, block->last_line), failed);
    add(out, "page", json_integer((json_int_t)block->page), failed);
    add(out, "span", json_pair(block->start - in->start, block->end - in->start), failed);
    if (block->span_count > 1)
        add(out, "spans", json_spans(block, in, failed), failed);
    if (*block->box)
        add(out, "box", json_string_nocheck(block->box), failed);
    add(out, "confidence", json_real(block->confidence), failed);
    add(out, "reason", json_string_nocheck(block->reason), failed);
    add_found(out, "run_in", block->run_in, failed);
    if (block->quoted)
        add(out, "quoted", json_true(), failed);
    if (block->part_count)
        add(out, "parts", json_parts(block, in, failed), failed);
    if (in->several)
        add(out, "document", json_integer((json_int_t)block->document), failed);
    return out;
}

static json_t *json_recipients(const vb_header *header, bool *failed)
{
    json_t *list = json_array();
    for (size_t i = 0; i < header->recipient_count; i++)
        append(list, cli_string(header->recipients[i]), failed);
    return list;
}

static json_t *json_digital(const vb_header *header, bool *failed)
{
    json_t *list = json_array();
    for (size_t i = 0; i < header->digital_signature_count; i++) {
        json_t *one = json_object();
        add_found(one, "time", header->digital_signatures[i].time, failed);
        add_found(one, "signer", header->digital_signatures[i].signer, failed);
        append(list, one, failed);
    }
    return list;
}

static void add_signature(json_t *out, const vb_header *header, bool *failed)
{
    if (!header->authority.len && !header->position.len && !header->name.len)
        return;
    json_t *signature = json_object();
    add_found(signature, "authority", header->authority, failed);
    add_found(signature, "position", header->position, failed);
    add_found(signature, "name", header->name, failed);
    add(out, "signature", signature, failed);
}

static json_t *json_header(const vb_header *header, bool *failed)
{
    json_t *out = json_object();
    add_found(out, "parent_body", header->parent_body, failed);
    add_found(out, "issuing_body", header->issuing_body, failed);
    add_found(out, "motto", header->motto, failed);
    add_found(out, "number", header->number, failed);
    add_found(out, "place", header->place, failed);
    add_found(out, "date", header->date, failed);
    add_found(out, "doc_type", header->doc_type, failed);
    add_found(out, "subject", header->subject, failed);
    add_found(out, "addressee", header->addressee, failed);
    add_found(out, "secrecy", header->secrecy, failed);
    add_found(out, "urgency", header->urgency, failed);
    add_found(out, "circulation", header->circulation, failed);
    add_found(out, "draft", header->draft, failed);
    if (header->recipient_count)
        add(out, "recipients", json_recipients(header, failed), failed);
    add_signature(out, header, failed);
    if (header->digital_signature_count)
        add(out, "digital_signatures", json_digital(header, failed), failed);
    return out;
}

/* Of several documents in one record: the header of each, and which blocks are its. */
static json_t *json_documents(const vb_outline *outline, bool *failed)
{
    json_t *list = json_array();
    const vb_document *document;
    for (size_t i = 0; (document = vb_outline_document(outline, i)); i++) {
        json_t *one = json_object();
        add(one, "header", json_header(&document->header, failed), failed);
        add(one, "blocks", json_pair(document->first, document->end), failed);
        append(list, one, failed);
    }
    return list;
}

static vb_status add_block(vb_buffer *list, const vb_block *block, const stretch *in)
{
    bool failed = false;
    json_t *one = json_block(block, in, &failed);
    vb_status status = failed ? VB_ERR_MEMORY : cli_add_json(list, one);
    json_decref(one);
    return status;
}

/* The list of blocks as JSON, one after the other: most of a record is here, and as a tree it would
 * take ten times the memory. */
static json_t *encode_blocks(const settings *self, const vb_outline *outline, const stretch *in)
{
    vb_buffer list = VB_BUFFER(NULL);
    vb_status status = VB_OK;
    size_t count = 0;
    vb_buffer_add_byte(&list, '[');
    for (size_t i = in->first; i < in->end && status == VB_OK; i++) {
        const vb_block *block = vb_outline_block(outline, i);
        bool selected = vb_outline_selects(outline, &self->selection, block);
        in->index[i - in->first] = selected ? count : VB_NO_BLOCK;
        if (!selected)
            continue;
        if (count++)
            vb_buffer_add_byte(&list, ',');
        status = add_block(&list, block, in);
    }
    vb_buffer_add_byte(&list, ']');
    json_t *blocks =
        status == VB_OK && !list.failed ? json_stringn_nocheck(list.data, list.len) : NULL;
    vb_buffer_free(&list);
    return blocks;
}

static vb_status add_outline(const settings *self, json_t *record, const vb_outline *outline,
                             stretch in, const vb_header *header)
{
    bool failed = false;
    in.index = calloc(in.end - in.first + 1, sizeof *in.index);
    if (!in.index)
        return VB_ERR_MEMORY;
    json_t *blocks = encode_blocks(self, outline, &in);
    free(in.index);
    add(record, "header", json_header(header, &failed), &failed);
    add(record, "blocks", blocks, &failed);
    if (in.several)
        add(record, "documents", json_documents(outline, &failed), &failed);
    return failed ? VB_ERR_MEMORY : VB_OK;
}

/* Where the line begins that the block stands on: documents are parted between lines. */
static size_t line_start(vb_slice text, const vb_block *block)
{
    size_t start = block ? block->start : text.len;
    while (start > 0 && start < text.len && text.data[start - 1] != '\n')
        start--;
    return start;
}

/* One document of several as a record of its own, whose `part` says where in the input it stands.
 */
static vb_status write_part(const settings *self, const cli_document *document,
                            const vb_outline *outline, size_t index, vb_buffer *out)
{
    size_t count = vb_outline_document_count(outline);
    const vb_document *found = vb_outline_document(outline, index);
    const vb_block *first = vb_outline_block(outline, found->first);
    size_t start = index ? line_start(document->text, first) : 0;
    size_t end = line_start(document->text, vb_outline_block(outline, found->end));
    bool failed = false;
    vb_buffer name = VB_BUFFER(NULL);
    vb_buffer_add_format(&name, count > 1 ? "%s#%zu" : "%s", document->name, index + 1);
    vb_buffer_add_byte(&name, '\0');
    cli_document own = {.name = name.data, .text = vb_slice_cut(document->text, start, end)};
    stretch in = {.first = found->first, .end = found->end, .start = start};
    json_t *made = name.failed ? NULL : cli_new_record(count > 1 ? &own : document);
    if (made && count > 1)
        add(made, "part",
            json_pack("{sI sI sI sI}", "index", (json_int_t)index + 1, "count", (json_int_t)count,
                      "line", (json_int_t)(first ? first->first_line : 1), "byte",
                      (json_int_t)start),
            &failed);
    vb_status status =
        made && !failed ? add_outline(self, made, outline, in, &found->header) : VB_ERR_MEMORY;
    if (status == VB_OK)
        status = cli_add_encoded(out, made, encoded);
    json_decref(made);
    vb_buffer_free(&name);
    return status;
}

static stretch whole(const vb_outline *outline)
{
    return (stretch){.end = vb_outline_count(outline),
                     .several = vb_outline_document_count(outline) > 1};
}

static vb_status write_records(const settings *self, const cli_document *document,
                               const vb_outline *outline, vb_buffer *out)
{
    vb_status status = VB_OK;
    size_t count = vb_outline_document_count(outline);
    if (self->selection.split) {
        for (size_t i = 0; i < count && status == VB_OK; i++)
            status = write_part(self, document, outline, i, out);
        return status;
    }
    json_t *made = cli_new_record(document);
    status = made ? add_outline(self, made, outline, whole(outline), vb_outline_header(outline))
                  : VB_ERR_MEMORY;
    if (status == VB_OK)
        status = cli_add_encoded(out, made, encoded);
    json_decref(made);
    return status;
}

/* ----------------------------------------------------------------------------------- hooks -- */

/* Under --strict a document is refused when nothing of its head was read. */
static vb_status check_head(const settings *self, cli *frame, const vb_outline *outline)
{
    if (!self->strict || vb_header_found(vb_outline_header(outline)))
        return VB_OK;
    cli_message(frame, VB_ERROR, "no-header", "%s", no_head);
    return VB_ERR_INPUT;
}

static vb_status read_outline(const settings *self, cli *frame, const cli_document *document,
                              vb_outline **outline)
{
    vb_status status = vb_segment(self->segmenter, document->text, outline);
    if (status == VB_OK)
        status = check_head(self, frame, *outline);
    if (status == VB_ERR_INPUT) {
        vb_outline_free(*outline);
        *outline = NULL;
    }
    return status;
}

/* Writes the documents of a text as they are read. */
typedef struct writer {
    const settings *settings;
    cli *frame;
    vb_buffer *out;
    bool begun;
} writer;

static vb_status write_document(void *context, const vb_outline *outline)
{
    static vb_status (*const write[FORMATS])(const vb_outline *, const vb_selection *,
                                             vb_buffer *) = {
        [TEXT] = vb_outline_write_text,
        [MARKDOWN] = vb_outline_write_markdown,
        [TSV] = vb_outline_write_tsv,
        [CONTENTS] = vb_outline_write_contents,
    };
    writer *at = context;
    const settings *self = at->settings;
    vb_status status = at->begun ? VB_OK : check_head(self, at->frame, outline);
    at->begun = true;
    if (status == VB_OK)
        status = (self->lines ? vb_outline_write_lines
                              : write[self->format])(outline, &self->selection, at->out);
    return status == VB_OK ? cli_hand_on(at->frame, at->out) : status;
}

/* A record that failed, as under --jsonl. */
static vb_status write_refused(cli *frame, const cli_document *document, vb_buffer *out)
{
    bool failed = false;
    json_t *made = cli_new_record(document);
    add(made, "error", json_string_nocheck(no_head), &failed);
    vb_status status = made && !failed ? cli_add_record(out, made) : VB_ERR_MEMORY;
    json_decref(made);
    cli_findings(frame);
    return status;
}

/* What needs all of a text before the first byte can be written. */
static vb_status write_whole(const settings *self, cli *frame, const cli_document *document,
                             vb_buffer *out)
{
    vb_outline *outline;
    vb_status status = read_outline(self, frame, document, &outline);
    if (status == VB_ERR_INPUT && self->format == JSONL)
        return write_refused(frame, document, out);
    if (status != VB_OK)
        return status;
    status = self->format == JSONL ? write_records(self, document, outline, out)
                                   : vb_outline_write_akn(outline, &self->selection, out);
    vb_outline_free(outline);
    return status;
}

static vb_status plain(void *context, cli *frame, const cli_document *document, vb_buffer *out)
{
    const settings *self = context;
    writer at = {self, frame, out, false};
    if (document->text.len == 0 && !self->strict)
        return VB_OK;
    if (self->format == JSONL || self->format == AKN)
        return write_whole(self, frame, document, out);
    return vb_segment_in_turn(self->segmenter, document->text, self->selection.split,
                              (vb_outline_taker){write_document, &at});
}

static vb_status record(void *context, cli *frame, const cli_document *document)
{
    vb_outline *outline;
    vb_status status = read_outline(context, frame, document, &outline);
    if (status != VB_OK)
        return status;
    status =
        add_outline(context, document->record, outline, whole(outline), vb_outline_header(outline));
    vb_outline_free(outline);
    return status;
}

int main(int argc, char **argv)
{
    static const cli_tool tool = {
        .name = "segment",
        .synopsis = "[options] [file ...]",
        .summary = "Finds the parts of an official document: head, outline, paragraphs, end.",
        .example = "  pdftotext -layout scan.pdf - | normalize | diacritic-restore | segment",
        .options = options,
        .ranges = ranges,
        .encoded = encoded,
        .set = set,
        .open = open_segmenter,
        .plain = plain,
        .record = record,
        .close = close_segmenter,
        .open_lane = cli_share_settings,
    };
    settings self = {0};
    return cli_run(&tool, &self, argc, argv);
}
