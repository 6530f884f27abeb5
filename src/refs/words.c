/*
 * What a word may begin, remembered by its letters: a text has few words that begin with a capital,
 * and has them again and again. So the tables of names are asked once of each word, misread ones
 * included, and once of each pair of words of which the first may begin a name, or of three.
 */
#include "refs/words.h"

#include "refs/byte_kind.h"
#include "refs/byte_set.h"
#include "refs/handle.h"
#include "refs/hash.h"
#include "refs/pointing.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/word_hash.h"
#include "vanban/orthography.h"

#include <string.h>

/* Of what is kept of some words, the last bits are the lists that said yes, and before them those
 * that were asked; the rest is of their hash. */
enum { ASKED = (1 << 2 * WORD_LISTS) - 1 };

/* The word at a place of the text, which is mostly asked for several times in turn. */
typedef struct asked_word {
    size_t at, end;
    uint64_t hash, *known;
} asked_word;

/* What may stand behind a word in a name of each list. */
typedef struct words_behind {
    vb_next_word of[WORD_NAMES];
} words_behind;

struct known_words {
    asked_word last;  /* that was asked for */
    unsigned bits;    /* of a hash that tell the place: as many places as the text may need */
    vb_array behind;  /* words_behind, by the hash of one; only where a list said yes */
    uint64_t *pairs;  /* the lists by the hash of several words; behind */
    uint64_t first[]; /* those by that of one */
};

static size_t size_of_words(unsigned bits)
{
    return 2 * sizeof(uint64_t) << bits;
}

bool open_words(reference_search *search)
{
    enum { BYTES_A_WORD = 16, LEAST = 6, MOST = 14 };
    unsigned bits = vb_hash_bits(search->text.len / BYTES_A_WORD, LEAST, MOST);
    known_words *words = vb_allocate(search->refs->memory, sizeof *words + size_of_words(bits));
    search->words = words;
    if (!words)
        return false;
    words->bits = bits;
    words->pairs = words->first + ((size_t)1 << bits);
    words->behind = VB_ARRAY(words_behind, search->refs->memory);
    words->last.at = SIZE_MAX;
    return vb_array_reserve(&words->behind, (size_t)1 << bits);
}

void close_words(reference_search *search)
{
    if (search->words)
        vb_array_free(&search->words->behind);
    vb_release(search->refs->memory, search->words);
}

/* The same for a word that the text may end in. */
static uint64_t add_last_word(uint64_t hash, vb_slice text, size_t *at)
{
    char copy[WORD_REACH] = {0};
    const char *end = copy;
    memcpy(copy, text.data + *at, text.len - *at);
    hash = add_bytes(hash, &end);
    *at += (size_t)(end - copy);
    return hash;
}

/* The same for a word at `*at`, wherever the text ends. */
static inline uint64_t add_word(uint64_t hash, vb_slice text, size_t *at)
{
    const char *word = text.data + *at, *end = word;
    if (text.len - *at < WORD_REACH)
        return add_last_word(hash, text, at);
    hash = add_bytes(hash, &end);
    *at += (size_t)(end - word);
    return hash;
}

uint64_t hash_of_beginning(vb_slice text, size_t at)
{
    enum { BYTES = 4 };
    uint32_t third = 0;
    uint64_t hash = add_word(0, text, &at);
    at = skip_space(text, at, 16);
    hash = add_word(hash, text, &at);
    at = skip_space(text, at, 16);
    if (text.len - at >= BYTES)
        memcpy(&third, text.data + at, BYTES);
    return (hash ^ third) * PRIME;
}

/* The names of a list; NULL where it has none, and of those that are kept otherwise. */
static const vb_name_list *names_of(const reference_search *search, word_list list)
{
    const vb_refs *refs = search->refs;
    switch (list) {
    case WORD_LAWS:
        return refs->laws;
    case WORD_ALWAYS:
        return refs->always;
    case WORD_BACK:
        return refs->cues[CUE_BACK].names;
    case WORD_DEFINE:
        return refs->cues[CUE_DEFINE].names;
    case WORD_SHORT_FORMS:
        return search->short_forms;
    case WORD_TYPES:
    case WORD_THIS:
    case WORD_SYMBOL:
    case WORD_LISTS:
        break;
    }
    return NULL;
}

