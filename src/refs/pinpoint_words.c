/*
 * The words of a chain of pinpoints, `điểm a, b khoản 2 và khoản 3 Điều 5 của`, as they may be
 * read.
 */
#include "refs/pinpoint_words.h"

#include "refs/handle.h"
#include "refs/pinpoint_labels.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/word_hash.h"
#include "vanban/orthography.h"

#include "tables/number-words.h"
#include "tables/pinpoint-units.h"

#include <stdio.h>
#include <string.h>

enum { FOLDED_MAX = 12 };
enum { TOKEN_BITS = 6, TOKEN_PLACES = 1 << TOKEN_BITS };

/* ------------------------------------------------------------------------------------- units -- */

const char *vb_pinpoint_unit_name(size_t unit)
{
    const vb_table *table = &vb_table_pinpoint_units;
    size_t seen = 0;
    for (size_t row = 0; row < table->rows; row++) {
        seen += row && !vb_slice_equal(vb_table_cell(table, row, PINPOINT_UNITS_KEY),
                                       vb_table_cell(table, row - 1, PINPOINT_UNITS_KEY));
        if (seen == unit)
            return vb_table_cell(table, row, PINPOINT_UNITS_KEY).data;
    }
    return NULL;
}

/* The slot of a word, or the empty one where it is not. */
static size_t slot_of_word(const vb_refs *refs, const char *word, size_t len)
{
    size_t at = (size_t)(unsigned char)word[0] * 31 + (size_t)(unsigned char)word[len - 1] * 7 +
                (size_t)(unsigned char)word[len / 2] + len;
    for (;; at++) {
        const chain_word *known = &refs->chain_words[at % CHAIN_SLOTS];
        if (!known->len || (known->len == len && memcmp(known->letters, word, len) == 0))
            return at % CHAIN_SLOTS;
    }
}

/* Notes a word, unless it is one already. */
static void note_word(vb_refs *refs, const char *word, token_kind kind, size_t unit)
{
    size_t len = strlen(word), slot = slot_of_word(refs, word, len);
    chain_word *known = &refs->chain_words[slot];
    if (known->len || len >= sizeof known->letters || refs->chain_word_count >= CHAIN_SLOTS / 2)
        return;
    memcpy(known->letters, word, len);
    known->len = (uint8_t)len;
    known->kind = (uint8_t)kind;
    known->unit = (uint8_t)unit;
    refs->chain_word_count++;
}

/* The word of a chain with these letters; NULL: it is none. */
static const chain_word *find_word(const vb_refs *refs, const char *folded, size_t len)
{
    if (len == 0)
        return NULL;
    const chain_word *known = &refs->chain_words[slot_of_word(refs, folded, len)];
    return known->len ? known : NULL;
}

/* ------------------------------------------------------------------------------------ tokens -- */

/* A figure, a Roman numeral, a capital or a single letter; one that begins with a figure may end in
 * letters: 2a, 03. */
static bool is_segment(const char *from, size_t len, bool first)
{
    size_t digits = count_figures(from);
    uint32_t letter;
    if (len == 0)
        return false;
    if (digits >= len || (digits && len - digits == 1) || strspn(from, "IVXL") >= len)
        return true;
    size_t letter_len = vb_utf8_decode((vb_slice){from, len}, digits, &letter);
    if (!vb_letter_of(letter).base)
        return false;
    if (digits)
        return digits + letter_len == len; /* 76đ */
    /* a, đ, a1; behind a figure also a code: 08.TACN, 01/TT. */
    if (count_figures(from + letter_len) >= len - letter_len && len <= letter_len + 2)
        return true;
    return !first && vb_lower(letter) != letter;
}

/* 5, 2a, a1, 1.2, IV, II.2, a, đ, 01/TT: what names one of several units. */
static bool is_value(const char *word)
{
    bool first = true;
    for (;;) {
        size_t len = strcspn(word, "./-");
        if (!is_segment(word, len, first))
            return false;
        if (!word[len])
            return true;
        word += len + 1;
        first = false;
    }
}

static bool is_mark(char byte)
{
    switch (byte) {
    case '"':
    case '\'':
    case '(':
    case ')':
    case '.':
    case ',':
    case ';':
    case ':':
        return true;
    default:
        return false;
    }
}

