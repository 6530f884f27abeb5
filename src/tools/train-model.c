/* train-model: clean text and aligned pairs in, a model out. */
#include "cli/cli.h"
#include "vanban/train.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file named on the command line, with the weight of its text or the family of its pairs. */
typedef struct source {
    const char *argument;
    const char *path;
    bool is_pairs;
} source;

/* Where reading stands in such a file. */
typedef struct place {
    size_t line, byte, mistakes; /* byte: of the line's beginning */
} place;

enum { MISTAKES_MAX = 10 }; /* of a file; one with more is no file of pairs */

typedef struct settings {
    vb_train_options options;
    vb_array sources; /* source */
    cli *frame;
    vb_trainer *trainer;
    vb_buffer rest; /* the start of a line that the last chunk cut */
    unsigned weight;
} settings;

static const cli_option options[] = {
    {'p', "pairs", "FAMILY=FILE",
     "lines written and read (TSV) by a family of scanners; repeatable"},
    {'t', "text", "WEIGHT:FILE", "clean text that counts WEIGHT times (1 to 255); repeatable"},
    {0, "memory", "MIB", "memory for counting (default 1024)"},
    {0, "trigrams", "COUNT", "least count of a trigram that is kept"},
    {0, "bigrams", "COUNT", "least count of a bigram that is kept"},
    {0, "collocations", "COUNT", "least count of a word that its neighbours decide"},
    {0, "syllables", "COUNT", "least count of a Vietnamese syllable"},
    {0, "foreign", "COUNT", "least count of any other word"},
    {0, "iterations", "COUNT", "passes of EM over the pairs, after the first"},
    {0},
};

enum { COUNT_MAX = 1 << 20 };

static const cli_range ranges[] = {{"memory", 1, COUNT_MAX},     {"trigrams", 1, COUNT_MAX},
                                   {"bigrams", 1, COUNT_MAX},    {"collocations", 1, COUNT_MAX},
                                   {"syllables", 1, COUNT_MAX},  {"foreign", 1, COUNT_MAX},
                                   {"iterations", 1, COUNT_MAX}, {0}};

static bool add_source(settings *s, const char *argument, char sign, bool is_pairs)
{
    const char *path = strchr(argument, sign);
    if (!path || path == argument || !path[1])
        return false;
    return vb_array_push(&s->sources, &(source){argument, path + 1, is_pairs});
}

static bool set(void *context, const char *option, const char *argument)
{
    settings *s = context;
    if (strcmp(option, "pairs") == 0)
        return add_source(s, argument, '=', true);
    if (strcmp(option, "text") == 0)
        return add_source(s, argument, ':', false);
    uint32_t number = (uint32_t)cli_number(argument);
    if (strcmp(option, "memory") == 0)
        s->options.memory_limit = (size_t)number << 20;
    else if (strcmp(option, "trigrams") == 0)
        s->options.trigram_minimum = number;
    else if (strcmp(option, "bigrams") == 0)
        s->options.bigram_minimum = number;
    else if (strcmp(option, "collocations") == 0)
        s->options.collocation_minimum = number;
    else if (strcmp(option, "syllables") == 0)
        s->options.syllable_minimum = number;
    else if (strcmp(option, "foreign") == 0)
        s->options.foreign_minimum = number;
    else
        s->options.iterations = number;
    return true;
}

static void report(void *context, const char *stage, uint64_t done)
{
    settings *s = context;
    cli_message(s->frame, VB_NOTE, "progress", "%s %" PRIu64, stage, done);
}

/* ------------------------------------------------------------------------------------ input -- */

/* A page's end is no part of a line. */
static vb_slice without_break(vb_slice line)
{
    return line.len && line.data[0] == '\f' ? vb_slice_cut(line, 1, line.len) : line;
}

static vb_status add_text_line(settings *s, vb_slice line)
{
    line = without_break(line);
    return line.len ? vb_trainer_add_text(s->trainer, line, s->weight) : VB_OK;
}

/* A line that is not in order: the rest of the file is read for more of them, but nothing learnt.
 */
static vb_status refuse_pair(settings *s, place *at, vb_slice line, size_t byte,
                             const char *message)
{
    vb_reporter reporter = cli_reporter(s->frame);
    reporter.diagnostic(reporter.context,
                        &(vb_diagnostic){.severity = VB_ERROR,
                                         .id = "bad-pair",
                                         .message = message,
                                         .excerpt = vb_slice_cut(line, byte, line.len),
                                         .line = at->line,
                                         .byte = at->byte + byte + 1});
    return ++at->mistakes < MISTAKES_MAX ? VB_OK : VB_ERR_INPUT;
}

/* What is blank on one side only cannot be aligned: the scanner lost the line, or made it up. */
static vb_status add_pair_line(settings *s, const source *from, place *at, vb_slice line)
{
    char family[16] = "";
    size_t bad, tab = vb_slice_find(line, VB_SLICE("\t"), 0);
    size_t second = tab == SIZE_MAX ? tab : vb_slice_find(line, VB_SLICE("\t"), tab + 1);
    if (!vb_utf8_valid(line, &bad))
        return refuse_pair(s, at, line, bad, "not UTF-8");
    if (tab == SIZE_MAX && vb_slice_trim(line).len)
        return refuse_pair(s, at, line, 0, "no tab between what was written and what was read");
    if (second != SIZE_MAX)
        return refuse_pair(s, at, line, second, "a second tab");
    vb_slice written = without_break(vb_slice_cut(line, 0, tab)),
             read = without_break(vb_slice_cut(line, tab == SIZE_MAX ? tab : tab + 1, line.len));
    if (at->mistakes || !vb_slice_trim(written).len || !vb_slice_trim(read).len)
        return VB_OK;
    memcpy(family, from->argument, strcspn(from->argument, "="));
    return vb_trainer_add_pair(s->trainer, family, written, read);
}

