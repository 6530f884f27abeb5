/*
 * What a misreading costs: a weighted edit distance, filled row by row, a row for each written
 * letter. Names of a sorted table that begin alike share the rows of their beginning, and a
 * beginning that has become dear is not gone on with, so that a table of hundreds costs little more
 * than the few names that are near.
 *
 * Of a row only the cells near the diagonal are kept, which are bytes side by side: lane k of row r
 * is the cost of r letters written and r + k - DIAGONAL read. A letter read for one written stays
 * in its lane, one that was lost moves a lane down, one too many a lane up. The lanes at both ends
 * are never on a path.
 */
#include "citation/lattice.h"

#include "citation/channel.h"
#include "citation/cps.h"
#include "citation/row.h"
#include "vanban/orthography.h"

#include <limits.h>
#include <string.h>

enum { DIAGONAL = BAND + 1, LANES_USED = 2 * BAND + 3 };

/* The lane of row r for so many letters read. */
static size_t lane_of(size_t number, size_t read_len)
{
    return read_len + DIAGONAL - number;
}

static size_t band_low(size_t number)
{
    return number > BAND ? number - BAND : 0;
}

#define SHUT FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR, FAR

/* A row of lanes that are open between two that are shut. */
static const uint8_t opening[3 * ROW_LANES] = {SHUT, [2 * ROW_LANES] = SHUT};

/* Of the first rows the lanes that are open: none for fewer letters than none, and none beside the
 * band. Behind them all rows are as the last of these. */
enum { X = FAR };
static const uint8_t fronts[BAND + 1][ROW_LANES] = {
    {X, X, X, X, X, X, 0, 0, 0, 0, 0, 0, X, X, X, X},
    {X, X, X, X, X, 0, 0, 0, 0, 0, 0, 0, X, X, X, X},
    {X, X, X, X, 0, 0, 0, 0, 0, 0, 0, 0, X, X, X, X},
    {X, X, X, 0, 0, 0, 0, 0, 0, 0, 0, 0, X, X, X, X},
    {X, X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, X, X, X, X},
    {X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, X, X, X, X},
};
_Static_assert(DIAGONAL == 6 && LANES_USED == 13, "the rows above are of this band");

/* Shuts the lanes from `first` on. */
static row shut_from(row lanes, size_t first)
{
    return row_more(lanes, row_load(opening + 2 * ROW_LANES - first));
}

static row shut_front(row lanes, size_t number)
{
    return row_more(lanes, row_load(fronts[number < BAND ? number : BAND]));
}

/* Shuts the lanes for more letters than were read: none of a row that those read go beyond. */
static row shut_back(row lanes, size_t number, size_t len)
{
    if (number + BAND < len)
        return lanes;
    return shut_from(lanes, len + 1 + DIAGONAL > number ? len + 1 + DIAGONAL - number : 0);
}

/* ----------------------------------------------------------------------------------- letters -- */

/* One letter read for another, not both of them ASCII. */
static uint8_t likeness(uint32_t written, uint32_t read)
{
    vb_letter a = vb_letter_of(written), b = vb_letter_of(read);
    if (written == read)
        return 0;
    if (!a.base || a.base != b.base)
        return COST(1);
    return a.upper == b.upper ? COST(0.2) : COST(0.3);
}

/* What the letters that a row's lanes end in cost as misreadings of one written letter. Those that
 * are not there are on no path. */
static row costs_of(const cost_lattice *lattice, uint32_t written, size_t number)
{
    const uint8_t *read = lattice->ascii + number,
                  *single = lattice->channel->single[written & 127];
#define BYTE(k) ((uint64_t)single[read[k]] << 8 * ((k)&7))
    _Static_assert(LANES_USED == 13, "a byte for each lane of the band");
    return row_of(BYTE(1) | BYTE(2) | BYTE(3) | BYTE(4) | BYTE(5) | BYTE(6) | BYTE(7),
                  BYTE(8) | BYTE(9) | BYTE(10) | BYTE(11));
#undef BYTE
}

/* The same where the letter written, or some that were read, are not ASCII. */
static row costs_beyond_ascii(const cost_lattice *lattice, uint32_t written, size_t number)
{
    uint8_t costs[ROW_LANES];
    row_store(costs, costs_of(lattice, written, number));
    for (size_t k = 1; k < LANES_USED - 1; k++) {
        size_t j = number + k - LETTERS_BEFORE;
        if (j < lattice->read->len && (written >= 128 || lattice->read->at[j] >= 128))
            costs[k] = likeness(written, lattice->read->at[j]);
    }
    return row_load(costs);
}

