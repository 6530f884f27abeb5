/*
 * Names of places that may be known: behind xã, huyện and tỉnh stand places (data/communes.tsv and
 * its like), often several. They cost less there, or the words of sentences would take their
 * places: `Triều Đình` for Triệu Bình. They are found by the letters that were read, else by those
 * of the words that these may be; of places with the same letters those of the document's own
 * province (home.c) come first. Once that is known, names of its places are looked for wherever
 * words with capitals stand: `ở Ngọc Hiển, Năm Căn`.
 */
#include "restore/site.h"

#include "restore/candidates.h"
#include "restore/formulas.h"
#include "restore/home.h"
#include "restore/lattice.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

static const relief of_named = {4.0F, 6.0F}, of_home = {5.5F, 8.0F}, of_bare_home = {7.0F, 8.0F},
                    of_level = {2.0F, 6.0F}, of_committee = {6.0F, 9.0F};
static const float last_level_less = 1.0F, other_letters_more = 8.0F;

enum { LIST_MAX = 40 };

/* Lets the words of some of these places cost less in the last `count` tokens; whether of any. */
typedef bool relieve_places(const site *s, const vb_place *places, size_t found, size_t count);

/* A word that a level of local government ends in, the one before it, and what places have it. */
typedef struct level_word {
    const char *last, *before;
    vb_place_kind kind;
} level_word;

static const level_word level_words[LEVELS] = {
    {"xã", NULL, VB_PLACE_COMMUNE},      {"phường", NULL, VB_PLACE_COMMUNE},
    {"huyện", NULL, VB_PLACE_DISTRICT},  {"quận", NULL, VB_PLACE_DISTRICT},
    {"tỉnh", NULL, VB_PLACE_PROVINCE},   {"trấn", "thị", VB_PLACE_COMMUNE},
    {"phố", "thành", VB_PLACE_DISTRICT},
};

/* Their first letters as they are read. */
static const char level_letters[LEVELS + 1] = "xphqttp";

/* The level whose name ends in a word with these letters; LEVELS: none does. */
static size_t level_of(vb_slice word)
{
    size_t level = 0;
    while (level < LEVELS && !has_same_letters(word, vb_slice_of(level_words[level].last)))
        level++;
    return level;
}

bool place_is_level(vb_slice word)
{
    return level_of(word) < LEVELS;
}

bool place_is_other_than_level(vb_slice read, vb_slice word)
{
    if (!vb_is_among(read.data[0] | 0x20, level_letters))
        return false;
    size_t level = level_of(read);
    return level < LEVELS && !vb_slice_equal(word, vb_slice_of(level_words[level].last));
}

/* The first words of the committees that levels have, and of Đảng ủy, which is of none. */
static void list_committees(place_words *words, const vb_model *model)
{
    vb_place_level level;
    uint16_t name[WORDS_MAX];
    size_t count = 0;
    for (size_t i = 0; count + 1 < COMMITTEES && vb_place_level_at(i, &level); i++)
        if (level.committee.len && formula_words(model, level.committee, name))
            words->committees[count++] = name[0];
    for (; count < COMMITTEES; count++)
        words->committees[count] = formula_word(model, VB_SLICE("đảng"));
}

void places_list(place_words *words, const vb_model *model)
{
    *words = (place_words){.committee = formula_word(model, VB_SLICE("ủy"))};
    list_committees(words, model);
    for (size_t i = 0; i < LEVELS; i++) {
        const char *before = level_words[i].before;
        words->levels[i] = formula_word(model, vb_slice_of(level_words[i].last));
        words->before[i] = before ? formula_word(model, vb_slice_of(before)) : VB_WORD_UNKNOWN;
    }
}

/* The edge that reads token `i` as a level, NULL when it may be none; sets what places have it. */
static edge *find_level(const site *s, size_t i, vb_place_kind *kind)
{
    const place_words *all = &s->lists->places;
    char first = (char)(s->text.data[s->tokens[i].start] | 0x20);
    edge *found = NULL;
    for (size_t k = 0; k < LEVELS && !found; k++) {
        if (level_letters[k] == first &&
            (all->before[k] == VB_WORD_UNKNOWN ||
             (i > 0 && formula_edge(s, i - 1, all->before[k], of_level.near))))
            found = formula_edge(s, i, all->levels[k], of_level.near);
        *kind = level_words[k].kind;
    }
    return found;
}

