/* evaluate: how many syllables and characters of a text are right, against its gold transcript. */
#include "cli/cli.h"
#include "vanban/measure.h"

#include <stdlib.h>
#include <string.h>

typedef struct evaluate {
    vb_measure_options measure;
    const char *skip_file;
    size_t show;
    bool jsonl;
    vb_array skip;    /* size_t */
    vb_buffer shown;  /* the first mistakes, as lines */
    json_t *mistakes; /* the same for --format=jsonl */
} evaluate;

static const cli_option options[] = {
    {'l', "lines", NULL, "align line by line instead of the whole texts"},
    {'s', "skip", "FILE", "leave out the lines whose numbers FILE lists"},
    {'c', "confusions", NULL, "list the mistakes, most frequent first"},
    {'n', "show", "N", "show the first N mistakes"},
    {'i', "nocase", NULL, "ignore case"},
    {'f', "format", "text|jsonl", "how to write the result"},
    {0},
};

static bool read_number(const char *text, size_t *number)
{
    char *end;
    unsigned long long value = strtoull(text, &end, 10);
    *number = (size_t)value;
    return *text >= '0' && *text <= '9' && *end == '\0';
}

static bool set(void *settings, const char *option, const char *argument)
{
    evaluate *self = settings;
    if (strcmp(option, "lines") == 0)
        return self->measure.by_line = true;
    if (strcmp(option, "confusions") == 0)
        return self->measure.confusions = true;
    if (strcmp(option, "nocase") == 0)
        return self->measure.ignore_case = true;
    if (strcmp(option, "show") == 0)
        return read_number(argument, &self->show);
    if (strcmp(option, "skip") == 0) {
        self->skip_file = argument;
        return *argument != '\0';
    }
    self->jsonl = strcmp(argument, "jsonl") == 0;
    return self->jsonl || strcmp(argument, "text") == 0;
}

/* ------------------------------------------------------------------------------------ reading --
 */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Reads the numbers of --skip: between blanks, from 1. */
static vb_status read_skip(evaluate *self, cli *frame)
{
    vb_buffer text = VB_BUFFER(NULL);
    vb_status status = cli_read(frame, self->skip_file, &text);
    size_t number = 0;
    for (size_t i = 0; status == VB_OK && i < text.len; i++) {
        if (!is_digit(text.data[i]) && !strchr(" \t\r\n", text.data[i]))
            status = cli_usage(frame, "--skip: %s is no list of line numbers", self->skip_file);
        number = is_digit(text.data[i]) ? number * 10 + (size_t)(text.data[i] - '0') : 0;
        bool ends = number && (i + 1 == text.len || !is_digit(text.data[i + 1]));
        if (ends && !vb_array_push(&self->skip, &number))
            status = VB_ERR_MEMORY;
    }
    vb_buffer_free(&text);
    return status;
}

static json_t *mistake_to_json(const vb_mistake *mistake, bool with_count)
{
    json_t *json = json_object();
    json_object_set_new(json, "gold", cli_string(mistake->gold));
    json_object_set_new(json, "out", cli_string(mistake->out));
    if (with_count)
        json_object_set_new(json, "count", json_integer((json_int_t)mistake->count));
    return json;
}

static void add_mistake_line(vb_buffer *out, const vb_mistake *mistake)
{
    vb_slice gold = mistake->gold, read = mistake->out;
    vb_buffer_add_string(out, gold.len && read.len ? "SUB " : gold.len ? "DEL " : "INS ");
    vb_buffer_add(out, gold);
    if (gold.len && read.len)
        vb_buffer_add_string(out, " -> ");
    vb_buffer_add(out, read);
    vb_buffer_add_byte(out, '\n');
}

static void show_mistake(void *context, const vb_mistake *mistake)
{
    evaluate *self = context;
    if (self->show == 0)
        return;
    self->show--;
    if (self->jsonl)
        json_array_append_new(self->mistakes, mistake_to_json(mistake, false));
    else
        add_mistake_line(&self->shown, mistake);
}

/* ------------------------------------------------------------------------------------ writing --
 */

static void add_text(evaluate *self, const vb_score *score, vb_buffer *out)
{
    vb_buffer_add(out, vb_buffer_slice(&self->shown));
    vb_buffer_add_format(out, "syllables %zu correct %zu accuracy %.2f%% WER %.2f%% CER %.2f%%\n",
                         score->syllables.gold, score->syllables.correct, vb_score_accuracy(score),
                         vb_score_wer(score), vb_score_cer(score));
}

