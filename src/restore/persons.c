/*
 * Names of persons that may be known: below the authority of the end or Nơi nhận (there in brackets
 * too: who drew the paper up), behind ông, bà and đồng chí, at the beginning of an entry of a list
 * (`1. Truong Cong Hanh - Kế toán trưởng`), and where Thị or Văn stands between two capitals. They
 * begin with the family's (data/surnames.tsv) and go on with given ones (data/given-names.tsv),
 * which cost less there, or the words of sentences would take their places: `Lễ Trị` for Lê Trí,
 * `Pi Năng Thì Thủy`. Which marks a given one has is told by how many people have it in that place:
 * in the middle Tiến is met a hundred times as often as Tiên; so it is of families, and of women's
 * names, which Thị tells: Trinh, where Trình is a man's. Of a name the
 * first letters were read right, but for Đ, of which a B or a P is read (how usual names are tells
 * Bình from Đình then): `Ry` is no Kỳ; and where its letters are those of a name, it is no other
 * word, least of all a common one. With marks that Vietnamese alone has it was read right. And `A`
 * between the names of a Mông is that, and no Á: Giàng A Páo; of Ê Đê, whose men's names begin with
 * Y and women's with H, the family's stands last: Y Thanh Niê is no `thanh niên`.
 */
#include "restore/site.h"

#include "restore/candidates.h"
#include "restore/formulas.h"
#include "restore/lattice.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/given-names.h"
#include "tables/surnames.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 8 }; /* from what is met once to what is met twice */

static const relief of_surname = {3.0F, 6.0F}, of_middle = {6.0F, 8.0F}, of_comrade = {8.0F, 9.0F},
                    of_last_family = {10.0F, 9.0F};
static const float given_less = 2.0F, title_near = 4.0F, recipients_near = 6.0F;
static const float other_first_more = 3.0F; /* of a word that begins with another letter */
/* Of words that are no name, or have other letters, where one was read by its letters. */
static const float no_family_more = 4.0F, other_letters_more = 3.5F;
/* Of a word that is nobody's name, if its cost by itself says that it is a common one: names that
 * are not listed are rare as words, too. */
static const float no_given_more = 4.0F, common_cost = 10.0F;
static const relief as_read = {6.0F, 3.0F}; /* of a name that was read with its marks */
static const float step_gain = 0.6931472F / STEPS;

/* How often something was met, in steps of the binary logarithm: 0 never. */
static uint8_t magnitude_of(unsigned long met)
{
    return met ? (uint8_t)lrint(STEPS * (1 + log2((double)met))) : 0;
}

static unsigned long count_at(const vb_table *table, size_t row, size_t column)
{
    return strtoul(vb_table_cell(table, row, column).data, NULL, 10);
}

/* Women's names are those behind Thị; what else is a name is rarer there than what was met once. */
static uint8_t magnitude_of_woman(unsigned long behind_thi, unsigned long all)
{
    enum { WEIGHT = 16 };
    return magnitude_of(WEIGHT * behind_thi + (all < WEIGHT ? all : WEIGHT - 1));
}

static name_use use_at(size_t row)
{
    const vb_table *names = &vb_table_given_names;
    unsigned long middle = count_at(names, row, GIVEN_NAMES_IN_THE_MIDDLE),
                  last = count_at(names, row, GIVEN_NAMES_LAST),
                  middle_behind_thi = count_at(names, row, GIVEN_NAMES_IN_THE_MIDDLE_OF_WOMEN),
                  last_behind_thi = count_at(names, row, GIVEN_NAMES_LAST_OF_WOMEN);
    return (name_use){magnitude_of(middle), magnitude_of(last),
                      magnitude_of_woman(middle_behind_thi, middle),
                      magnitude_of_woman(last_behind_thi, last)};
}

/* The letters of a word without their marks as one number, which is quickly compared. */
static uint64_t number_of_letters(vb_slice word)
{
    enum { BASES = 27 };
    uint64_t number = 0;
    for (size_t at = 0; at < word.len;) {
        char base = next_base(word, &at);
        number = number * BASES + (uint64_t)(base ? base - 'a' + 1 : 0);
    }
    return number;
}

static vb_slice family_at(size_t row)
{
    return vb_table_cell(&vb_table_surnames, row, SURNAMES_SURNAME);
}

