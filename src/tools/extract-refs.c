/* extract-refs: finds references to documents in Vietnamese official text. */
#include "tools/extract-refs/record.h"

#include <string.h>

typedef enum output_format {
    FORMAT_TSV,
    FORMAT_JSONL,
    FORMAT_LIST,
    FORMAT_INLINE,
    FORMAT_HTML,
    FORMAT_AKN,
    FORMAT_GRAPH,
    FORMAT_INDEX
} output_format;

/* Files of the user's, read when the tool opens. */
typedef struct user_lists {
    const char *index_file, *never_file, *always_file;
    vb_array index;  /* vb_act */
    vb_array never;  /* vb_slice */
    vb_array always; /* vb_named_act */
} user_lists;

typedef struct settings {
    output_format format;
    bool header, header_written, complete, no_self;
    vb_refs_options options;
    user_lists lists;
    vb_reference_filter filter;
    vb_citation *citation;
    vb_refs *refs;
    vb_catalogue *catalogue; /* of list and index */
    vb_buffer edges;         /* of graph, under --jsonl */
    vb_buffer scratch;
    vb_arena arena;
} settings;

static const cli_option options[] = {
    {'f', "format", "tsv|jsonl|list|inline|html|akn|graph|index", "what is written (tsv)"},
    {0, "header", NULL, "begin tsv, list and graph with a row of column names"},
    {0, "complete", NULL, "give short forms and laws the number, date and issuer they resolve to"},
    {0, "index", "FILE", "acts to resolve against, as --build-index writes them"},
    {0, "build-index", NULL, "write an index of the documents: the same as --format=index"},
    {0, "type", "TYPE", "only references to documents of this type"},
    {0, "number", "NUMBER", "only references to documents of this number"},
    {0, "after", "DATE", "only references to documents dated after DATE (YYYY[-MM[-DD]])"},
    {0, "before", "DATE", "only references to documents dated before DATE"},
    {0, "always", "FILE", "names that always mean a document"},
    {0, "never", "FILE", "surfaces, numbers and keys that are never references"},
    {0, "min-confidence", "P", "leave out references less sure than P, 0 to 1 (0)"},
    {0, "no-laws", NULL, "leave out laws cited by name"},
    {0, "no-self", NULL, "leave out the document's own number, and `Kế hoạch này`"},
    {0, "no-back", NULL, "leave out references to what was cited before by its type alone"},
    {0},
};

/* ----------------------------------------------------------------------------------- options -- */

static bool set_format(settings *self, const char *name)
{
    static const char *const names[] = {"tsv",  "jsonl", "list",  "inline",
                                        "html", "akn",   "graph", "index"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0) {
            self->format = (output_format)i;
            return true;
        }
    return false;
}

static bool set_date(vb_slice *date, const char *argument)
{
    *date = vb_slice_of(argument);
    return vb_is_date(*date);
}

static bool set_word(vb_slice *word, const char *argument)
{
    *word = vb_slice_of(argument);
    return word->len > 0;
}

static bool set(void *context, const char *option, const char *argument)
{
    settings *self = context;
    if (strcmp(option, "format") == 0)
        return set_format(self, argument);
    if (strcmp(option, "min-confidence") == 0)
        return cli_read_share(argument, &self->options.min_confidence);
    if (strcmp(option, "after") == 0 || strcmp(option, "before") == 0)
        return set_date(option[0] == 'a' ? &self->filter.after : &self->filter.before, argument);
    if (strcmp(option, "type") == 0)
        return set_word(&self->filter.type, argument);
    if (strcmp(option, "number") == 0)
        return set_word(&self->filter.number, argument);
    if (strcmp(option, "index") == 0)
        self->lists.index_file = argument;
    else if (strcmp(option, "always") == 0)
        self->lists.always_file = argument;
    else if (strcmp(option, "never") == 0)
        self->lists.never_file = argument;
    else if (strcmp(option, "build-index") == 0)
        self->format = FORMAT_INDEX;
    self->header |= strcmp(option, "header") == 0;
    self->complete |= strcmp(option, "complete") == 0;
    self->options.no_laws |= strcmp(option, "no-laws") == 0;
    self->no_self |= strcmp(option, "no-self") == 0;
    self->options.no_back |= strcmp(option, "no-back") == 0;
    return true;
}