/* Whether the name is what was read, letter for letter, and its marks with them: then it is no
 * other place, and what its author wrote otherwise (`Cư KBang`) stays. Without a mark it may have
 * lost some. */
static bool is_as_read(vb_slice name, vb_slice read)
{
    size_t at = 0, i = 0;
    uint32_t own, other;
    bool marked = false;
    while (i < name.len) {
        i += vb_utf8_decode(name, i, &own);
        if (!vb_is_letter(own))
            continue;
        for (other = ' '; at < read.len && !vb_is_letter(other);)
            at += vb_utf8_decode(read, at, &other);
        if (vb_lower(own) != vb_lower(other))
            return false;
        marked |= own >= 0x80;
    }
    return marked;
}

/* Whether the last so many tokens were read without any mark: they may have lost some. */
static bool were_bare(const site *s, size_t count)
{
    return is_bare(
        vb_slice_cut(s->text, s->tokens[s->end - count].start, s->tokens[s->end - 1].end));
}

/* Whether one of the places is in the document's own province. */
static bool any_at_home(const site *s, const vb_place *places, size_t found)
{
    bool any = false;
    for (size_t k = 0; k < found && !any; k++)
        any = home_has(&s->lists->home, &places[k]);
    return any;
}

/* Lets the words of these places cost less in the last tokens, each once: of those in the
 * document's own province, if there are any. */
static bool relieve_listed(const site *s, const vb_place *places, size_t found, size_t count)
{
    const home_province *home = &s->lists->home;
    bool at_home = any_at_home(s, places, found);
    relief by = !at_home ? of_named : were_bare(s, count) ? of_bare_home : of_home;
    for (size_t k = 0; k < found; k++) {
        uint16_t words[WORDS_MAX];
        bool again = at_home && !home_has(home, &places[k]);
        for (size_t i = 0; i < k && !again; i++)
            again = vb_slice_equal(places[i].name, places[k].name);
        if (!again && formula_words(s->model, places[k].name, words) == count)
            formula_relieve(s, words, count, count, by);
    }
    return found > 0;
}

/* The places of the letters that were read in tokens [first, end), else of those with D for some B
 * or P that begins a word: Đ is read so, and the letters do not say where (`BA BON` is Ba Đồn).
 * Where the document's own province is known, it has the place so: of Tuyên Quang `Ba Vi` is Đà Vị,
 * and no Ba Vì. */
static size_t find_by_letters(const site *s, size_t first, size_t end, vb_place *places, size_t max)
{
    enum { NAME_BYTES = 64, DOUBTFUL_MAX = 3 };
    vb_slice read = vb_slice_cut(s->text, s->tokens[first].start, s->tokens[end - 1].end);
    char letters[NAME_BYTES], *doubtful[DOUBTFUL_MAX], was[DOUBTFUL_MAX];
    size_t found = vb_places_by_letters(read, places, max), count = 0;
    bool away = found > 0 && s->lists->home.known && !any_at_home(s, places, found);
    if ((found > 0 && !away) || read.len > NAME_BYTES)
        return found;
    memcpy(letters, read.data, read.len);
    for (size_t i = first; i < end && count < DOUBTFUL_MAX; i++) {
        char *letter = &letters[s->tokens[i].start - s->tokens[first].start];
        doubtful[count] = letter;
        was[count] = *letter;
        count += (*letter == 'B' || *letter == 'P') && !has_own_mark(site_word(s, i));
    }
    for (unsigned chosen = 1; chosen < 1U << count; chosen++) {
        for (size_t k = 0; k < count; k++)
            *doubtful[k] = chosen >> k & 1 ? 'D' : was[k];
        size_t more =
            vb_places_by_letters((vb_slice){letters, read.len}, places + found, max - found);
        found += away && !any_at_home(s, places + found, more) ? 0 : more;
    }
    return found;
}

/* Lets the words of a place cost less in tokens [first, end), by the letters that were read.
 * Returns whether there is a place of those letters. */
