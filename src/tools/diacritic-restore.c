/* diacritic-restore: the words an OCR garbled → the words that were written. */
#include "cli/cli.h"
#include "vanban/restore.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char model_file[] = "vanban.model", spellings_file[] = "vanban.spellings";

/* Words of the user's. */
typedef struct word_list {
    const char *name; /* of its file */
    vb_buffer text;   /* once it was read */
} word_list;

typedef struct settings {
    vb_restore_options options;
    vb_array lexicons, protections; /* word_list */
    bool list_channels, with_words;
    vb_model *model;
    vb_citation *citation;
    vb_restorer *restorer;
    vb_array words; /* vb_restored_word */
} settings;

static const cli_option options[] = {
    {'c', "channel", "NAME|auto|list", "the kind of scan; by default chosen from the text"},
    {0, "min-confidence", "P", "leave as read what is less sure than P (0 to 1)"},
    {'l', "lexicon", "FILE", "words and names that the model does not know; repeatable"},
    {0, "protect", "FILE", "words and names never to be touched; repeatable"},
    {0, "beam", "N", "readings kept at each word (default 10)"},
    {0, "words", NULL, "with --jsonl: add every word with its span and confidence"},
    {0, "nbest", "N", "with --jsonl --words: add up to N readings of each word"},
    {0},
};

static const cli_range ranges[] = {{"beam", 1, 1000}, {"nbest", 1, 1000}, {0}};

static bool add_list(vb_array *lists, const char *name)
{
    return vb_array_push(lists, &(word_list){.name = name, .text = VB_BUFFER(NULL)});
}

static bool set(void *context, const char *option, const char *argument)
{
    settings *s = context;
    if (strcmp(option, "words") == 0)
        return s->with_words = true;
    if (strcmp(option, "lexicon") == 0)
        return add_list(&s->lexicons, argument);
    if (strcmp(option, "protect") == 0)
        return add_list(&s->protections, argument);
    if (strcmp(option, "min-confidence") == 0)
        return cli_read_share(argument, &s->options.min_confidence);
    if (strcmp(option, "channel") == 0) {
        s->list_channels = strcmp(argument, "list") == 0;
        s->options.channel = s->list_channels || strcmp(argument, "auto") == 0 ? NULL : argument;
        return true;
    }
    *(strcmp(option, "nbest") == 0 ? &s->options.readings : &s->options.beam) =
        (unsigned)cli_number(argument);
    return true;
}

/* -------------------------------------------------------------------------- the user's lists -- */

typedef vb_status take_list(vb_restorer *, vb_slice);

static vb_status read_list(settings *s, cli *frame, word_list *read, take_list *take)
{
    cli_about(frame, read->name);
    vb_status status = cli_read(frame, read->name, &read->text);
    return status == VB_OK ? take(s->restorer, vb_buffer_slice(&read->text)) : status;
}

/* All of them, that all mistakes are told at once. */
static vb_status read_lists(settings *s, cli *frame, const vb_array *lists, take_list *take)
{
    vb_status worst = VB_OK;
    for (size_t i = 0; i < lists->count; i++) {
        vb_status status = read_list(s, frame, VB_ARRAY_AT(lists, word_list, i), take);
        worst = status == VB_OK ? worst : status;
    }
    return worst;
}

/* Once more, for the restorer of a lane. */
static vb_status take_again(settings *s, const vb_array *lists, take_list *take)
{
    vb_status status = VB_OK;
    for (size_t i = 0; i < lists->count && status == VB_OK; i++)
        status = take(s->restorer, vb_buffer_slice(&VB_ARRAY_AT(lists, word_list, i)->text));
    return status;
}

static void free_lists(vb_array *lists)
{
    for (size_t i = 0; i < lists->count; i++)
        vb_buffer_free(&VB_ARRAY_AT(lists, word_list, i)->text);
    vb_array_free(lists);
}