/* ------------------------------------------------------------------------------------- lists -- */

static bool is_own(const vb_reference *reference)
{
    return reference->kind == VB_REFERENCE_SELF && reference->number.len;
}

/* What is written of all documents, or of who cites whom, tells a document by its own number, also
 * where that is not asked for. */
static bool goes_by_documents(const settings *self)
{
    return self->format == FORMAT_LIST || self->format == FORMAT_GRAPH ||
           self->format == FORMAT_INDEX;
}

static bool is_asked(const settings *self, const vb_reference *reference)
{
    return !(self->no_self && reference->kind == VB_REFERENCE_SELF) &&
           vb_filter_wants(&self->filter, reference);
}

static bool wants(void *context, const vb_reference *reference)
{
    const settings *self = context;
    return (goes_by_documents(self) && is_own(reference)) || is_asked(self, reference);
}

typedef vb_status list_reader(vb_slice text, vb_reporter reporter, vb_array *rows);

static vb_status read_list(settings *self, cli *frame, const char *name, list_reader *read,
                           vb_array *rows)
{
    vb_buffer text = VB_BUFFER(NULL);
    if (!name)
        return VB_OK;
    cli_about(frame, name);
    vb_status status = cli_read(frame, name, &text);
    vb_slice kept = vb_arena_copy(&self->arena, vb_buffer_slice(&text));
    vb_buffer_free(&text);
    if (status == VB_OK)
        status = self->arena.failed ? VB_ERR_MEMORY : read(kept, cli_reporter(frame), rows);
    cli_about(frame, NULL);
    return status;
}

static vb_status read_lists(settings *self, cli *frame)
{
    user_lists *lists = &self->lists;
    lists->index = VB_ARRAY(vb_act, NULL);
    lists->always = VB_ARRAY(vb_named_act, NULL);
    lists->never = VB_ARRAY(vb_slice, NULL);
    vb_status status = read_list(self, frame, lists->index_file, vb_refs_read_index, &lists->index);
    if (status == VB_OK)
        status = read_list(self, frame, lists->always_file, vb_refs_read_always, &lists->always);
    if (status == VB_OK)
        status = read_list(self, frame, lists->never_file, vb_refs_read_never, &lists->never);
    self->options.index = lists->index.items;
    self->options.index_count = lists->index.count;
    self->options.always = lists->always.items;
    self->options.always_count = lists->always.count;
    self->options.never = lists->never.items;
    self->options.never_count = lists->never.count;
    return status;
}

/* Whether the type was named before this one of the table, which has some twice. */
static bool is_repeated(const vb_citation *citation, size_t index)
{
    vb_slice name = vb_symbol_at(citation, index)->name;
    for (size_t i = 0; i < index; i++)
        if (vb_symbol_at(citation, i)->role == VB_SYMBOL_TYPE &&
            vb_slice_equal(vb_symbol_at(citation, i)->name, name))
            return true;
    return false;
}

static bool is_known_type(const vb_citation *citation, vb_slice type)
{
    vb_name_match match;
    if (vb_document_type_match(citation, type, 0, &match) && vb_type_is_like(match.name, type))
        return true;
    for (size_t i = 0; i < vb_symbol_count(citation); i++)
        if (vb_symbol_at(citation, i)->role == VB_SYMBOL_TYPE &&
            vb_type_is_like(vb_symbol_at(citation, i)->name, type))
            return true;
    return false;
}

/* A type that no table has may still be one of the user's lists, but is mostly a slip. */
static void check_type(settings *self, cli *frame)
{
    vb_slice type = self->filter.type;
    vb_buffer *known = &self->scratch;
    if (!type.len || self->lists.index_file || self->lists.always_file ||
        is_known_type(self->citation, type))
        return;
    vb_buffer_clear(known);
    for (size_t i = 0; i < vb_symbol_count(self->citation); i++) {
        const vb_symbol *symbol = vb_symbol_at(self->citation, i);
        if (symbol->role != VB_SYMBOL_TYPE || is_repeated(self->citation, i))
            continue;
        vb_buffer_add_string(known, known->len ? ", " : "");
        vb_buffer_add(known, symbol->name);
    }
    cli_message(frame, VB_WARNING, "unknown-type",
                "--type: no document is a '%.*s'; known are %.*s", (int)type.len, type.data,
                (int)known->len, known->data);
}

