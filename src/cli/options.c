/* The options: those that mean the same in every tool, and the tool's own, read from their tables.
 */
#include "cli/frame.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_OPTIONS = 64, FIRST_LONG = 256 };

/* --------------------------------------------------------------------------------- arguments -- */

static const char digits[] = "0123456789";

bool cli_read_share(const char *argument, double *share)
{
    size_t whole = strspn(argument, digits);
    size_t point = argument[whole] == '.';
    size_t fraction = point ? strspn(argument + whole + 1, digits) : 0;
    if (whole + fraction == 0 || argument[whole + point + fraction] != '\0')
        return false;
    *share = strtod(argument, NULL);
    return *share <= 1;
}

bool cli_read_count(const char *argument, long least, long most, long *count)
{
    size_t len = strspn(argument, digits);
    if (len == 0 || argument[len] != '\0')
        return false;
    *count = strtol(argument, NULL, 10); /* LONG_MAX when it is larger */
    return *count >= least && *count <= most;
}

long cli_number(const char *argument)
{
    return strtol(argument, NULL, 10);
}

/* What is wanted, where the name of the argument alone does not tell. */
static const char *wanted(const char *argument)
{
    static const char *const kinds[][2] = {
        {"P", "a number from 0 to 1"},
        {"DATE", "a date of the calendar, as YYYY, YYYY-MM or YYYY-MM-DD"},
        {"N|P,...", "a whole number from 1 to 1000, or rising numbers between 0 and 1"},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strcmp(argument, kinds[i][0]) == 0)
            return kinds[i][1];
    return argument;
}

/* ------------------------------------------------------------------------------------ shared -- */

static bool set_help(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->help = true;
}

static bool set_version(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->version = true;
}

static bool set_quiet(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->quiet = true;
}

static bool set_verbose(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->verbose = true;
}

static bool set_output(cli_wishes *wishes, const char *argument)
{
    wishes->output = argument;
    return *argument != '\0';
}

static bool set_jsonl(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->jsonl = true;
}

static bool set_jobs(cli_wishes *wishes, const char *argument)
{
    wishes->jobs = cli_number(argument);
    return true;
}

static bool set_map(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->map = true;
}

static bool set_changes(cli_wishes *wishes, const char *argument)
{
    wishes->changes = argument;
    return *argument != '\0';
}

static bool set_data(cli_wishes *wishes, const char *argument)
{
    wishes->data = argument;
    return *argument != '\0';
}

static bool set_exit_status(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->exit_status = true;
}

static bool set_messages(cli_wishes *wishes, const char *argument)
{
    wishes->messages_json = strcmp(argument, "json") == 0;
    return wishes->messages_json || strcmp(argument, "text") == 0;
}

static bool set_progress(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->progress = true;
}

static bool set_unbuffered(cli_wishes *wishes, const char *argument)
{
    (void)argument;
    return wishes->unbuffered = true;
}

static bool offered(const cli_tool *tool)
{
    return tool != NULL;
}

static bool takes_records(const cli_tool *tool)
{
    return tool->record != NULL;
}

static bool finds(const cli_tool *tool)
{
    return tool->finds;
}

typedef struct shared_option {
    cli_option option;
    bool (*set)(cli_wishes *wishes, const char *argument);
    bool (*offered)(const cli_tool *tool);
} shared_option;