static vb_next_word is_first_word(const reference_search *search, word_list list,
                                  vb_read_word *word)
{
    if (list == WORD_TYPES)
        return vb_document_type_first_word(search->citation, word);
    if (list == WORD_THIS)
        return is_this(word->bytes);
    size_t end;
    if (list == WORD_SYMBOL)
        return symbol_at_start(search, word->bytes, &end) != NULL;
    const vb_name_list *names = names_of(search, list);
    return names ? vb_name_list_first_word(names, word) : 0;
}

static bool begins_name(const reference_search *search, word_list list, size_t at)
{
    if (list == WORD_TYPES)
        return vb_document_type_begins(search->citation, search->text, at);
    const vb_name_list *names = names_of(search, list);
    return !names || vb_name_list_begins(names, search->text, at);
}

static bool goes_on(const reference_search *search, word_list list, size_t at)
{
    const vb_name_list *names = names_of(search, list);
    return !names || vb_name_list_goes_on(names, search->text, at);
}

/* Whether what is kept is of this hash. */
static inline bool is_under(uint64_t known, uint64_t hash)
{
    return !((known ^ hash) & ~(uint64_t)ASKED);
}

/* The first of the places where what is under a hash may be kept. */
enum { TOGETHER = 4 };
static inline uint64_t *places_of(uint64_t *kept, unsigned bits, uint64_t hash)
{
    return kept + (hash >> (64 - bits)) / TOGETHER * TOGETHER;
}

/* What is kept under a hash: of the places the one asked for last comes first, and the one that was
 * not asked for the longest is given up. */
static inline uint64_t *kept_of(uint64_t *kept, unsigned bits, uint64_t hash)
{
    uint64_t *places = places_of(kept, bits, hash), found = places[0];
    size_t i = 0;
    if (is_under(found, hash))
        return places;
    do {
        uint64_t next = ++i < TOGETHER ? places[i] : hash & ~(uint64_t)ASKED;
        if (i < TOGETHER)
            places[i] = found;
        found = next;
    } while (!is_under(found, hash));
    places[0] = found;
    return places;
}

static void learn(uint64_t *known, word_list list, bool yes)
{
    *known |= (uint64_t)1 << (WORD_LISTS + list) | (uint64_t)yes << list;
}

/* The place of a word; another that needs it later takes it. */
static inline size_t place_of(const known_words *words, uint64_t hash)
{
    return hash >> (64 - words->bits);
}

/* What is kept of the word at `at`. */
static inline const asked_word *ask_word(known_words *words, vb_slice text, size_t at)
{
    asked_word *last = &words->last;
    if (last->at == at)
        return last;
    last->at = last->end = at;
    last->hash = add_word(0, text, &last->end);
    last->known = &words->first[place_of(words, last->hash)];
    if (!is_under(*last->known, last->hash))
        *last->known = last->hash & ~(uint64_t)ASKED;
    return last;
}

static vb_next_word *behind_of(const known_words *words, size_t place)
{
    return ((words_behind *)words->behind.items)[place].of;
}

/* Those of the lists of which the word may be the first of a name; they are asked where they were
 * not. */
static void ask_first_word(reference_search *search, uint64_t *known, size_t at, unsigned lists)
{
    vb_read_word word = vb_word_read(search->text, &at);
    for (; lists; lists &= lists - 1) {
        word_list list = (word_list)__builtin_ctz(lists);
        vb_next_word behind = is_first_word(search, list, &word);
        if (list < WORD_NAMES)
            behind_of(search->words, (size_t)(known - search->words->first))[list] = behind;
        learn(known, list, behind != 0);
    }
}

