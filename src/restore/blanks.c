/*
 * Blanks that are not to be trusted: torn words (`phi ho p`), words run together (`dichvuy té`),
 * and blanks that are wide because what stood between them vanished (`có  kiến` was có ý kiến).
 */
#include "restore/builder.h"

#include "restore/candidates.h"
#include "restore/initials.h"
#include "restore/lattice.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

enum {
    JOINED_LETTERS_MAX = 9,
    TORN_LETTERS_MAX = 3, /* a torn word has a part this short */
    SPLIT_LETTERS_MIN = 3,
    SPLIT_CANDIDATES = 4,
    HALF_COST_MAX =
        18, /* half of two words run together that costs more is never the better reading */
    THIRDS_LETTERS_MAX = 12,
    WIDE_BLANKS = 2, /* and one more, at most: wider ones part columns */
};

/* Nor is a torn word, with a blank or with signs inside it. */
static const float torn_cost_max = 24.0F, signed_cost_max = 34.0F;
/* Nor one that costs so much more than its two parts, each as a word of its own: those around may
 * make up for less. */
static const float torn_cost_more = 8.0F;

static const float signs_cost =
    8.0F; /* of signs inside a word: what two words with such signs between them would cost more */
static const float poor_cost = 12.0F; /* of the channel, and the word without any context */
/* A word is split where no single one explains it for less than this and this for each letter. */
static const float split_cost_least = 2.0F, split_letter_cost = 0.8F;
/* A capital inside of what was read says that a word begins there, if both were read so well. */
static const float capital_split_cost = 3.0F, half_near = 9.0F;
/* Three words are looked for where nothing else costs less, and each must be this near. */
static const float unexplained = 8.0F, third_near = 3.0F;
static const float blank_cost_max = 9.0F; /* a channel that costs more never tears or glues words */
/* A word of one letter vanished where its letter does for less; of two wide blanks few hide one. */
static const float vanished_cost_max = 3.0F, vanished_cost = 1.0F;

/* --------------------------------------------------------------------------------- torn words --
 */

/* The two tokens as they stand, blanks between them as one. */
static vb_slice joined_text(builder *b, const token *left, const token *right)
{
    if (left->behind != GAP_BLANKS)
        return vb_slice_cut(b->text, left->start, right->end);
    vb_buffer_clear(&b->scratch);
    vb_buffer_add(&b->scratch, token_slice(b->text, left));
    vb_buffer_add_byte(&b->scratch, ' ');
    vb_buffer_add(&b->scratch, token_slice(b->text, right));
    b->failed |= b->scratch.failed; /* the next pair clears it */
    return vb_buffer_slice(&b->scratch);
}

/* Whether no word is likely to have been read so, of which the likeliest costs so much: a consonant
 * is none by itself. */
static bool is_poor(vb_slice text, float least)
{
    bool consonant = text.len == 1 && memchr("bcdghklmnpqrstvx", text.data[0], 16);
    return consonant || least >= poor_cost;
}

/* Whether token `i` and the next are short enough to be one word. */
static bool may_be_parts(const builder *b, size_t i)
{
    size_t left = vb_utf8_count(token_text(b, i)), right = vb_utf8_count(token_text(b, i + 1));
    return left + right <= JOINED_LETTERS_MAX &&
           (left <= TORN_LETTERS_MAX || right <= TORN_LETTERS_MAX);
}

/* A torn word of which neither part is poor leaves a first reading in doubt, and is joined then. */
void blanks_join(builder *b, size_t i, float least)
{
    const token *left = &b->tokens[i], *right = &b->tokens[i + 1];
    if (left->behind == GAP_WIDE || left->quoted || !may_be_parts(b, i) ||
        (left->behind == GAP_BLANKS && b->joining_cost > blank_cost_max))
        return;
    const candidates *next = builder_find_read(b, i + 1, REACH_NEAR);
    if (!next ||
        !(b->far || is_poor(token_text(b, i), least) || is_poor(token_text(b, i + 1), next->least)))
        return;
    bool signs = left->behind == GAP_SIGNS;
    float most =
        signs ? signed_cost_max : fminf(torn_cost_max, least + next->least + torn_cost_more);
    const candidates *found = builder_find(b, joined_text(b, left, right), most);
    float relief = signs ? signs_cost : 0;
    for (size_t k = 0; found && k < found->count; k++) {
        if (found->items[k].form && candidate_cost(&found->items[k]) <= most)
            builder_add_word(b, i, i + 2, &found->items[k], found->items[k].cost - relief);
    }
}

/* ----------------------------------------------------------------------------- run-together -- */

static float least_cost(const candidates *found)
{
    for (size_t k = 0; k < found->count; k++) {
        if (found->items[k].form)
            return found->items[k].cost;
    }
    return 1e9F;
}