/* The names of families by their first letters, of which a name has one or two. */
static void list_families(person_words *words, const vb_model *model)
{
    size_t known = 0;
    for (char letter = 'a'; letter <= 'z'; letter++) {
        words->by_letter[letter - 'a'] = (uint8_t)known;
        for (size_t row = 0; row < vb_table_surnames.rows && known < SURNAMES_MAX; row++) {
            if (first_base(family_at(row)) != letter)
                continue;
            uint16_t word = formula_word(model, family_at(row));
            words->surnames[known] = word;
            words->letters[known] = number_of_letters(family_at(row));
            words->families[word] = magnitude_of(count_at(&vb_table_surnames, row, SURNAMES_NAMES));
            known += word != VB_WORD_UNKNOWN;
        }
    }
    words->by_letter['z' - 'a' + 1] = (uint8_t)known;
}

void persons_list(person_words *words, const vb_model *model)
{
    static const char *const titles[TITLES] = {"ông", "bà",   "chí",  "anh",
                                               "chị", "cháu", "thầy", "em"},
                             *const middles[MIDDLES] = {[MIDDLE_VAN] = "văn", [MIDDLE_THI] = "thị"};
    *words = (person_words){0};
    for (size_t i = 0; i < TITLES; i++)
        words->titles[i] = formula_word(model, vb_slice_of(titles[i]));
    for (size_t i = 0; i < MIDDLES; i++)
        words->middles[i] = formula_word(model, vb_slice_of(middles[i]));
    words->a = formula_word(model, VB_SLICE("a"));
    words->comrade[0] = formula_word(model, VB_SLICE("đồng"));
    words->comrade[1] = formula_word(model, VB_SLICE("chí"));
    words->recipients[0] = formula_word(model, VB_SLICE("nơi"));
    words->recipients[1] = formula_word(model, VB_SLICE("nhận"));
    list_families(words, model);
    for (size_t row = 0; row < vb_table_given_names.rows; row++) {
        uint16_t word =
            formula_word(model, vb_table_cell(&vb_table_given_names, row, GIVEN_NAMES_WORD));
        words->given[word] = use_at(row);
    }
}

/* How far below the authority a signer's name may stand, in lines; and the words of a name. */
enum { SIGNER_REACH = 16, PERSON_WORDS_MAX = 5 };

/* Whether a column begins with token `i`. */
static bool begins_column(const site *s, size_t i)
{
    const token *t = &s->tokens[i];
    return i == 0 || t[-1].line < t->line || t->start - t[-1].end > 2;
}

/* Whether the sign that ends a recipient stands before token `i` on its line. */
static bool is_behind_recipient(const site *s, size_t i)
{
    const token *t = &s->tokens[i];
    return i > 0 && t[-1].line == t->line && t->start - t[-1].end == 2 &&
           vb_is_among(s->text.data[t[-1].end], ";.,") && s->text.data[t[-1].end + 1] == ' ';
}

/* Where the words with a capital end that begin with token `i` on its line, parted by blanks; so
 * far as the words of a name go. */
static size_t run_end(const site *s, size_t i, size_t count)
{
    size_t end = i;
    while (end < count && end - i <= PERSON_WORDS_MAX && site_is_named(s, end, count) &&
           s->tokens[end].line == s->tokens[i].line &&
           (end == i || s->tokens[end - 1].behind == GAP_BLANKS) &&
           !is_in_capitals(site_word(s, end)))
        end++;
    return end;
}

/* Whether they are as many as a name has. */
static bool may_be_person(size_t first, size_t end)
{
    return end - first > 1 && end - first <= PERSON_WORDS_MAX;
}

/* Whether nothing stands behind them on their line. */
static bool ends_line(const site *s, size_t end, size_t count)
{
    size_t behind = s->tokens[end - 1].end;
    return (end == count || s->tokens[end].line > s->tokens[end - 1].line) &&
           (behind >= s->text.len || vb_is_among(s->text.data[behind], " \r\n"));
}

/* Whether a word begins with Đ, which was read as a letter that looks like it, and has the other
 * letters that were read. */
static bool is_stroked_reading(vb_slice word, vb_slice read)
{
    const vb_slice d = VB_SLICE("đ");
    return vb_is_among(read.data[0], "BP") && vb_slice_starts(word, d) &&
           has_same_letters(vb_slice_cut(word, d.len, word.len), vb_slice_cut(read, 1, read.len));
}