static const shared_option shared_options[] = {
    {{'o', "output", "FILE", "write FILE when all is done, instead of stdout"},
     set_output,
     offered},
    {{0, "jsonl", NULL, "JSON Lines in and out, one document a line"}, set_jsonl, takes_records},
    {{'j', "jobs", "N", "with --jsonl: N documents at a time"}, set_jobs, takes_records},
    {{0, "map", NULL, "with --jsonl: map the text back to the first input"},
     set_map,
     takes_records},
    {{0, "changes", "FILE", "write every edit to FILE, one a row (TSV)"}, set_changes, offered},
    {{0, "data", "DIR", "where the model and the data files are"}, set_data, offered},
    {{0, "exit-status", NULL, "exit 1 when nothing was found"}, set_exit_status, finds},
    {{0, "messages", "text|json", "how to print messages"}, set_messages, offered},
    {{0, "progress", NULL, "show progress on a terminal"}, set_progress, offered},
    {{0, "unbuffered", NULL, "write every document as soon as it is done"},
     set_unbuffered,
     offered},
    {{'q', "quiet", NULL, "print errors only"}, set_quiet, offered},
    {{'v', "verbose", NULL, "print notes, message ids and a summary too"}, set_verbose, offered},
    {{'h', "help", NULL, "print this help"}, set_help, offered},
    {{'V', "version", NULL, "print the versions of the tool and of its data"},
     set_version,
     offered},
};

static const cli_range shared_ranges[] = {{"jobs", 1, 4096}, {0}};

enum { SHARED = sizeof shared_options / sizeof shared_options[0] };

static size_t count_own(const cli_tool *tool)
{
    size_t count = 0;
    while (tool->options && tool->options[count].name)
        count++;
    return count;
}

const cli_option *cli_next_option(const cli_tool *tool, size_t *at, bool *shared)
{
    size_t own = count_own(tool);
    *shared = *at >= own;
    if (!*shared)
        return &tool->options[(*at)++];
    while (*at - own < SHARED) {
        const shared_option *row = &shared_options[(*at)++ - own];
        if (row->offered(tool))
            return &row->option;
    }
    return NULL;
}

static const shared_option *shared_by_name(const char *name)
{
    for (size_t i = 0; i < SHARED; i++) {
        if (strcmp(shared_options[i].option.name, name) == 0)
            return &shared_options[i];
    }
    return NULL;
}

/* ------------------------------------------------------------------------------------ getopt -- */

/* All the options of a tool in the form getopt_long wants. */
typedef struct option_set {
    const cli_option *rows[MAX_OPTIONS];
    bool shared[MAX_OPTIONS];
    struct option longs[MAX_OPTIONS + 1];
    char shorts[2 * MAX_OPTIONS + 2];
    int count;
} option_set;

static void add_option(option_set *set, const cli_option *row, bool shared)
{
    int index = set->count++;
    set->rows[index] = row;
    set->shared[index] = shared;
    set->longs[index] = (struct option){row->name, row->argument ? required_argument : no_argument,
                                        NULL, FIRST_LONG + index};
    if (row->letter) {
        size_t len = strlen(set->shorts);
        set->shorts[len] = row->letter;
        set->shorts[len + 1] = row->argument ? ':' : '\0';
    }
}

static void collect_options(option_set *set, const cli_tool *tool)
{
    bool shared;
    const cli_option *row;
    *set =
        (option_set){.shorts = ":"}; /* a missing argument is told apart from an unknown option */
    for (size_t at = 0; set->count < MAX_OPTIONS && (row = cli_next_option(tool, &at, &shared));)
        add_option(set, row, shared);
}

static int index_of(const option_set *set, int code)
{
    if (code >= FIRST_LONG)
        return code - FIRST_LONG;
    for (int i = 0; i < set->count; i++) {
        if (set->rows[i]->letter == code)
            return i;
    }
    return -1;
}

/* A tool's own option that names a file to be read: FILE, FAMILY=FILE, WEIGHT:FILE. */
static bool note_input(cli *frame, const cli_option *row, const char *argument)
{
    size_t len = row->argument ? strlen(row->argument) : 0;
    if (len < 4 || strcmp(row->argument + len - 4, "FILE") != 0)
        return true;
    const char *before = len > 4 ? strchr(argument, row->argument[len - 5]) : NULL;
    const char *path = before ? before + 1 : argument;
    return vb_array_push(&frame->shared->inputs, &path);
}

/* NULL: it takes no number. */
static const cli_range *range_of(const cli_range *ranges, const char *option)
{
    for (; ranges && ranges->option; ranges++)
        if (strcmp(ranges->option, option) == 0)
            return ranges;
    return NULL;
}

