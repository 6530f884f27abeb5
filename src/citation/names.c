/*
 * The name of a table that begins at a place of the text. Letter for letter it is looked for in the
 * text itself; only where none stands so, or a longer one begins with it, are the letters that
 * follow squeezed and held against names they may be misread from.
 */
#include "citation/names.h"

#include "citation/blanks.h"
#include "citation/channel.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/gate.h"
#include "citation/initials.h"
#include "citation/lattice.h"
#include "citation/squeezed.h"
#include "citation/tables.h"
#include "citation/walk.h"
#include "citation/well_read.h"
#include "vanban/orthography.h"

#include <string.h>

/* What a name explains of the text: its letters, less what it costs to believe it. */
static float weight_of(size_t letters, float cost)
{
    return (float)letters - 4 * cost;
}

bool is_beaten(size_t len, const name_hit *best)
{
    return best->entry && (float)len <= weight_of(best->entry->compare.len, best->cost);
}

bool is_heavier(size_t len, float cost, const name_hit *best)
{
    return !best->entry || weight_of(len, cost) > weight_of(best->entry->compare.len, best->cost);
}

/* -------------------------------------------------------------------------- letter for letter --
 */

/* A letter of the text, and what ends where it begins. */
typedef struct text_letter {
    uint32_t letter;
    size_t at, next;
    bool behind_blank;
} text_letter;

/* Moves to the next letter before `end`, over blanks and marks; false when there is none, and then
 * `at` is the end. */
static inline bool next_letter(vb_slice text, size_t end, text_letter *here)
{
    here->behind_blank = false;
    for (here->at = here->next; here->at < end; here->at = here->next) {
        uint32_t code_point;
        char base = vb_base_at(text, here->at, &code_point, &here->next);
        sign_kind kind = base ? SIGN_LETTER : kind_of_sign(code_point);
        here->letter = base ? (uint32_t)base : code_point;
        if (kind == SIGN_LETTER) {
            if (!base)
                here->letter = fold_letter(code_point);
            return true;
        }
        here->behind_blank |= kind == SIGN_BLANK;
    }
    return false;
}

static uint32_t letter_at(const entry_list *names, size_t index, size_t depth)
{
    const cps *name = &names->items[index].compare;
    return depth < name->len ? name->at[depth] : 0;
}

/* The first of the names [low, high), alike up to `depth`, whose letter there is not before this.
 */