/* -------------------------------------------------------------------------------------- rows -- */

/* The letters that a row's band takes in, as bits. */
static uint64_t band_bits(size_t number, size_t len)
{
    size_t low = band_low(number), high = number + BAND < len ? number + BAND : len;
    if (low > high || high == 0)
        return 0;
    uint64_t up_to_high = ~(uint64_t)0 >> (64 - high);
    return low ? up_to_high & ~(uint64_t)0 << (low - 1) : up_to_high;
}

/* Takes the steps of a rule to each of the letters at `places`, where its last letter was read. */
static void take_rule(cost_lattice *lattice, size_t number, const confusion *rule, uint64_t places)
{
    uint8_t *here = lattice->rows[number];
    const uint8_t *from = lattice->rows[number - rule->written_len];
    for (; places; places &= places - 1) {
        size_t lane = lane_of(number, (size_t)__builtin_ctzll(places) + 1);
        unsigned cost = from[lane + rule->written_len - rule->read_len] + (unsigned)rule->cost;
        if (cost < here[lane])
            here[lane] = (uint8_t)cost;
    }
}

static void take_rules(cost_lattice *lattice, size_t number, const uint32_t *written,
                       uint64_t rules)
{
    uint64_t band = band_bits(number, lattice->read->len);
    for (; rules; rules &= rules - 1) {
        size_t index = (size_t)__builtin_ctzll(rules);
        const confusion *rule = &lattice->channel->rules[index];
        if (last_written(rule) == written[number - 1] &&
            (rule->written_len == 1 || (number > 1 && rule->written[0] == written[number - 2])))
            take_rule(lattice, number, rule, lattice->places[index] & band);
    }
}

/* Letters read where none was written, up to as many as the band is wide. */
static row take_extra(row lanes, const channel_steps *steps)
{
    lanes = row_less(lanes, row_plus(row_up_1(lanes), row_load(steps->extra[0])));
    lanes = row_less(lanes, row_plus(row_up_2(lanes), row_load(steps->extra[1])));
    lanes = row_less(lanes, row_plus(row_up_4(lanes), row_load(steps->extra[2])));
    return row_less(lanes, row_plus(row_up_8(lanes), row_load(steps->extra[3])));
}

/* Fills a row; what the least of it costs. */
static uint8_t fill_row(cost_lattice *lattice, size_t number, const cps *written)
{
    const ocr_channel *channel = lattice->channel;
    uint32_t letter = written->at[number - 1];
    bool marked = written->marked >> (number - 1) & 1;
    uint8_t *here = lattice->rows[number];
    row above = row_load(lattice->rows[number - 1]);
    /* A letter that was not read, or read as another. */
    row lost = row_plus(row_down_1(above), row_load(channel->steps.lost[marked]));
    row costs = letter < 128 && !lattice->foreign ? costs_of(lattice, letter, number)
                                                  : costs_beyond_ascii(lattice, letter, number);
    row lanes = row_less(lost, row_plus(above, costs));
    uint64_t rules = channel->rules_for[slot_of(letter)] & lattice->read_rules;
    if (rules) {
        row_store(here, lanes);
        take_rules(lattice, number, written->at, rules);
        lanes = row_load(here);
    }
    lanes = take_extra(shut_front(lanes, number), &channel->steps);
    row_store(here, shut_back(lanes, number, lattice->read->len));
    return lattice->least[number] = row_least(lanes);
}

/* ------------------------------------------------------------------------------------- names -- */

void lattice_start(cost_lattice *lattice, const ocr_channel *channel, const cps *read)
{
    lattice->channel = channel;
    lattice->read = read;
    lattice->written = NULL;
    lattice->valid = 0;
    lattice->pruned = false;
    lattice->ceiling = FAR;
    lattice->laid = false;
}

/* Notes the rules whose reading ends in letter j. */
static void find_rules(cost_lattice *lattice, size_t j)
{
    const ocr_channel *channel = lattice->channel;
    uint32_t read = lattice->read->at[j], before = j ? lattice->read->at[j - 1] : 0;
    uint64_t rules = channel->rules_read[slot_of(read)] & channel->rules_behind[slot_of(before)];
    for (; rules; rules &= rules - 1) {
        size_t index = (size_t)__builtin_ctzll(rules);
        const confusion *rule = &channel->rules[index];
        if (last_read(rule) != read || (rule->read_len == 2 && rule->read[0] != before))
            continue;
        uint64_t places = lattice->read_rules >> index & 1 ? lattice->places[index] : 0;
        lattice->places[index] = places | (uint64_t)1 << j;
        lattice->read_rules |= (uint64_t)1 << index;
    }
}