/* Whether the word has the letters that were read as token `i`. */
static bool is_read_as(const site *s, uint16_t word, size_t i)
{
    vb_slice own = vb_model_spelling(s->model, word), read = site_word(s, i);
    return has_same_letters(own, read) || is_stroked_reading(own, read);
}

/* The next family's name from number `k` on that has these letters, of which that is the first;
 * past the last one: none. */
static size_t find_letters(const person_words *all, size_t k, uint64_t letters, char first)
{
    size_t begin = all->by_letter[first - 'a'], end = all->by_letter[first - 'a' + 1];
    k = k > begin ? k : begin;
    while (k < end && all->letters[k] != letters)
        k++;
    return k < end ? k : SURNAMES_MAX;
}

/* The same with the letters that were read as token `i`. */
static size_t find_as_read(const site *s, size_t i, size_t k)
{
    vb_slice read = site_word(s, i);
    char first = first_base(read);
    return first ? find_letters(&s->lists->persons, k, number_of_letters(read), first)
                 : SURNAMES_MAX;
}

/* The same, or one with Đ, of which a B or a P was read. */
static size_t find_surname(const site *s, size_t i, size_t k)
{
    enum { BYTES = 16 };
    vb_slice read = site_word(s, i);
    size_t own = find_as_read(s, i, k);
    if (!vb_is_among(read.data[0], "BP") || read.len > BYTES)
        return own;
    char with_d[BYTES];
    memcpy(with_d, read.data, read.len);
    with_d[0] = 'D';
    size_t other =
        find_letters(&s->lists->persons, k, number_of_letters((vb_slice){with_d, read.len}), 'd');
    return own < other ? own : other;
}

/* Whether token `i` was read as a family's name, by its letters. */
static bool may_be_surname(const site *s, size_t i)
{
    return find_surname(s, i, 0) < SURNAMES_MAX;
}

/* The same by all of them, no Đ among them: `- Báo Hà Giang` is no Đào. */
static bool is_read_as_surname(const site *s, size_t i)
{
    return find_as_read(s, i, 0) < SURNAMES_MAX;
}

/* A word of a name that may have been read, and what it gains on others of the same letters. */
typedef struct name_word {
    edge *edge;
    vb_slice spelling;
    bool as_read;     /* it has the letters that were read */
    float gain, cost; /* before */
} name_word;

/* Where a word stands in a name. */
typedef enum name_place {
    NAME_FAMILY,
    NAME_MIDDLE,
    NAME_LAST,
    NAME_MIDDLE_OF_WOMAN,
    NAME_LAST_OF_WOMAN
} name_place;

/* How usual a word is there; 0: it is no name. */
static unsigned magnitude_in_names(const person_words *words, uint16_t word, name_place place)
{
    const name_use *given = &words->given[word];
    switch (place) {
    case NAME_FAMILY:
        return words->families[word];
    case NAME_MIDDLE:
        return given->middle;
    case NAME_LAST:
        return given->last;
    case NAME_MIDDLE_OF_WOMAN:
        return given->middle_of_woman;
    case NAME_LAST_OF_WOMAN:
        return given->last_of_woman;
    }
    return 0;
}

static bool is_name(const person_words *words, uint16_t word, name_place place)
{
    const name_use *given = &words->given[word];
    return place == NAME_FAMILY
               ? words->families[word]
               : given->middle_of_woman || given->last_of_woman; /* those of all are among them */
}

static size_t list_name_words(const site *s, size_t i, name_place place, bool alone,
                              name_word *words)
{
    edge *end;
    size_t count = 0;
    for (edge *e = lattice_edges_at(s->l, i, &end); e < end && count < CANDIDATES_MAX; e++) {
        uint16_t word = e->word[0];
        if (!edge_is_plain(e) || word == VB_WORD_UNKNOWN ||
            !is_name(&s->lists->persons, word, place))
            continue;
        float gain = step_gain * (float)magnitude_in_names(&s->lists->persons, word, place);
        if (alone) /* how usual it is elsewhere says nothing, nor do other words of the name */
            gain += vb_model_unigram_cost(s->model, word);
        words[count++] = (name_word){e, vb_model_spelling(s->model, word), is_read_as(s, word, i),
                                     gain, e->cost};
    }
    return count;
}

