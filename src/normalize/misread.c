#include "normalize/misread.h"

#include "normalize/capitals.h"
#include "normalize/token.h"
#include "vanban/orthography.h"

#include <string.h>

enum {
    LONGEST_WORD = 255, /* with the dots of a form behind it */
    AS_IS = 0,          /* the state of words that are what they seem; state i + 1 is encoding i */
    ENTRY = 24,         /* bits: what one bets against a run beginning here */
    EXPECTED_ENTRY = 8, /* the same where the document has shown that encoding */
    EXPECTED = 60,      /* bits gained that are enough to expect more */
    CERTAIN = 200,      /* that are enough to take all of the document for that encoding, if nothing
                           in it is good Vietnamese that no byte could have been */
    ODD = 16,           /* bits: for a word there that is not */
    STRANGER = 8,       /* bits: for a word within a run that is not in its encoding */
    FOREIGN = 6,        /* bits: for a word without marks within a run that is no syllable */
    IMPOSSIBLE = 1 << 24,
};

/* A word of the line: the characters between two blanks. */
typedef struct word {
    uint32_t start, end;
    bool odd;    /* it holds what nobody writes */
    bool undone; /* in an earlier round */
    bool ascii;
    bool unicode; /* good Vietnamese as it stands, that no byte could have been */
    bool
        foreign; /* small letters of ASCII that are no syllable: not Vietnamese that lost nothing */
    unsigned bits[MOST_MISREADINGS + 1];         /* by state */
    unsigned char decoded[MOST_MISREADINGS + 1]; /* that is what it costs when decoded */
} word;

/* The bytes of a word, and what they are in an encoding. */
typedef struct decoding {
    unsigned char bytes[LONGEST_WORD];
    size_t len;
    uint32_t text[LONGEST_WORD];
    unsigned char taken[LONGEST_WORD]; /* bytes, by character */
    size_t count;
} decoding;

void misreader_init(misreader *all, const vb_allocator *memory)
{
    *all = (misreader){.words = VB_ARRAY(word, memory),
                       .undone = VB_ARRAY(character, memory),
                       .paths = VB_BUFFER(memory)};
}

void misreader_free(misreader *all)
{
    vb_array_free(&all->words);
    vb_array_free(&all->undone);
    vb_buffer_free(&all->paths);
}

void misreader_forget(misreader *all)
{
    memset(all->gained, 0, sizeof all->gained);
    memset(all->undone_bits, 0, sizeof all->undone_bits);
    all->learning = false;
    all->doubt = all->words_undone = all->words_unicode = 0;
    all->capitals_by_font = false;
}

bool misreader_failed(const misreader *all)
{
    return all->words.failed || all->undone.failed || all->paths.failed;
}

void misreader_set_tables(misreader *all, const legacy *legacies, size_t count,
                          syllable_memory *memory)
{
    all->memory = memory;
    all->sign_count = list_misread_signs(all->signs, SIGNS);
    all->count = 1; /* the first is UTF-8 */
    for (size_t i = 0; i < count && all->count < MOST_MISREADINGS; i++) {
        if (legacies[i].misread)
            all->tables[all->count++] = &legacies[i];
    }
}

bool misreader_expects(const misreader *all)
{
    for (size_t i = 0; i < all->count; i++) {
        if (all->gained[i] >= EXPECTED)
            return true;
    }
    return false;
}

const char *misreader_encoding(const misreader *all)
{
    size_t best = 0;
    for (size_t i = 1; i < all->count; i++)
        best = all->undone_bits[i] > all->undone_bits[best] ? i : best;
    if (all->undone_bits[best] == 0)
        return NULL;
    return all->tables[best] ? all->tables[best]->name : "utf-8";
}

/* ------------------------------------------------------------------------------------- bytes -- */

/* Two letters of Latin-1 with marks side by side: Vietnamese has none in a row, Windows-1258 that
 * was misread has many (quyêìt). */
