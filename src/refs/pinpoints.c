#include "refs/refs_internal.h"
#include "refs/word_hash.h"

#include "vanban/orthography.h"

#include "tables/pinpoint-units.h"

#include <stdio.h>
#include <string.h>

/*
 * The places in a document that a reference points to, from the smallest to the largest before the
 * document's name: `điểm a, b khoản 2 và khoản 3 Điều 5 của`. The words are gathered backwards from
 * the name as long as they may belong to such a chain, and then read forwards:
 *
 *     a unit and its values complete all places begun before it that lack a unit as large;
 *     where there is none, each value begins a place.
 *
 * So `khoản 2` completes a and b, `khoản 3` begins a third place, and `Điều 5` completes all three.
 */

enum { WORDS_MAX = 80, PLACES_MAX = 128, RANGE_MAX = 100, VALUE_MAX = 12, REACH = 24 };
enum { WORD, KEY, EID }; /* columns */
enum { TOKEN_BITS = 6, TOKEN_PLACES = 1 << TOKEN_BITS };

typedef enum token_kind {
    TOKEN_NONE,
    TOKEN_UNIT,
    TOKEN_VALUE,
    TOKEN_AND,
    TOKEN_TO,
    TOKEN_OTHER
} token_kind;

typedef struct token {
    token_kind kind;
    size_t start, end;
    size_t unit;
    char value[VALUE_MAX * 2];
    bool listed; /* a comma or semicolon stands behind it */
} token;

typedef struct cited_place {
    char value[VB_PINPOINT_UNITS][VALUE_MAX * 2];
} cited_place;

typedef struct place_chain {
    cited_place places[PLACES_MAX];
    size_t count;
} place_chain;

/* ------------------------------------------------------------------------------------- units -- */

const char *vb_pinpoint_unit_name(size_t unit)
{
    const vb_table *table = &vb_table_pinpoint_units;
    size_t seen = 0;
    for (size_t row = 0; row < table->rows; row++) {
        seen += row &&
                !vb_slice_equal(vb_table_cell(table, row, KEY), vb_table_cell(table, row - 1, KEY));
        if (seen == unit)
            return vb_table_cell(table, row, KEY).data;
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

static size_t count_digits(const char *from)
{
    size_t count = 0;
    while (vb_is_digit((unsigned char)from[count]))
        count++;
    return count;
}

/* A figure, a Roman numeral, a capital or a single letter; one that begins with a figure may end in
 * letters: 2a, 03. */
static bool is_segment(const char *from, size_t len, bool first)
{
    size_t digits = count_digits(from);
    uint32_t letter;
    if (len == 0)
        return false;
    if (digits >= len || (digits && len - digits == 1) || strspn(from, "IVXL") >= len)
        return true;
    size_t letter_len = vb_utf8_decode((vb_slice){from, len}, 0, &letter);
    if (!vb_letter_of(letter).base)
        return false;
    /* a, đ, a1; behind a figure also a code: 08.TACN, 01/TT. */
    if (count_digits(from + letter_len) >= len - letter_len && len <= letter_len + 2)
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

/* The word without quotes, brackets and stops at its ends. */
static vb_slice bare_word(vb_slice word)
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
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        note_word(refs, others[i], TOKEN_OTHER, 0);
    for (size_t i = 0; i < attached->count; i++)
        note_word(refs, attached->words[i].data, TOKEN_OTHER, 0);
}

void units_open(vb_refs *refs)
{
    const vb_table *table = &vb_table_pinpoint_units;
    size_t unit = 0;
    for (size_t row = 0; row < table->rows && row < UNIT_WORDS; row++) {
        /* Rows of one key lie together. */
        unit += row &&
                !vb_slice_equal(vb_table_cell(table, row, KEY), vb_table_cell(table, row - 1, KEY));
        vb_slice word = vb_table_cell(table, row, WORD);
        size_t space = vb_slice_find(word, VB_SLICE(" "), 0);
        refs->units[row] = (unit_word){
            .word = word.data,
            .last = space == SIZE_MAX ? NULL : word.data + space + 1,
            .eid = vb_table_cell(table, row, EID),
            .unit = unit,
        };
        refs->unit_count = row + 1;
        if (unit < VB_PINPOINT_UNITS)
            refs->unit_rows[unit] = row;
    }
    note_words(refs);
}

/* The letters of a word without marks. */
typedef struct folded_letters {
    char letter[VALUE_MAX];
    size_t len;
} folded_letters;

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
        return;
    }
    vb_slice word = bare_word(vb_slice_cut(text, start, end));
    if (!word.len)
        out->kind = out->listed ? TOKEN_AND : TOKEN_NONE;
    if (!word.len || word.len >= sizeof out->value)
        return;
    memcpy(out->value, word.data, word.len);
    if (is_value(out->value))
        out->kind = TOKEN_VALUE;
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
    char folded[VALUE_MAX * 2];
    if (!ends_unit(refs, second->letter))
        return;
    size_t before = skip_space_back(text, here->start, REACH),
           first = word_start(text, before, REACH);
    if (first < floor || first == before)
        return;
    size_t len = folded_word(vb_slice_cut(text, first, before), folded, VALUE_MAX - 1);
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
} known_token;

