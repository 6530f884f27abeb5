/*
 * The Đ of abbreviations. HĐKHKT is in no lexicon, and an OCR without Vietnamese reads HDKHKT or
 * HBKHKT; but somewhere the body stands in full, and the first letters of `Hội đồng khoa học kỹ
 * thuật` say where a Đ was. So the second reading looks for the words of the first one that an
 * unknown abbreviation may be made of. Where the document has none, one that is listed but for its
 * Đ is that one (data/stroked-abbreviations.tsv): LDVP and LBVP are LĐVP, which no channel and no
 * count of words would say of four letters that may stand for themselves. And the Ư of CĐTƯ is told
 * by the words alone, for TU is Tỉnh ủy as well.
 */
#include "restore/initials.h"

#include "restore/builder.h"
#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/step.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/stroked-abbreviations.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

enum { FEWEST_LETTERS = 3, MOST_LETTERS = 8, READINGS = 1 << MOST_LETTERS };

/* What an abbreviation costs whose words the document has. */
static const float initials_cost = 3.0F;

/* The letters of a token in capitals; 0 of them when it is none, or too long or short for one. */
static size_t letters_of(vb_slice word, vb_letter *letters)
{
    size_t count = 0;
    for (size_t at = 0; at < word.len; count++) {
        uint32_t c;
        at += vb_utf8_decode(word, at, &c);
        vb_letter letter = vb_letter_of(c);
        if (!letter.base || !letter.upper || count == MOST_LETTERS)
            return 0;
        letters[count] = letter;
    }
    return count < FEWEST_LETTERS ? 0 : count;
}

/* Whether it is Đ, or the Ư that an abbreviation has of `ương`: CĐTƯ. */
static bool has_stroke(vb_letter letter)
{
    return letter.diacritic == VB_STROKE || (letter.base == 'u' && letter.diacritic == VB_HORN);
}

/* What an engine that has no Đ makes of it, or none that has no Ư. */
static bool may_lack_stroke(vb_letter letter)
{
    return !has_stroke(letter) &&
           (letter.base == 'd' || letter.base == 'b' || letter.base == 'p' || letter.base == 'u');
}

/* Which of the letters may be a Đ, a bit each. */
static unsigned lacking_strokes(const vb_letter *letters, size_t count)
{
    unsigned lacking = 0;
    for (size_t k = 0; k < count; k++)
        lacking |= (unsigned)(may_lack_stroke(letters[k]) && letters[k].base != 'u') << k;
    return lacking;
}

/* Whether they end in what may be TƯ, trung ương. */
static bool may_be_central(const vb_letter *letters, size_t count)
{
    return count > 0 && letters[count - 1].base == 'u' && letters[count - 2].base == 't' &&
           may_lack_stroke(letters[count - 1]);
}

/* Whether the token is an unknown abbreviation in which strokes may have been lost. */
static bool may_be_damaged(const builder *b, vb_slice word, const vb_letter *letters, size_t count)
{
    return (lacking_strokes(letters, count) || may_be_central(letters, count)) &&
           !vb_model_find(b->model, word);
}

/* ------------------------------------------------------------------------------------- words -- */

static bool is_left_out(vb_slice word)
{
    static const char *const words[] = {"và", "của", "về", "các"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (vb_slice_equal(word, vb_slice_of(words[i])))
            return true;
    }
    return false;
}

/* The letter at `at` of the list, worked out when it is asked for. */
static initial *initial_at(const builder *b, size_t at)
{
    initial *own = VB_ARRAY_AT(&b->l->initials, initial, at);
    if (own->known)
        return own;
    own->known = true;
    const step *s = VB_ARRAY_AT(b->first, step, own->step);
    const token *t = &b->tokens[s->edge->from];
    const candidate *c = s->edge->chosen[own->index];
    own->begins = own->index == 0 && t->opening == OPENS_SENTENCE;
    if (!c)
        return own;
    vb_slice word = c->form ? speller_spelling(b->s, c->form) : token_slice(b->text, t);
    uint32_t first;
    vb_utf8_decode(word, 0, &first);
    vb_letter letter = vb_letter_of(first);
    own->letter = letter.base;
    own->stroke = has_stroke(letter);
    own->small = (own->letter == 'v' || own->letter == 'c') && is_left_out(word);
    return own;
}