static vb_status check_options(const settings *s, cli *frame)
{
    if (s->with_words && !cli_takes_records(frame))
        return cli_usage(frame, "--words needs --jsonl: the words are a member of the record");
    if (s->options.readings && !(cli_takes_records(frame) && s->with_words))
        return cli_usage(frame, "--nbest needs --jsonl --words: the readings of a word are a "
                                "member of it, alternatives");
    return VB_OK;
}

/* What lies beside another model than it was made with is left alone, and so is what does not lie
 * there: the same is found without. */
static void open_spellings(const settings *s, cli *frame)
{
    const char *path = cli_data_path(frame, spellings_file);
    if (path && vb_model_open_spellings(s->model, path) != VB_OK)
        cli_message(frame, VB_NOTE, "spellings", "%s is not of this model", path);
}

static vb_status open_restorer(void *context, cli *frame)
{
    settings *s = context;
    vb_status status = check_options(s, frame);
    const char *path = status == VB_OK ? cli_data_path(frame, model_file) : NULL;
    if (status == VB_OK)
        status = path ? vb_model_open(path, NULL, &s->model) : VB_ERR_MODEL_MISSING;
    if (status != VB_OK)
        return status;
    open_spellings(s, frame);
    s->citation = vb_citation_new(NULL);
    if (!s->citation)
        return VB_ERR_MEMORY;
    status = vb_restorer_new(NULL, s->model, s->citation, &s->options, cli_reporter(frame),
                             &s->restorer);
    if (status == VB_ERR_ARGUMENT)
        return cli_usage(frame, "the model has no channel named %s; --channel=list lists them",
                         s->options.channel);
    if (s->list_channels)
        cli_skip_input(frame, "--channel=list");
    if (status == VB_OK)
        status = read_lists(s, frame, &s->lexicons, vb_restorer_add_words);
    if (status == VB_OK)
        status = read_lists(s, frame, &s->protections, vb_restorer_protect);
    return status;
}

/* A restorer of its own; the model and the grammar are shared. */
static vb_status open_lane(void *context, cli *frame, void **own)
{
    const settings *all = context;
    settings *s = *own = malloc(sizeof *s);
    if (!s)
        return VB_ERR_MEMORY;
    *s = *all;
    s->restorer = NULL;
    s->words = VB_ARRAY(vb_restored_word, NULL);
    vb_status status = vb_restorer_new(NULL, s->model, s->citation, &s->options,
                                       cli_reporter(frame), &s->restorer);
    if (status == VB_OK)
        status = take_again(s, &s->lexicons, vb_restorer_add_words);
    if (status == VB_OK)
        status = take_again(s, &s->protections, vb_restorer_protect);
    return status;
}

static void close_lane(void *own)
{
    settings *s = own;
    if (!s)
        return;
    vb_restorer_free(s->restorer);
    vb_array_free(&s->words);
    free(s);
}

/* The build names the model's content: what a result was made with can be told from it. */
static void add_build(void *context, cli *frame, vb_buffer *out)
{
    vb_model *model = NULL;
    const char *path = cli_data_path(frame, model_file);
    vb_status status = path ? vb_model_open(path, NULL, &model) : VB_ERR_MODEL_MISSING;
    (void)context;
    if (status == VB_OK)
        vb_buffer_add_format(out, "model build %016" PRIx64 "\n", vb_model_build(model));
    else if (path)
        vb_buffer_add_format(out, "%s\n", vb_status_message(status));
    vb_model_close(model);
}

/* The channels, where they were asked for instead of a text. */
static vb_status finish(void *context, cli *frame, vb_sink out)
{
    const settings *s = context;
    vb_status status = VB_OK;
    (void)frame;
    for (size_t i = 0; s->list_channels && i < vb_model_channel_count(s->model) && status == VB_OK;
         i++) {
        status =
            out.write(out.context, vb_slice_of(vb_channel_name(vb_model_channel(s->model, i))));
        if (status == VB_OK)
            status = out.write(out.context, VB_SLICE("\n"));
    }
    return status;
}