/* The few candidates of a half that are likeliest without any context. */
typedef struct half {
    const candidate *best[SPLIT_CANDIDATES + 1];
    size_t count;
    float least; /* of their costs */
} half;

static half best_of(const candidates *found, float most)
{
    half own = {.least = INFINITY};
    for (size_t k = 0; k < found->count; k++) {
        const candidate *c = &found->items[k];
        if (!c->form || candidate_cost(c) > HALF_COST_MAX || c->cost > most)
            continue;
        size_t place = own.count < SPLIT_CANDIDATES ? own.count++ : SPLIT_CANDIDATES;
        while (place > 0 && candidate_cost(c) < candidate_cost(own.best[place - 1])) {
            if (place < SPLIT_CANDIDATES)
                own.best[place] = own.best[place - 1];
            place--;
        }
        if (place < SPLIT_CANDIDATES)
            own.best[place] = c;
    }
    for (size_t k = 0; k < own.count; k++)
        own.least = fminf(own.least, own.best[k]->cost);
    return own;
}

static half find_half(builder *b, vb_slice text, float most)
{
    const candidates *found = builder_find(b, text, HALF_COST_MAX);
    return found ? best_of(found, most) : (half){.least = INFINITY};
}

/* How a word is split: what that costs by itself, and how much each half may, and all together. */
typedef struct split {
    float cost, most, limit;
    bool abbreviations; /* capitals without a vowel: no half of them is a word */
} split;

/* The shorter half is asked for first, which is mostly known: where it costs too much there is no
 * need to look for the other. */
static void add_halves(builder *b, size_t i, vb_slice left, vb_slice right, const split *by)
{
    bool left_first = left.len <= right.len;
    const half first = find_half(b, left_first ? left : right, by->most);
    if (first.least + by->cost >= by->limit)
        return;
    const half second = find_half(b, left_first ? right : left, by->most), *lefts = &first,
               *rights = &second;
    if (!left_first)
        lefts = &second, rights = &first;
    for (size_t j = 0; j < lefts->count; j++) {
        for (size_t k = 0; k < rights->count; k++) {
            if (by->abbreviations && !(lefts->best[j]->form->fixed && rights->best[k]->form->fixed))
                continue;
            float cost = lefts->best[j]->cost + rights->best[k]->cost + by->cost;
            if (cost < by->limit)
                builder_add_pair(b, i, lefts->best[j], rights->best[k], cost);
        }
    }
}

/* Three words that were run together, each read nearly as it is. */
static void add_thirds(builder *b, size_t i, const vb_slice parts[EDGE_WORDS_MAX], float limit)
{
    half own[EDGE_WORDS_MAX];
    for (size_t k = 0; k < EDGE_WORDS_MAX; k++) {
        own[k] = find_half(b, parts[k], third_near);
        if (own[k].count == 0)
            return;
    }
    const size_t all = own[0].count * own[1].count * own[2].count;
    for (size_t k = 0; k < all; k++) {
        const candidate *words[] = {own[0].best[k % own[0].count],
                                    own[1].best[k / own[0].count % own[1].count],
                                    own[2].best[k / own[0].count / own[1].count]};
        float cost = words[0]->cost + words[1]->cost + words[2]->cost + 2 * b->splitting_cost;
        if (cost < limit)
            builder_add_words(b, i, words, EDGE_WORDS_MAX, cost);
    }
}

/* Three words, `dichvuy` before té, of which no other explanation is near. The last may be one
 * letter, which is a vowel. */
static void split_in_three(builder *b, size_t i, vb_slice text, float limit)
{
    for (size_t first = 2; first + 3 <= text.len; first++) {
        for (size_t second = first + 2; second < text.len; second++) {
            const vb_slice parts[EDGE_WORDS_MAX] = {vb_slice_cut(text, 0, first),
                                                    vb_slice_cut(text, first, second),
                                                    vb_slice_cut(text, second, text.len)};
            if (may_be_syllable(parts[0]) && may_be_syllable(parts[1]) && may_be_syllable(parts[2]))
                add_thirds(b, i, parts, limit);
        }
    }
}

/* One consonant is no word that a blank was lost beside: `provinces` is not two. An l may be 1. */
static bool is_lone_consonant(vb_slice part)
{
    return part.len == 1 && part.data[0] >= 'a' && part.data[0] <= 'z' &&
           !vb_is_among(part.data[0], "aeiouyl");
}

/* Whether the token is an abbreviation beyond doubt, of which no blank was lost: KTXH is no KT XH.
 */
static bool is_one_abbreviation(builder *b, size_t i)
{
    stroked strokes;
    vb_slice text = token_text(b, i);
    return may_be_capitals(text) && (symbol_is_code(b, text) || initials_find(b, i, &strokes));
}