static bool are_marked(uint32_t one, uint32_t other)
{
    return one >= 0xC0 && one < 0x100 && other >= 0xC0 && other < 0x100;
}

static bool is_blank(uint32_t code_point)
{
    return code_point == ' ' || code_point == '\t' || code_point == '\n' || code_point == '\r' ||
           code_point == '\f';
}

static bool is_small(uint32_t code_point)
{
    return code_point >= 'a' && code_point <= 'z';
}

static bool is_one_of(uint32_t code_point, const char *letters)
{
    return code_point && code_point < 0x80 && strchr(letters, (int)code_point);
}

/* A vowel and a letter that stands behind no vowel in any language that has it: the marks of VNI.
 */
static bool is_odd_pair(uint32_t before, uint32_t letter)
{
    switch (letter) {
    case 0xC4: /* Ä ä Å å: aä is ậ */
    case 0xE4:
    case 0xC5:
    case 0xE5:
        return is_one_of(before, "aeoAEO");
    case 0xD8: /* Ø ø */
    case 0xF8:
        return is_one_of(before, "aeouyAEOUY");
    case 0xDB: /* Û û: French has oû, aû */
    case 0xFB:
        return is_one_of(before, "euyEUY");
    case 0xCF: /* Ï ï: French has aï, oï */
    case 0xEF:
        return is_one_of(before, "euyEUY");
    default:
        return false;
    }
}

/* Whether nobody writes the character behind the one before: a mark on either of two letters in a
 * row, a capital within small letters, a control character, a mark of VNI. */
static bool is_odd(uint32_t before, uint32_t code_point)
{
    bool control =
        (code_point < 0x20 && !is_blank(code_point)) || (code_point >= 0x80 && code_point < 0xA0);
    bool capital = code_point >= 0xC0 && vb_lower(code_point) != code_point && is_small(before);
    return control || capital || are_marked(before, code_point) || is_odd_pair(before, code_point);
}

/* A sign of Latin-1 beside a letter. */
static bool is_odd_sign(uint32_t letter, uint32_t sign)
{
    return sign >= 0xA1 && sign < 0xC0 && !vb_is_digit(letter) && vb_is_letter(letter);
}

bool looks_misread(uint32_t before, uint32_t code_point)
{
    return is_odd(before, code_point) || is_odd_sign(before, code_point) ||
           is_odd_sign(code_point, before);
}

/* Whether a byte begins a character of Latin-1 or is a control character; without branches, so that
 * it costs little where there is none. */
static bool has_lead_byte(vb_slice text)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    unsigned char any = 0;
    for (size_t i = 0; i < text.len; i++)
        any |= (unsigned char)((bytes[i] & 0xFE) == 0xC2) | (unsigned char)(bytes[i] < 0x20);
    return any;
}

/* A letter of Latin-1 that Vietnamese has no use for. */
static bool is_western(uint32_t code_point)
{
    return code_point >= 0xC0 && code_point < 0x100 && !vb_letter_of(code_point).base;
}

first_sight look_at(vb_slice text)
{
    uint32_t before = ' ', code_point;
    first_sight seen = LOOKS_GOOD;
    while (text.len && (text.data[text.len - 1] == '\n' || text.data[text.len - 1] == '\r'))
        text.len--;
    if (!has_lead_byte(text))
        return LOOKS_GOOD;
    for (size_t at = 0; at < text.len; before = code_point) {
        code_point = (unsigned char)text.data[at];
        at += code_point < 0x80 ? 1 : vb_utf8_decode(text, at, &code_point);
        if (code_point < 0x80 && before < 0x80 && code_point >= 0x20)
            continue;
        if (looks_misread(before, code_point))
            return LOOKS_MISREAD;
        if (is_western(code_point))
            seen = LOOKS_GARBLED;
    }
    return seen;
}

