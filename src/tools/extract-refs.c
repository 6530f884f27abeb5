/* extract-refs: finds references to documents in Vietnamese official text. */
#include "cli/cli.h"
#include "vanban/refs.h"

#include <stdlib.h>
#include <string.h>

typedef enum output_format { FORMAT_TSV, FORMAT_JSONL, FORMAT_LIST, FORMAT_INLINE } output_format;

/* One document of --format=list, with how often it is cited. */
typedef struct listed {
    vb_slice type, number, title, date, issuer, key;
    size_t count;
} listed;

typedef struct settings {
    output_format format;
    bool header;
    vb_refs_options options;
    vb_citation *citation;
    vb_refs *refs;
    bool header_written;
    vb_array listed;
    vb_arena arena;
} settings;

static const cli_option options[] = {
    {'f', "format", "tsv|jsonl|list|inline", "what is written of plain text (tsv)"},
    {0, "header", NULL, "begin tsv and list with a row of column names"},
    {0, "min-confidence", "X", "leave out references below X, 0 to 1 (0)"},
    {0, "no-laws", NULL, "leave out laws cited by name"},
    {0, "no-self", NULL, "leave out the document's own number"},
    {0},
};

static bool set_format(settings *self, const char *name)
{
    static const char *const names[] = {"tsv", "jsonl", "list", "inline"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0) {
            self->format = (output_format)i;
            return true;
        }
    return false;
}