static bool relieve_letters(site *s, size_t first, size_t end, vb_place_kind kind)
{
    enum { SAME_MAX = 16 };
    vb_slice read = vb_slice_cut(s->text, s->tokens[first].start, s->tokens[end - 1].end);
    vb_place places[SAME_MAX];
    size_t found = find_by_letters(s, first, end, places, SAME_MAX);
    if (!s->again)
        home_tell(&s->lists->home, places, found, kind);
    s->end = end;
    for (size_t k = 0; k < found; k++) {
        if (is_as_read(places[k].name, read)) {
            site_hold_unlike(s, first, end, has_same_letters, other_letters_more);
            return true;
        }
    }
    return relieve_listed(s, places, found, end - first);
}

/* The letters without marks of the words that a token may be read as, the cheapest of them. */
enum { WAYS = 3, WAY_BYTES = 16 };
typedef struct letter_ways {
    char letters[WAYS][WAY_BYTES];
    float cost[WAYS];
    size_t count;
} letter_ways;

static void add_way(letter_ways *all, vb_slice spelling, float cost)
{
    char letters[WAY_BYTES] = {0};
    size_t len = 0, dearest = 0;
    for (size_t at = 0; at < spelling.len; len++) {
        uint32_t c;
        at += vb_utf8_decode(spelling, at, &c);
        if (len + 1 == WAY_BYTES || !(letters[len] = vb_latin_base(c)))
            return;
    }
    size_t place = 0;
    while (place < all->count && strcmp(all->letters[place], letters) != 0)
        place++;
    for (size_t i = 1; i < all->count; i++)
        dearest = all->cost[i] > all->cost[dearest] ? i : dearest;
    bool is_new = place == all->count && place < WAYS;
    place = place == WAYS ? dearest : place;
    all->count += is_new;
    if (!is_new && cost >= all->cost[place])
        return;
    memcpy(all->letters[place], letters, WAY_BYTES);
    all->cost[place] = cost;
}

static void list_ways(const site *s, size_t i, letter_ways *all)
{
    edge *end;
    const edge *first = lattice_edges_at(s->l, i, &end);
    float least = least_edge_cost(first, end);
    all->count = 0;
    if (has_own_mark(site_word(s, i))) { /* its letters are right */
        add_way(all, site_word(s, i), least);
        return;
    }
    for (const edge *e = first; e < end; e++) {
        if (edge_is_plain(e) && e->chosen[0] && e->chosen[0]->form &&
            e->word[0] < vb_model_word_count(s->model) && e->cost <= least + of_named.near)
            add_way(all, vb_model_spelling(s->model, e->word[0]), e->cost);
    }
}

/* The next choice of one way for each word; false behind the last one. */
static bool next_choice(size_t *chosen, const letter_ways *ways, size_t words)
{
    for (size_t i = 0; i < words; i++) {
        if (++chosen[i] < ways[i].count)
            return true;
        chosen[i] = 0;
    }
    return false;
}

/* Lets the words of a place cost less in tokens [first, end) that has other letters than were read:
 * those of words that they may be read as. */
static bool relieve_misread(site *s, size_t first, size_t end, relieve_places *relieve)
{
    enum { SAME_MAX = 4, WORDS_LEAST = 2, WORDS_MOST = 3 };
    letter_ways ways[WORDS_MOST];
    size_t count = end - first, chosen[WORDS_MOST] = {0};
    bool any = false;
    if (count < WORDS_LEAST || count > WORDS_MOST)
        return false;
    for (size_t i = 0; i < count; i++) {
        list_ways(s, first + i, &ways[i]);
        if (ways[i].count == 0)
            return false;
    }
    s->end = end;
    do {
        char letters[WORDS_MOST * WAY_BYTES];
        vb_place places[SAME_MAX];
        vb_slice all = {letters, 0};
        for (size_t i = 0; i < count; i++) {
            size_t len = strlen(ways[i].letters[chosen[i]]);
            memcpy(letters + all.len, ways[i].letters[chosen[i]], len);
            all.len += len;
        }
        any |= relieve(s, places, vb_places_by_letters(all, places, SAME_MAX), count);
    } while (next_choice(chosen, ways, count));
    return any;
}

/* Whether token `i` and the next may be words of one name: blanks part them, or the end of a line.
 */
static bool stand_together(const site *s, size_t i)
{
    return s->tokens[i].behind == GAP_BLANKS ||
           is_one_blank(s->text, &s->tokens[i], &s->tokens[i + 1]);
}

/* The place that begins with token `i`, the longest; `*end` is where it ends, or where the words
 * with capitals do. False when none is listed. Where all these words are settled it is looked for
 * only if that is `asked`. */