static int byte_of(const misreader *all, uint32_t code_point)
{
    if (code_point < 0x100)
        return (int)code_point;
    size_t low = 0, high = all->sign_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (all->signs[middle].character == code_point)
            return all->signs[middle].byte;
        if (all->signs[middle].character < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    return -1;
}

/* The bytes that were taken for the word; false when there are none. */
static bool take_bytes(const misreader *all, const line *text, const word *one, decoding *read)
{
    read->len = 0;
    if (one->end - one->start > LONGEST_WORD)
        return false;
    for (uint32_t i = one->start; i < one->end; i++) {
        int byte = byte_of(all, character_at(text, i)->code_point);
        if (byte < 0)
            return false;
        read->bytes[read->len++] = (unsigned char)byte;
    }
    return true;
}

/* --------------------------------------------------------------------------------- decodings -- */

static size_t read_character(const legacy *table, vb_slice bytes, size_t at, uint32_t *code_point)
{
    return table ? legacy_read(table, bytes, at, code_point)
                 : vb_utf8_decode(bytes, at, code_point);
}

/* False when the bytes are no text of the encoding. */
static bool decode(const legacy *table, decoding *read)
{
    vb_slice bytes = {(const char *)read->bytes, read->len};
    read->count = 0;
    for (size_t at = 0, len; at < bytes.len; at += len) {
        uint32_t code_point;
        len = read_character(table, bytes, at, &code_point);
        if (code_point == VB_INVALID_BYTE)
            return false;
        read->taken[read->count] = (unsigned char)len;
        read->text[read->count++] = code_point;
    }
    return true;
}

static likelihood weigh(const misreader *all, const legacy *table, const decoding *read)
{
    decoding raised;
    if (!table || !table->capitals_by_font)
        return likelihood_of(all->memory, read->text, read->count);
    raised = *read;
    raise_font_capitals(raised.text, raised.count);
    return likelihood_of(all->memory, raised.text, raised.count);
}

/* PDF readers write the soft hyphen of Windows-1252, which is ư in TCVN3, as a hyphen: tr-êng. */
static bool take_hyphens_for_soft(decoding *read)
{
    enum { HYPHEN = '-', SOFT = 0xAD };
    bool any = false;
    for (size_t i = 1; i < read->len; i++) {
        if (read->bytes[i] == HYPHEN && (read->bytes[i - 1] | 0x20) >= 'a') {
            read->bytes[i] = SOFT;
            any = true;
        }
    }
    return any;
}

/* Decodes the word in the likeliest way; false when there is none. */
static bool decode_best(const misreader *all, const line *text, const word *one, size_t encoding,
                        decoding *best, likelihood *sum)
{
    const legacy *table = all->tables[encoding];
    decoding other;
    /* What was undone may be UTF-8 that was misread twice, and nothing else. */
    if ((one->undone && table) || !take_bytes(all, text, one, best) || !decode(table, best))
        return false;
    *sum = weigh(all, table, best);
    if (!table || !table->capitals_by_font)
        return true;
    other = *best;
    if (take_hyphens_for_soft(&other) && decode(table, &other)) {
        likelihood with_soft = weigh(all, table, &other);
        if (with_soft.bits < sum->bits) {
            *best = other;
            *sum = with_soft;
        }
    }
    return true;
}

/* ------------------------------------------------------------------------------------- words -- */

/* The case or the digits of the word are at odds: hInh, x4. */
static bool is_garbled(const uint32_t *letters, size_t len)
{
    for (size_t i = 1; i < len; i++) {
        uint32_t before = letters[i - 1], here = letters[i];
        if ((is_small(before) && !is_small(here) && here != '-' && here != '/') ||
            (vb_is_digit(before) && is_small(here)))
            return true;
    }
    return false;
}

/* Whether the word is small letters of ASCII in which nothing was lost and that are no syllable:
 * text that was only misread has few of those, and text that an OCR garbled has many. */
static bool is_foreign(const misreader *all, const line *text, const word *one)
{
    uint32_t letters[LONGEST_WORD];
    size_t len = 0;
    bool small = false;
    unsigned bits;
    for (uint32_t i = one->start; i < one->end && len < LONGEST_WORD; i++) {
        uint32_t code_point = character_at(text, i)->code_point;
        if (code_point == ',' || code_point == '.' || code_point == ';' || code_point == ':')
            break;
        small |= is_small(code_point);
        letters[len++] = code_point;
    }
    return len > 1 && small &&
           (is_garbled(letters, len) || !is_syllable(all->memory, letters, len, &bits));
}

/* ASCII that is itself in every encoding that could have been misread: in BK HCM 1, } is Đ. */
static bool is_plain(uint32_t code_point)
{
    return code_point >= 0x20 && code_point < '{' && code_point != '^' && code_point != '`';
}

static void split_words(misreader *all, const line *text)
{
    size_t count = text->characters.count;
    vb_array_clear(&all->words);
    for (size_t at = 0; at < count;) {
        if (is_blank(character_at(text, at)->code_point)) {
            at++;
            continue;
        }
        word one = {.start = (uint32_t)at, .ascii = true};
        uint32_t before = 0;
        for (; at < count && !is_blank(character_at(text, at)->code_point); at++) {
            uint32_t code_point = character_at(text, at)->code_point;
            one.ascii &= is_plain(code_point);
            one.odd |= looks_misread(before, code_point);
            one.undone |= character_at(text, at)->why != NULL;
            before = code_point;
        }
        one.end = (uint32_t)at;
        vb_array_push(&all->words, &one);
    }
}

static word *word_at(const misreader *all, size_t index)
{
    return VB_ARRAY_AT(&all->words, word, index);
}

/* Composes a mark with the letter before it, so that decomposed text weighs what it says. */
static bool compose_pair(uint32_t *letter, uint32_t mark)
{
    cell base = {.code_point = *letter};
    const rule *why;
    if (mark < 0x300 || mark > 0x36F || !attach_mark(&base, mark, &why))
        return false;
    *letter = base.code_point;
    return true;
}

static likelihood as_it_stands(const misreader *all, const line *text, const word *one)
{
    uint32_t code_points[LONGEST_WORD];
    size_t len = 0;
    for (uint32_t i = one->start; i < one->end && len < LONGEST_WORD; i++) {
        uint32_t code_point = character_at(text, i)->code_point;
        if (len == 0 || !compose_pair(&code_points[len - 1], code_point))
            code_points[len++] = code_point;
    }
    return likelihood_of(all->memory, code_points, len);
}

/* Whether all of the document is in the encoding of the state. */
static bool is_certain(const misreader *all, size_t state)
{
    return all->gained[state - 1] >= CERTAIN && !all->line_is_unicode &&
           all->words_unicode * 50 < all->words_undone;
}

/* Weighs each word as it stands, and returns how many bits could be gained at most. */
static unsigned weigh_as_is(misreader *all, const line *text)
{
    enum { COMMONEST = 5 };
    unsigned gain = 0;
    decoding read;
    all->line_is_unicode = false;
    for (size_t i = 0; i < all->words.count; i++) {
        word *one = word_at(all, i);
        if (one->ascii)
            continue;
        likelihood sum = as_it_stands(all, text, one);
        one->bits[AS_IS] = sum.bits;
        one->unicode =
            sum.words && sum.syllables == sum.words && !take_bytes(all, text, one, &read);
        all->line_is_unicode |= one->unicode && !one->undone;
        if (sum.bits > COMMONEST)
            gain += sum.bits - COMMONEST;
    }
    return gain;
}

/* A word of ASCII is the same in all encodings. */
static void weigh_ascii(const misreader *all, const line *text, word *one)
{
    unsigned bits = is_foreign(all, text, one) ? FOREIGN : 0;
    for (size_t i = 0; i < all->count; i++)
        one->bits[i + 1] = bits;
}

static void weigh_decoded(const misreader *all, const line *text, word *one)
{
    decoding read;
    likelihood sum;
    bool odd = false;
    for (size_t i = 0; i < all->count; i++) {
        unsigned stranger = one->bits[AS_IS] + STRANGER;
        if (is_certain(all, i + 1))
            stranger = one->bits[AS_IS] + ODD;
        bool fits = decode_best(all, text, one, i, &read, &sum) && sum.bits < stranger;
        one->bits[i + 1] = fits ? sum.bits : stranger;
        one->decoded[i + 1] = fits;
        odd |= fits && is_certain(all, i + 1);
    }
    if (odd)
        one->bits[AS_IS] += ODD;
}

/* ------------------------------------------------------------------------------------- paths -- */

static unsigned entry_bits(const misreader *all, size_t state)
{
    if (is_certain(all, state))
        return 0;
    if (all->gained[state - 1] >= CERTAIN)
        return EXPECTED_ENTRY;
    return (all->gained[state - 1] >= EXPECTED ? EXPECTED_ENTRY : ENTRY) + all->doubt;
}

/* One step of Viterbi: `costs` by state before the word become those behind it; `from` is where
 * each came from. Leaving a run costs nothing. */
static void step(const misreader *all, const word *one, unsigned *costs, unsigned char *from)
{
    size_t cheapest = 0;
    for (size_t state = 1; state <= all->count; state++)
        cheapest = costs[state] < costs[cheapest] ? state : cheapest;
    unsigned least = costs[cheapest];
    for (size_t state = 0; state <= all->count; state++) {
        unsigned entry = state == AS_IS ? 0 : entry_bits(all, state);
        from[state] = (unsigned char)state;
        if (least + entry < costs[state]) {
            costs[state] = least + entry;
            from[state] = (unsigned char)cheapest;
        }
        costs[state] += one->bits[state];
    }
}

/* The likeliest state of each word, in the first byte of its row of `paths`. */
static bool find_path(misreader *all)
{
    size_t states = all->count + 1, words = all->words.count;
    unsigned costs[MOST_MISREADINGS + 1];
    vb_buffer_clear(&all->paths);
    if (!vb_buffer_reserve(&all->paths, words * states))
        return false;
    unsigned char *from = (unsigned char *)all->paths.data;
    for (size_t state = 0; state < states; state++)
        costs[state] = state == AS_IS ? 0 : IMPOSSIBLE;
    for (size_t i = 0; i < words; i++)
        step(all, word_at(all, i), costs, from + i * states);
    size_t state = 0;
    for (size_t other = 1; other < states; other++)
        state = costs[other] < costs[state] ? other : state;
    bool any = false;
    for (size_t i = words; i-- > 0;) {
        size_t before = from[i * states + state];
        from[i * states] = (unsigned char)state;
        any |= state != AS_IS;
        state = before;
    }
    return any;
}

static size_t state_of(const misreader *all, size_t index)
{
    return (unsigned char)all->paths.data[index * (all->count + 1)];
}

/*
 * Whether the run of words from `start` to `end` is what it is taken for: most of its words are
 * syllables then, and enough of them hold what nobody would write. Text that an OCR garbled has
 * many words that would be syllables in some encoding, but none of that.
 */
static bool is_convincing(const misreader *all, const line *text, size_t start, size_t end,
                          size_t state, unsigned *gain)
{
    unsigned words = 0, syllables = 0, odd = 0, changed = 0;
    decoding read;
    likelihood sum;
    *gain = 0;
    for (size_t i = start; i < end; i++) {
        const word *one = word_at(all, i);
        if (one->ascii || !one->decoded[state] ||
            !decode_best(all, text, one, state - 1, &read, &sum))
            continue;
        words += sum.words;
        syllables += sum.syllables;
        odd += one->odd && sum.syllables == sum.words;
        changed++;
        if (one->bits[AS_IS] > sum.bits)
            *gain += one->bits[AS_IS] - sum.bits;
    }
    bool expected = all->gained[state - 1] >= EXPECTED;
    return changed && syllables * 10 >= words * 7 && (expected || odd * 4 >= changed);
}

/* --------------------------------------------------------------------------------- rewriting -- */

static void copy_characters(misreader *all, const line *text, size_t start, size_t end)
{
    for (; start < end; start++)
        vb_array_push(&all->undone, character_at(text, start));
}

static void add_decoded(misreader *all, const line *text, const word *one, size_t encoding)
{
    static const rule undone = {"mojibake", 0.95};
    decoding read;
    likelihood sum;
    size_t at = one->start;
    decode_best(all, text, one, encoding, &read, &sum);
    for (size_t i = 0; i < read.count; i++) {
        character made = *character_at(text, at);
        size_t end = at + read.taken[i];
        if (read.text[i] >= 0x80 || made.code_point != read.text[i])
            made.why = &undone;
        made.code_point = read.text[i];
        made.to = character_at(text, end - 1)->to;
        while (++at < end)
            made.len += character_at(text, at)->len;
        vb_array_push(&all->undone, &made);
    }
}

/* Settles which runs are undone; false when none is. */
static bool settle_runs(misreader *all, const line *text)
{
    size_t states = all->count + 1, words = all->words.count;
    bool any = false;
    for (size_t start = 0, end; start < words; start = end) {
        size_t state = state_of(all, start);
        unsigned gain;
        for (end = start + 1; end < words && state_of(all, end) == state;)
            end++;
        if (state == AS_IS)
            continue;
        if (is_convincing(all, text, start, end, state, &gain)) {
            all->gained[state - 1] += gain;
            if (!all->learning)
                all->undone_bits[state - 1] += gain;
            all->capitals_by_font |=
                all->tables[state - 1] && all->tables[state - 1]->capitals_by_font;
            any = true;
            continue;
        }
        for (size_t i = start; i < end; i++)
            all->paths.data[i * states] = AS_IS;
    }
    return any;
}

static void count_words(misreader *all)
{
    for (size_t i = 0; i < all->words.count; i++) {
        const word *one = word_at(all, i);
        all->words_undone += one->decoded[state_of(all, i)];
        all->words_unicode += one->unicode && !one->undone;
    }
}

void misreader_doubt(misreader *all)
{
    enum { MORE = 4, MOST = 64 };
    if (all->doubt < MOST)
        all->doubt += MORE;
}

/* A line that looks misread, and is not likely to be, speaks for a document that is only garbled.
 */
static bool learn(misreader *all, bool undone)
{
    enum { LESS = 8 };
    if (undone)
        all->doubt -= all->doubt < LESS ? all->doubt : LESS;
    else
        misreader_doubt(all);
    return undone;
}

bool undo_misreading(misreader *all, line *text)
{
    split_words(all, text);
    unsigned least = misreader_expects(all) ? 0 : ENTRY + all->doubt;
    all->capitals_by_font = false;
    if (all->words.failed || weigh_as_is(all, text) <= least)
        return false;
    for (size_t i = 0; i < all->words.count; i++) {
        (word_at(all, i)->ascii ? weigh_ascii : weigh_decoded)(all, text, word_at(all, i));
    }
    if (!learn(all, find_path(all) && settle_runs(all, text)))
        return false;
    size_t at = 0;
    count_words(all);
    vb_array_clear(&all->undone);
    for (size_t i = 0; i < all->words.count; i++) {
        const word *one = word_at(all, i);
        size_t state = state_of(all, i);
        copy_characters(all, text, at, one->start);
        if (one->decoded[state])
            add_decoded(all, text, one, state - 1);
        else
            copy_characters(all, text, one->start, one->end);
        at = one->end;
    }
    copy_characters(all, text, at, text->characters.count);
    vb_array swapped = text->characters;
    text->characters = all->undone;
    all->undone = swapped;
    return true;
}
