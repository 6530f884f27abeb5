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
    parting parting;
    vb_selection selection;
    bool lines;
    bool strict;
    vb_buffer json; /* what the record at hand gets */
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

/* The type of that name, VB_BLOCK_TYPE_COUNT: none. */
static size_t find_type(vb_slice name)
{
    size_t type = 0;
    while (type < VB_BLOCK_TYPE_COUNT &&
           !vb_slice_equal(name, vb_slice_of(vb_block_type_name((vb_block_type)type))))
        type++;
    return type;
}

/* `heading,item` as a set of types. */
static bool set_types(settings *self, const char *names)
{
    vb_slice rest = vb_slice_of(names);
    for (;;) {
        size_t comma = vb_slice_find(rest, VB_SLICE(","), 0);
        size_t type = find_type(vb_slice_cut(rest, 0, comma));
        if (type == VB_BLOCK_TYPE_COUNT)
            return false;
        self->selection.types |= UINT32_C(1) << type;
        if (comma == SIZE_MAX)
            return true;
        rest = vb_slice_cut(rest, comma + 1, rest.len);
    }
}

static bool set_level(settings *self, const char *number)
{
    enum { DEEPEST = 9999 };
    unsigned level = 0;
    for (; vb_is_digit((unsigned char)*number) && level <= DEEPEST; number++)
        level = level * 10 + (unsigned)(*number - '0');
    self->selection.deepest = level;
    return *number == '\0' && level > 0;
}

