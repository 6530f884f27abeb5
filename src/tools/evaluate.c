/* evaluate: how many syllables and characters of a text are right, against its gold transcript; and
 * how true the confidences of its words are. */
#include "cli/cli.h"
#include "vanban/measure.h"
#include "vanban/orthography.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

typedef struct evaluate {
    vb_measure_options measure;
    const char *skip_file;
    size_t show;
    bool jsonl;
    bool reliability;
    bool signs;
    vb_array bins;    /* vb_reliability_bin */
    vb_array words;   /* vb_measured_word: those of the records */
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
    {'r', "reliability", NULL, "OUT is records with words: are their confidences true?"},
    {'b', "bins", "N|P,...", "with --reliability: N bins, or bins parted at each P"},
    {0, "signs", NULL, "count the signs between correct syllables, too"},
    {'f', "format", "text|jsonl", "how to write the result"},
    {0},
};

static const cli_range ranges[] = {{"show", 0, 1000000}, {0}};

static bool add_bin(vb_array *bins, double to)
{
    size_t count = bins->count;
    vb_reliability_bin bin = {
        .from = count ? VB_ARRAY_AT(bins, vb_reliability_bin, count - 1)->to : 0, .to = to};
    return bin.from < to && to <= 1 && vb_array_push(bins, &bin);
}

static bool set_equal_bins(vb_array *bins, long count)
{
    bool good = true;
    vb_array_clear(bins);
    for (long i = 1; good && i <= count; i++)
        good = add_bin(bins, (double)i / (double)count);
    return good;
}

/* `N`, how many bins of one width, or ascending edges between them: `0.5,0.9,0.99`. */
static bool set_bins(vb_array *bins, const char *text)
{
    long count;
    if (cli_read_count(text, 1, 1000, &count))
        return set_equal_bins(bins, count);
    vb_array_clear(bins);
    for (const char *at = text;; at++) {
        char *end;
        double edge = strtod(at, &end);
        if (end == at || !(edge < 1) || !add_bin(bins, edge))
            return false;
        at = end;
        if (*at == '\0')
            return add_bin(bins, 1);
        if (*at != ',')
            return false;
    }
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
    if (strcmp(option, "signs") == 0)
        return self->signs = true;
    if (strcmp(option, "reliability") == 0)
        return self->reliability = true;
    if (strcmp(option, "bins") == 0)
        return set_bins(&self->bins, argument);
    if (strcmp(option, "show") == 0) {
        self->show = (size_t)cli_number(argument);
        return true;
    }
    if (strcmp(option, "skip") == 0) {
        self->skip_file = argument;
        return *argument != '\0';
    }
    self->jsonl = strcmp(argument, "jsonl") == 0;
    return self->jsonl || strcmp(argument, "text") == 0;
}

/* ----------------------------------------------------------------------------------- reading -- */

static vb_status add_skipped(evaluate *self, cli *frame, vb_slice word)
{
    char digits[24] = "";
    long number;
    if (word.len < sizeof digits)
        memcpy(digits, word.data, word.len);
    if (strlen(digits) != word.len || !cli_read_count(digits, 1, LONG_MAX - 1, &number))
        return cli_usage(frame, "--skip: %s is no list of line numbers", self->skip_file);
    return vb_array_push(&self->skip, &(size_t){(size_t)number}) ? VB_OK : VB_ERR_MEMORY;
}

/* Reads the numbers of --skip: between blanks, from 1. */
static vb_status read_skip(evaluate *self, cli *frame)
{
    vb_buffer text = VB_BUFFER(NULL);
    vb_status status = cli_read(frame, self->skip_file, &text);
    for (size_t at = 0, end; status == VB_OK && at < text.len; at = end + 1) {
        for (end = at; end < text.len && !vb_is_among(text.data[end], " \t\r\n");)
            end++;
        if (end > at)
            status = add_skipped(self, frame, vb_slice_cut(vb_buffer_slice(&text), at, end));
    }
    vb_buffer_free(&text);
    return status;
}

/* One word of a record whose text is `len` long and begins at `base`; false when it is none. */
static bool add_word(evaluate *self, const json_t *json, size_t base, size_t len)
{
    const json_t *span = json_object_get(json, "span");
    const json_t *start = json_array_get(span, 0), *end = json_array_get(span, 1);
    const json_t *confidence = json_object_get(json, "confidence");
    double sure = json_number_value(confidence);
    if (!json_is_integer(start) || json_integer_value(start) < 0 || !json_is_integer(end) ||
        json_integer_value(end) < 0 || (size_t)json_integer_value(end) > len)
        return false;
    if (!json_is_number(confidence) || sure < 0 || sure > 1)
        return false;
    return vb_array_push(&self->words,
                         &(vb_measured_word){.start = base + (size_t)json_integer_value(start),
                                             .end = base + (size_t)json_integer_value(end),
                                             .confidence = sure});
}