/* Whether what read the text knows Đ: then it has lost none. */
static bool has_strokes(vb_slice text)
{
    enum { FEW = 3 };
    size_t count = 0;
    for (size_t at = 0; count < FEW && (at = vb_slice_find(text, VB_SLICE("đ"), at)) != SIZE_MAX;
         at++)
        count++;
    return count == FEW;
}

/* Whether a step was read with a capital. */
static bool has_capital(const builder *b, const step *s)
{
    size_t start = b->tokens[s->edge->from].start;
    uint32_t read;
    if (b->text.data[start] >= 'a' && b->text.data[start] <= 'z') /* as most */
        return false;
    vb_utf8_decode(b->text, start, &read);
    return vb_letter_of(read).upper;
}

/* Puts a word with a capital, at `at` of the list, before the last one with its letter. */
static void link_initial(builder *b, size_t at)
{
    initial *own = initial_at(b, at);
    if (!own->letter)
        return;
    uint32_t *last = &b->initials_of[own->letter - 'a'];
    own->next = *last;
    *last = (uint32_t)at + 1;
}

static size_t count_words(const vb_array *steps)
{
    size_t count = 0;
    for (size_t i = 0; i < steps->count; i++)
        count += VB_ARRAY_AT(steps, step, i)->edge->words;
    return count;
}

/* All words of the first reading. */
static void list_words(builder *b)
{
    if (!vb_array_resize(&b->l->initials, count_words(b->first)))
        return;
    initial *own = b->l->initials.items;
    for (size_t i = 0, at = 0; i < b->first->count; i++) {
        const step *s = VB_ARRAY_AT(b->first, step, i);
        for (size_t k = 0; k < s->edge->words; k++, at++) {
            own[at].step = (uint32_t)i;
            own[at].index = (uint8_t)k;
            if (k == 0 && has_capital(b, s))
                link_initial(b, at);
        }
    }
}

/* Lists them once one is asked for; none where nothing was lost. */
static bool list_initials(builder *b)
{
    if (b->initials_listed)
        return !b->l->initials.failed;
    b->keeps_strokes = has_strokes(b->text);
    if (!b->keeps_strokes)
        list_words(b);
    b->initials_listed = true;
    return !b->l->initials.failed;
}

/* Whether the words from `at` on begin with the letters, and in which of them, a bit each, the
 * stroke is lacking. */
static bool match(const builder *b, size_t at, const vb_letter *letters, size_t count,
                  unsigned *strokes)
{
    size_t all = b->l->initials.count;
    *strokes = 0;
    for (size_t i = 0; i < count; i++, at++) {
        const initial *own = initial_at(b, at);
        if (i > 0 && at + 1 < all && own->small && own->letter != letters[i].base)
            own = initial_at(b, ++at);
        bool lacks = own->stroke && may_lack_stroke(letters[i]) &&
                     (own->letter == 'u') == (letters[i].base == 'u');
        bool same = own->letter == letters[i].base && own->stroke == has_stroke(letters[i]);
        if (!(same || lacks) || (i > 0 && own->begins) || (at + 1 == all && i + 1 < count))
            return false;
        *strokes |= (unsigned)lacks << i;
    }
    return true;
}

/* How many words say each set of strokes. */
typedef struct votes {
    uint16_t of[READINGS];
    unsigned best;
    bool tied; /* another has as many as the best */
} votes;

/* Asks so many words with a capital at most, more than pages have with one letter: what has nothing
 * but capitals takes no longer. */