static inline unsigned ask_lists(reference_search *search, uint64_t *known, size_t at,
                                 unsigned lists)
{
    unsigned open = lists & ~(unsigned)(*known >> WORD_LISTS);
    if (open)
        ask_first_word(search, known, at, open);
    return (unsigned)*known & lists;
}

unsigned lists_of_word(reference_search *search, size_t at, unsigned lists)
{
    return ask_lists(search, ask_word(search->words, search->text, at)->known, at, lists);
}

/* Bytes behind a word that tell what the next one is. */
enum { NEXT_REACH = 8 };
_Static_assert(2 * WORD_REACH + NEXT_REACH <= WORDS_REACH, "a block leaves room for two words");

static inline bool is_of_figure(char byte)
{
    return vb_is_digit((unsigned char)byte) || byte == '.' || byte == ',';
}

/* What a word is that begins with no letter of ASCII. */
static vb_next_word kind_of_other(const char *word)
{
    enum { FIGURES = NEXT_REACH - 3 };
    int at = 0;
    while (at < FIGURES && is_of_figure(word[at]))
        at++;
    return at > 0 && is_space(word[at]) ? VB_NEXT_FIGURES : VB_NEXT_OTHER;
}

/* What the word behind a blank is, as the lists tell such words; no end of the text is near to. */
static inline vb_next_word kind_behind(const char *blank)
{
    unsigned letter = ((unsigned char)blank[1] | 0x20u) - 'a';
    if (!is_space(blank[0]))
        return VB_NEXT_OTHER;
    return letter < 26 ? (vb_next_word)1 << letter : kind_of_other(blank + 1);
}

/* Those of the lists that have a name which goes on so behind its first word. */
static inline unsigned lists_with(const vb_next_word *behind, unsigned lists, vb_next_word kind)
{
    unsigned some = lists;
    for (; lists; lists &= lists - 1)
        if (!(behind[__builtin_ctz(lists)] & kind))
            some ^= lists & -lists;
    return some;
}

/* Whether it is known of a word of this hash and the one behind its blank, if one parts them as it
 * mostly does, that no name of the lists begins with them. */
static inline bool begin_none(const known_words *words, uint64_t hash, const char *blank,
                              unsigned lists)
{
    const char *next = blank + 1;
    if (!is_space(*blank) || *blank == '\f' || is_space(*next))
        return false;
    hash = add_bytes(hash, &next);
    const uint64_t *places = places_of(words->pairs, words->bits, hash);
    for (size_t i = 0; i < TOGETHER; i++)
        if (is_under(places[i], hash))
            return !(lists & ((unsigned)places[i] | ~(unsigned)(places[i] >> WORD_LISTS)));
    return false;
}

/* Whether it is known of a word of this hash, with this blank behind it, that it begins no name of
 * the lists; its neighbour may tell. */
static inline bool begins_none(const known_words *words, uint64_t hash, const char *blank,
                               unsigned lists)
{
    enum { NAMES = (1 << WORD_NAMES) - 1 };
    size_t place = place_of(words, hash);
    uint64_t known = words->first[place];
    unsigned yes = (unsigned)known & lists, open = lists & ~(unsigned)(known >> WORD_LISTS);
    if (!is_under(known, hash) || open | (yes & ~(unsigned)NAMES))
        return false;
    if (!yes)
        return true;
    yes = lists_with(behind_of(words, place), yes, kind_behind(blank));
    return !yes || begin_none(words, hash, blank, yes);
}

/* Notes a word with a capital; that it failed is told at the end. */
static inline void note(reference_search *search, size_t at, uint64_t hash)
{
    noted_word *noted = vb_array_place(&search->noted);
    if (noted)
        *noted = (noted_word){at, hash};
}

/* Whether it is known of the word behind a mark, with a blank or without, that nothing is defined.
 */