struct known_tokens {
    known_token places[TOKEN_PLACES];
};

bool open_tokens(reference_search *search)
{
    search->tokens = vb_allocate(search->refs->memory, sizeof *search->tokens);
    return search->tokens != NULL;
}

/* The token of the word from `start` to `end`; one that was read before is kept. */
static const known_token *token_of(reference_search *search, size_t start, size_t end)
{
    vb_slice text = search->text;
    char copy[WORD_BYTES] = {0};
    size_t len = end - start < WORD_BYTES ? end - start : WORD_BYTES;
    memcpy(copy, text.data + start, len);
    const word_bytes bytes = bytes_of_word(copy);
    known_token *known =
        &search->tokens->places[((bytes.low * PRIME ^ bytes.high) * PRIME) >> (64 - TOKEN_BITS)];
    bool same = known->bytes.low == bytes.low && known->bytes.high == bytes.high &&
                known->bytes.count == end - start;
    if (!same) {
        known->folded.len =
            folded_word(vb_slice_cut(text, start, end), known->folded.letter, VALUE_MAX);
        read_token(search->refs, text, start, end, &known->folded, &known->token);
        /* Longer words are not kept, nor those with a control character. */
        known->bytes = bytes;
        known->bytes.count =
            bytes.count == end - start && bytes.count < WORD_BYTES ? end - start : 0;
    }
    return known;
}

/* The tokens before `end`, the last first; stops at what is none. */
static size_t gather_tokens(reference_search *search, size_t floor, size_t end, token *tokens)
{
    const vb_refs *refs = search->refs;
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
        if (here->kind != TOKEN_VALUE)
            join_unit(refs, text, floor, &known->folded, here);
        if (here->kind == TOKEN_NONE)
            break;
        count++;
        end = here->start;
    }
    return count;
}

/* ------------------------------------------------------------------------------------ chains -- */