vb_slice bare_word(vb_slice word)
{
    static const char quotes[][4] = {"“", "”"};
    while (word.len && is_mark(word.data[word.len - 1]))
        word.len--;
    while (word.len && is_mark(word.data[0]))
        word = vb_slice_cut(word, 1, word.len);
    for (size_t i = 0; i < 2 && word.len > 3; i++) {
        if (memcmp(word.data, quotes[i], 3) == 0)
            word = vb_slice_cut(word, 3, word.len);
        if (word.len > 3 && memcmp(word.data + word.len - 3, quotes[i], 3) == 0)
            word.len -= 3;
    }
    return word;
}

/* The đ of `điều`, `điểm` is read d, b or p. */
static void note_unit(vb_refs *refs, const unit_word *unit)
{
    char read[sizeof refs->chain_words->letters];
    size_t len = strlen(unit->word);
    note_word(refs, unit->word, TOKEN_UNIT, unit->unit);
    if (unit->word[0] != 'd' || len >= sizeof read)
        return;
    memcpy(read, unit->word, len + 1);
    for (const char *first = "bp"; *first; first++) {
        read[0] = *first;
        note_word(refs, read, TOKEN_UNIT, unit->unit);
    }
}

/* Một is nothing else in a chain, but tư is also từ. */
static void note_number_words(vb_refs *refs)
{
    const vb_table *table = &vb_table_number_words;
    for (size_t row = 0; row < table->rows; row++) {
        vb_slice word = vb_table_cell(table, row, NUMBER_WORDS_WORD);
        note_word(refs, word.data, TOKEN_NUMBER, 0);
        refs->chain_words[slot_of_word(refs, word.data, word.len)].number = true;
    }
}

/* Biểu is a unit of its own, though it may be a misread Điều. */
static void note_others(vb_refs *refs)
{
    const vb_table *table = &vb_table_pinpoint_units;
    for (size_t row = 0; row < refs->unit_count; row++) {
        vb_slice written = vb_table_cell(table, row, PINPOINT_UNITS_WRITTEN),
                 unlike = vb_table_cell(table, row, PINPOINT_UNITS_UNLIKE);
        const unit_word *unit = &refs->units[row];
        chain_word *known = &refs->chain_words[slot_of_word(refs, unit->word, strlen(unit->word))];
        if (unlike.len && known->len)
            known->written = unlike.data;
        if (!written.len || !known->len || known->unit == unit->unit)
            continue;
        known->other = (uint8_t)(unit->unit + 1);
        known->written = written.data;
    }
}

static void note_words(vb_refs *refs)
{
    static const char *const others[] = {"tu",   "cac", "ban",  "hanh", "kem",
                                         "duoc", "quy", "dinh", "theo", "so"};
    const cue_list *attached = &refs->cues[CUE_ATTACHED];
    for (size_t row = 0; row < refs->unit_count; row++) {
        note_unit(refs, &refs->units[row]);
        if (refs->units[row].last)
            refs->last_words |= 1u << (refs->units[row].last[0] - 'a');
    }
    note_word(refs, "va", TOKEN_AND, 0);
    note_word(refs, "hoac", TOKEN_AND, 0);
    note_word(refs, "den", TOKEN_TO, 0);
    note_word(refs, "het", TOKEN_TO, 0); /* đến hết */
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        note_word(refs, others[i], TOKEN_OTHER, 0);
    for (size_t i = 0; i < attached->count; i++)
        note_word(refs, attached->words[i].data, TOKEN_OTHER, 0);
    note_number_words(refs);
    note_others(refs);
}

static label_kind labels_of(vb_slice name)
{
    return vb_slice_equal(name, VB_SLICE("figures"))   ? LABELS_FIGURES
           : vb_slice_equal(name, VB_SLICE("letters")) ? LABELS_LETTERS
                                                       : LABELS_ANY;
}

