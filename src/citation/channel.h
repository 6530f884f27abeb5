/*
 * citation/channel.h: what a scan reads for what was written, and what that costs: the confusions
 * of one kind of text.
 */
#ifndef VANBAN_CITATION_CHANNEL_H
#define VANBAN_CITATION_CHANNEL_H

#include "vanban/base.h"

/* `written` is often read as `read`; a row of data/citation-confusables.tsv. */
typedef struct confusion {
    uint32_t written[2], read[2];
    uint8_t written_len, read_len;
    uint8_t cost; /* in twentieths, as all costs of letters: of a wrong letter 20 */
} confusion;

#define COST(value) ((uint8_t)((value)*20 + 0.5))

enum { ROW_BYTES = 16, RULES_MAX = 64 };

/* The costs of an ocr_channel as rows of them, to be added to many at once. */
typedef struct channel_steps {
    uint8_t lost[2][ROW_BYTES];  /* of a letter without marks, and with them */
    uint8_t extra[4][ROW_BYTES]; /* of 1, 2, 4 and 8 letters; the first so many lanes are shut */
} channel_steps;

/* The confusions of one kind of text: what it costs to read one ASCII letter as another, the other
 * rules, and what a letter too few or too many costs. */
typedef struct ocr_channel {
    confusion rules[RULES_MAX];
    size_t count;
    uint64_t rules_for[129]; /* bit i of [w]: rule i ends in the ASCII letter w; last: in another */
    uint64_t rules_read[129];   /* the same of the letter that rules read last, */
    uint64_t rules_behind[129]; /* and of the one before that; all that read but one letter */
    uint8_t missing;            /* a written letter that was not read, */
    uint8_t marked;             /* when it bore a mark: what scanners drop (K hoch) */
    uint8_t extra;              /* a letter read where none was written */
    channel_steps steps;
    uint8_t single[128][128]; /* what it costs to read the ASCII letter w as r, by [w][r] */
    /* Bit w of [r]: a name that begins with the ASCII letter w may be read with r first. */
    uint64_t beginnings[128][2];
    uint64_t readings[128][2]; /* bit r of [w]: the same, the other way round */
    uint64_t endings[128][2];  /* bit w of [r]: what ends in the letter w may be read with r last */
    uint64_t likely[128]
                   [2]; /* bit r of [w]: the letter w is often read as r, OTHER_INITIAL as any */
} ocr_channel;

/* Of the tables of rules: letters beyond ASCII have one together. */
static inline size_t slot_of(uint32_t letter)
{
    return letter < 128 ? letter : 128;
}

static inline uint32_t last_written(const confusion *rule)
{
    return rule->written[rule->written_len - 1];
}

static inline uint32_t last_read(const confusion *rule)
{
    return rule->read[rule->read_len - 1];
}

/* Whether what begins with the letter `written` may be read as beginning with `read`. */
static inline bool may_begin(const ocr_channel *channel, uint32_t written, uint32_t read)
{
    return written >= 128 || read >= 128 ||
           (channel->beginnings[read][written >> 6] >> (written & 63) & 1);
}

/* Whether what ends in the letter `written` may be read as ending in `read`, when no letter is
 * lost, too many, or read as any other. */
static inline bool may_end(const ocr_channel *channel, uint32_t written, uint32_t read)
{
    return written >= 128 || read >= 128 ||
           (channel->endings[read][written >> 6] >> (written & 63) & 1);
}

/* A name whose first letter was read as one that is no likelier than this is not looked at. */
#define FIRST_LETTER COST(0.6)

#endif