static size_t lower_bound(const entry_list *names, size_t low, size_t high, size_t depth,
                          uint32_t letter)
{
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (letter_at(names, middle, depth) < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether the letter that ends at `last`, behind which no other stands before `end`, ends its word:
 * one may stand right behind the text to be looked at. */
static bool is_end_of_word(vb_slice text, size_t last, size_t end)
{
    size_t after;
    return last < end || kind_of_sign(code_point_at(text, last, &after)) != SIGN_LETTER;
}

/* The names that are alike up to `depth`, and go on with this letter; false when there are none. */
static bool narrow(const entry_list *names, size_t *low, size_t *high, size_t depth,
                   uint32_t letter)
{
    if (depth == 0 && letter < FIRST_LETTERS - 1) {
        *low = names->begins[letter];
        *high = names->begins[letter + 1];
        return *low < *high;
    }
    if (letter_at(names, *low, depth) != letter)
        *low = lower_bound(names, *low, *high, depth, letter);
    if (*low < *high && letter_at(names, *high - 1, depth) != letter)
        *high = lower_bound(names, *low, *high, depth, letter + 1);
    return *low < *high;
}

/* The letters of the word without their marks and capitals. */
static cps fold_word(vb_slice word)
{
    cps letters = {.len = 0};
    for (size_t at = 0; at < word.len;) {
        uint32_t sign = code_point_at(word, at, &at);
        if (is_word_letter(sign))
            cps_add(&letters, fold_letter(sign));
    }
    return letters;
}

/* Whether the letters of the word are those of two words of the name side by side. */
static bool has_two_as_one(vb_slice name, vb_slice word)
{
    const vb_slice blank = VB_SLICE(" ");
    const cps read = fold_word(word);
    for (size_t at = 0, next; (next = vb_slice_find(name, blank, at)) < name.len; at = next + 1) {
        size_t end = vb_slice_find(name, blank, next + 1);
        const cps both = fold_word(vb_slice_cut(name, at, end < name.len ? end : name.len));
        if (both.len == read.len && memcmp(both.at, read.at, read.len * sizeof *read.at) == 0)
            return true;
    }
    return false;
}

/* Whether a syllable stands in the text where the name has two: Luat Thuy, which Thủy sản may be
 * the rest of, is not Luật Thú y. */
static bool joins_two(vb_slice text, size_t at, size_t end, vb_slice name)
{
    vb_syllable syllable;
    for (size_t behind; at < end; at = behind + 1) {
        for (behind = at; behind < end && !is_ascii_blank(text.data[behind]);)
            behind++;
        vb_slice word = vb_slice_cut(text, at, behind);
        if (vb_syllable_parse(word, &syllable) && has_two_as_one(name, word))
            return true;
    }
    return false;
}

/* The longest name that stands at `at` letter for letter, in whole words; sets where it ends, and
 * how far the text was looked at. */
static const table_entry *name_letter_for_letter(const entry_list *names, vb_slice text, size_t at,
                                                 size_t end, vb_name_match *match)
{
    const table_entry *found = NULL;
    text_letter here = {.next = at};
    size_t low = 0, high = names->count, words = 1, words_found = 0;
    bool more = next_letter(text, end, &here);
    if (here.letter >= FIRST_LETTERS - 1)
        return NULL;
    for (size_t depth = 0; more && narrow(names, &low, &high, depth, here.letter); depth++) {
        size_t last = here.next;
        more = next_letter(text, end, &here);
        bool ends = more ? here.behind_blank : is_end_of_word(text, last, end);
        for (size_t i = low; ends && i < high && names->items[i].compare.len == depth + 1; i++) {
            found = &names->items[i];
            match->end = last;
            words_found = words;
        }
        words += here.behind_blank;
    }
    match->looked = here.at;
    bool joined = found && words_found < found->words &&
                  joins_two(text, at, match->end, entry_name(names, found));
    return joined ? NULL : found;
}

/* -------------------------------------------------------------------------------------- nearly --
 */

/* The most a name of `len` letters may cost at `score`: short names are like too many other words.
 */
static float limit_for(size_t len, double score)
{
    float most = (float)((1 - score) * (double)len);
    return len >= 10 ? most : most * (float)(len + 10) / 20;
}

bool has_words(const table_entry *name, size_t words, size_t letters)
{
    return words + 1 > name->words || (words + 2 > name->words && name->words > 3) ||
           letters * 10 >= name->compare.len * 9;
}

/* What each letter may cost that a longer name has beyond one that stands letter for letter: Luật
 * Đầu tư cũng is not Luật Đầu tư công. */
#define MORE_COST 0.12f

/* A word of the text from one of its letters on. */
typedef struct read_word {
    vb_slice bytes;
    size_t first, behind; /* its letters */
} read_word;

static read_word word_from(const squeezed *text, size_t first)
{
    size_t behind = first + 1;
    while (behind < text->letters.len && !begins_word(text, behind))
        behind++;
    return (read_word){vb_slice_cut(text->text, text->starts[first], text->ends[behind - 1]), first,
                       behind};
}

/* Whether the name has the letter at `at`; a B may be an Đ: HỘI BỒNG. */
static bool has_letter(const cps *name, size_t at, uint32_t read)
{
    uint32_t written = at < name->len ? name->at[at] : 0;
    return written == read || (written == 'd' && read == 'b');
}

/* Whether it has those of the word there. */
static bool has_letters_at(const cps *name, size_t at, const cps *text, const read_word *word)
{
    size_t i = word->first;
    while (i < word->behind && has_letter(name, at + i - word->first, text->at[i]))
        i++;
    return i == word->behind;
}

/* Whether the name has the letters of the word side by side: at the same place, unless what was
 * garbled before it moved them. */
static bool has_letters(const cps *name, const cps *text, const read_word *word, bool moved)
{
    if (!moved)
        return has_letters_at(name, word->first, text, word);
    for (size_t at = 0; at < name->len; at++)
        if (has_letters_at(name, at, text, word))
            return true;
    return false;
}

/* The end of the word at `at` of a name, if it is `word` but for its case; `at`: it is another. */
static size_t same_word_end(vb_slice name, size_t at, vb_slice word)
{
    size_t end = at, next, after;
    for (size_t i = 0; i < word.len; i = after, end = next)
        if (vb_lower(code_point_at(name, end, &next)) != vb_lower(code_point_at(word, i, &after)))
            return at;
    return kind_of_sign(code_point_at(name, end, &next)) == SIGN_LETTER ? at : end;
}

/* Where the first of the name's words from `at` on ends that is this, with the same marks; 0: none
 * is. */
static size_t behind_word(vb_slice name, size_t at, vb_slice word)
{
    size_t next;
    bool begins = at_word_start(name, at);
    for (; at < name.len; at = next) {
        size_t end = begins ? same_word_end(name, at, word) : at;
        if (end > at)
            return end;
        begins = !is_word_letter(code_point_at(name, at, &next));
    }
    return 0;
}

/* Whether the name's own words stand there up to its last, and only some between them do not: Bộ
 * trưởng Quốc phòng is Bộ trưởng Bộ Quốc phòng. */
static bool leaves_words_out(vb_slice name, const squeezed *text, size_t letters)
{
    size_t at = 0;
    for (read_word word = {.behind = 0}; word.behind < letters;) {
        word = word_from(text, word.behind);
        at = behind_word(name, at, word.bytes);
        if (!at)
            return false;
    }
    return at == name.len;
}

static bool is_of_figures(const cps *text, const read_word *word)
{
    size_t at = word->first;
    while (at < word->behind && vb_is_digit(text->at[at]))
        at++;
    return at == word->behind;
}

/* Whether the word is a syllable with some mark. Those of any scanner make such a word, but hardly
 * one of another first letter among words that were read well. */
static bool is_marked_syllable(vb_slice word)
{
    vb_syllable syllable;
    bool marked = false;
    for (size_t i = 0; i < word.len; i++)
        marked |= (unsigned char)word.data[i] >= 0x80;
    return marked && vb_syllable_parse(word, &syllable);
}

/* HĐND, of which every letter stands for a word; a scan makes BO of Bộ. */
static bool is_abbreviation(vb_slice word)
{
    vb_syllable syllable;
    return vb_utf8_count(word) > 1 && vb_case_of(word) == VB_CASE_UPPER &&
           !vb_syllable_parse(word, &syllable);
}

/* Whether several of its signs are no small letters, as those of an abbreviation, however it was
 * read. */
static bool may_be_abbreviation(vb_slice word)
{
    size_t small = 0, signs = 0;
    for (size_t at = 0; at < word.len; signs++) {
        uint32_t sign = code_point_at(word, at, &at);
        small += vb_is_letter(sign) && vb_lower(sign) == sign;
    }
    return signs > small + 1;
}

/* Whether one of the name's own abbreviations may be read so: of a wrong letter there are too many
 * others, HĐND and UBND. */
static bool has_abbreviation(const ocr_channel *channel, vb_slice name, vb_slice read)
{
    const float misread = 0.6f;
    const cps letters = fold_word(read);
    for (size_t at = 0, end; at < name.len; at = end + 1) {
        end = vb_slice_find(name, VB_SLICE(" "), at);
        end = end < name.len ? end : name.len;
        vb_slice word = vb_slice_cut(name, at, end);
        const cps written = fold_word(word);
        if (is_abbreviation(word) &&
            channel_distance(channel, &written, &letters, misread) <= misread)
            return true;
    }
    return false;
}

/* Whether a word of the name behind its first is an abbreviation. */
static bool abbreviates(vb_slice name)
{
    for (size_t at = 0, end; (at = vb_slice_find(name, VB_SLICE(" "), at)) != SIZE_MAX; at = end) {
        end = vb_slice_find(name, VB_SLICE(" "), ++at);
        end = end < name.len ? end : name.len;
        if (is_abbreviation(vb_slice_cut(name, at, end)))
            return true;
    }
    return false;
}

/* Whether an abbreviation among the words that were read, which are in small letters otherwise, is
 * none of the name's, or one of the name's is a word there: Thường trực HĐND is not Thường trực
 * Huyện ủy, and Chủ tịch Hội is not Chủ tịch HĐND. */
static bool has_other_abbreviation(const ocr_channel *channel, vb_slice name, const squeezed *text,
                                   size_t letters)
{
    read_word word = word_from(text, 0);
    bool any = false;
    if (vb_case_of(word.bytes) == VB_CASE_UPPER)
        return false;
    while (word.behind < letters) {
        word = word_from(text, word.behind);
        if (is_abbreviation(word.bytes) && !has_abbreviation(channel, name, word.bytes))
            return true;
        any |= may_be_abbreviation(word.bytes);
    }
    return !any && abbreviates(name);
}

/*
 * Whether what was read well tells that another name stands there: a syllable whose letters the
 * name does not have there (Tổng cục Thủy sản is not Tổng cục Thuế), or, where nothing is garbled,
 * a word less or more than it has (Ban Chấp hành Tỉnh).
 */
static bool is_another(const table_entry *entry, vb_slice name, const squeezed *text,
                       size_t letters)
{
    size_t words = 0;
    bool garbled = false, other = false, sure = false;
    for (read_word word = {.behind = 0}; word.behind < letters && !other; words++) {
        word = word_from(text, word.behind);
        bool well = is_well_read(word.bytes);
        sure |= well;
        if (well)
            other = !has_letters(&entry->compare, &text->letters, &word, garbled);
        else if (sure && !garbled && is_marked_syllable(word.bytes))
            other = !has_letter(&entry->compare, word.first, text->letters.at[word.first]);
        else /* The number of a page may stand between two words. */
            other = word.behind == letters && is_of_figures(&text->letters, &word);
        garbled = garbled || (!well && !behind_word(name, 0, word.bytes));
    }
    return (other || (!garbled && words != entry->words)) && !leaves_words_out(name, text, letters);
}

/* A search for names near to what was read. The text is squeezed no further than it is asked for.
 */
typedef struct near_search {
    squeezed text;
    word_set first; /* the words that the first may be */
    initial_readings initials;
    float base, rate; /* what a beginning of n letters may cost: base + rate * n */
    double score;
    const entry_list *names;
    cost_lattice lattice;
} near_search;

static void try_near(const near_search *search, const table_entry *entry, name_hit *best)
{
    const squeezed *text = &search->text;
    size_t len = entry->compare.len, words = 0;
    float limit = limit_for(len, search->score);
    for (size_t j = 1; j <= text->letters.len && j <= len + 4; j++) {
        words += begins_word(text, j - 1);
        if (!ends_word(text, j - 1))
            continue;
        float cost = lattice_cost(&search->lattice, len, j);
        if (cost > limit || !has_words(entry, words, j) || text->stops[j - 1] > entry->stops ||
            !is_heavier(len, cost, best))
            continue;
        /* Words glued together are the very words: Luật Thuế is not Luật Thú y. */
        vb_slice name = entry_name(search->names, entry);
        if (words < entry->words && entry->words < 4 &&
            (cost > MORE_COST / 2 * (float)len ||
             joins_two(text->text, text->starts[0], text->ends[j - 1], name)))
            continue;
        if (best->cost == 0 && best->entry && cost > MORE_COST * (float)(len - best->letters))
            continue;
        if (search->names->by_syllables &&
            (is_another(entry, name, text, j) ||
             has_other_abbreviation(search->lattice.channel, name, text, j)))
            continue;
        *best = (name_hit){entry, j, cost, 1 - (double)cost / (double)len};
    }
}

/* Letters that most names are given up within, and that must be read to tell it. */
enum { FIRST_STEP = 8, LETTERS_READ = FIRST_STEP + BAND + 1 };

static void start_near(near_search *search, const vb_citation *citation, double score)
{
    const ocr_channel *channel = &citation->tables->name_channel;
    squeeze_on(&search->text, LETTERS_READ, INITIALS_MAX);
    search->initials.count = 0;
    read_initials(channel, &search->text.initials, &search->initials);
    search->score = score;
    search->rate = (float)(1 - score);
    search->base = SLACK * (0.55f + 2 * search->rate);
    lattice_start(&search->lattice, channel, &search->text.letters);
}

/* Whether a name may stand there by its first letters, and what is left of the cost to be seen. */
static bool may_be_near(near_search *search, const table_entry *entry)
{
    cost_lattice *lattice = &search->lattice;
    const cps *name = &entry->compare;
    if (name->len > FIRST_STEP &&
        !lattice_fill(lattice, name, FIRST_STEP, search->base, search->rate))
        return false;
    if (name->len + BAND + 1 > search->text.letters.len)
        squeeze_on(&search->text, name->len + BAND + 1, 0);
    return name->len <= search->text.letters.len + 4 &&
           lattice_fill(lattice, name, name->len, search->base, search->rate);
}

static void weigh_near(near_search *search, const table_entry *entry, name_hit *best)
{
    if (!is_beaten(entry->compare.len, best) && may_be_near(search, entry))
        try_near(search, entry, best);
}

/* The next letters of the text, from `*from` on, which is moved behind them; their number. */
static size_t next_letters(vb_slice text, size_t *from, size_t end, size_t most, uint32_t *letters)
{
    size_t count = 0, next, at;
    for (at = *from; at < end && count < most; at = next) {
        uint32_t code_point;
        char base = vb_base_at(text, at, &code_point, &next);
        if (base || kind_of_sign(code_point) == SIGN_LETTER)
            letters[count++] = base ? (uint32_t)base : fold_letter(code_point);
    }
    *from = at;
    return count;
}

/*
 * Whether a longer name may stand where one stands letter for letter: what it has beyond that may
 * cost so little (MORE_COST) that of a few letters the first must have been read, or one letter
 * before it too many, or the second in its place.
 */
static bool may_go_on(const vb_citation *citation, const entry_list *names,
                      const table_entry *exact, vb_slice text, size_t end, vb_name_match *match)
{
    enum { FEW = 9 };
    const ocr_channel *channel = &citation->tables->name_channel;
    uint32_t read[2] = {0, 0};
    size_t len = exact->compare.len, at = match->end;
    bool any = next_letters(text, &at, end, 2, read);
    match->looked = at > match->looked ? at : match->looked;
    if (!any)
        return false;
    for (const table_entry *entry = exact + 1;
         entry < names->items + names->count && entry->alike >= len; entry++) {
        const uint32_t *more = entry->compare.at + len;
        if (entry->compare.len > len + FEW || may_begin(channel, more[0], read[0]) ||
            may_begin(channel, more[0], read[1]) ||
            (entry->compare.len > len + 1 && may_begin(channel, more[1], read[0])))
            return true;
    }
    return false;
}

/* Where a name stands letter for letter, only longer ones that begin so may stand there as well. */
static void match_longer(near_search *search, const entry_list *names, name_hit *best)
{
    const table_entry *exact = best->entry, *end = names->items + names->count, *entry = exact + 1;
    while (entry < end && entry->alike >= exact->compare.len)
        entry++;
    entry_walk walk = walk_some(names, &search->lattice, exact + 1, entry);
    walk.read = &search->initials;
    while ((entry = next_entry(&walk)) != NULL)
        weigh_near(search, entry, best);
}

static void match_near(near_search *search, const entry_list *names, name_hit *best)
{
    entry_walk walk = walk_entries(names, &search->lattice);
    walk.read = &search->initials;
    for (const table_entry *entry; (entry = next_entry(&walk)) != NULL;)
        if (has_word(&search->first, entry->first_word))
            weigh_near(search, entry, best);
        else
            pass_first_word(&walk, entry);
}

/* ------------------------------------------------------------------------------------- finding --
 */

/* The same as name_letter_for_letter finds, or a name that what stands there is near to. */
static void find_near(const vb_citation *citation, const entry_list *names, vb_slice text,
                      size_t end, double score, name_hit *best, vb_name_match *match)
{
    near_search search;
    const table_entry *exact = best->entry;
    /* As many letters more as a name may be read with. */
    start_squeezing(text, match->start, end, names->longest + BAND, &search.text);
    start_near(&search, citation, score);
    search.names = names;
    if (exact) {
        search.first = (word_set){.all = true};
        match_longer(&search, names, best);
    } else {
        search.first = first_words(names, &citation->tables->name_channel, text, match->start);
        match_near(&search, names, best);
    }
    if (best->entry != exact) {
        match->score = best->score;
        match->end = search.text.ends[best->letters - 1];
    }
    if (search.text.next > match->looked)
        match->looked = search.text.next;
}

bool find_name(const vb_citation *citation, const entry_list *names, vb_slice text, size_t at,
               size_t reach, double score, vb_name_match *match)
{
    enum { SIGN = 4 }; /* bytes of the longest */
    size_t end = at + reach < text.len ? at + reach : text.len;
    *match = (vb_name_match){.start = at, .score = 1, .looked = at + SIGN};
    if (at >= end || kind_at(text, at) != SIGN_LETTER)
        return false;
    const table_entry *exact = name_letter_for_letter(names, text, at, end, match);
    name_hit best = exact ? (name_hit){exact, exact->compare.len, 0, 1} : (name_hit){0};
    if (score < 1 && (!exact || may_go_on(citation, names, exact, text, end, match)))
        find_near(citation, names, text, end, score, &best, match);
    /* The sign behind the last letter tells whether that ends a word, or what the next would be. */
    match->looked += SIGN;
    if (!best.entry)
        return false;
    match->name = entry_name(names, best.entry);
    match->row = best.entry->row;
    return true;
}

bool at_word_start(vb_slice text, size_t at)
{
    size_t before;
    return !is_word_letter(code_point_before(text, at, &before));
}