void units_open(vb_refs *refs)
{
    const vb_table *table = &vb_table_pinpoint_units;
    size_t unit = 0;
    for (size_t row = 0; row < table->rows && row < UNIT_WORDS; row++) {
        /* Rows of one key lie together. */
        unit += row && !vb_slice_equal(vb_table_cell(table, row, PINPOINT_UNITS_KEY),
                                       vb_table_cell(table, row - 1, PINPOINT_UNITS_KEY));
        vb_slice word = vb_table_cell(table, row, PINPOINT_UNITS_WORD);
        size_t space = vb_slice_find(word, VB_SLICE(" "), 0);
        refs->units[row] = (unit_word){
            .word = word.data,
            .last = space == SIZE_MAX ? NULL : word.data + space + 1,
            .eid = vb_table_cell(table, row, PINPOINT_UNITS_EID),
            .unit = unit,
            .labels = labels_of(vb_table_cell(table, row, PINPOINT_UNITS_LABELS)),
        };
        refs->unit_count = row + 1;
        if (unit < VB_PINPOINT_UNITS)
            refs->unit_rows[unit] = row;
    }
    note_words(refs);
}

/* The letters of a word without marks. */
typedef struct folded_letters {
    char letter[FOLDED_MAX];
    size_t len;
} folded_letters;

/* Makes a hyphen of the dash in a label of two: 5–9. */
static bool make_hyphen(char *label, size_t len)
{
    enum { LONGEST = 9 }; /* 12a–15b */
    const vb_slice dash = VB_SLICE("–");
    bool may_be = len <= LONGEST && memchr(label, dash.data[0], len);
    size_t at = may_be ? vb_slice_find((vb_slice){label, len}, dash, 0) : SIZE_MAX;
    if (at == SIZE_MAX)
        return false;
    label[at] = '-';
    memmove(label + at + 1, label + at + dash.len, len - at - dash.len + 1);
    return true;
}

/* Whether the word may be a label, which is copied then. */
static bool read_label(vb_slice word, char label[LABEL_SIZE])
{
    if (word.len == 0 || word.len >= LABEL_SIZE)
        return false;
    memcpy(label, word.data, word.len);
    label[word.len] = '\0';
    return is_value(label) || (make_hyphen(label, word.len) && is_value(label));
}

/* Whether the word is that but for the case of its first letter, of ASCII. */
static bool is_written(vb_slice word, const char *written)
{
    vb_slice bare = bare_word(word), listed = vb_slice_of(written);
    return bare.len == listed.len && (bare.data[0] | 0x20) == listed.data[0] &&
           memcmp(bare.data + 1, listed.data + 1, bare.len - 1) == 0;
}

static void read_token(const vb_refs *refs, vb_slice text, size_t start, size_t end,
                       const folded_letters *folded, token *out)
{
    char last = text.data[end - 1];
    *out = (token){.kind = TOKEN_NONE};
    /* `Điều 2. Quyết định này …`: the sentence before is over. */
    if (last == '.' || last == ':')
        return;
    out->listed = last == ',' || last == ';';
    const chain_word *known = find_word(refs, folded->letter, folded->len);
    if (known) {
        out->kind = (token_kind)known->kind;
        out->unit = known->unit;
        out->other = known->other;
        out->number = known->number;
        if (known->written && is_written(vb_slice_cut(text, start, end), known->written)) {
            out->unit = known->other ? known->other - 1u : known->unit;
            out->kind = known->other ? out->kind : TOKEN_NONE;
        }
        return;
    }
    vb_slice word = bare_word(vb_slice_cut(text, start, end));
    if (!word.len)
        out->kind = out->listed ? TOKEN_AND : TOKEN_NONE;
    if (!read_label(word, out->value))
        return;
    out->kind = TOKEN_VALUE;
    out->plain = !out->value[count_figures(out->value)];
}

/* Whether the word ends a unit of two words: lục, mục, số, biểu. */
static bool ends_unit(const vb_refs *refs, const char *word)
{
    if (word[0] < 'a' || word[0] > 'z' || !(refs->last_words >> (word[0] - 'a') & 1))
        return false;
    for (size_t row = 0; row < refs->unit_count; row++)
        if (refs->units[row].last && strcmp(refs->units[row].last, word) == 0)
            return true;
    return false;
}