/* What the cheapest of those with the letters of `own` costs, and would cost by their gains. */
static float gain_of_letters(const name_word *words, size_t count, const name_word *own)
{
    float before = INFINITY, after = INFINITY;
    for (const name_word *w = words; w < words + count; w++) {
        if (w != own && !(w->as_read && own->as_read) &&
            !has_same_letters(w->spelling, own->spelling))
            continue;
        before = fminf(before, w->cost);
        after = fminf(after, w->cost - w->gain);
    }
    return before - after;
}

/* Names cost so much less there; and of those with the same letters the more usual ones: how usual
 * a name is tells its marks, and not that other letters were read. */
static void relieve_names(site *s, size_t i, name_place place, bool alone, float less)
{
    name_word words[CANDIDATES_MAX];
    size_t count = list_name_words(s, i, place, alone, words);
    for (const name_word *w = words; w < words + count; w++)
        edge_foreknow(w->edge, less + w->gain - gain_of_letters(words, count, w));
}

/* Whether an edge reads the token as one word of the model, which alone are names. */
static bool is_of_model(const site *s, const edge *e)
{
    return edge_is_plain(e) && e->word[0] < vb_model_word_count(s->model);
}

/* Lets words of the letters that were read cost more which are no family's. */
static void hold_family(const site *s, size_t i)
{
    edge *end;
    for (edge *e = lattice_edges_at(s->l, i, &end); e < end; e++)
        if (is_of_model(s, e) && !is_name(&s->lists->persons, e->word[0], NAME_FAMILY) &&
            is_read_as(s, e->word[0], i))
            e->cost += no_family_more;
}

/* Families' names cost less in token `i`: those with the letters that were read, if there are any,
 * and then, in a `whole` name, no other word of these letters stands there: `Kiéu Nhu Thita` is no
 * `kiểu như`. Two words may be an office: Chủ Tịch. */
static void relieve_surname(site *s, size_t i, bool whole)
{
    const uint16_t *names = s->lists->persons.surnames;
    size_t alike = find_surname(s, i, 0);
    s->end = i + 1;
    for (size_t k = alike; k < SURNAMES_MAX; k = find_surname(s, i, k + 1))
        formula_relieve(s, &names[k], 1, 1, of_surname);
    if (alike < SURNAMES_MAX) {
        relieve_names(s, i, NAME_FAMILY, false, 0);
        if (whole)
            hold_family(s, i);
        return;
    }
    for (size_t k = 0; k < SURNAMES_MAX && names[k] != VB_WORD_UNKNOWN; k++)
        formula_relieve(s, &names[k], 1, 1, of_surname);
}

/* How usual the most usual name is there that has the letters which were read; 0: none has. */
static unsigned magnitude_as_read(const site *s, size_t i, name_place place)
{
    unsigned most = 0;
    edge *end;
    for (edge *e = lattice_edges_at(s->l, i, &end); e < end; e++) {
        if (!is_of_model(s, e) || !is_name(&s->lists->persons, e->word[0], place) ||
            !is_read_as(s, e->word[0], i))
            continue;
        unsigned own = magnitude_in_names(&s->lists->persons, e->word[0], place);
        most = own > most ? own : most;
    }
    return most;
}

/* Whether a word that is nobody's name is too common to be one for all that. */
static bool is_common_word(const site *s, uint16_t word, name_place place)
{
    return !is_name(&s->lists->persons, word, place) &&
           vb_model_unigram_cost(s->model, word) < common_cost;
}

/* Lets words of other letters cost more where a given name has those that were read, but for names
 * that are as much more usual: `Phi Yen` is no Phú Yên, as no place stands in a name, and `Vi` may
 * be Vũ. And words that stand in sentences: `(Thang)` is no `tháng`. */
static void hold_given(const site *s, size_t i, name_place place)
{
    edge *end, *first = lattice_edges_at(s->l, i, &end);
    unsigned most = magnitude_as_read(s, i, place);
    for (edge *e = first; e < end && most; e++) {
        if (!is_of_model(s, e))
            continue;
        if (is_read_as(s, e->word[0], i)) {
            e->cost += is_common_word(s, e->word[0], place) ? no_given_more : 0;
            continue;
        }
        unsigned own = magnitude_in_names(&s->lists->persons, e->word[0], place);
        float known = own > most ? step_gain * (float)(own - most) : 0;
        e->cost += fmaxf(other_letters_more - known, 0);
    }
}