/* Where no single word explains what was read, two that were run together may. */
void blanks_split(builder *b, size_t i, const candidates *found)
{
    vb_slice text = token_text(b, i);
    float limit = least_cost(found);
    uint32_t c;
    if (limit < split_cost_least || limit <= b->splitting_cost ||
        b->splitting_cost > blank_cost_max)
        return;
    size_t letters = vb_utf8_count(text), at = 0;
    if (letters < SPLIT_LETTERS_MIN || letters > WORD_LETTERS_MAX ||
        limit < split_cost_least + split_letter_cost * (float)letters || is_one_abbreviation(b, i))
        return;
    if (letters == text.len && limit > unexplained && letters <= THIRDS_LETTERS_MAX)
        split_in_three(b, i, text, limit);
    const split by = {b->splitting_cost, INFINITY, limit,
                      may_be_capitals(text) && symbol_has_no_vowel(text)};
    for (size_t letter = 1; letter < letters; letter++) {
        at += vb_utf8_decode(text, at, &c);
        const vb_slice left = vb_slice_cut(text, 0, at), right = vb_slice_cut(text, at, text.len);
        if (!is_lone_consonant(left) && !is_lone_consonant(right))
            add_halves(b, i, left, right, &by);
    }
}

void blanks_split_at_capital(builder *b, size_t i)
{
    vb_slice text = token_text(b, i);
    uint32_t before = 0, c;
    size_t last = 0; /* such a capital before */
    if (b->splitting_cost > blank_cost_max)
        return;
    for (size_t at = 0, end; at < text.len; at = end, before = c) {
        end = at + vb_utf8_decode(text, at, &c);
        bool begins = at > 1 && vb_lower(c) != c && vb_lower(before) == before;
        if (!begins || builder_known(b, text)) /* TiVi is tivi */
            continue;
        add_halves(b, i, vb_slice_cut(text, 0, at), vb_slice_cut(text, at, text.len),
                   &(split){capital_split_cost, half_near, INFINITY, false});
        if (last) /* a name: `HaThiLan` */
            add_thirds(b, i,
                       (const vb_slice[]){vb_slice_cut(text, 0, last), vb_slice_cut(text, last, at),
                                          vb_slice_cut(text, at, text.len)},
                       INFINITY);
        last = at;
    }
}

/* ----------------------------------------------------------------------------- vanished words --
 */

/* The candidate that writes what was read, letter for letter; NULL when that is no word. */
static const candidate *find_as_read(builder *b, vb_slice word)
{
    const vb_form *form = vb_model_find(b->model, word);
    const candidates *found = form ? builder_find(b, word, INFINITY) : NULL;
    for (size_t k = 0; found && k < found->count; k++) {
        if (word_of(&found->items[k]) == form->word)
            return &found->items[k];
    }
    return NULL;
}

/* Lists the words of one letter that the channel leaves nothing of. */
static void list_vanished(builder *b, const vb_channel *channel)
{
    const vb_lexicon trie = vb_model_lexicon(b->model);
    const uint16_t *dropped = vb_channel_dropped(channel);
    char letter[4];
    for (size_t i = 1; i < trie.letter_count && b->vanished_count < VANISHED_MAX; i++) {
        float cost = (float)dropped[i] / VB_COST_UNIT;
        if (cost > vanished_cost_max || vb_lower(trie.letters[i]) != trie.letters[i])
            continue;
        vb_slice word = {letter, vb_utf8_encode(trie.letters[i], letter)};
        const candidate *own = find_as_read(b, word);
        if (own)
            b->vanished[b->vanished_count++] = (vanished_word){own, cost};
    }
}

/* Whether the blanks before the token are wider than between words, and no gap between columns. */
static bool follows_wide_blanks(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    size_t blanks = 0;
    while (blanks < t->start && b->text.data[t->start - blanks - 1] == ' ' &&
           blanks <= WIDE_BLANKS + 1)
        blanks++;
    return i > 0 && b->tokens[i - 1].line == t->line && blanks >= WIDE_BLANKS &&
           blanks <= WIDE_BLANKS + 1;
}

/* `có  kiến` was `có ý kiến` where the scanner knows no ý. */
void blanks_fill(builder *b, size_t i, const candidates *found)
{
    if (b->vanished_count == 0 || !follows_wide_blanks(b, i))
        return;
    const half own = best_of(found, INFINITY);
    for (size_t v = 0; v < b->vanished_count; v++) {
        for (size_t k = 0; k < own.count; k++)
            builder_add_pair(b, i, b->vanished[v].word, own.best[k],
                             b->vanished[v].cost + vanished_cost + own.best[k]->cost);
    }
}

void blanks_begin(builder *b)
{
    b->joining_cost = speller_blank_cost(b->s, false);
    b->splitting_cost = speller_blank_cost(b->s, true);
    list_vanished(b, speller_channel(b->s));
}
