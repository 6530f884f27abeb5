#include "citation/channel.h"
#include "citation/fold.h"
#include "citation/initials.h"
#include "generate/lay_out_citation/lay_out.h"
#include "vanban/orthography.h"

#include <string.h>

/* What an OCR takes for what: the rules of data/citation-confusables.tsv, ready to be asked. */

#define OTHER_CASE COST(0.1)

/* What is often read for another letter costs no more than this. */
#define LIKELY COST(0.3)

static bool is_ascii_letter(uint32_t letter)
{
    return letter < 128 && is_word_letter(letter) && !vb_is_digit(letter);
}

static void add_beginning(ocr_channel *channel, uint32_t written, uint32_t read, uint8_t cost)
{
    if (written >= 128 || read >= 128)
        return;
    if (cost <= LIKELY)
        channel->likely[written][read >> 6] |= (uint64_t)1 << (read & 63);
    channel->beginnings[read][written >> 6] |= (uint64_t)1 << (written & 63);
    channel->readings[written][read >> 6] |= (uint64_t)1 << (read & 63);
}

static void add_ending(ocr_channel *channel, uint32_t written, uint32_t read)
{
    if (written < 128 && read < 128)
        channel->endings[read][written >> 6] |= (uint64_t)1 << (written & 63);
}

void start_channel(ocr_channel *channel)
{
    for (uint32_t written = 0; written < 128; written++)
        for (uint32_t read = 0; read < 128; read++)
            channel->single[written][read] = COST(1);
    for (uint32_t letter = 0; letter < 128; letter++) {
        channel->single[letter][letter] = 0;
        add_beginning(channel, letter, letter, 0);
        add_ending(channel, letter, letter);
        if (is_ascii_letter(letter)) {
            channel->single[letter][letter ^ 0x20] = OTHER_CASE;
            add_beginning(channel, letter, letter ^ 0x20, OTHER_CASE);
            add_ending(channel, letter, letter ^ 0x20);
        }
    }
}

/* Whether of two letters the first alone is often read as another: ty of uy. */
static bool reads_first_letter(const confusion *rule)
{
    return rule->written_len == 2 && rule->read_len == 2 && rule->written[1] == rule->read[1] &&
           rule->cost < COST(0.5);
}

bool add_single(ocr_channel *channel, const confusion *rule)
{
    uint32_t written = rule->written[0], read = rule->read[0];
    if (rule->cost < COST(1))
        add_ending(channel, last_written(rule), last_read(rule));
    if ((rule->written_len == 1 || reads_first_letter(rule)) && rule->cost <= FIRST_LETTER)
        add_beginning(channel, written, read, rule->cost);
    if (rule->written_len > 1 || rule->read_len > 1 || written >= 128 || read >= 128)
        return false;
    channel->single[written][read] = rule->cost;
    return true;
}

static void index_rule(ocr_channel *channel, size_t index)
{
    const confusion *rule = &channel->rules[index];
    uint64_t bit = (uint64_t)1 << index;
    channel->rules_for[slot_of(last_written(rule))] |= bit;
    channel->rules_read[slot_of(last_read(rule))] |= bit;
    for (size_t slot = 0; slot <= 128; slot++)
        if (rule->read_len == 1 || slot == slot_of(rule->read[0]))
            channel->rules_behind[slot] |= bit;
}

/* What is beyond ASCII may be any. */
static void make_others_likely(ocr_channel *channel)
{
    for (int half = 0; half < 2; half++)
        channel->likely[OTHER_INITIAL][half] = UINT64_MAX;
    for (size_t written = 0; written < 128; written++)
        channel->likely[written][OTHER_INITIAL / 64] |= (uint64_t)1 << (OTHER_INITIAL & 63);
}

void index_channel(ocr_channel *channel)
{
    make_others_likely(channel);
    for (size_t i = 0; i < channel->count; i++)
        index_rule(channel, i);
    channel_steps *steps = &channel->steps;
    for (unsigned i = 0; i < 4; i++) {
        memset(steps->extra[i], channel->extra << i, ROW_BYTES);
        memset(steps->extra[i], UINT8_MAX, (size_t)1 << i);
    }
    memset(steps->lost[false], channel->missing, ROW_BYTES);
    memset(steps->lost[true], channel->marked, ROW_BYTES);
}