/* Whether one of so many words may have been read as token `i`; the edge that says so. */
static edge *find_one_of(const site *s, size_t i, const uint16_t *words, size_t count, float near)
{
    edge *found = NULL;
    for (size_t k = 0; k < count && !found; k++)
        found = formula_edge(s, i, words[k], near);
    return found;
}

/* Thị and Văn stand between two words of a name and are nothing else there. */
static edge *find_middle(const site *s, size_t i)
{
    char first = s->text.data[s->tokens[i].start];
    bool may_be = s->tokens[i].end - s->tokens[i].start > 2 && (first == 'T' || first == 'V');
    return may_be ? find_one_of(s, i, s->lists->persons.middles, MIDDLES, of_middle.near) : NULL;
}

/* Whether Thị stands in a name before its last word. */
static bool has_thi(const site *s, size_t first, size_t end)
{
    const uint16_t thi = s->lists->persons.middles[MIDDLE_THI];
    bool found = false;
    for (size_t i = first; i + 1 < end && !found; i++)
        found = s->text.data[s->tokens[i].start] == 'T' &&
                formula_edge(s, i, thi, of_middle.near) && is_read_as(s, thi, i);
    return found;
}

/* Whether token `i` is Đ/c, or what is left of it when it was read so. */
static bool is_comrade(const site *s, size_t i)
{
    const token *t = &s->tokens[i];
    vb_slice read = t->written.data ? t->written : vb_slice_cut(s->text, 0, t->end);
    return t->kind == VB_TOKEN_LOCKED && t->label && vb_slice_ends(read, VB_SLICE("/c"));
}

/* Whether a title of a person stands before token `i`. */
static bool is_titled(const site *s, size_t i)
{
    if (i == 0 || !is_one_blank(s->text, &s->tokens[i - 1], &s->tokens[i]))
        return false;
    return is_comrade(s, i - 1) ||
           find_one_of(s, i - 1, s->lists->persons.titles, TITLES, title_near);
}

/* Says of tokens [first, end) that they are a name, whatever its words are. */
static void name_edges(const site *s, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        edge *behind;
        for (edge *e = lattice_edges_at(s->l, i, &behind); e < behind; e++)
            e->named = true;
    }
}

/* Whether a word may have begun with what was read: with the same letter, with Đ that was read as
 * one of those that look like it, or with one of which a stroke was read (`IIuynh`). */
static bool may_begin_so(vb_slice word, vb_slice read)
{
    uint32_t written, own;
    vb_utf8_decode(word, 0, &written);
    vb_utf8_decode(read, 0, &own);
    char letter = vb_latin_base(own);
    return vb_latin_base(written) == letter || !letter || vb_is_among(letter, "ijl") ||
           (vb_latin_base(written) == 'd' && (letter == 'b' || letter == 'p'));
}

/* Lets token `i` rather stay as it was read: with marks that Vietnamese alone has, however rare a
 * name it is (Thặng). */
static void keep_read(const site *s, size_t i)
{
    const vb_form *form = form_in_small_letters(s->model, site_word(s, i));
    edge *read = form ? formula_edge(s, i, form->word, as_read.near) : NULL;
    if (read)
        edge_foreknow(read, as_read.less);
}

/* Lets the words of a name in tokens [first, end) cost less; the family's is the first of them,
 * unless they stand `behind` it. */
static void relieve_person(site *s, size_t first, size_t end, bool behind)
{
    site_hold_unlike(s, first, end, may_begin_so, other_first_more);
    name_edges(s, first, end);
    if (!behind)
        relieve_surname(s, first, end - first > 2);
    bool woman = has_thi(s, first, end);
    for (size_t i = first + !behind; i < end; i++) {
        vb_slice read = site_word(s, i);
        if (has_own_mark(read))
            keep_read(s, i);
        if (has_own_mark(read) || read.len == 1) /* `bà Nguyễn Thị Y`, of an example */
            continue;
        bool last = i + 1 == end;
        name_place place = woman ? (last ? NAME_LAST_OF_WOMAN : NAME_MIDDLE_OF_WOMAN)
                                 : (last ? NAME_LAST : NAME_MIDDLE);
        hold_given(s, i, place);
        relieve_names(s, i, place, end - first == 1, given_less);
    }
}