/* 0, 1 or a decimal fraction, whatever the locale. */
static bool set_confidence(settings *self, const char *argument)
{
    double value = 0, scale = 1;
    bool fraction = false;
    if (!*argument)
        return false;
    for (; *argument; argument++) {
        if (*argument == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (*argument < '0' || *argument > '9')
            return false;
        scale = fraction ? scale / 10 : 1;
        value = fraction ? value + scale * (*argument - '0') : value * 10 + (*argument - '0');
    }
    self->options.min_confidence = value;
    return value <= 1;
}

static bool set(void *context, const char *option, const char *argument)
{
    settings *self = context;
    if (strcmp(option, "format") == 0)
        return set_format(self, argument);
    if (strcmp(option, "min-confidence") == 0)
        return set_confidence(self, argument);
    self->header |= strcmp(option, "header") == 0;
    self->options.no_laws |= strcmp(option, "no-laws") == 0;
    self->options.no_self |= strcmp(option, "no-self") == 0;
    return true;
}

static vb_status open_tool(void *context, cli *frame)
{
    settings *self = context;
    (void)frame;
    self->citation = vb_citation_new(NULL);
    self->refs = self->citation ? vb_refs_new(NULL, self->citation, &self->options) : NULL;
    self->listed = VB_ARRAY(listed, NULL);
    self->arena = VB_ARENA(NULL);
    return self->refs ? VB_OK : VB_ERR_MEMORY;
}

static void close_tool(void *context)
{
    settings *self = context;
    vb_refs_free(self->refs);
    vb_citation_free(self->citation);
    vb_array_free(&self->listed);
    vb_arena_free(&self->arena);
}

/* --------------------------------------------------------------------------------------- tsv -- */

/* Tabs, line ends and backslashes are written \t, \n, \r and \\. */
static void add_cell(vb_buffer *out, vb_slice cell, char end)
{
    for (size_t i = 0; i < cell.len; i++) {
        char byte = cell.data[i];
        char letter = byte == '\t'   ? 't'
                      : byte == '\n' ? 'n'
                      : byte == '\r' ? 'r'
                      : byte == '\\' ? '\\'
                                     : '\0';
        if (letter)
            vb_buffer_add_byte(out, '\\');
        vb_buffer_add_byte(out, letter ? letter : byte);
    }
    vb_buffer_add_byte(out, end);
}

static void add_tsv(vb_buffer *out, const vb_reference *reference)
{
    vb_buffer_add_format(out, "%zu\t%zu\t%s\t", reference->first_line, reference->column,
                         vb_reference_kind_name(reference->kind));
    add_cell(out, reference->type, '\t');
    add_cell(out, reference->number, '\t');
    add_cell(out, reference->date, '\t');
    add_cell(out, reference->issuer, '\t');
    add_cell(out, reference->key, '\t');
    add_cell(out, reference->text, '\n');
}

static void write_tsv(settings *self, const vb_reference_list *list, vb_buffer *out)
{
    if (self->header && !self->header_written)
        vb_buffer_add_string(out, "line\tcolumn\tkind\ttype\tnumber\tdate\tissuer\tkey\ttext\n");
    self->header_written = true;
    for (size_t i = 0; i < list->count; i++)
        add_tsv(out, &list->items[i]);
}

/* ------------------------------------------------------------------------------------ inline -- */

static void write_inline(vb_slice text, const vb_reference_list *list, vb_buffer *out)
{
    size_t at = 0;
    for (size_t i = 0; i < list->count; i++) {
        const vb_reference *reference = &list->items[i];
        vb_buffer_add(out, vb_slice_cut(text, at, reference->start));
        vb_buffer_add_string(out, "[[");
        vb_buffer_add(out, reference->text);
        vb_buffer_add_string(out, "|");
        vb_buffer_add(out, reference->key);
        vb_buffer_add_string(out, "]]");
        at = reference->end;
    }
    vb_buffer_add(out, vb_slice_cut(text, at, text.len));
}

/* -------------------------------------------------------------------------------------- list -- */

/* One document: a number of one type; the date tells apart the Party's, which begin anew with every
 * term. */
static bool is_same_document(const listed *known, const vb_reference *reference)
{
    bool dates_agree =
        !known->date.len || !reference->date.len || vb_slice_equal(known->date, reference->date);
    return dates_agree && vb_slice_equal(known->type, reference->type) &&
           vb_slice_equal(known->number, reference->number) &&
           (reference->number.len || vb_slice_equal(known->title, reference->title));
}

static void complete(settings *self, listed *known, const vb_reference *reference)
{
    known->count++;
    /* The fullest citation says what the document is. */
    if (reference->key.len <= known->key.len)
        return;
    known->date = vb_arena_copy(&self->arena, reference->date);
    known->issuer = vb_arena_copy(&self->arena, reference->issuer);
    known->key = vb_arena_copy(&self->arena, reference->key);
}

static vb_status list_reference(settings *self, const vb_reference *reference)
{
    for (size_t i = 0; i < self->listed.count; i++) {
        listed *known = VB_ARRAY_AT(&self->listed, listed, i);
        if (is_same_document(known, reference)) {
            complete(self, known, reference);
            return VB_OK;
        }
    }
    listed *added = vb_array_add(&self->listed);
    if (!added)
        return VB_ERR_MEMORY;
    added->type = vb_arena_copy(&self->arena, reference->type);
    added->number = vb_arena_copy(&self->arena, reference->number);
    added->title = vb_arena_copy(&self->arena, reference->title);
    complete(self, added, reference);
    return self->arena.failed ? VB_ERR_MEMORY : VB_OK;
}

static vb_status finish(void *context, cli *frame, vb_sink out)
{
    settings *self = context;
    vb_buffer text = VB_BUFFER(NULL);
    (void)frame;
    if (self->format == FORMAT_LIST && self->header)
        vb_buffer_add_string(&text, "count\ttype\tnumber\tdate\tissuer\tkey\ttitle\n");
    for (size_t i = 0; i < self->listed.count; i++) {
        const listed *known = VB_ARRAY_AT(&self->listed, listed, i);
        vb_buffer_add_format(&text, "%zu\t", known->count);
        add_cell(&text, known->type, '\t');
        add_cell(&text, known->number, '\t');
        add_cell(&text, known->date, '\t');
        add_cell(&text, known->issuer, '\t');
        add_cell(&text, known->key, '\t');
        add_cell(&text, known->title, '\n');
    }
    vb_status status = vb_buffer_status(&text);
    if (status == VB_OK && text.len)
        status = out.write(out.context, vb_buffer_slice(&text));
    vb_buffer_free(&text);
    return status;
}

/* -------------------------------------------------------------------------------------- json -- */

static int set_string(json_t *object, const char *name, vb_slice value)
{
    return value.len ? json_object_set_new(object, name, cli_string(value)) : 0;
}

static int set_pair(json_t *object, const char *name, size_t first, size_t second)
{
    return json_object_set_new(object, name,
                               json_pack("[I, I]", (json_int_t)first, (json_int_t)second));
}

static int set_pinpoint(json_t *object, const vb_reference *reference)
{
    if (!reference->dieu.len)
        return 0;
    json_t *pinpoint = json_object();
    int failed = set_string(pinpoint, "dieu", reference->dieu) |
                 set_string(pinpoint, "khoan", reference->khoan) |
                 set_string(pinpoint, "diem", reference->diem);
    return json_object_set_new(object, "pinpoint", pinpoint) | failed;
}

/* The index of the block whose span holds byte `at`; blocks are in order, so the search goes on
 * from `*from`. */
static void add_block(json_t *object, const json_t *blocks, size_t at, size_t *from)
{
    for (size_t i = *from; i < json_array_size(blocks); i++) {
        const json_t *span = json_object_get(json_array_get(blocks, i), "span");
        json_int_t start = json_integer_value(json_array_get(span, 0)),
                   end = json_integer_value(json_array_get(span, 1));
        if (!span || start > (json_int_t)at || end <= (json_int_t)at)
            continue;
        *from = i;
        json_object_set_new(object, "block", json_integer((json_int_t)i));
        return;
    }
}

static json_t *reference_object(const vb_reference *reference, const json_t *blocks, size_t *block)
{
    json_t *object = json_object();
    int failed = !object;
    failed |= set_string(object, "kind", vb_slice_of(vb_reference_kind_name(reference->kind)));
    failed |= set_string(object, "type", reference->type) |
              set_string(object, "number", reference->number);
    failed |= set_string(object, "date", reference->date) |
              set_string(object, "issuer", reference->issuer);
    failed |= set_string(object, "title", reference->title) | set_pinpoint(object, reference);
    failed |=
        set_string(object, "key", reference->key) | set_string(object, "text", reference->text);
    failed |= set_pair(object, "lines", reference->first_line, reference->last_line);
    failed |= set_pair(object, "span", reference->start, reference->end);
    failed |= json_object_set_new(object, "confidence", json_real(reference->confidence));
    add_block(object, blocks, reference->start, block);
    if (!failed)
        return object;
    json_decref(object);
    return NULL;
}

static vb_status set_references(json_t *record, const vb_reference_list *list)
{
    json_t *references = json_array();
    const json_t *blocks = json_object_get(record, "blocks");
    size_t block = 0;
    for (size_t i = 0; i < list->count; i++)
        if (json_array_append_new(references, reference_object(&list->items[i], blocks, &block)) !=
            0) {
            json_decref(references);
            return VB_ERR_MEMORY;
        }
    return json_object_set_new(record, "refs", references) == 0 ? VB_OK : VB_ERR_MEMORY;
}

static vb_status write_record(const cli_document *document, const vb_reference_list *list,
                              vb_buffer *out)
{
    json_t *record = cli_new_record(document);
    vb_status status = record ? set_references(record, list) : VB_ERR_MEMORY;
    if (status == VB_OK)
        status = cli_add_record(out, record);
    json_decref(record);
    return status;
}

/* --------------------------------------------------------------------------------- documents -- */

static vb_status write_references(settings *self, const cli_document *document,
                                  const vb_reference_list *list, vb_buffer *out)
{
    vb_status status = VB_OK;
    switch (self->format) {
    case FORMAT_TSV:
        write_tsv(self, list, out);
        break;
    case FORMAT_INLINE:
        write_inline(document->text, list, out);
        break;
    case FORMAT_JSONL:
        return write_record(document, list, out);
    case FORMAT_LIST:
        for (size_t i = 0; i < list->count && status == VB_OK; i++)
            status = list->items[i].kind == VB_REFERENCE_SELF
                         ? VB_OK
                         : list_reference(self, &list->items[i]);
        return status;
    }
    return vb_buffer_status(out);
}

static vb_status find_references(const settings *self, cli *frame, const cli_document *document,
                                 vb_reference_list *list)
{
    vb_status status = vb_refs_find(self->refs, document->text, list);
    if (status == VB_OK && list->count)
        cli_found(frame);
    return status;
}

static vb_status plain(void *context, cli *frame, const cli_document *document, vb_buffer *out)
{
    settings *self = context;
    vb_reference_list list;
    vb_status status = find_references(self, frame, document, &list);
    if (status == VB_OK)
        cli_message(frame, VB_NOTE, "refs-found", "%zu references", list.count);
    if (status == VB_OK)
        status = write_references(self, document, &list, out);
    vb_reference_list_free(&list);
    return status;
}

static vb_status record(void *context, cli *frame, const cli_document *document)
{
    settings *self = context;
    vb_reference_list list;
    vb_status status = find_references(self, frame, document, &list);
    if (status == VB_OK)
        status = set_references(document->record, &list);
    vb_reference_list_free(&list);
    return status;
}

int main(int argc, char **argv)
{
    static const cli_tool tool = {
        .name = "extract-refs",
        .synopsis = "[options] [file ...]",
        .summary = "Finds the documents that a text cites, also on a raw scan.",
        .example = "  pdftotext -layout scan.pdf - | normalize | extract-refs --format=list",
        .options = options,
        .set = set,
        .open = open_tool,
        .plain = plain,
        .record = record,
        .close = close_tool,
        .finish = finish,
        .finds = true,
    };
    settings self = {0};
    return cli_run(&tool, &self, argc, argv);
}