static void count_votes(const builder *b, char first, const vb_letter *letters, size_t count,
                        votes *all)
{
    enum { MOST_ASKED = 256 };
    const vb_array *list = &b->l->initials;
    unsigned own;
    size_t asked = 0;
    for (size_t at = b->initials_of[first - 'a']; at > 0 && asked < MOST_ASKED;
         at = VB_ARRAY_AT(list, initial, at - 1)->next, asked++) {
        if (!match(b, at - 1, letters, count, &own) || all->of[own] == UINT16_MAX)
            continue;
        all->of[own]++;
        if (own == all->best || all->of[own] > all->of[all->best]) {
            all->best = own;
            all->tied = false;
        } else if (all->of[own] == all->of[all->best]) {
            all->tied = true;
        }
    }
}

/* The strokes that most of the words say; false when there are no such words, or as many others. */
static bool count_all(const builder *b, const vb_letter *letters, size_t count, uint8_t *strokes)
{
    votes all = {.best = 0};
    count_votes(b, letters[0].base, letters, count, &all);
    if (letters[0].base == 'b' || letters[0].base == 'p')
        count_votes(b, 'd', letters, count, &all);
    *strokes = (uint8_t)all.best;
    return all.of[all.best] > 0 && !all.tied;
}

/* Whether it is listed with these letters read for its Đ, or a body's symbol; of three letters
 * there are symbols for nearly all. */
static bool is_listed(const builder *b, vb_slice abbreviation, const vb_letter *letters,
                      size_t count, unsigned strokes)
{
    const vb_table *listed = &vb_table_stroked_abbreviations;
    size_t row = vb_table_search(listed, abbreviation);
    if (row == listed->rows)
        return count > FEWEST_LETTERS && symbol_is_listed(b, abbreviation);
    vb_slice read = vb_table_cell(listed, row, STROKED_ABBREVIATIONS_READ);
    for (size_t k = 0; strokes >> k; k++) {
        if (strokes >> k & 1 && !memchr(read.data, letters[k].base, read.len))
            return false;
    }
    return true;
}

/* Whether all letters with a stroke were read as the same one. */
static bool are_read_alike(const vb_letter *letters, unsigned strokes)
{
    char read = letters[__builtin_ctz(strokes)].base;
    bool alike = true;
    for (size_t k = 0; strokes >> k; k++)
        alike = alike && (!(strokes >> k & 1) || letters[k].base == read);
    return alike;
}

/* With which strokes an abbreviation that is nobody's symbol is a listed one; false when with none,
 * or in two ways. An engine that read a B for a Đ read the D of HBTD as it is. */
static bool find_listed(builder *b, vb_slice word, const vb_letter *letters, size_t count,
                        uint8_t *strokes)
{
    enum { MOST_LACKING = 4 };
    unsigned lacking = lacking_strokes(letters, count);
    size_t ways = 0, alike = 0;
    if (vb_count_bits(lacking) > MOST_LACKING || symbol_is_listed(b, word))
        return false;
    for (unsigned own = lacking; own; own = (own - 1) & lacking) {
        vb_buffer_clear(&b->scratch);
        initials_spell(word, (stroked){.letters = (uint8_t)own}, &b->scratch);
        if (!is_listed(b, vb_buffer_slice(&b->scratch), letters, count, own))
            continue;
        bool is_alike = are_read_alike(letters, own);
        if (is_alike || !alike)
            *strokes = (uint8_t)own;
        alike += is_alike;
        ways++;
    }
    b->failed |= b->scratch.failed;
    return alike ? alike == 1 : ways == 1;
}

/* The same, counted but once for each abbreviation. */
static bool take_vote(builder *b, vb_slice word, const vb_letter *letters, size_t count,
                      uint8_t *strokes)
{
    uint64_t hash = vb_slice_hash(word);
    asked_initials *asked = &b->initials_votes[hash % ASKED_INITIALS];
    if (asked->hash != hash) {
        asked->hash = hash;
        asked->found = count_all(b, letters, count, &asked->strokes) ||
                       find_listed(b, word, letters, count, &asked->strokes);
    }
    *strokes = asked->strokes;
    return asked->found;
}