static bool check_range(cli *frame, const cli_range *range, const char *argument)
{
    long number;
    if (!range || cli_read_count(argument, range->least, range->most, &number))
        return true;
    cli_usage(frame, "--%s takes a whole number from %ld to %ld, not '%s'", range->option,
              range->least, range->most, argument);
    return false;
}

static bool apply_option(cli *frame, const option_set *set, int index, const char *argument)
{
    const cli_option *row = set->rows[index];
    const cli_range *ranges = set->shared[index] ? shared_ranges : frame->shared->tool->ranges;
    if (!check_range(frame, range_of(ranges, row->name), argument))
        return false;
    bool good = set->shared[index]
                    ? shared_by_name(row->name)->set(&frame->shared->wishes, argument)
                    : frame->shared->tool->set(frame->settings, row->name, argument) &&
                          note_input(frame, row, argument);
    if (!good && argument)
        cli_usage(frame, "--%s takes %s, not '%s'", row->name,
                  row->argument ? wanted(row->argument) : "nothing", argument);
    else if (!good)
        cli_usage(frame, "--%s is not possible here", row->name);
    return good;
}

static bool report_bad_option(cli *frame, const option_set *set, int code, char **argv)
{
    int index = optopt ? index_of(set, optopt) : -1;
    if (code == ':' && index >= 0)
        cli_usage(frame, "--%s needs %s", set->rows[index]->name, set->rows[index]->argument);
    else if (index >= 0)
        cli_usage(frame, "--%s takes no argument", set->rows[index]->name);
    else if (optopt < 0 || optopt > '~')
        cli_usage(frame, "an option is written in ASCII: no long dashes, no curly quotation marks");
    else if (optopt)
        cli_usage(frame, "unknown option -%c", optopt);
    else
        cli_usage(frame, "unknown option %s", argv[optind - 1]);
    return false;
}

static bool check_together(cli *frame)
{
    if (frame->shared->wishes.map && !frame->shared->wishes.jsonl) {
        cli_usage(frame, "--map needs --jsonl: the map is a member of the record");
        return false;
    }
    if (frame->shared->wishes.jobs > 1 && !frame->shared->wishes.jsonl)
        cli_message(frame, VB_WARNING, "no-effect",
                    "--jobs has no effect without --jsonl: it is records that are worked on side "
                    "by side");
    return true;
}

/* U+2010 to U+2015, U+2018 to U+201F, and the minus sign. */
static bool begins_as_typeset(vb_slice word)
{
    uint32_t code_point;
    return word.len && vb_utf8_decode(word, 0, &code_point) &&
           ((code_point >= 0x2010 && code_point <= 0x2015) ||
            (code_point >= 0x2018 && code_point <= 0x201F) || code_point == 0x2212);
}

/* What a word processor made of an option would be taken for a file, and the others be worked on
 * without the option. */
static bool check_operands(cli *frame, int count, char **operands)
{
    for (int i = 0; i < count; i++) {
        if (!begins_as_typeset(vb_slice_of(operands[i])) || access(operands[i], F_OK) == 0)
            continue;
        cli_usage(frame,
                  "%s is no file; an option begins with - or --, not with a long dash or a curly "
                  "quotation mark",
                  operands[i]);
        return false;
    }
    return true;
}

bool cli_read_options(cli *frame, int argc, char **argv)
{
    option_set set;
    int code;
    collect_options(&set, frame->shared->tool);
    opterr = 0;
    optind = 0; /* glibc: start afresh, also when another command line was read before */
    while ((code = getopt_long(argc, argv, set.shorts, set.longs, NULL)) != -1) {
        if (code == '?' || code == ':')
            return report_bad_option(frame, &set, code, argv);
        if (!apply_option(frame, &set, index_of(&set, code), optarg))
            return false;
    }
    frame->shared->wishes.first_operand = optind;
    return frame->shared->wishes.help || frame->shared->wishes.version ||
           (check_together(frame) && check_operands(frame, argc - optind, argv + optind));
}