static bool relieve_named(site *s, size_t i, size_t count, bool asked, vb_place_kind kind,
                          size_t *end)
{
    size_t run = i;
    while (run < i + PLACE_WORDS_MAX && site_is_named(s, run, count) &&
           (run == i || stand_together(s, run - 1)))
        run++;
    bool choice = site_has_choice(s, i, run);
    for (*end = run; (asked || choice) && *end > i; --*end) {
        bool alone = *end == run || s->tokens[*end].line > s->tokens[i].line;
        if ((*end - i > 1 || alone) && relieve_letters(s, i, *end, kind))
            return true;
    }
    for (*end = run; choice && *end > i; --*end) {
        if (relieve_misread(s, i, *end, relieve_listed))
            return true;
    }
    *end = run;
    return false;
}

/* Whether another place of a list follows behind token `end`: behind a comma, in brackets, behind
 * `và`. */
static bool goes_on(const site *s, size_t *end, size_t count)
{
    const token *last = &s->tokens[*end - 1];
    if (*end >= count || s->tokens[*end].line > last->line + 1)
        return false;
    vb_slice between = vb_slice_cut(s->text, last->end, s->tokens[*end].start);
    if (memchr(between.data, ',', between.len) || memchr(between.data, '(', between.len))
        return site_is_named(s, *end, count);
    bool and = s->text.data[s->tokens[*end].start] == 'v' && site_is_named(s, *end + 1, count);
    *end += and;
    return and;
}

/* Whether the name of a place may follow token `i`: behind blanks or a colon, or below the end of
 * its line. */
static bool names_follow(const site *s, size_t i, size_t count)
{
    if (!site_is_named(s, i + 1, count))
        return false;
    const token *level = &s->tokens[i];
    if (level[1].line > level->line)
        return is_one_blank(s->text, level, level + 1);
    size_t at = level->end, end = level[1].start;
    while (at < end && (s->text.data[at] == ' ' || s->text.data[at] == ':'))
        at++;
    return at == end;
}

/* The places behind the level that is token `i`. */
static void relieve_level(site *s, size_t i, size_t count)
{
    if (!names_follow(s, i, count))
        return;
    bool committee = formula_edge(s, i + 1, s->lists->places.committee, of_level.near) != NULL;
    size_t at = i + 1 + committee;
    vb_place_kind kind;
    edge *level = names_follow(s, at - 1, count) ? find_level(s, i, &kind) : NULL;
    for (size_t places = 0; places < LIST_MAX && level; places++) {
        bool first = places == 0 && site_has_choice(s, i, i + 1);
        bool listed = relieve_named(s, at, count, first, kind, &at);
        if (listed && first)
            level->cost -= of_level.less;
        if (!goes_on(s, &at, count))
            return;
    }
}

/* Lets the words of those of these places that are in the document's own province cost less in the
 * last tokens, if no level has done so before. Returns whether there are any. */
static bool relieve_alone(const site *s, const vb_place *places, size_t found, size_t count)
{
    bool any = false;
    for (size_t k = 0; k < found; k++) {
        uint16_t words[WORDS_MAX];
        if (!home_has(&s->lists->home, &places[k]) ||
            formula_words(s->model, places[k].name, words) != count)
            continue;
        edge *first = formula_edge(s, s->end - count, words[0], of_named.near);
        if (first && !first->foreknown)
            formula_relieve(s, words, count, count, of_named);
        any = true;
    }
    return any;
}

/* Looks for a place of the document's own province, of two words or more, in the words with
 * capitals that begin with token `i`: all of them. Returns where they end. */
static size_t relieve_at_home(site *s, size_t i, size_t count)
{
    enum { SAME_MAX = 16 };
    vb_place places[SAME_MAX];
    size_t end = i;
    while (site_is_named(s, end, count) && !is_in_capitals(site_word(s, end)) &&
           (end == i || stand_together(s, end - 1)))
        end++;
    if (end < i + 2 || end > i + PLACE_WORDS_MAX || !site_has_choice(s, i, end))
        return end;
    s->end = end;
    size_t found = find_by_letters(s, i, end, places, SAME_MAX);
    if (!relieve_alone(s, places, found, end - i))
        relieve_misread(s, i, end, relieve_alone);
    return end;
}