static inline bool defines_nothing(const reference_search *search, const char *mark)
{
    const char *word = mark + 1;
    word += is_space(*word);
    if (!has_byte(&search->refs->cue_bytes[CUE_DEFINE], *word))
        return true;
    uint64_t hash = add_bytes(0, &word);
    return begins_none(search->words, hash, word, 1 << WORD_DEFINE);
}

/* Of the marks those behind which something may be defined. */
static inline uint64_t defining_marks(const reference_search *search, const char *block,
                                      uint64_t marks)
{
    uint64_t kept = marks;
    for (; marks; marks &= marks - 1)
        if (defines_nothing(search, block + __builtin_ctzll(marks)))
            kept ^= marks & -marks;
    return kept;
}

uint64_t new_beginnings(reference_search *search, const block_places *places)
{
    enum { POINTING = 1 << WORD_THIS | 1 << WORD_BACK };
    const unsigned capitals = lists_of_capitals(search);
    const bool noting = search->definitions.count > 0;
    const char *block = search->text.data + places->from;
    uint64_t kept = places->words;
    for (uint64_t words = kept; words; words &= words - 1) {
        size_t at = (size_t)__builtin_ctzll(words);
        const char *word = block + at;
        bool capital = *word != 'n',
             noted = noting && capital && has_byte(&search->form_bytes, *word);
        uint64_t hash = add_bytes(0, &word);
        if (noted)
            note(search, places->from + at, hash);
        if (begins_none(search->words, hash, word, capital ? capitals : POINTING))
            kept ^= words & -words;
    }
    return kept | defining_marks(search, block, places->marks);
}

void note_capitals(reference_search *search, size_t from, size_t to)
{
    /* Room for those of all that follows, which is taken only where they are noted. */
    enum { BYTES_A_CAPITAL = 64 };
    vb_array_reserve(&search->noted, (search->text.len - from) / BYTES_A_CAPITAL);
    while (search->noted.count &&
           VB_ARRAY_AT(&search->noted, noted_word, search->noted.count - 1)->at >= from)
        search->noted.count--;
    for (size_t at = from; at < to; at++)
        if (has_byte(&search->form_bytes, search->text.data[at]) && is_capital(search->text, at)) {
            size_t end = at;
            note(search, at, add_word(0, search->text, &end));
        }
}

bool begins_no_short_form(const reference_search *search, const noted_word *word)
{
    enum { ASKED_OF = 1 << (WORD_LISTS + WORD_SHORT_FORMS), YES = 1 << WORD_SHORT_FORMS };
    uint64_t known = search->words->first[place_of(search->words, word->hash)];
    return is_under(known, word->hash) && (known & (ASKED_OF | YES)) == ASKED_OF;
}

/* What is kept of the words under a hash, the second behind the first and so on. */
static bool ask_words(reference_search *search, word_list list, size_t at, uint64_t hash,
                      bool (*may)(const reference_search *search, word_list list, size_t at))
{
    uint64_t *known = kept_of(search->words->pairs, search->words->bits, hash);
    if (!(*known >> (WORD_LISTS + list) & 1))
        learn(known, list, may(search, list, at));
    return *known >> list & 1;
}

bool may_begin_name(reference_search *search, word_list list, size_t at)
{
    enum { GAP = 16 };
    vb_slice text = search->text;
    const asked_word *word = ask_word(search->words, text, at);
    if (!ask_lists(search, word->known, at, 1u << list))
        return false;
    size_t place = (size_t)(word->known - search->words->first);
    if (text.len - word->end > NEXT_REACH &&
        !(behind_of(search->words, place)[list] & kind_behind(text.data + word->end)))
        return false;
    size_t next = skip_space(text, word->end, GAP);
    uint64_t hash = add_word(word->hash, text, &next);
    if (!ask_words(search, list, at, hash, begins_name))
        return false;
    if (list != WORD_LAWS && list != WORD_SHORT_FORMS)
        return true;
    next = skip_space(text, next, GAP);
    hash = add_word(hash, text, &next);
    return ask_words(search, list, at, hash, goes_on);
}
