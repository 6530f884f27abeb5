/* segment: the parts of an official document. */
#include "cli/cli.h"
#include "vanban/segment.h"

#include <stdlib.h>
#include <string.h>

typedef enum format { TEXT, JSONL, MARKDOWN, TSV } format;

typedef struct settings {
    vb_segmenter *segmenter;
    format format;
    bool strict;
} settings;

static const cli_option options[] = {
    {'f', "format", "text|jsonl|markdown|tsv", "what to write (default: text)"},
    {0, "strict", NULL, "refuse a document whose head cannot be read (exit 3)"},
    {0},
};

static bool set(void *context, const char *option, const char *argument)
{
    static const char *const names[] = {"text", "jsonl", "markdown", "tsv"};
    settings *self = context;
    if (strcmp(option, "strict") == 0)
        return self->strict = true;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(argument, names[i]) == 0) {
            self->format = (format)i;
            return true;
        }
    }
    return false;
}

static vb_status open_segmenter(void *context, cli *frame)
{
    settings *self = context;
    (void)frame;
    self->segmenter = vb_segmenter_new(NULL);
    return self->segmenter ? VB_OK : VB_ERR_MEMORY;
}

static void close_segmenter(void *context)
{
    settings *self = context;
    vb_segmenter_free(self->segmenter);
}

/* --------------------------------------------------------------------------------- records -- */

/* JSON is UTF-8 whatever came in: a byte that is none becomes U+FFFD. */
static json_t *json_text(vb_slice text)
{
    vb_buffer valid = VB_BUFFER(NULL);
    if (vb_utf8_valid(text, NULL))
        return json_stringn_nocheck(text.data ? text.data : "", text.len);
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t code_point;
        len = vb_utf8_decode(text, at, &code_point);
        vb_buffer_add_code_point(&valid, code_point == VB_INVALID_BYTE ? 0xFFFD : code_point);
    }
    json_t *out = valid.failed ? NULL : json_stringn_nocheck(valid.data, valid.len);
    vb_buffer_free(&valid);
    return out;
}

/* Jansson takes NULL values and says so: one check at the end of an object is enough. */
static void add(json_t *object, const char *name, json_t *value, bool *failed)
{
    *failed |= json_object_set_new(object, name, value) != 0;
}

static void add_found(json_t *object, const char *name, vb_slice text, bool *failed)
{
    if (text.len)
        add(object, name, json_text(text), failed);
}

static json_t *json_pair(size_t a, size_t b)
{
    return json_pack("[II]", (json_int_t)a, (json_int_t)b);
}

static json_t *json_block(const vb_block *block, bool *failed)
{
    json_t *out = json_object();
    add(out, "type", json_string(vb_block_type_name(block->type)), failed);
    if (block->level)
        add(out, "level", json_integer((json_int_t)block->level), failed);
    add_found(out, "label", block->label, failed);
    add(out, "text", json_text(block->text), failed);
    add(out, "parent",
        block->parent == VB_NO_BLOCK ? json_null() : json_integer((json_int_t)block->parent),
        failed);
    add(out, "lines", json_pair(block->first_line, block->last_line), failed);
    add(out, "page", json_integer((json_int_t)block->page), failed);
    add(out, "span", json_pair(block->start, block->end), failed);
    return out;
}

static json_t *json_recipients(const vb_header *header, bool *failed)
{
    json_t *list = json_array();
    for (size_t i = 0; i < header->recipient_count; i++)
        *failed |= json_array_append_new(list, json_text(header->recipients[i])) != 0;
    return list;
}

static json_t *json_digital(const vb_header *header, bool *failed)
{
    json_t *list = json_array();
    for (size_t i = 0; i < header->digital_signature_count; i++) {
        json_t *one = json_object();
        add_found(one, "time", header->digital_signatures[i].time, failed);
        add_found(one, "signer", header->digital_signatures[i].signer, failed);
        *failed |= json_array_append_new(list, one) != 0;
    }
    return list;
}

static json_t *json_header(const vb_header *header, bool *failed)
{
    json_t *out = json_object(), *signature = json_object();
    add_found(out, "parent_body", header->parent_body, failed);
    add_found(out, "issuing_body", header->issuing_body, failed);
    add_found(out, "motto", header->motto, failed);
    add_found(out, "number", header->number, failed);
    add_found(out, "place", header->place, failed);
    add_found(out, "date", header->date, failed);
    add_found(out, "doc_type", header->doc_type, failed);
    add_found(out, "subject", header->subject, failed);
    add_found(out, "addressee", header->addressee, failed);
    if (header->recipient_count)
        add(out, "recipients", json_recipients(header, failed), failed);
    add_found(signature, "authority", header->authority, failed);
    add_found(signature, "position", header->position, failed);
    add_found(signature, "name", header->name, failed);
    if (json_object_size(signature))
        add(out, "signature", signature, failed);
    else
        json_decref(signature);
    if (header->digital_signature_count)
        add(out, "digital_signatures", json_digital(header, failed), failed);
    return out;
}

static vb_status add_outline(json_t *record, const vb_outline *outline)
{
    bool failed = false;
    json_t *blocks = json_array();
    for (size_t i = 0; i < vb_outline_count(outline); i++)
        failed |=
            json_array_append_new(blocks, json_block(vb_outline_block(outline, i), &failed)) != 0;
    add(record, "header", json_header(vb_outline_header(outline), &failed), &failed);
    add(record, "blocks", blocks, &failed);
    return failed ? VB_ERR_MEMORY : VB_OK;
}

static vb_status write_record(const cli_document *document, const vb_outline *outline,
                              vb_buffer *out)
{
    json_t *made = cli_new_record(document);
    vb_status status = made ? add_outline(made, outline) : VB_ERR_MEMORY;
    if (status == VB_OK)
        status = cli_add_record(out, made);
    json_decref(made);
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
    const settings *self = context;
    vb_outline *outline;
    if (document->text.len == 0 && !self->strict)
        return VB_OK;
    vb_status status = read_outline(self, frame, document, &outline);
    if (status != VB_OK)
        return status;
    switch (self->format) {
    case TEXT:
        status = vb_outline_write_text(outline, out);
        break;
    case MARKDOWN:
        status = vb_outline_write_markdown(outline, out);
        break;
    case TSV:
        status = vb_outline_write_tsv(outline, out);
        break;
    case JSONL:
        status = write_record(document, outline, out);
        break;
    }
    vb_outline_free(outline);
    return status;
}

static vb_status record(void *context, cli *frame, const cli_document *document)
{
    vb_outline *outline;
    vb_status status = read_outline(context, frame, document, &outline);
    if (status != VB_OK)
        return status;
    status = add_outline(document->record, outline);
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