/* Takes in the letters that were read since. */
static void take_letters(cost_lattice *lattice)
{
    for (size_t j = lattice->taken; j < lattice->read->len; j++) {
        uint32_t letter = lattice->read->at[j];
        find_rules(lattice, j);
        if (letter < 128)
            lattice->ascii[LETTERS_BEFORE + j] = (uint8_t)letter;
        else
            lattice->foreign |= (uint64_t)1 << j;
    }
    lattice->taken = lattice->read->len;
}

static void lay(cost_lattice *lattice)
{
    lattice->laid = true;
    lattice->foreign = lattice->read_rules = 0;
    lattice->taken = 0;
    memset(lattice->ascii, 0, sizeof lattice->ascii);
    take_letters(lattice);
    lattice->least[0] = 0;
    uint8_t *first = lattice->rows[0];
    memset(first, FAR, ROW_LANES);
    for (size_t j = 0; j <= BAND && j <= lattice->read->len; j++)
        first[lane_of(0, j)] = (uint8_t)(j * lattice->channel->extra);
}

/* A name whose first letter was not read, or read as a very different one, is not looked at. */
static bool first_letter_fits(const cost_lattice *lattice)
{
    for (size_t j = 1; j <= lattice->read->len && j <= 2; j++)
        if (lattice->rows[1][lane_of(1, j)] <= FIRST_LETTER)
            return true;
    return lattice->read->len == 0;
}

/* The rows that hold for `written` as well: of letters that it shares with the name filled last,
 * the marks they bore included. */
static size_t rows_shared(const cost_lattice *lattice, const cps *written)
{
    const cps *last = lattice->written;
    size_t most = lattice->valid < written->len ? lattice->valid : written->len, shared = 0;
    if (written == last)
        return most;
    while (shared < most && written->at[shared] == last->at[shared] &&
           !((written->marked ^ last->marked) >> shared & 1))
        shared++;
    return shared;
}

/* What all costs at least that goes on from this row. A rule may step over one row, so the least of
 * two is it. */
static int least_behind(const cost_lattice *lattice, size_t number)
{
    if (number == 0)
        return INT_MIN;
    uint8_t here = lattice->least[number], before = lattice->least[number - 1];
    return here < before ? here : before;
}

bool lattice_fill(cost_lattice *lattice, const cps *written, size_t most, float base, float rate)
{
    size_t last = rows_shared(lattice, written);
    bool given_up = lattice->pruned && last == lattice->valid;
    lattice->written = written;
    lattice->pruned = true;
    if (given_up)
        return false;
    if (last == 0 && written->len && lattice->read->len &&
        !may_begin(lattice->channel, written->at[0], lattice->read->at[0])) {
        /* Given up at its first row, as all that begin so. */
        lattice->valid = 1;
        return false;
    }
    if (!lattice->laid)
        lay(lattice);
    else if (lattice->taken < lattice->read->len)
        take_letters(lattice);
    most = most < written->len ? most : written->len;
    float step = rate * 20, limit = in_twentieths(base + rate * (float)last);
    int least = least_behind(lattice, last), before = lattice->least[last];
    bool dear = false;
    while (!dear && least <= lattice->ceiling && last < most) {
        int here = fill_row(lattice, ++last, written);
        least = here < before ? here : before;
        before = here;
        dear = least > (int)(limit += step) || (last == 1 && !first_letter_fits(lattice));
    }
    lattice->valid = last;
    lattice->pruned = dear;
    return !dear && least <= lattice->ceiling;
}

float lattice_cost(const cost_lattice *lattice, size_t written_len, size_t read_len)
{
    bool reached = read_len <= lattice->read->len && read_len >= band_low(written_len) &&
                   read_len <= written_len + BAND;
    uint8_t cost = reached ? lattice->rows[written_len][lane_of(written_len, read_len)] : FAR;
    return cost == FAR ? VERY_DEAR : (float)cost / 20;
}

float channel_distance(const ocr_channel *channel, const cps *written, const cps *read, float limit)
{
    cost_lattice lattice;
    lattice_start(&lattice, channel, read);
    return lattice_fill(&lattice, written, CP_MAX, limit, 0)
               ? lattice_cost(&lattice, written->len, read->len)
               : limit + 1;
}
