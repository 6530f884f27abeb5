/* normalize: bytes of any origin to clean text. */
#include "cli/cli.h"
#include "vanban/normalize.h"

#include <string.h>

typedef struct normalize {
    vb_normalize_options options;
    vb_normalizer *normalizer; /* of plain text */
    vb_normalizer
        *of_records; /* a record's text is UTF-8, whatever --encoding says of plain text */
} normalize;

static const cli_option options[] = {
    {'e', "encoding", "NAME",
     "read as auto, utf-8, utf-16, utf-16le, utf-16be, or what iconv knows"},
    {'i', "invalid", "replace|keep|error", "what becomes of bytes that are no character"},
    {'t', "tones", "keep|old|new", "move the tone of open oa, oe, uy: hòa (old) or hoà (new)"},
    {0},
};

/* The place of `word` among `count` words; false when it is none of them. */
static bool choose(const char *word, const char *const *words, int count, int *choice)
{
    for (*choice = 0; *choice < count; ++*choice) {
        if (strcmp(word, words[*choice]) == 0)
            return true;
    }
    return false;
}

static bool set(void *settings, const char *option, const char *argument)
{
    static const char *const invalid[] = {"replace", "keep", "error"};
    static const char *const tones[] = {"keep", "old", "new"};
    normalize *self = settings;
    int choice;
    if (strcmp(option, "encoding") == 0) {
        self->options.encoding = argument;
        return *argument != '\0';
    }
    if (strcmp(option, "invalid") == 0) {
        if (!choose(argument, invalid, 3, &choice))
            return false;
        self->options.invalid = (vb_invalid)choice;
        return true;
    }
    if (!choose(argument, tones, 3, &choice))
        return false;
    self->options.tones = (vb_tone_style)choice;
    return true;
}

static vb_status open_normalizers(void *settings, cli *frame)
{
    normalize *self = settings;
    vb_reporter reporter = cli_reporter(frame);
    vb_status status = vb_normalizer_new(NULL, &self->options, &reporter, &self->normalizer);
    if (status == VB_ERR_ARGUMENT)
        return cli_usage(frame, "--encoding: nobody here knows %s", self->options.encoding);
    vb_normalize_options of_records = self->options;
    of_records.encoding = "utf-8";
    return status == VB_OK ? vb_normalizer_new(NULL, &of_records, &reporter, &self->of_records)
                           : status;
}

/* Ready for the next document also when this one was refused. */
static vb_status settle(vb_normalizer *normalizer, vb_status status)
{
    if (status != VB_OK)
        vb_normalizer_reset(normalizer);
    return status;
}

static vb_status stream(void *settings, cli *frame, vb_slice chunk, bool last, vb_sink out)
{
    normalize *self = settings;
    (void)frame;
    vb_status status = vb_normalizer_feed(self->normalizer, chunk, out);
    if (status == VB_OK && last)
        status = vb_normalizer_finish(self->normalizer, out);
    return settle(self->normalizer, status);
}

static vb_status set_encoding(const normalize *self, json_t *record)
{
    const char *name = vb_normalizer_encoding(self->of_records);
    return json_object_set_new(record, "encoding", json_string(name)) ? VB_ERR_MEMORY : VB_OK;
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
        status = set_encoding(self, document->record);
    vb_buffer_free(&text);
    return status;
}

static void close_normalizers(void *settings)
{
    normalize *self = settings;
    vb_normalizer_free(self->normalizer);
    vb_normalizer_free(self->of_records);
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
        .close = close_normalizers,
    };
    normalize self = {0};
    return cli_run(&tool, &self, argc, argv);
}