static vb_status restore_plain(void *context, cli *frame, const cli_document *document,
                               vb_buffer *out)
{
    settings *s = context;
    vb_status status = vb_restorer_run(s->restorer, document->text, out, NULL);
    cli_message(frame, VB_NOTE, "channel", "read as a scan of the kind %s",
                vb_restorer_channel(s->restorer));
    return status;
}

/* ----------------------------------------------------------------------------------- records -- */

static double mean_confidence(const vb_array *words)
{
    double sum = 0;
    for (size_t i = 0; i < words->count; i++)
        sum += VB_ARRAY_AT(words, vb_restored_word, i)->confidence;
    return words->count ? sum / (double)words->count : 1;
}

static json_t *alternatives_of(const vb_restored_word *word)
{
    json_t *list = json_array();
    for (size_t i = 0; i < word->reading_count && list; i++) {
        const vb_reading *reading = &word->readings[i];
        json_t *item = json_pack("{s:o,s:f}", "text", cli_string(reading->text), "confidence",
                                 reading->confidence);
        if (json_array_append_new(list, item) != 0) {
            json_decref(list);
            return NULL;
        }
    }
    return list;
}

static json_t *word_record(const settings *s, const vb_restored_word *word, vb_slice read,
                           vb_slice written)
{
    json_t *record = json_pack("{s:[I,I],s:o,s:o,s:f}", "span", (json_int_t)word->out_start,
                               (json_int_t)word->out_end, "ocr",
                               cli_string(vb_slice_cut(read, word->start, word->end)), "text",
                               cli_string(vb_slice_cut(written, word->out_start, word->out_end)),
                               "confidence", word->confidence);
    if (record && s->options.readings &&
        json_object_set_new(record, "alternatives", alternatives_of(word)) != 0) {
        json_decref(record);
        return NULL;
    }
    return record;
}

static vb_status add_members(const settings *s, const cli_document *document, vb_slice written)
{
    int failed =
        json_object_set_new(document->record, "confidence", json_real(mean_confidence(&s->words)));
    if (!s->with_words)
        return failed ? VB_ERR_MEMORY : VB_OK;
    json_t *list = json_array();
    for (size_t i = 0; i < s->words.count && list && !failed; i++)
        failed =
            json_array_append_new(list, word_record(s, VB_ARRAY_AT(&s->words, vb_restored_word, i),
                                                    document->text, written));
    failed |= json_object_set_new(document->record, "words", list);
    return failed ? VB_ERR_MEMORY : VB_OK;
}

static vb_status restore_record(void *context, cli *frame, const cli_document *document)
{
    settings *s = context;
    vb_buffer written = VB_BUFFER(NULL);
    vb_array_clear(&s->words);
    vb_status status = vb_restorer_run(s->restorer, document->text, &written, &s->words);
    if (status == VB_OK)
        status = add_members(s, document, vb_buffer_slice(&written));
    if (status == VB_OK)
        status = cli_set_text(frame, document, vb_buffer_slice(&written));
    vb_buffer_free(&written);
    return status;
}

static void close_restorer(void *context)
{
    settings *s = context;
    vb_restorer_free(s->restorer);
    vb_citation_free(s->citation);
    vb_model_close(s->model);
    vb_array_free(&s->words);
    free_lists(&s->lexicons);
    free_lists(&s->protections);
}

static const cli_tool tool = {
    .name = "diacritic-restore",
    .synopsis = "[options] [file ...]",
    .summary = "Restore the words that an OCR garbled: letters, marks, case, numbers.",
    .example = "pdftotext -layout scan.pdf - | normalize | diacritic-restore",
    .options = options,
    .ranges = ranges,
    .set = set,
    .open = open_restorer,
    .plain = restore_plain,
    .record = restore_record,
    .finish = finish,
    .close = close_restorer,
    .open_lane = open_lane,
    .close_lane = close_lane,
    .data_file = model_file,
    .version = add_build,
};

int main(int argc, char **argv)
{
    settings s = {.words = VB_ARRAY(vb_restored_word, NULL),
                  .lexicons = VB_ARRAY(word_list, NULL),
                  .protections = VB_ARRAY(word_list, NULL)};
    return cli_run(&tool, &s, argc, argv);
}