/* Whether the name of a family stands before token `i` that no word of the lattice is: one that is
 * locked (Zơrâm), or in capitals (`MA Thi Di`). */
static bool is_behind_family(const site *s, size_t i)
{
    enum { LETTERS_MAX = 3 };
    if (i == 0 || !is_one_blank_in_line(s->text, &s->tokens[i - 1], &s->tokens[i]))
        return false;
    const token *family = &s->tokens[i - 1];
    vb_slice read = site_word(s, i - 1);
    if (family->kind == VB_TOKEN_LOCKED)
        return family->written.data &&
               vb_table_search(&vb_table_surnames, family->written) < vb_table_surnames.rows;
    return family->kind == VB_TOKEN_WORD && is_in_capitals(read) &&
           vb_utf8_count(read) <= LETTERS_MAX && may_be_surname(s, i - 1);
}

/* The A of a Mông's name in tokens [first, end), behind the family's; NULL when there is none. */
static edge *find_a(const site *s, size_t first, size_t end)
{
    bool has = end - first > 2 && vb_slice_equal(site_word(s, first + 1), VB_SLICE("A"));
    return has ? formula_edge(s, first + 1, s->lists->persons.a, of_middle.near) : NULL;
}

/* Đồng chí stands before a name: `dong chi Dang Thi My` is no `đóng chị`. */
static void relieve_comrade(site *s, size_t i)
{
    enum { WORDS = 2 };
    if (i < WORDS || s->text.data[s->tokens[i - 1].start] != 'c' ||
        !is_one_blank(s->text, &s->tokens[i - 1], &s->tokens[i]) ||
        !is_one_blank(s->text, &s->tokens[i - 2], &s->tokens[i - 1]))
        return;
    s->end = i;
    formula_relieve(s, s->lists->persons.comrade, WORDS, WORDS, of_comrade);
}

/* Lets token `i` rather be the name of a family that is no syllable of the language, if it was read
 * so. */
static void relieve_last_family(site *s, size_t i)
{
    const uint16_t *names = s->lists->persons.surnames;
    vb_syllable parts;
    s->end = i + 1;
    for (size_t k = find_surname(s, i, 0); k < SURNAMES_MAX; k = find_surname(s, i, k + 1)) {
        if (!vb_syllable_parse(vb_model_spelling(s->model, names[k]), &parts))
            formula_relieve(s, &names[k], 1, 1, of_last_family);
    }
}

/* The same behind Y or H and a name, in tokens [first, end). */
static void relieve_ede(site *s, size_t first, size_t end)
{
    enum { FAMILY = 2 };
    for (size_t i = first; i + FAMILY < end; i++) {
        vb_slice word = site_word(s, i);
        if (word.len == 1 && (word.data[0] == 'Y' || word.data[0] == 'H'))
            relieve_last_family(s, i + FAMILY);
    }
}

/* Whether token `i` is the first word of an entry of a list or of a row, behind its number and the
 * bars of its cells at most. */
static bool begins_entry(const site *s, size_t i)
{
    enum { MARKS_MAX = 4 };
    size_t first = i;
    while (first > 0 && i - first < MARKS_MAX && s->tokens[first - 1].line == s->tokens[i].line &&
           (s->tokens[first - 1].kind != VB_TOKEN_WORD ||
            vb_slice_equal(site_word(s, first - 1), VB_SLICE("|"))))
        first--;
    return begins_column(s, i) || first == 0 || s->tokens[first - 1].line < s->tokens[i].line;
}

/* Whether token `i` may be a given name: one was read, or no word at all. */
static bool may_be_given(const site *s, size_t i)
{
    bool word = false, name = false;
    edge *end;
    for (edge *e = lattice_edges_at(s->l, i, &end); e < end && !name; e++) {
        bool read = is_of_model(s, e) && is_read_as(s, e->word[0], i);
        name = read && is_name(&s->lists->persons, e->word[0], NAME_LAST);
        word |= read;
    }
    return name || !word;
}

/* Where the name ends that an entry of a list begins with: `1. Nguyễn Văn An, Chủ tịch`. What goes
 * on in small letters is no name, but the position behind it; `first` when there is none. */