/* Whether token `i` stands in an entry of a list: a dash begins its line. */
static bool is_in_entry(const site *s, size_t i)
{
    enum { LONGEST = 96 }; /* bytes */
    size_t end = s->tokens[i].start, start = end;
    while (start > 0 && end - start < LONGEST && s->text.data[start - 1] != '\n')
        start--;
    bool whole = start == 0 || s->text.data[start - 1] == '\n';
    while (start < end && s->text.data[start] == ' ')
        start++;
    return whole && s->text.data[start] == '-';
}

/* Whether an entry of a list ends with token `i`: a semicolon or the end of the line follows.
 * Behind the semicolon the other column may stand. */
static bool ends_entry(const site *s, size_t i, size_t count)
{
    const token *t = &s->tokens[i];
    char behind = t->end < s->text.len ? s->text.data[t->end] : '\n';
    bool last = i + 1 == count || t[1].line > t->line;
    if (behind != ';' && (!last || !vb_is_among(behind, ",.\n")))
        return false;
    return is_in_entry(s, i);
}

/* Whether a row of words in capitals ends with token `i`. */
static bool ends_capitals(const site *s, size_t i, size_t count)
{
    const token *t = &s->tokens[i];
    return i > 0 && t[-1].line == t->line && is_in_capitals(site_word(s, i)) &&
           is_in_capitals(site_word(s, i - 1)) &&
           (i + 1 == count || t[1].line > t->line || !is_in_capitals(site_word(s, i + 1)));
}

/* `- Hội Nông dân tỉnh;`, `BẢO HIỂM XÃ HỘI TỈNH`: the level ends the name of a body. */
static void relieve_last_level(site *s, size_t i, size_t count)
{
    vb_place_kind kind;
    bool ends = ends_entry(s, i, count) || ends_capitals(s, i, count);
    edge *level = ends ? find_level(s, i, &kind) : NULL;
    if (level)
        level->cost -= last_level_less;
}

/* Whether what is named in an entry may end with token `i`: before a sign, a note in brackets, the
 * end of the line. */
static bool may_end_body(const site *s, size_t i)
{
    size_t behind = s->tokens[i].end;
    while (behind < s->text.len && s->text.data[behind] == ' ')
        behind++;
    return behind == s->text.len || vb_is_among(s->text.data[behind], ";,.(\n");
}

/* `- Thường trực Thị ủy (b/c);`: in an entry, Tỉnh, Thị and their like before what may be ủy are
 * its committee's, for other words may be made of a `ty`. A `ly` is lý as well: Ban Quản lý. */
static void relieve_committee(const site *s, size_t i)
{
    enum { LONGEST = 4 }; /* bytes */
    const place_words *all = &s->lists->places;
    vb_slice word = site_word(s, i);
    uint32_t last;
    if (word.len > LONGEST || word.data[0] == 'l' || s->tokens[i].kind != VB_TOKEN_WORD ||
        !begins_capital(site_word(s, i - 1)))
        return;
    vb_utf8_decode_back(word, word.len, &last);
    if (vb_latin_base(last) != 'y' || !may_end_body(s, i) ||
        !is_one_blank_in_line(s->text, &s->tokens[i - 1], &s->tokens[i]))
        return;
    edge *committee = formula_edge(s, i, all->committee, of_committee.near);
    for (size_t k = 0; k < COMMITTEES && committee; k++) {
        edge *level = formula_edge(s, i - 1, all->committees[k], of_committee.near);
        if (!level || !is_in_entry(s, i))
            continue;
        level->cost -= of_committee.less;
        edge_foreknow(committee, of_committee.less);
        return;
    }
}

void places_relieve(site *s, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const token *t = &s->tokens[i];
        char read = s->text.data[t->start];
        bool level = vb_is_among(read | 0x20, level_letters);
        if (!level && read >= 'a' && read <= 'z')
            continue; /* most words */
        bool small = i + 1 < count && begins_small(site_word(s, i + 1)) && t[1].line == t->line;
        if (small)
            relieve_committee(s, i + 1);
        if (small || t->kind != VB_TOKEN_WORD || !level)
            continue;
        if (i + 1 < count)
            relieve_level(s, i, count);
        relieve_last_level(s, i, count);
    }
    for (size_t i = 0; s->again && s->lists->home.known && i < count; i++) {
        size_t end = relieve_at_home(s, i, count);
        i = end > i ? end - 1 : i;
    }
}