/* Under --changes the repairs are reported; a text that is not rewritten needs no map. */
static void report_repairs(settings *self, cli *frame)
{
    if (!cli_takes_records(frame))
        self->options.reporter = cli_reporter(frame);
}

static vb_status open_tool(void *context, cli *frame)
{
    settings *self = context;
    bool marks =
        self->format == FORMAT_INLINE || self->format == FORMAT_HTML || self->format == FORMAT_AKN;
    self->scratch = self->edges = VB_BUFFER(NULL);
    self->arena = VB_ARENA(NULL);
    if (marks && cli_takes_records(frame))
        return cli_usage(frame, "with --jsonl the text is in the records: it cannot be marked");
    vb_status status = read_lists(self, frame);
    if (status != VB_OK)
        return status;
    self->options.wants = wants;
    self->options.context = self;
    self->options.no_self = self->no_self && !goes_by_documents(self);
    report_repairs(self, frame);
    self->citation = vb_citation_new(NULL);
    if (self->citation)
        check_type(self, frame);
    self->refs = self->citation ? vb_refs_new(NULL, self->citation, &self->options) : NULL;
    self->catalogue = vb_catalogue_new(NULL);
    if (self->format != FORMAT_TSV && self->format != FORMAT_JSONL)
        cli_drop_records(frame);
    return self->refs && self->catalogue ? VB_OK : VB_ERR_MEMORY;
}

static void close_tool(void *context)
{
    settings *self = context;
    vb_refs_free(self->refs);
    vb_citation_free(self->citation);
    vb_catalogue_free(self->catalogue);
    vb_array_free(&self->lists.index);
    vb_array_free(&self->lists.always);
    vb_array_free(&self->lists.never);
    vb_buffer_free(&self->edges);
    vb_buffer_free(&self->scratch);
    vb_arena_free(&self->arena);
}

/* --------------------------------------------------------------------------------- documents -- */

/* What the reference says of its document, and what is known of that. */
static vb_act act_of(const vb_reference *reference)
{
    vb_act act = *reference->act;
    act.type = vb_slice_or(act.type, reference->type);
    act.number = vb_slice_or(act.number, reference->number);
    act.date = vb_slice_or(act.date, reference->date);
    act.issuer = vb_slice_or(act.issuer, reference->issuer);
    if (reference->kind == VB_REFERENCE_LAW)
        act.title = vb_slice_or(act.title, reference->title);
    act.key = reference->key;
    return act;
}

/* The key of the document itself; empty: its number was not found. */
static vb_slice own_key(const vb_reference_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (is_own(&list->items[i]))
            return list->items[i].key;
    return VB_SLICE("");
}

/* A reference that is not to the document itself, as its annexes have them, and names another. */
static bool cites(const vb_reference *reference, vb_slice own)
{
    return reference->kind != VB_REFERENCE_SELF && !vb_slice_equal(reference->key, own) &&
           (reference->act->number.len || reference->act->title.len || reference->number.len ||
            reference->title.len);
}

/* An index is of documents that can be told from others: dated, or at least named by their body. */
static bool is_indexed(const settings *self, const vb_reference *reference, vb_slice own)
{
    if (!is_asked(self, reference) || (self->no_self && vb_slice_equal(reference->key, own)))
        return false;
    return (is_own(reference) || reference->kind == VB_REFERENCE_FULL ||
            reference->kind == VB_REFERENCE_LAW) &&
           reference->act->number.len && reference->act->date.len;
}