/* Puts the record's text behind those before, as a line or several of its own. */
static bool add_record(evaluate *self, const json_t *record, vb_buffer *text)
{
    const json_t *string = json_object_get(record, "text");
    const json_t *words = json_object_get(record, "words");
    vb_slice own = {json_string_value(string), json_string_length(string)};
    if (!json_is_string(string) || !json_is_array(words))
        return false;
    for (size_t i = 0; i < json_array_size(words); i++) {
        if (!add_word(self, json_array_get(words, i), text->len, own.len))
            return false;
    }
    vb_buffer_add(text, own);
    if (!vb_slice_ends(own, VB_SLICE("\n")))
        vb_buffer_add_byte(text, '\n');
    return true;
}

static void report_record(cli *frame, size_t line, size_t byte)
{
    vb_reporter reporter = cli_reporter(frame);
    reporter.diagnostic(reporter.context,
                        &(vb_diagnostic){.severity = VB_ERROR,
                                         .id = "bad-record",
                                         .message = "no record with text and words",
                                         .line = line,
                                         .byte = byte});
}

/* Reads records as `diacritic-restore --jsonl --words` writes them: their texts, one behind the
 * other, and where each word stands in these. */
static vb_status read_records(evaluate *self, cli *frame, const char *name, vb_buffer *text)
{
    vb_buffer lines = VB_BUFFER(NULL);
    vb_slice line;
    vb_status status = cli_read(frame, name, &lines);
    cli_about(frame, name);
    for (size_t at = 0, number = 1;
         status == VB_OK && vb_next_line(vb_buffer_slice(&lines), &at, &line); number++) {
        if (vb_slice_trim(line).len == 0)
            continue;
        json_t *record = json_loadb(line.data, line.len, JSON_ALLOW_NUL, NULL);
        if (!add_record(self, record, text))
            status = text->failed || self->words.failed ? VB_ERR_MEMORY : VB_ERR_INPUT;
        json_decref(record);
        if (status == VB_ERR_INPUT)
            report_record(frame, number, (size_t)(line.data - lines.data) + 1);
    }
    cli_about(frame, NULL);
    vb_buffer_free(&lines);
    return status == VB_OK ? vb_buffer_status(text) : status;
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

/* ----------------------------------------------------------------------------------- writing -- */

static void add_text(evaluate *self, const vb_score *score, vb_buffer *out)
{
    vb_buffer_add(out, vb_buffer_slice(&self->shown));
    vb_buffer_add_format(out, "syllables %zu correct %zu accuracy %.2f%% WER %.2f%% CER %.2f%%",
                         score->syllables.gold, score->syllables.correct, vb_score_accuracy(score),
                         vb_score_wer(score), vb_score_cer(score));
    if (self->signs)
        vb_buffer_add_format(out, " signs %zu right %.2f%%", score->signs, vb_score_signs(score));
    vb_buffer_add_byte(out, '\n');
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

static json_t *score_to_json(const evaluate *self, const vb_score *score, const char *gold,
                             const char *out)
{
    const vb_alignment_counts *counts = &score->syllables;
    json_t *json = json_pack(
        "{so so sI sI sf sf sf sI sI sI sI sI}", "gold", cli_string(vb_slice_of(gold)), "out",
        cli_string(vb_slice_of(out)), "syllables", (json_int_t)counts->gold, "correct",
        (json_int_t)counts->correct, "accuracy", vb_score_accuracy(score), "wer",
        vb_score_wer(score), "cer", vb_score_cer(score), "substituted",
        (json_int_t)counts->substituted, "deleted", (json_int_t)counts->deleted, "inserted",
        (json_int_t)counts->inserted, "characters", (json_int_t)score->characters,
        "character_errors", (json_int_t)score->character_errors);
    if (self->signs) {
        json_object_set_new(json, "signs", json_integer((json_int_t)score->signs));
        json_object_set_new(json, "signs_right", json_integer((json_int_t)score->signs_right));
    }
    return json;
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
        json_t *record = score_to_json(self, &score, names[0], names[1]);
        status = add_json(self, record, list, count, out);
        json_decref(record);
    } else if (status == VB_OK) {
        add_text(self, &score, out);
        add_confusion_rows(list, count, out);
    }
    return status;
}

/* ------------------------------------------------------------------------------- reliability -- */

static vb_status count_words(evaluate *self)
{
    if (self->bins.count == 0 && !set_equal_bins(&self->bins, 10))
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < self->words.count; i++)
        vb_reliability_count(self->bins.items, self->bins.count,
                             VB_ARRAY_AT(&self->words, vb_measured_word, i));
    return VB_OK;
}