static size_t entry_name_end(const site *s, size_t first, size_t end, size_t count)
{
    enum { FEWEST = 3 };
    if (end - first < FEWEST || !begins_entry(s, first) || !is_read_as_surname(s, first))
        return first;
    if (end < count && s->tokens[end].line == s->tokens[first].line &&
        s->tokens[end].kind == VB_TOKEN_WORD && s->tokens[end - 1].behind == GAP_BLANKS)
        end--;
    while (end - first > FEWEST && !may_be_given(s, end - 1))
        end--;
    bool name = end - first >= FEWEST;
    for (size_t i = first + 1; i < end && name; i++)
        name = may_be_given(s, i);
    return name ? end : first;
}

/* Relieves Thị and Văn in tokens [first, end), between two words of a name; whether there are any.
 */
static bool relieve_middles(const site *s, size_t first, size_t end)
{
    bool found = false;
    for (size_t i = first; i + 1 < end; i++) {
        edge *middle = find_middle(s, i);
        if (middle)
            edge_foreknow(middle, of_middle.less);
        found |= middle != NULL;
    }
    return found;
}

/* The name that may begin with token `i`; returns where the words with capitals end. */
static size_t relieve_run(site *s, size_t i, size_t count, bool signs)
{
    size_t run = run_end(s, i, count), entry = entry_name_end(s, i, run, count),
           end = entry > i ? entry : run;
    relieve_ede(s, i, end);
    if (!may_be_person(i, end))
        return run;
    relieve_comrade(s, i);
    if (!site_has_choice(s, i, end))
        return run;
    bool behind = is_behind_family(s, i),
         person = entry > i || (signs && ends_line(s, end, count)) || is_titled(s, i);
    person |= relieve_middles(s, i + !behind, end);
    edge *a = find_a(s, i, end);
    person |= a && may_be_surname(s, i);
    if (person)
        relieve_person(s, i, end, behind);
    if (person && a)
        edge_foreknow(a, of_middle.less);
    return run;
}

bool site_begins_recipients(const site *s, size_t i, size_t count)
{
    if (i + 1 >= count || !is_one_blank_in_line(s->text, &s->tokens[i], &s->tokens[i + 1]))
        return false;
    size_t end = s->tokens[i + 1].end;
    return end < s->text.len && s->text.data[end] == ':' &&
           (i == 0 || s->tokens[i - 1].line < s->tokens[i].line) &&
           formula_edge(s, i, s->lists->persons.recipients[0], recipients_near) &&
           formula_edge(s, i + 1, s->lists->persons.recipients[1], recipients_near);
}

/* `Lưu: VT, TH (Tuyền)`: a word in brackets of its own is who drew the paper up. */
static bool is_drafter(const site *s, size_t i)
{
    const token *t = &s->tokens[i];
    return t->start > 0 && t->end < s->text.len && s->text.data[t->start - 1] == '(' &&
           s->text.data[t->end] == ')' && t->kind == VB_TOKEN_WORD &&
           is_capitalised(site_word(s, i));
}

/* Whether token `i` is a title with a capital, as one begins an entry or a sentence, before a
 * family's name. */
static bool has_capital_title(const site *s, size_t i, size_t count)
{
    const token *t = &s->tokens[i];
    return site_is_named(s, i + 1, count) && vb_is_among(first_base(site_word(s, i)), "oabcet") &&
           (t->opening != OPENS_NOTHING || begins_entry(s, i)) && may_be_surname(s, i + 1) &&
           is_titled(s, i + 1);
}

void persons_relieve(site *s, size_t count)
{
    size_t last = SIZE_MAX; /* the line of an authority, or of the recipients */
    for (size_t i = 0; i < count; i++) {
        char first = s->text.data[s->tokens[i].start];
        size_t line = s->tokens[i].line;
        if (first >= 'a' && first <= 'z')
            continue;
        if (((first == 'T' || first == 'K') && begins_authority(s->text, s->tokens[i].start)) ||
            (first == 'N' && site_begins_recipients(s, i, count))) {
            last = line;
        } else {
            bool below = line > last && line - last <= SIGNER_REACH,
                 signs = below && (begins_column(s, i) || is_behind_recipient(s, i));
            i += has_capital_title(s, i, count);
            size_t end = relieve_run(s, i, count, signs);
            if (below && is_drafter(s, i))
                relieve_person(s, i, i + 1, true);
            i = end > i ? end - 1 : i;
        }
    }
}