static bool set_format(settings *self, const char *name)
{
    static const char *const names[FORMATS] = {"text", "markdown", "jsonl",
                                               "tsv",  "akn",      "outline"};
    for (size_t i = 0; i < FORMATS; i++) {
        if (strcmp(name, names[i]) == 0) {
            self->format = (format)i;
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
        return set_types(self, argument);
    if (strcmp(option, "level") == 0)
        return set_level(self, argument);
    if (strcmp(option, "split") == 0)
        self->parting = APART;
    else if (strcmp(option, "no-split") == 0)
        self->parting = AS_ONE;
    else if (strcmp(option, "one-line") == 0)
        self->lines = true;
    else
        self->strict = true;
    return true;
}

static vb_status open_segmenter(void *context, cli *frame)
{
    settings *self = context;
    self->selection.split =
        self->parting == APART || (self->parting == BY_FORMAT && self->format == JSONL);
    if (self->lines && self->format != TEXT)
        return cli_usage(frame, "--one-line writes text: it goes with no other --format");
    self->segmenter = vb_segmenter_new(NULL);
    return self->segmenter ? VB_OK : VB_ERR_MEMORY;
}

static void close_segmenter(void *context)
{
    settings *self = context;
    vb_segmenter_free(self->segmenter);
    vb_buffer_free(&self->json);
}

/* --------------------------------------------------------------------------------- records -- */

static void add_string(vb_buffer *out, const char *name, vb_slice text)
{
    cli_json_name(out, name);
    cli_json_string(out, text);
}

static void add_found(vb_buffer *out, const char *name, vb_slice text)
{
    if (text.len)
        add_string(out, name, text);
}

static void add_integer(vb_buffer *out, const char *name, size_t value)
{
    cli_json_name(out, name);
    cli_json_integer(out, value);
}

static void add_pair(vb_buffer *out, size_t a, size_t b)
{
    cli_json_open(out, '[');
    cli_json_integer(out, a);
    cli_json_integer(out, b);
    cli_json_close(out, ']');
}

/* A stretch of an outline that goes into a record: all of it, or one of its documents. */
typedef struct stretch {
    size_t first, end; /* blocks */
    size_t start;      /* byte of the input that the record's text begins with */
    bool several;      /* there is more than one document in it */
    size_t *index;     /* of each block in the record, VB_NO_BLOCK: not selected */
} stretch;

static void add_span(vb_buffer *out, size_t start, size_t end, const stretch *in)
{
    add_pair(out, start - in->start, end - in->start);
}

static void add_spans(vb_buffer *out, const vb_block *block, const stretch *in)
{
    cli_json_name(out, "spans");
    cli_json_open(out, '[');
    for (size_t i = 0; i < block->span_count; i++)
        add_span(out, block->spans[i].start, block->spans[i].end, in);
    cli_json_close(out, ']');
}

static void add_parts(vb_buffer *out, const vb_block *block, const stretch *in)
{
    cli_json_name(out, "parts");
    cli_json_open(out, '[');
    for (size_t i = 0; i < block->part_count; i++) {
        const vb_part *one = &block->parts[i];
        cli_json_open(out, '{');
        add_string(out, "label", one->label);
        add_string(out, "text", one->text);
        cli_json_name(out, "span");
        add_span(out, one->start, one->end, in);
        cli_json_close(out, '}');
    }
    cli_json_close(out, ']');
}

/* Under --only the parent is left out, perhaps: then there is none. */
static void add_parent(vb_buffer *out, const vb_block *block, const stretch *in)
{
    bool above = block->parent != VB_NO_BLOCK && block->parent >= in->first;
    size_t parent = above ? in->index[block->parent - in->first] : VB_NO_BLOCK;
    cli_json_name(out, "parent");
    if (parent == VB_NO_BLOCK)
        cli_json_null(out);
    else
        cli_json_integer(out, parent);
}

static void add_block(vb_buffer *out, const vb_block *block, const stretch *in)
{
    cli_json_open(out, '{');
    add_string(out, "type", vb_slice_of(vb_block_type_name(block->type)));
    if (block->level)
        add_integer(out, "level", block->level);
    add_found(out, "label", block->label);
    add_string(out, "text", block->text);
    add_parent(out, block, in);
    cli_json_name(out, "lines");
    add_pair(out, block->first_line, block->last_line);
    add_integer(out, "page", block->page);
    cli_json_name(out, "span");
    add_span(out, block->start, block->end, in);
    if (block->span_count > 1)
        add_spans(out, block, in);
    add_found(out, "box", vb_slice_of(block->box));
    cli_json_name(out, "confidence");
    cli_json_real(out, block->confidence);
    add_string(out, "reason", vb_slice_of(block->reason));
    add_found(out, "run_in", block->run_in);
    if (block->part_count)
        add_parts(out, block, in);
    if (in->several)
        add_integer(out, "document", block->document);
    cli_json_close(out, '}');
}

static void add_recipients(vb_buffer *out, const vb_header *header)
{
    cli_json_name(out, "recipients");
    cli_json_open(out, '[');
    for (size_t i = 0; i < header->recipient_count; i++)
        cli_json_string(out, header->recipients[i]);
    cli_json_close(out, ']');
}

static void add_digital(vb_buffer *out, const vb_header *header)
{
    cli_json_name(out, "digital_signatures");
    cli_json_open(out, '[');
    for (size_t i = 0; i < header->digital_signature_count; i++) {
        cli_json_open(out, '{');
        add_found(out, "time", header->digital_signatures[i].time);
        add_found(out, "signer", header->digital_signatures[i].signer);
        cli_json_close(out, '}');
    }
    cli_json_close(out, ']');
}

static void add_signature(vb_buffer *out, const vb_header *header)
{
    cli_json_name(out, "signature");
    cli_json_open(out, '{');
    add_found(out, "authority", header->authority);
    add_found(out, "position", header->position);
    add_found(out, "name", header->name);
    cli_json_close(out, '}');
}

static void add_header(vb_buffer *out, const vb_header *header)
{
    cli_json_open(out, '{');
    add_found(out, "parent_body", header->parent_body);
    add_found(out, "issuing_body", header->issuing_body);
    add_found(out, "motto", header->motto);
    add_found(out, "number", header->number);
    add_found(out, "place", header->place);
    add_found(out, "date", header->date);
    add_found(out, "doc_type", header->doc_type);
    add_found(out, "subject", header->subject);
    add_found(out, "addressee", header->addressee);
    add_found(out, "secrecy", header->secrecy);
    add_found(out, "urgency", header->urgency);
    add_found(out, "circulation", header->circulation);
    add_found(out, "draft", header->draft);
    if (header->recipient_count)
        add_recipients(out, header);
    if (header->authority.len || header->position.len || header->name.len)
        add_signature(out, header);
    if (header->digital_signature_count)
        add_digital(out, header);
    cli_json_close(out, '}');
}

/* Of several documents in one record: the header of each, and which blocks are its. */
static void add_documents(vb_buffer *out, const vb_outline *outline)
{
    const vb_document *document;
    cli_json_open(out, '[');
    for (size_t i = 0; (document = vb_outline_document(outline, i)); i++) {
        cli_json_open(out, '{');
        cli_json_name(out, "header");
        add_header(out, &document->header);
        cli_json_name(out, "blocks");
        add_pair(out, document->first, document->end);
        cli_json_close(out, '}');
    }
    cli_json_close(out, ']');
}

static vb_status add_blocks(const settings *self, const vb_outline *outline, stretch in,
                            vb_buffer *out)
{
    size_t count = 0;
    in.index = calloc(in.end - in.first + 1, sizeof *in.index);
    if (!in.index)
        return VB_ERR_MEMORY;
    cli_json_open(out, '[');
    for (size_t i = in.first; i < in.end; i++) {
        const vb_block *block = vb_outline_block(outline, i);
        bool selected = vb_outline_selects(outline, &self->selection, block);
        in.index[i - in.first] = selected ? count++ : VB_NO_BLOCK;
        if (selected)
            add_block(out, block, &in);
    }
    cli_json_close(out, ']');
    free(in.index);
    return vb_buffer_status(out);
}

/* Adds what was found to a record that is open, and closes it. */
static vb_status add_outline(const settings *self, const vb_outline *outline, stretch in,
                             const vb_header *header, vb_buffer *out)
{
    cli_json_name(out, "header");
    add_header(out, header);
    cli_json_name(out, "blocks");
    vb_status status = add_blocks(self, outline, in, out);
    if (in.several) {
        cli_json_name(out, "documents");
        add_documents(out, outline);
    }
    cli_json_close(out, '}');
    vb_buffer_add_byte(out, '\n');
    return status;
}

/* Where the line begins that the block stands on: documents are parted between lines. */
static size_t line_start(vb_slice text, const vb_block *block)
{
    size_t start = block ? block->start : text.len;
    while (start > 0 && start < text.len && text.data[start - 1] != '\n')
        start--;
    return start;
}

/* Where in the input one of several documents stands. */
static void add_part(vb_buffer *out, size_t index, size_t count, const vb_block *first,
                     size_t start)
{
    cli_json_name(out, "part");
    cli_json_open(out, '{');
    add_integer(out, "index", index + 1);
    add_integer(out, "count", count);
    add_integer(out, "line", first ? first->first_line : 1);
    add_integer(out, "byte", start);
    cli_json_close(out, '}');
}

/* One document of several as a record of its own. */
static vb_status write_part(const settings *self, const cli_document *document,
                            const vb_outline *outline, size_t index, vb_buffer *out)
{
    size_t count = vb_outline_document_count(outline);
    const vb_document *found = vb_outline_document(outline, index);
    const vb_block *first = vb_outline_block(outline, found->first);
    size_t start = index ? line_start(document->text, first) : 0;
    size_t end = line_start(document->text, vb_outline_block(outline, found->end));
    vb_buffer name = VB_BUFFER(NULL);
    vb_buffer_add_format(&name, "%s#%zu", document->name, index + 1);
    vb_buffer_add_byte(&name, '\0');
    stretch in = {.first = found->first, .end = found->end, .start = start};
    vb_status status = vb_buffer_status(&name);
    if (status == VB_OK) {
        cli_json_record(out, name.data, vb_slice_cut(document->text, start, end));
        add_part(out, index, count, first, start);
        status = add_outline(self, outline, in, &found->header, out);
    }
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
    if (!self->selection.split || count == 1) {
        cli_json_record(out, document->name, document->text);
        return add_outline(self, outline, whole(outline), vb_outline_header(outline), out);
    }
    for (size_t i = 0; i < count && status == VB_OK; i++)
        status = write_part(self, document, outline, i, out);
    return status;
}

/* The record gets header, blocks and documents, written in turn to one buffer. */
static vb_status set_members(settings *self, cli *frame, const cli_document *document,
                             const vb_outline *outline)
{
    vb_buffer *out = &self->json;
    stretch in = whole(outline);
    vb_buffer_clear(out);
    add_header(out, vb_outline_header(outline));
    size_t header = out->len;
    vb_buffer_add_byte(out, '\n');
    vb_status status = add_blocks(self, outline, in, out);
    size_t blocks = out->len;
    vb_buffer_add_byte(out, '\n');
    if (in.several)
        add_documents(out, outline);
    if (status == VB_OK)
        status = vb_buffer_status(out);
    vb_slice all = vb_buffer_slice(out);
    if (status == VB_OK)
        status = cli_set_json(frame, document, "header", vb_slice_cut(all, 0, header));
    if (status == VB_OK)
        status = cli_set_json(frame, document, "blocks", vb_slice_cut(all, header + 1, blocks));
    if (status == VB_OK && in.several)
        status = cli_set_json(frame, document, "documents", vb_slice_cut(all, blocks + 1, all.len));
    return status;
}

/* ----------------------------------------------------------------------------------- hooks -- */

/* The outline of a document, refused under --strict when nothing of its head was read. */
static vb_status read_outline(const settings *self, cli *frame, const cli_document *document,
                              vb_outline **outline)
{
    vb_status status = vb_segment(self->segmenter, document->text, outline);
    if (status != VB_OK || !self->strict || vb_header_found(vb_outline_header(*outline)))
        return status;
    cli_message(frame, VB_ERROR, "no-header", "no number, date or type of document found");
    vb_outline_free(*outline);
    *outline = NULL;
    return VB_ERR_INPUT;
}

static vb_status plain(void *context, cli *frame, const cli_document *document, vb_buffer *out)
{
    static vb_status (*const writers[FORMATS])(const vb_outline *, const vb_selection *,
                                               vb_buffer *) = {
        [TEXT] = vb_outline_write_text,         [MARKDOWN] = vb_outline_write_markdown,
        [TSV] = vb_outline_write_tsv,           [AKN] = vb_outline_write_akn,
        [CONTENTS] = vb_outline_write_contents,
    };
    const settings *self = context;
    vb_outline *outline;
    if (document->text.len == 0 && !self->strict)
        return VB_OK;
    vb_status status = read_outline(self, frame, document, &outline);
    if (status != VB_OK)
        return status;
    status = self->format == JSONL ? write_records(self, document, outline, out)
             : self->lines         ? vb_outline_write_lines(outline, &self->selection, out)
                                   : writers[self->format](outline, &self->selection, out);
    vb_outline_free(outline);
    return status;
}

static vb_status record(void *context, cli *frame, const cli_document *document)
{
    vb_outline *outline;
    vb_status status = read_outline(context, frame, document, &outline);
    if (status != VB_OK)
        return status;
    status = set_members(context, frame, document, outline);
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
        .set = set,
        .open = open_segmenter,
        .plain = plain,
        .record = record,
        .close = close_segmenter,
    };
    settings self = {0};
    return cli_run(&tool, &self, argc, argv);
}
