/* normalize: bytes of any origin to clean text. */
#include "cli/cli.h"
#include "vanban/normalize.h"

#include <stdlib.h>
#include <string.h>

enum { RULES = 48 };

/* How often each rule was applied in the document at hand. */
typedef struct tally {
    struct {
        const char *rule;
        size_t count;
    } rules[RULES];
    size_t used;
} tally;

typedef struct normalize {
    vb_normalize_options options;
    bool check;                /* report what would change, and write nothing */
    bool lists;                /* list the encodings, and read nothing */
    vb_normalizer *normalizer; /* of plain text */
    vb_normalizer
        *of_records;    /* a record's text is UTF-8, whatever --encoding says of plain text */
    cli *frame;         /* or the lane's */
    vb_reporter report; /* of the frame */
    tally tally;
} normalize;

static const cli_option options[] = {
    {'e', "encoding", "NAME", "read as this, not what its start looks like: --list-encodings"},
    {0, "list-encodings", NULL, "list the encodings that are known without iconv"},
    {0, "upper-font", NULL, "TCVN3 was in a capital font (.VnTimeH)"},
    {0, "mojibake", "undo|keep", "legacy text that was stored as if it were Windows-1252"},
    {0, "form", "nfc|nfd", "write Unicode's composed form, or its decomposed one"},
    {'i', "invalid", "replace|keep|error", "what becomes of bytes that are no character"},
    {'t', "tones", "keep|old|new", "move the tone of open oa, oe, uy: hòa (old) or hoà (new)"},
    {0, "punctuation", "keep|ascii", "dashes, quotation marks and dots as a typewriter has them"},
    {0, "furniture", "keep|mark|drop", "page numbers, running heads, notices, stamps"},
    {0, "check", NULL, "only report what would change; exit 1 if anything would"},
    {0},
};

/* ----------------------------------------------------------------------------------- options -- */

/* Where a choice among words goes. */
typedef struct choice {
    const char *option;
    const char *words[3]; /* by value */
} choice;

static const choice choices[] = {
    {"invalid", {"replace", "keep", "error"}}, {"tones", {"keep", "old", "new"}},
    {"mojibake", {"undo", "keep", NULL}},      {"form", {"nfc", "nfd", NULL}},
    {"punctuation", {"keep", "ascii", NULL}},  {"furniture", {"keep", "mark", "drop"}},
};

static void set_choice(vb_normalize_options *all, size_t which, int value)
{
    switch (which) {
    case 0:
        all->invalid = (vb_invalid)value;
        break;
    case 1:
        all->tones = (vb_tone_style)value;
        break;
    case 2:
        all->mojibake = (vb_mojibake)value;
        break;
    case 3:
        all->form = (vb_normal_form)value;
        break;
    case 4:
        all->punctuation = (vb_punctuation)value;
        break;
    default:
        all->furniture = (vb_furniture)value;
    }
}

static bool choose(normalize *self, const char *option, const char *word)
{
    for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++) {
        if (strcmp(option, choices[i].option) != 0)
            continue;
        for (int value = 0; value < 3 && choices[i].words[value]; value++) {
            if (strcmp(word, choices[i].words[value]) == 0) {
                set_choice(&self->options, i, value);
                return true;
            }
        }
    }
    return false;
}

static bool set(void *settings, const char *option, const char *argument)
{
    normalize *self = settings;
    if (strcmp(option, "encoding") == 0) {
        self->options.encoding = argument;
        return *argument != '\0';
    }
    if (strcmp(option, "list-encodings") == 0)
        return self->lists = true;
    if (strcmp(option, "upper-font") == 0)
        return self->options.upper_font = true;
    if (strcmp(option, "check") == 0)
        return self->check = true;
    return choose(self, option, argument);
}

/* --------------------------------------------------------------------------------- reporting -- */

static void count(tally *all, const char *rule)
{
    size_t i = 0;
    while (i < all->used && strcmp(all->rules[i].rule, rule) != 0)
        i++;
    if (i == RULES)
        return;
    all->rules[i].rule = rule;
    all->rules[i].count++;
    all->used += i == all->used;
}