/* The same of one word; no letters where nothing is known. */
static bool find_of(builder *b, vb_slice word, uint16_t *strokes)
{
    vb_letter letters[MOST_LETTERS];
    uint8_t own = 0;
    *strokes = 0;
    if (!may_be_capitals(word))
        return false;
    size_t count = letters_of(word, letters);
    if (!may_be_damaged(b, word, letters, count) || !list_initials(b) || b->keeps_strokes ||
        !take_vote(b, word, letters, count, &own))
        return false;
    if (symbol_is_listed(b, word)) /* BTGTU, whatever is said of the Ban Tuyên giáo Trung ương */
        own &= (uint8_t)lacking_strokes(letters, count);
    *strokes = own;
    return true;
}

unsigned initials_of(builder *b, vb_slice word)
{
    uint16_t strokes = 0;
    if (b->first)
        find_of(b, word, &strokes);
    return strokes;
}

/* The same of a number: of each symbol that is nobody's, the last one first. */
static bool find_in_number(builder *b, vb_slice number, stroked *out)
{
    for (size_t end = number.len, start; end > 0 && number.len <= UINT8_MAX; end = start - 1) {
        start = last_symbol_of(vb_slice_cut(number, 0, end));
        out->at = (uint8_t)start;
        vb_slice read = vb_slice_cut(number, start, end);
        if (start == 0 || (!symbol_is_listed(b, read) && find_of(b, read, &out->letters)))
            return start > 0;
    }
    return false;
}

/* The same of two with an `&` between. */
static bool find_in_pair(builder *b, vb_slice pair, stroked *out)
{
    const char *sign = memchr(pair.data, '&', pair.len);
    size_t at = sign ? (size_t)(sign - pair.data) : 0;
    if (at == 0 || vb_utf8_count(pair) > STROKED_LETTERS)
        return false;
    vb_slice left = vb_slice_cut(pair, 0, at), right = vb_slice_cut(pair, at + 1, pair.len);
    unsigned letters = initials_of(b, left) | initials_of(b, right) << (vb_utf8_count(left) + 1);
    out->letters = (uint16_t)letters;
    return letters != 0;
}

/* The same of two letters, of which the first is the Đ. */
static bool find_in_two(builder *b, size_t i, stroked *out)
{
    out->letters = symbol_lacks_stroke(b, i) && list_initials(b) && !b->keeps_strokes;
    return out->letters != 0;
}

bool initials_find(builder *b, size_t i, stroked *out)
{
    const token *t = &b->tokens[i];
    *out = (stroked){0};
    if (!b->first || !initials_may_be(b, i))
        return false;
    vb_slice text = t->written.data ? t->written : token_text(b, i);
    if (vb_keeps_strokes(b->text, t->start, t->end))
        return false;
    if (t->kind == VB_TOKEN_WORD)
        return find_of(b, text, &out->letters) || find_in_pair(b, text, out) ||
               find_in_two(b, i, out);
    return t->kind == VB_TOKEN_LOCKED && !t->kept && !t->label &&
           vb_is_digit((unsigned char)text.data[0]) && find_in_number(b, text, out);
}

void initials_add_stroked(builder *b, size_t i, const candidates *found, stroked strokes)
{
    const candidate *copy = found->items; /* what was read is always among them */
    while (copy->form)
        copy++;
    edge *e = builder_add_word(b, i, i + 1, copy, initials_cost);
    if (e)
        e->strokes = strokes;
}

void initials_add(builder *b, size_t i, const candidates *found)
{
    stroked strokes;
    if (initials_find(b, i, &strokes))
        initials_add_stroked(b, i, found, strokes);
}

void initials_spell(vb_slice read, stroked strokes, vb_buffer *out)
{
    uint32_t c;
    unsigned left = strokes.letters;
    vb_buffer_add(out, vb_slice_cut(read, 0, strokes.at));
    for (size_t at = strokes.at, len; at < read.len; at += len, left >>= 1) {
        len = vb_utf8_decode(read, at, &c);
        vb_slice lost = c == 'U' ? VB_SLICE("Ư") : VB_SLICE("Đ");
        vb_buffer_add(out, left & 1 ? lost : vb_slice_cut(read, at, at + len));
    }
}