static vb_status check_family(settings *s, const source *from)
{
    if (strcspn(from->argument, "=") < 16)
        return VB_OK;
    return cli_usage(s->frame, "a family's name has at most 15 bytes: %s", from->argument);
}

static vb_status read_weight(settings *s, const source *from)
{
    char digits[8] = "";
    long weight;
    size_t len = strcspn(from->argument, ":");
    if (len < sizeof digits)
        memcpy(digits, from->argument, len);
    if (!cli_read_count(digits, 1, 255, &weight))
        return cli_usage(s->frame, "a weight is a number from 1 to 255: %s", from->argument);
    s->weight = (unsigned)weight;
    return VB_OK;
}

static vb_slice without_end(vb_slice line)
{
    size_t len = line.len;
    len -= len > 0 && line.data[len - 1] == '\n';
    len -= len > 0 && line.data[len - 1] == '\r';
    return vb_slice_cut(line, 0, len);
}

static vb_status refuse_file(const settings *s, const char *what)
{
    cli_message(s->frame, VB_ERROR, "unreadable", "cannot be %s: %s", what, strerror(errno));
    return VB_ERR_READ;
}

static vb_status read_source(settings *s, const source *from)
{
    vb_status status = from->is_pairs ? check_family(s, from) : read_weight(s, from);
    if (status != VB_OK)
        return status;
    FILE *file = fopen(from->path, "r");
    cli_about(s->frame, from->path);
    if (!file)
        return refuse_file(s, "opened");
    char *line = NULL;
    size_t capacity = 0;
    ssize_t len;
    place at = {.line = 1};
    for (; status == VB_OK && (len = getline(&line, &capacity, file)) >= 0;
         at.line++, at.byte += (size_t)len) {
        vb_slice text = without_end((vb_slice){line, (size_t)len});
        status = from->is_pairs ? add_pair_line(s, from, &at, text) : add_text_line(s, text);
    }
    if (status == VB_OK && ferror(file))
        status = refuse_file(s, "read");
    if (status == VB_OK && at.mistakes)
        status = VB_ERR_INPUT;
    cli_about(s->frame, NULL);
    free(line);
    fclose(file);
    s->weight = 1;
    return status;
}

static bool has_pairs(const settings *s)
{
    for (size_t i = 0; i < s->sources.count; i++)
        if (VB_ARRAY_AT(&s->sources, source, i)->is_pairs)
            return true;
    return false;
}

static vb_status open_trainer(void *context, cli *frame)
{
    settings *s = context;
    s->frame = frame;
    s->options.progress = cli_verbose(frame) ? report : NULL;
    s->options.context = s;
    if (!has_pairs(s))
        return cli_usage(frame, "--pairs FAMILY=FILE is needed: lines as read, and as written");
    vb_status status = vb_trainer_new(NULL, &s->options, &s->trainer);
    for (size_t i = 0; i < s->sources.count && status == VB_OK; i++)
        status = read_source(s, VB_ARRAY_AT(&s->sources, source, i));
    return status;
}

/* Text from operands and stdin, which counts once. A line may come in several chunks. */
static vb_status stream_text(void *context, cli *frame, vb_slice chunk, bool last, vb_sink out)
{
    settings *s = context;
    (void)frame;
    (void)out;
    vb_status status = VB_OK;
    size_t start = 0;
    for (size_t end;
         status == VB_OK && (end = vb_slice_find(chunk, VB_SLICE("\n"), start)) != SIZE_MAX;
         start = end + 1) {
        vb_slice line = vb_slice_cut(chunk, start, end);
        if (s->rest.len) {
            vb_buffer_add(&s->rest, line);
            line = vb_buffer_slice(&s->rest);
        }
        status = s->rest.failed ? VB_ERR_MEMORY : add_text_line(s, line);
        vb_buffer_clear(&s->rest);
    }
    if (status == VB_OK)
        vb_buffer_add(&s->rest, vb_slice_cut(chunk, start, chunk.len));
    if (status == VB_OK && last && s->rest.len) {
        status = add_text_line(s, vb_buffer_slice(&s->rest));
        vb_buffer_clear(&s->rest);
    }
    return status == VB_OK ? vb_buffer_status(&s->rest) : status;
}

static vb_status finish(void *context, cli *frame, vb_sink out)
{
    settings *s = context;
    vb_status status = vb_trainer_finish(s->trainer, out);
    if (status == VB_ERR_INPUT)
        cli_message(frame, VB_ERROR, "too-little",
                    "there is no text, or no pair of lines, to learn from");
    return status;
}

static void close_trainer(void *context)
{
    settings *s = context;
    vb_trainer_free(s->trainer);
    vb_array_free(&s->sources);
    vb_buffer_free(&s->rest);
}

static const cli_tool tool = {
    .name = "train-model",
    .synopsis = "[options] --pairs FAMILY=FILE [--text WEIGHT:FILE] [file ...]",
    .summary = "Train a model for diacritic-restore from clean text and pairs of lines.",
    .example = "train-model -o vanban.model --pairs eng=eng.tsv --text 4:plans.txt < news.txt",
    .options = options,
    .ranges = ranges,
    .set = set,
    .open = open_trainer,
    .stream = stream_text,
    .finish = finish,
    .close = close_trainer,
};

int main(int argc, char **argv)
{
    settings s = {.options = vb_train_defaults(), .sources = VB_ARRAY(source, NULL), .weight = 1};
    return cli_run(&tool, &s, argc, argv);
}