static void add_confusion_rows(const vb_mistake *list, size_t count, vb_buffer *out)
{
    for (size_t i = 0; i < count; i++) {
        vb_buffer_add_format(out, "%zu\t", list[i].count);
        vb_buffer_add(out, list[i].gold);
        vb_buffer_add_byte(out, '\t');
        vb_buffer_add(out, list[i].out);
        vb_buffer_add_byte(out, '\n');
    }
}

static json_t *score_to_json(const vb_score *score, const char *gold, const char *out)
{
    const vb_alignment_counts *counts = &score->syllables;
    return json_pack("{so so sI sI sf sf sf sI sI sI sI sI}", "gold", cli_string(vb_slice_of(gold)),
                     "out", cli_string(vb_slice_of(out)), "syllables", (json_int_t)counts->gold,
                     "correct", (json_int_t)counts->correct, "accuracy", vb_score_accuracy(score),
                     "wer", vb_score_wer(score), "cer", vb_score_cer(score), "substituted",
                     (json_int_t)counts->substituted, "deleted", (json_int_t)counts->deleted,
                     "inserted", (json_int_t)counts->inserted, "characters",
                     (json_int_t)score->characters, "character_errors",
                     (json_int_t)score->character_errors);
}

static vb_status add_json(evaluate *self, json_t *record, const vb_mistake *list, size_t count,
                          vb_buffer *out)
{
    if (json_array_size(self->mistakes))
        json_object_set(record, "mistakes", self->mistakes);
    json_t *confusions = self->measure.confusions ? json_array() : NULL;
    for (size_t i = 0; i < count; i++)
        json_array_append_new(confusions, mistake_to_json(&list[i], true));
    if (confusions)
        json_object_set_new(record, "confusions", confusions);
    return cli_add_record(out, record);
}

static vb_status write_result(evaluate *self, vb_measure *measure, const char *const *names,
                              vb_buffer *out)
{
    vb_score score = vb_measure_score(measure);
    const vb_mistake *list = NULL;
    size_t count = 0;
    vb_status status = VB_OK;
    if (self->measure.confusions)
        status = vb_measure_confusions(measure, &list, &count);
    if (status == VB_OK && self->jsonl) {
        json_t *record = score_to_json(&score, names[0], names[1]);
        status = add_json(self, record, list, count, out);
        json_decref(record);
    } else if (status == VB_OK) {
        add_text(self, &score, out);
        add_confusion_rows(list, count, out);
    }
    return status;
}

/* ----------------------------------------------------------------------------------- the work --
 */

static vb_status measure_files(evaluate *self, cli *frame, vb_measure *measure,
                               const char *const *names)
{
    vb_buffer gold = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    bool uneven = false;
    vb_status status = cli_read(frame, names[0], &gold);
    if (status == VB_OK)
        status = cli_read(frame, names[1], &out);
    if (status == VB_OK)
        status = vb_measure_add(measure, vb_buffer_slice(&gold), vb_buffer_slice(&out),
                                self->skip.items, self->skip.count, &uneven);
    if (uneven)
        cli_message(frame, VB_WARNING, "uneven-lines",
                    "the texts have not the same number of lines");
    vb_buffer_free(&gold);
    vb_buffer_free(&out);
    return status;
}

static vb_status compare(void *settings, cli *frame, const char *const *names, size_t count,
                         vb_buffer *out)
{
    evaluate *self = settings;
    vb_measure *measure = NULL;
    if (count != 2)
        return cli_usage(frame, "two files are needed, GOLD and OUT");
    vb_status status = self->skip_file ? read_skip(self, frame) : VB_OK;
    if (status == VB_OK)
        status = vb_measure_new(&self->measure, NULL, &measure);
    if (status == VB_OK)
        status = measure_files(self, frame, measure, names);
    if (status == VB_OK)
        status = write_result(self, measure, names, out);
    vb_measure_free(measure);
    return status;
}

static void close_evaluate(void *settings)
{
    evaluate *self = settings;
    vb_array_free(&self->skip);
    vb_buffer_free(&self->shown);
    json_decref(self->mistakes);
}

int main(int argc, char **argv)
{
    static const cli_tool tool = {
        .name = "evaluate",
        .synopsis = "[options] GOLD OUT",
        .summary = "Counts the syllables and characters of OUT that are as in GOLD.",
        .example = "  diacritic-restore scan.txt | evaluate --lines scan.gold.txt -",
        .options = options,
        .set = set,
        .operands = compare,
        .close = close_evaluate,
    };
    evaluate settings = {.skip = VB_ARRAY(size_t, NULL), .mistakes = json_array()};
    settings.measure.mistake = show_mistake;
    settings.measure.context = &settings;
    return cli_run(&tool, &settings, argc, argv);
}
