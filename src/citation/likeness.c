/*
 * What was read, held word by word against the name it was taken for. A scanner that spares one
 * word its marks spares the next, so that among such words a syllable of other letters is no
 * misreading but another name: Hội Luật gia, Ban Xây dựng Đảng.
 */
#include "citation/likeness.h"

#include "citation/code_points.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/well_read.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

typedef enum likeness { OTHER_WORD, LIKE_WORD, SAME_WORD } likeness;

/* The next word from `*at` on, which is moved behind it; empty: there is none. */
static vb_slice next_word(vb_slice text, size_t *at)
{
    size_t start = text.len, from = *at, next;
    for (; from < text.len; from = next) {
        uint32_t letter = code_point_at(text, from, &next);
        bool of_word = is_word_letter(letter);
        if (of_word && start == text.len)
            start = from;
        if (!of_word && start < text.len)
            break;
    }
    *at = from;
    return vb_slice_cut(text, start, from);
}

/* A B may be an Đ: GIAO DỊCH BIỆN TỬ. */
static bool same_letter(vb_letter read, vb_letter written)
{
    return read.base == written.base || (read.base == 'i' && written.base == 'y') ||
           (read.base == 'y' && written.base == 'i') ||
           (read.base == 'b' && written.diacritic == VB_STROKE);
}

/* Whether a word has the letters of another, and the marks, the tone in either place. */
static likeness compare_words(vb_slice read, vb_slice written)
{
    size_t at = 0, behind = 0;
    int diacritics = 0, tones = 0;
    if (vb_slice_equal(read, written))
        return SAME_WORD;
    while (at < read.len && behind < written.len) {
        uint32_t a = code_point_at(read, at, &at), b = code_point_at(written, behind, &behind);
        if (a == b)
            continue;
        vb_letter one = vb_letter_of(a), other = vb_letter_of(b);
        if (!same_letter(one, other) || (!one.base && vb_lower(a) != vb_lower(b)))
            return OTHER_WORD;
        diacritics += one.diacritic != other.diacritic;
        tones += (int)one.tone - (int)other.tone;
    }
    if (at < read.len || behind < written.len)
        return OTHER_WORD;
    return diacritics || tones ? LIKE_WORD : SAME_WORD;
}

/* Whether the letters read are some of those written, in their order: a scanner dropped the others.
 */
static bool has_lost_letters(vb_slice read, vb_slice written)
{
    size_t at = 0, next = 0;
    while (at < read.len && next < written.len) {
        size_t behind;
        uint32_t letter = code_point_at(read, at, &behind);
        if (fold_letter(letter) == fold_letter(code_point_at(written, next, &next)))
            at = behind;
    }
    return at == read.len;
}

static bool is_garbled(vb_slice read, vb_slice written)
{
    vb_syllable syllable;
    return read.len && (!vb_syllable_parse(read, &syllable) || has_lost_letters(read, written));
}

/* Moves behind the first of the words from `*at` on that is the same; false when none is. */
static bool leave_out(vb_slice written, vb_slice read, size_t *at)
{
    for (size_t behind = *at; behind < written.len;)
        if (compare_words(read, next_word(written, &behind)) == SAME_WORD) {
            *at = behind;
            return true;
        }
    return false;
}

/* How many letters of the one word must be changed to have the other, whatever their marks. */
static size_t letters_changed(vb_slice read, vb_slice written)
{
    enum { MOST = 12 };
    size_t row[MOST + 1], letters = 0;
    char base[MOST];
    for (size_t at = 0; at < written.len && letters < MOST;)
        base[letters++] = (char)fold_letter(code_point_at(written, at, &at));
    for (size_t i = 0; i <= letters; i++)
        row[i] = i;
    for (size_t at = 0; at < read.len;) {
        char letter = (char)fold_letter(code_point_at(read, at, &at));
        size_t corner = row[0]++;
        for (size_t i = 1; i <= letters; i++) {
            size_t changed = corner + (letter != base[i - 1]);
            corner = row[i];
            size_t more = (row[i] < row[i - 1] ? row[i] : row[i - 1]) + 1;
            row[i] = changed < more ? changed : more;
        }
    }
    return row[letters];
}

/* II, IV: a numeral, which no scan makes of a word. */
static bool is_numeral(vb_slice word)
{
    return word.len > 1 && roman_end(word, 0, word.len) == word.len;
}

bool has_other_words(vb_slice read, vb_slice written)
{
    enum { TOGETHER = 4 }; /* letters of several words */
    vb_syllable syllable;
    size_t at = 0, behind = 0, changed = 0;
    bool other = false;
    for (;;) {
        vb_slice word = next_word(read, &at), listed = next_word(written, &behind);
        /* Benh vien Da khoa is none of a tỉnh. */
        if (!word.len)
            return listed.len ? changed == 0 : other || changed >= TOGETHER;
        if (!listed.len)
            return false;
        if (compare_words(word, listed) != OTHER_WORD)
            continue;
        if (!is_numeral(word) && !vb_syllable_parse(word, &syllable))
            return false;
        size_t letters = letters_changed(word, listed), longest = vb_utf8_count(listed);
        other |= 2 * letters > longest;
        changed += letters;
    }
}

vb_name_likeness vb_compare_name(vb_slice read, vb_slice written)
{
    enum { MARKED = 3 }; /* words: an OCR of French has nhân dân, too */
    vb_name_likeness all = {.words = 0};
    size_t at = 0, behind = 0, marked = 0;
    for (;;) {
        vb_slice word = next_word(read, &at), listed = next_word(written, &behind);
        all.marked |= marked >= MARKED;
        if ((!word.len && !listed.len) || all.garbled)
            return all;
        likeness like = compare_words(word, listed);
        if (like == OTHER_WORD && word.len && leave_out(written, word, &behind))
            like = SAME_WORD;
        all.words++;
        all.same += like == SAME_WORD;
        marked += like == SAME_WORD && is_marked(word);
        all.marked = all.marked || (like == SAME_WORD && is_well_read(word));
        all.other += like == OTHER_WORD;
        all.garbled = all.garbled || (like == OTHER_WORD && is_garbled(word, listed));
        all.lost_capital =
            all.lost_capital || (like != OTHER_WORD && vb_case_of(word) == VB_CASE_LOWER &&
                                 vb_case_of(listed) != VB_CASE_LOWER);
    }
}