static void add_bin_row(const vb_reliability_bin *bin, double error, vb_buffer *out)
{
    vb_buffer_add_format(out, "%.6g\t%.6g\t%zu", bin->from, bin->to, bin->words);
    if (bin->words)
        vb_buffer_add_format(out, "\t%.4f\t%.4f\t%.4f\n", vb_bin_confidence(bin), vb_bin_right(bin),
                             error);
    else
        vb_buffer_add_string(out, "\t\t\t\n");
}

static json_t *bin_to_json(const vb_reliability_bin *bin, double error)
{
    json_t *json =
        json_pack("{sf sf sI}", "from", bin->from, "to", bin->to, "words", (json_int_t)bin->words);
    if (bin->words &&
        json_object_update_new(json, json_pack("{sf sf sf}", "confidence", vb_bin_confidence(bin),
                                               "right", vb_bin_right(bin), "error", error)) != 0) {
        json_decref(json);
        return NULL;
    }
    return json;
}

static void add_reliability_rows(const evaluate *self, vb_buffer *out)
{
    const vb_reliability_bin *bins = self->bins.items;
    size_t count = self->bins.count;
    for (size_t i = 0; i < count; i++)
        add_bin_row(&bins[i], vb_reliability_error(&bins[i], 1), out);
    vb_reliability_bin total = vb_reliability_total(bins, count);
    add_bin_row(&total, vb_reliability_error(bins, count), out);
}

static vb_status add_reliability_record(const evaluate *self, const char *const *names,
                                        vb_buffer *out)
{
    const vb_reliability_bin *bins = self->bins.items;
    size_t count = self->bins.count;
    vb_reliability_bin total = vb_reliability_total(bins, count);
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, bin_to_json(&bins[i], vb_reliability_error(&bins[i], 1)));
    json_t *record =
        json_pack("{so so so so}", "gold", cli_string(vb_slice_of(names[0])), "out",
                  cli_string(vb_slice_of(names[1])), "all",
                  bin_to_json(&total, vb_reliability_error(bins, count)), "bins", list);
    vb_status status = cli_add_record(out, record);
    json_decref(record);
    return status;
}

static vb_status write_reliability(evaluate *self, const char *const *names, vb_buffer *out)
{
    vb_status status = count_words(self);
    if (status == VB_OK && self->jsonl)
        status = add_reliability_record(self, names, out);
    else if (status == VB_OK)
        add_reliability_rows(self, out);
    return status;
}

/* ---------------------------------------------------------------------------------- the work -- */

static vb_status measure_files(evaluate *self, cli *frame, vb_measure *measure,
                               const char *const *names)
{
    vb_buffer gold = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    bool uneven = false;
    vb_status status = cli_read(frame, names[0], &gold);
    if (status == VB_OK && self->reliability)
        status = read_records(self, frame, names[1], &out);
    else if (status == VB_OK)
        status = cli_read(frame, names[1], &out);
    if (status == VB_OK)
        status = vb_measure_add_words(measure, vb_buffer_slice(&gold), vb_buffer_slice(&out),
                                      self->words.items, self->words.count, self->skip.items,
                                      self->skip.count, &uneven);
    if (status == VB_ERR_ARGUMENT) {
        cli_about(frame, names[1]);
        cli_message(frame, VB_ERROR, "bad-spans", "the words do not stand in their texts in order");
        cli_about(frame, NULL);
        status = VB_ERR_INPUT;
    }
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
    if (self->bins.count && !self->reliability)
        return cli_usage(frame, "--bins is for --reliability");
    if (self->reliability && (self->measure.confusions || self->show))
        return cli_usage(frame, "--reliability goes without --confusions and --show");
    vb_status status = self->skip_file ? read_skip(self, frame) : VB_OK;
    if (status == VB_OK)
        status = vb_measure_new(&self->measure, NULL, &measure);
    if (status == VB_OK)
        status = measure_files(self, frame, measure, names);
    if (status == VB_OK)
        status = self->reliability ? write_reliability(self, names, out)
                                   : write_result(self, measure, names, out);
    vb_measure_free(measure);
    return status;
}

static void close_evaluate(void *settings)
{
    evaluate *self = settings;
    vb_array_free(&self->bins);
    vb_array_free(&self->words);
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
        .ranges = ranges,
        .set = set,
        .operands = compare,
        .close = close_evaluate,
    };
    evaluate settings = {.bins = VB_ARRAY(vb_reliability_bin, NULL),
                         .words = VB_ARRAY(vb_measured_word, NULL),
                         .skip = VB_ARRAY(size_t, NULL),
                         .mistakes = json_array()};
    settings.measure.mistake = show_mistake;
    settings.measure.context = &settings;
    return cli_run(&tool, &settings, argc, argv);
}