/* Points are lettered by the Vietnamese alphabet, without f, j, w and z. */
static const char *const alphabet[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                       "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

static size_t letter_index(const char *value)
{
    size_t i = 0;
    while (i < sizeof alphabet / sizeof alphabet[0] && strcmp(alphabet[i], value) != 0)
        i++;
    return i;
}

static bool is_number(const char *value)
{
    size_t len = strlen(value);
    return len && len <= 4 && count_digits(value) == len;
}

static int number_of(const char *value)
{
    int number = 0;
    for (; *value; value++)
        number = number * 10 + (*value - '0');
    return number;
}

typedef struct value_list {
    char value[RANGE_MAX][VALUE_MAX * 2];
    size_t count;
} value_list;

/* Values are shorter than what holds them. */
static void copy_value(char *to, const char *from)
{
    size_t len = strlen(from), most = VALUE_MAX * 2 - 1;
    len = len < most ? len : most;
    memcpy(to, from, len);
    to[len] = '\0';
}

static void add_value(value_list *values, const char *value)
{
    if (values->count < RANGE_MAX)
        copy_value(values->value[values->count++], value);
}

/* Adds what lies between the last value and `to`, and `to`. */
static void add_range(value_list *values, const char *to)
{
    const char *from = values->value[values->count - 1];
    size_t letters = sizeof alphabet / sizeof alphabet[0];
    if (is_number(from) && is_number(to)) {
        char number[16];
        for (int i = number_of(from) + 1; i < number_of(to) && values->count < RANGE_MAX; i++) {
            snprintf(number, sizeof number, "%d", i);
            add_value(values, number);
        }
    } else if (letter_index(from) < letters && letter_index(to) < letters) {
        for (size_t i = letter_index(from) + 1; i < letter_index(to); i++)
            add_value(values, alphabet[i]);
    }
    add_value(values, to);
}

static cited_place *add_place(place_chain *chain)
{
    if (chain->count == PLACES_MAX)
        return NULL;
    memset(&chain->places[chain->count], 0, sizeof(cited_place));
    return &chain->places[chain->count++];
}

static bool lacks(const cited_place *place, size_t unit)
{
    for (size_t i = unit; i < VB_PINPOINT_UNITS; i++)
        if (place->value[i][0])
            return false;
    return true;
}

static void set_value(cited_place *place, size_t unit, const char *value)
{
    copy_value(place->value[unit], value);
}

/* The values complete the places that lack the unit, once each, or begin places of their own. */
static void close_group(place_chain *chain, size_t unit, const value_list *values)
{
    size_t before = chain->count, open = 0;
    for (size_t i = 0; i < before; i++) {
        if (!lacks(&chain->places[i], unit))
            continue;
        open++;
        for (size_t v = 1; v < values->count; v++) {
            cited_place *copy = add_place(chain);
            if (copy) {
                *copy = chain->places[i];
                set_value(copy, unit, values->value[v]);
            }
        }
        set_value(&chain->places[i], unit, values->value[0]);
    }
    for (size_t v = 0; v < values->count && !open; v++) {
        cited_place *begun = add_place(chain);
        if (begun)
            set_value(begun, unit, values->value[v]);
    }
}

/* Reads the tokens, which lie last first, into places; the index of the first that counts. */
static size_t read_chain(const token *tokens, size_t count, place_chain *chain)
{
    value_list values;
    size_t unit = VB_PINPOINT_UNITS, first = count;
    bool range = false;
    values.count = 0;
    chain->count = 0;
    for (size_t i = count; i-- > 0;) {
        const token *here = &tokens[i];
        if (here->kind == TOKEN_UNIT && !(range && here->unit == unit)) {
            if (values.count)
                close_group(chain, unit, &values);
            values.count = 0;
            unit = here->unit;
            first = first == count && i > 0 && tokens[i - 1].kind == TOKEN_VALUE ? i : first;
        } else if (here->kind == TOKEN_VALUE && unit < VB_PINPOINT_UNITS) {
            if (range && values.count)
                add_range(&values, here->value);
            else
                add_value(&values, here->value);
        }
        range = here->kind == TOKEN_TO || (range && here->kind == TOKEN_UNIT);
    }
    if (values.count)
        close_group(chain, unit, &values);
    return first;
}

/* ----------------------------------------------------------------------------------- results -- */

/* In small letters, other signs as hyphens. */
static void add_eid(vb_buffer *out, vb_slice value)
{
    uint32_t letter;
    for (size_t at = 0; at < value.len;) {
        at += vb_utf8_decode(value, at, &letter);
        if (vb_is_letter(letter) || vb_is_digit(letter))
            vb_buffer_add_code_point(out, vb_lower(letter));
        else
            vb_buffer_add_byte(out, '-');
    }
}

static void set_pinpoint(reference_search *search, const cited_place *place, vb_pinpoint *out)
{
    vb_buffer *eid = &search->scratch;
    vb_buffer_clear(eid);
    for (size_t unit = VB_PINPOINT_UNITS; unit-- > 0;) {
        if (!place->value[unit][0])
            continue;
        out->unit[unit] = keep(search, vb_slice_of(place->value[unit]));
        vb_buffer_add_string(eid, eid->len ? "__" : "");
        vb_buffer_add(eid, search->refs->units[search->refs->unit_rows[unit]].eid);
        vb_buffer_add_byte(eid, '_');
        add_eid(eid, vb_slice_of(place->value[unit]));
    }
    out->eid = keep(search, vb_buffer_slice(eid));
}

void read_pinpoints(reference_search *search, size_t floor, vb_reference *reference)
{
    token tokens[WORDS_MAX];
    place_chain places;
    size_t count = gather_tokens(search, floor, reference->start, tokens);
    bool units = false;
    for (size_t i = 0; i < count && !units; i++)
        units = tokens[i].kind == TOKEN_UNIT;
    if (!units)
        return;
    size_t first = read_chain(tokens, count, &places);
    vb_pinpoint *pinpoints =
        places.count ? vb_arena_allocate(&search->list->arena, places.count * sizeof *pinpoints)
                     : NULL;
    if (!pinpoints)
        return;
    for (size_t i = 0; i < places.count; i++)
        set_pinpoint(search, &places.places[i], &pinpoints[i]);
    reference->pinpoints = pinpoints;
    reference->pinpoint_count = places.count;
    if (first < count)
        reference->full_start = tokens[first].start;
}