static vb_status catalogue(settings *self, const vb_reference_list *list)
{
    vb_status status = VB_OK;
    vb_slice own = own_key(list);
    for (size_t i = 0; i < list->count && status == VB_OK; i++) {
        const vb_reference *reference = &list->items[i];
        vb_act act = act_of(reference);
        if (self->format == FORMAT_INDEX ? is_indexed(self, reference, own) : cites(reference, own))
            status = vb_catalogue_add(self->catalogue, &act);
    }
    vb_catalogue_next_document(self->catalogue);
    return status;
}

static void write_header(settings *self, vb_buffer *out, const char *header)
{
    if (self->header && !self->header_written)
        vb_buffer_add_string(out, header);
    self->header_written = true;
}

/* Edges of a graph: the document, what it cites, and how often. */
static vb_status write_edges(settings *self, const cli_document *document,
                             const vb_reference_list *list, vb_buffer *out)
{
    vb_catalogue *cited = vb_catalogue_new(NULL);
    vb_slice own = own_key(list), citing = vb_slice_or(own, vb_slice_of(document->name));
    vb_status status = cited ? VB_OK : VB_ERR_MEMORY;
    for (size_t i = 0; i < list->count && status == VB_OK; i++) {
        vb_act act = act_of(&list->items[i]);
        if (cites(&list->items[i], own))
            status = vb_catalogue_add(cited, &act);
    }
    const vb_catalogued *item;
    write_header(self, out, "citing\tcited\tcount\n");
    for (size_t i = 0; status == VB_OK && (item = vb_catalogue_at(cited, i)) != NULL; i++) {
        vb_tsv_cell(out, citing, '\t');
        vb_tsv_cell(out, item->act.key, '\t');
        vb_buffer_add_format(out, "%zu\n", item->count);
    }
    vb_catalogue_free(cited);
    return status;
}

static void write_list_row(const vb_catalogued *item, vb_buffer *out)
{
    vb_buffer_add_format(out, "%zu\t", item->count);
    vb_tsv_cell(out, item->act.type, '\t');
    vb_tsv_cell(out, item->act.number, '\t');
    vb_tsv_cell(out, item->act.date, '\t');
    vb_tsv_cell(out, item->act.issuer, '\t');
    vb_tsv_cell(out, item->act.key, '\t');
    vb_tsv_cell(out, item->act.title, '\n');
}

static vb_status finish(void *context, cli *frame, vb_sink out)
{
    settings *self = context;
    vb_buffer text = VB_BUFFER(NULL);
    const vb_catalogued *item;
    (void)frame;
    if (self->format == FORMAT_LIST)
        write_header(self, &text, "count\ttype\tnumber\tdate\tissuer\tkey\ttitle\n");
    if (self->format == FORMAT_INDEX)
        vb_buffer_add_string(&text, "key\ttype\tnumber\tdate\tissuer\ttitle\tdocuments\n");
    for (size_t i = 0; (item = vb_catalogue_at(self->catalogue, i)) != NULL; i++) {
        if (self->format == FORMAT_LIST) {
            write_list_row(item, &text);
            continue;
        }
        vb_act_write_tsv(&item->act, &text);
        vb_buffer_add_format(&text, "%zu\n", item->documents);
    }
    vb_buffer_add(&text, vb_buffer_slice(&self->edges));
    vb_status status = self->edges.failed ? VB_ERR_MEMORY : vb_buffer_status(&text);
    if (status == VB_OK && text.len)
        status = out.write(out.context, vb_buffer_slice(&text));
    vb_buffer_free(&text);
    return status;
}

/* ----------------------------------------------------------------------------------- writing -- */

static void write_tsv(settings *self, const vb_reference_list *list, vb_buffer *out)
{
    enum { ROW = 256 }; /* more bytes than most have */
    write_header(self, out, "line\tcolumn\tkind\ttype\tnumber\tdate\tissuer\tkey\ttext\n");
    vb_buffer_reserve(out, list->count * ROW);
    for (size_t i = 0; i < list->count; i++)
        vb_reference_write_tsv(&list->items[i], out);
}