static void report_change(normalize *self, const vb_edit *edit)
{
    vb_buffer message = VB_BUFFER(NULL);
    vb_buffer_add_format(&message, "%s would make «", edit->rule);
    vb_buffer_add(&message, edit->after);
    vb_buffer_add(&message, VB_SLICE("» of\0"));
    vb_diagnostic diagnostic = {
        .severity = VB_WARNING,
        .id = "would-change",
        .message = message.failed ? "would change" : message.data,
        .excerpt = edit->before,
        .line = edit->line,
        .byte = edit->in_start + 1,
    };
    self->report.diagnostic(self->report.context, &diagnostic);
    vb_buffer_free(&message);
    cli_findings(self->frame);
}

static void take_edit(void *context, const vb_edit *edit)
{
    normalize *self = context;
    if (vb_slice_equal(edit->before, edit->after))
        return;
    count(&self->tally, edit->rule);
    if (self->check)
        report_change(self, edit);
    if (self->report.edit)
        self->report.edit(self->report.context, edit);
}

static void take_diagnostic(void *context, const vb_diagnostic *diagnostic)
{
    normalize *self = context;
    self->report.diagnostic(self->report.context, diagnostic);
}

/* Edits cost time: they are asked for only where somebody wants them. */
static vb_reporter reporter_of(normalize *self)
{
    if (!self->check && !cli_verbose(self->frame))
        return self->report;
    return (vb_reporter){.diagnostic = take_diagnostic, .edit = take_edit, .context = self};
}

/* What the document needed, rule by rule. */
static void summarize(normalize *self)
{
    vb_buffer list = VB_BUFFER(NULL);
    for (size_t i = 0; i < self->tally.used; i++)
        vb_buffer_add_format(&list, "%s%zu %s", i ? ", " : "", self->tally.rules[i].count,
                             self->tally.rules[i].rule);
    vb_buffer_add_byte(&list, '\0');
    if (self->tally.used && !list.failed)
        cli_message(self->frame, VB_NOTE, "changes", "changes: %s", list.data);
    vb_buffer_free(&list);
    self->tally.used = 0;
    memset(&self->tally, 0, sizeof self->tally);
}

/* An encoding other than UTF-8 is a change of every letter. */
static void check_encoding(normalize *self)
{
    const char *name = vb_normalizer_encoding(self->normalizer);
    if (strcmp(name, "utf-8") == 0)
        return;
    cli_message(self->frame, VB_WARNING, "would-change", "%s would become utf-8", name);
    cli_findings(self->frame);
}

/* ---------------------------------------------------------------------------------- the work -- */

static vb_status open_for_records(normalize *self)
{
    vb_reporter reporter = reporter_of(self);
    vb_normalize_options of_records = self->options;
    of_records.encoding = "utf-8";
    return vb_normalizer_new(NULL, &of_records, &reporter, &self->of_records);
}

static vb_status open_normalizers(void *settings, cli *frame)
{
    normalize *self = settings;
    self->frame = frame;
    self->report = cli_reporter(frame);
    if (self->lists)
        cli_skip_input(frame, "--list-encodings");
    if (self->check && cli_takes_records(frame))
        return cli_usage(frame, "--check reads plain text, not records");
    if (self->check && cli_names_output(frame))
        return cli_usage(frame, "--check writes nothing: it goes with no --output");
    vb_reporter reporter = reporter_of(self);
    vb_status status = vb_normalizer_new(NULL, &self->options, &reporter, &self->normalizer);
    if (status == VB_ERR_ARGUMENT)
        return cli_usage(frame, "--encoding: nobody here knows %s", self->options.encoding);
    return status == VB_OK ? open_for_records(self) : status;
}

static vb_status open_lane(void *settings, cli *frame, void **own)
{
    const normalize *all = settings;
    normalize *self = *own = malloc(sizeof *self);
    if (!self)
        return VB_ERR_MEMORY;
    *self = (normalize){.options = all->options, .frame = frame, .report = cli_reporter(frame)};
    return open_for_records(self);
}