/* Makes one token of a unit of two words, of which it is the second. */
static void join_unit(const vb_refs *refs, vb_slice text, size_t floor,
                      const folded_letters *second, token *here)
{
    char folded[LABEL_SIZE];
    size_t before = skip_space_back(text, here->start, REACH),
           first = word_start(text, before, REACH);
    if (first < floor || first == before)
        return;
    size_t len = folded_word(vb_slice_cut(text, first, before), folded, FOLDED_MAX - 1);
    folded[len] = ' ';
    memcpy(folded + len + 1, second->letter, second->len + 1);
    const chain_word *unit = find_word(refs, folded, len + 1 + second->len);
    if (!unit || unit->kind != TOKEN_UNIT)
        return;
    here->kind = TOKEN_UNIT;
    here->unit = unit->unit;
    here->start = first;
}

/* What a word is, by its bytes: those of chains are few, and come again and again. */
typedef struct known_token {
    word_bytes bytes;
    token token;
    folded_letters folded;
    bool ends_unit;
} known_token;

struct known_tokens {
    known_token places[TOKEN_PLACES];
};

bool open_tokens(reference_search *search)
{
    search->tokens = vb_allocate(search->refs->memory, sizeof *search->tokens);
    return search->tokens != NULL;
}

/* The first bytes of the word from `start` to `end`, wherever the text ends. */
static word_bytes bytes_between(vb_slice text, size_t start, size_t end)
{
    char copy[WORD_BYTES] = {0};
    size_t len = end - start < WORD_BYTES ? end - start : WORD_BYTES;
    if (text.len - start >= WORD_BYTES)
        return some_bytes(text.data + start, len);
    memcpy(copy, text.data + start, len);
    return some_bytes(copy, len);
}

/* The token of the word from `start` to `end`; one that was read before is kept, if it is short. */
static const known_token *token_of(reference_search *search, size_t start, size_t end)
{
    vb_slice text = search->text;
    const word_bytes bytes = bytes_between(text, start, end);
    known_token *known =
        &search->tokens->places[((bytes.low * PRIME ^ bytes.high) * PRIME) >> (64 - TOKEN_BITS)];
    bool same = known->bytes.low == bytes.low && known->bytes.high == bytes.high &&
                known->bytes.count == bytes.count && bytes.count < WORD_BYTES;
    if (!same) {
        known->bytes = bytes;
        known->folded.len =
            folded_word(vb_slice_cut(text, start, end), known->folded.letter, FOLDED_MAX);
        read_token(search->refs, text, start, end, &known->folded, &known->token);
        known->ends_unit = ends_unit(search->refs, known->folded.letter);
    }
    return known;
}

/* Where the words begin that end at `end` and are the folded ones; SIZE_MAX: they are others. */
static size_t words_before(reference_search *search, size_t end, vb_slice folded)
{
    vb_buffer *words = &search->scratch;
    size_t start = end;
    for (size_t at = 0; at <= folded.len; at++)
        if (at == folded.len || folded.data[at] == ' ')
            start = word_start(search->text, skip_space_back(search->text, start, REACH), REACH);
    vb_buffer_clear(words);
    add_folded(words, vb_slice_cut(search->text, start, end));
    return vb_slice_equal(vb_buffer_slice(words), folded) ? start : SIZE_MAX;
}

/* Makes one token of a unit and the `số` before its label that was misread (Mau s6 07). Behind
 * another unit it is no label either. */
static void join_misread_so(reference_search *search, size_t floor, const token *label, token *here)
{
    const vb_refs *refs = search->refs;
    const vb_slice so = VB_SLICE(" so");
    size_t start;
    if ((search->text.data[here->start] | 0x20) != 's' || here->listed ||
        !strpbrk(label->value, "0123456789") || !vb_so_before(search->text, label->start, &start) ||
        start != here->start)
        return;
    here->kind = here->kind == TOKEN_VALUE ? TOKEN_OTHER : here->kind;
    for (size_t row = 0; row < refs->unit_count; row++) {
        vb_slice unit = vb_slice_of(refs->units[row].word);
        if (!vb_slice_ends(unit, so))
            continue;
        size_t first = words_before(search, start, vb_slice_cut(unit, 0, unit.len - so.len));
        if (first == SIZE_MAX || first < floor)
            continue;
        here->kind = TOKEN_UNIT;
        here->unit = refs->units[row].unit;
        here->start = first;
    }
}