static vb_status write_references(settings *self, const cli_document *document,
                                  const vb_reference_list *list, vb_buffer *out)
{
    switch (self->format) {
    case FORMAT_TSV:
        write_tsv(self, list, out);
        break;
    case FORMAT_INLINE:
        vb_references_write_inline(document->text, list->items, list->count, out);
        break;
    case FORMAT_HTML:
        vb_references_write_html(document->text, list->items, list->count, out);
        break;
    case FORMAT_AKN:
        vb_references_write_akn(document->text, list->items, list->count, out);
        break;
    case FORMAT_JSONL:
        return write_record(document, list, out);
    case FORMAT_GRAPH:
        return write_edges(self, document, list, out);
    case FORMAT_LIST:
    case FORMAT_INDEX:
        return catalogue(self, list);
    }
    return vb_buffer_status(out);
}

/* Fills in what a reference resolves to. */
static void complete_references(const settings *self, vb_reference_list *list)
{
    for (size_t i = 0; i < list->count && self->complete; i++) {
        vb_reference *reference = VB_ARRAY_AT(&list->array, vb_reference, i);
        reference->number = vb_slice_or(reference->number, reference->act->number);
        reference->date = vb_slice_or(reference->date, reference->act->date);
        reference->issuer = vb_slice_or(reference->act->issuer, reference->issuer);
        reference->title = vb_slice_or(reference->title, reference->act->title);
    }
}

/* Elements among plain text would make no document. */
static vb_status read_akn(settings *self, cli *frame, vb_slice document, vb_slice *text)
{
    enum { HEAD = 1024 };
    vb_slice head = vb_slice_cut(document, 0, HEAD);
    if (vb_slice_find(head, VB_SLICE("<akomaNtoso"), 0) == SIZE_MAX) {
        cli_message(frame, VB_ERROR, "not-akn",
                    "no Akoma Ntoso: --format=akn marks what segment --format=akn wrote");
        return VB_ERR_INPUT;
    }
    vb_status status = vb_xml_text(document, &self->scratch);
    *text = vb_buffer_slice(&self->scratch);
    return status;
}

/* What is done with the references of a document when they are found. */
static vb_status finish_finding(const settings *self, cli *frame, vb_reference_list *list,
                                vb_status status)
{
    for (size_t i = 0; i < list->count && status == VB_OK; i++)
        if (is_asked(self, &list->items[i]))
            cli_found(frame);
    complete_references(self, list);
    return status;
}

static vb_status find_references(settings *self, cli *frame, const cli_document *document,
                                 vb_reference_list *list)
{
    vb_slice text = document->text;
    vb_status status = VB_OK;
    *list = (vb_reference_list){0};
    if (self->format == FORMAT_AKN)
        status = read_akn(self, frame, document->text, &text);
    if (status == VB_OK)
        status = vb_refs_find(self->refs, text, list);
    return finish_finding(self, frame, list, status);
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

/* As segment read it, where that wrote the record. */
static vb_status find_in_record(settings *self, cli *frame, const cli_document *document,
                                vb_reference_list *list)
{
    const vb_known_head head = head_of_record(document->record);
    vb_buffer own = VB_BUFFER(NULL);
    vb_slice text = text_of_record(document->record, document->text, &own);
    vb_status status = vb_refs_find_below(self->refs, text, &head, list);
    for (size_t i = 0; i < list->count; i++) {
        vb_reference *reference = VB_ARRAY_AT(&list->array, vb_reference, i);
        reference->text = vb_slice_cut(document->text, reference->start, reference->end);
    }
    status = own.failed ? VB_ERR_MEMORY : status;
    vb_buffer_free(&own);
    return finish_finding(self, frame, list, status);
}

static vb_status record(void *context, cli *frame, const cli_document *document)
{
    settings *self = context;
    vb_reference_list list;
    vb_status status = find_in_record(self, frame, document, &list);
    if (status == VB_OK)
        status = self->format == FORMAT_TSV || self->format == FORMAT_JSONL
                     ? set_references(document->record, &list)
                     : write_references(self, document, &list, &self->edges);
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
        .open_lane = cli_share_settings,
        .finish = finish,
        .finds = true,
    };
    settings self = {0};
    return cli_run(&tool, &self, argc, argv);
}