/* Ready for the next document also when this one was refused. */
static vb_status settle(vb_normalizer *normalizer, vb_status status)
{
    if (status != VB_OK)
        vb_normalizer_reset(normalizer);
    return status;
}

static vb_status write_nothing(void *context, vb_slice text)
{
    (void)context;
    (void)text;
    return VB_OK;
}

static vb_status stream(void *settings, cli *frame, vb_slice chunk, bool last, vb_sink out)
{
    normalize *self = settings;
    (void)frame;
    if (self->check)
        out = (vb_sink){write_nothing, NULL};
    vb_status status = vb_normalizer_feed(self->normalizer, chunk, out);
    if (status == VB_OK && last) {
        status = vb_normalizer_finish(self->normalizer, out);
        if (self->check)
            check_encoding(self);
        summarize(self);
    }
    return settle(self->normalizer, status);
}

static vb_status set_member(json_t *record, const char *key, const char *value)
{
    return json_object_set_new(record, key, json_string(value)) ? VB_ERR_MEMORY : VB_OK;
}

static vb_status set_members(const normalize *self, json_t *record)
{
    const char *mojibake = vb_normalizer_mojibake(self->of_records);
    vb_status status = set_member(record, "encoding", vb_normalizer_encoding(self->of_records));
    return status == VB_OK && mojibake ? set_member(record, "mojibake", mojibake) : status;
}

static vb_status record(void *settings, cli *frame, const cli_document *document)
{
    normalize *self = settings;
    vb_buffer text = VB_BUFFER(NULL);
    vb_sink sink = vb_buffer_sink(&text);
    vb_status status = vb_normalizer_feed(self->of_records, document->text, sink);
    if (status == VB_OK)
        status = vb_normalizer_finish(self->of_records, sink);
    settle(self->of_records, status);
    if (status == VB_OK)
        status = cli_set_text(frame, document, vb_buffer_slice(&text));
    if (status == VB_OK)
        status = set_members(self, document->record);
    vb_buffer_free(&text);
    summarize(self);
    return status;
}

/* --list-encodings: names and what they are, a row each. */
static vb_status list_encodings(void *settings, cli *frame, vb_sink out)
{
    static const char *const unicode = "auto\tby what the start of the document looks like\n"
                                       "utf-8\twith or without a byte order mark\n"
                                       "utf-16\tas its byte order mark says\n"
                                       "utf-16le\tlittle-endian\n"
                                       "utf-16be\tbig-endian\n";
    normalize *self = settings;
    (void)frame;
    if (!self->lists)
        return VB_OK;
    vb_buffer list = VB_BUFFER(NULL);
    vb_buffer_add_string(&list, unicode);
    for (size_t i = 0; vb_encoding_name(i); i++)
        vb_buffer_add_format(&list, "%s\t%s\n", vb_encoding_name(i), vb_encoding_about(i));
    vb_status status = vb_buffer_status(&list);
    if (status == VB_OK)
        status = out.write(out.context, vb_buffer_slice(&list));
    vb_buffer_free(&list);
    return status;
}

static void close_normalizers(void *settings)
{
    normalize *self = settings;
    vb_normalizer_free(self->normalizer);
    vb_normalizer_free(self->of_records);
}

static void close_lane(void *own)
{
    if (own)
        close_normalizers(own);
    free(own);
}

int main(int argc, char **argv)
{
    static const cli_tool tool = {
        .name = "normalize",
        .synopsis = "[options] [file ...]",
        .summary = "Turns text of any encoding into clean UTF-8 in NFC, line by line.",
        .example = "pdftotext -layout scan.pdf - | normalize > clean.txt",
        .options = options,
        .set = set,
        .open = open_normalizers,
        .stream = stream,
        .record = record,
        .finish = list_encodings,
        .close = close_normalizers,
        .open_lane = open_lane,
        .close_lane = close_lane,
    };
    normalize self = {0};
    return cli_run(&tool, &self, argc, argv);
}