static bool is_unit_word(const vb_refs *refs, vb_slice word)
{
    char folded[FOLDED_MAX];
    const chain_word *known = find_word(refs, folded, folded_word(word, folded, sizeof folded));
    return known && known->kind == TOKEN_UNIT;
}

/* Makes a value of what is said behind a unit and `thứ` (Phần thứ hai), of which this is the last
 * word: it is labelled so; `số thứ tự` is none. */
static bool join_ordinal(reference_search *search, size_t floor, token *here)
{
    enum { MOST = 2 };
    vb_slice text = search->text;
    size_t start = here->start;
    int value;
    for (int words = 0; words < MOST; words++) {
        size_t before = skip_space_back(text, start, REACH), behind = start;
        start = word_start(text, before, REACH);
        if (start < floor || start == before)
            return false;
        if ((text.data[start] | 0x20) != 't' || !folds_to(vb_slice_cut(text, start, before), "thu"))
            continue;
        size_t unit = skip_space_back(text, start, REACH),
               end = vb_number_in_words(text, behind, &value);
        if (end <= here->start || end > here->end ||
            !is_unit_word(search->refs, vb_slice_cut(text, word_start(text, unit, REACH), unit)))
            return false;
        if (end - behind >= sizeof here->value)
            return false;
        for (size_t i = behind; i < end; i++)
            here->value[i - behind] = is_space(text.data[i]) ? ' ' : text.data[i];
        here->value[end - behind] = '\0';
        here->kind = TOKEN_VALUE;
        here->start = start;
        return true;
    }
    return false;
}

/* A dash between two labels on a line (5 - 9) is a range; one that begins a line is not, nor one
 * between years. */
static bool is_range_dash(vb_slice text, size_t floor, const token *dash, const token *label)
{
    enum { LABEL = 3 };
    char first[LABEL_SIZE] = "";
    size_t before = skip_space_back(text, dash->start, REACH),
           start = word_start(text, before, REACH);
    return is_dash(vb_slice_cut(text, dash->start, dash->end)) && start >= floor &&
           strlen(label->value) <= LABEL &&
           read_label(bare_word(vb_slice_cut(text, start, before)), first) &&
           !memchr(text.data + before, '\n', label->start - before);
}

/* Reads a word before a label: a dash, or `số` misread. */
static void read_before_label(reference_search *search, size_t floor, const token *label,
                              token *here)
{
    if (here->kind == TOKEN_NONE && is_range_dash(search->text, floor, here, label))
        here->kind = TOKEN_TO;
    else
        join_misread_so(search, floor, label, here);
}

/* Reads a word that numbers are said with, which stands alone: one behind `thứ`, or none. */
static void read_number_word(reference_search *search, size_t floor, token *here)
{
    if (here->kind != TOKEN_UNIT && !join_ordinal(search, floor, here) &&
        here->kind == TOKEN_NUMBER)
        here->kind = TOKEN_NONE;
}

size_t gather_tokens(reference_search *search, size_t floor, size_t end, token *tokens)
{
    vb_slice text = search->text;
    size_t count = 0;
    while (count < WORDS_MAX) {
        size_t word = skip_space_back(text, end, REACH), start = word_start(text, word, REACH);
        token *here = &tokens[count];
        if (start < floor || start == word)
            break;
        const known_token *known = token_of(search, start, word);
        *here = known->token;
        here->start = start;
        here->end = word;
        if (here->kind != TOKEN_VALUE && known->ends_unit)
            join_unit(search->refs, text, floor, &known->folded, here);
        if (here->number)
            read_number_word(search, floor, here);
        /* No article is labelled with a nought first: Biểu 05. */
        if (here->other && count && here[-1].value[0] == '0')
            here->unit = here->other - 1u;
        if (here->kind <= TOKEN_VALUE && count && here[-1].kind == TOKEN_VALUE)
            read_before_label(search, floor, here - 1, here);
        if (here->kind == TOKEN_NONE)
            break;
        count++;
        end = here->start;
    }
    return count;
}
