#include "citation/citation_internal.h"

#include <string.h>

/* What an OCR takes for what: the rules of data/citation-confusables.tsv, ready to be asked. */

#define OTHER_CASE COST(0.1)

/* What is often read for another letter costs no more than this. */
#define LIKELY COST(0.3)

static bool is_ascii_letter(uint32_t letter)
{
    return letter < 128 && is_word_letter(letter) && !is_digit(letter);
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

void start_channel(ocr_channel *channel)
{
    for (uint32_t written = 0; written < 128; written++)
        for (uint32_t read = 0; read < 128; read++)
            channel->single[written][read] = COST(1);
    for (uint32_t letter = 0; letter < 128; letter++) {
        channel->single[letter][letter] = 0;
        add_beginning(channel, letter, letter, 0);
        if (is_ascii_letter(letter)) {
            channel->single[letter][letter ^ 0x20] = OTHER_CASE;
            add_beginning(channel, letter, letter ^ 0x20, OTHER_CASE);
        }
    }
}

bool add_single(ocr_channel *channel, const confusion *rule)
{
    uint32_t written = rule->written[0], read = rule->read[0];
    if (rule->written_len == 1 && rule->cost <= FIRST_LETTER)
        add_beginning(channel, written, read, rule->cost);
    if (rule->written_len > 1 || rule->read_len > 1 || written >= 128 || read >= 128)
        return false;
    channel->single[written][read] = rule->cost;
    return true;
}

void index_channel(ocr_channel *channel)
{
    for (size_t i = 0; i < channel->count; i++) {
        uint32_t last = last_written(&channel->rules[i]);
        uint32_t slot = last < 128 ? last : 128, read = channel->rules[i].read[0];
        channel->rules_for[slot] |= (uint64_t)1 << i;
        if (read < 128)
            channel->rule_firsts[slot][read >> 6] |= (uint64_t)1 << (read & 63);
    }
    channel_steps *steps = &channel->steps;
    for (unsigned i = 0; i < 4; i++)
        memset(steps->extra[i], channel->extra << i, ROW_BYTES);
    memset(steps->lost[false], channel->missing, ROW_BYTES);
    memset(steps->lost[true], channel->marked, ROW_BYTES);
    memset(steps->wrong, COST(1), ROW_BYTES);
}
