/*
 * Whether what was read well tells that another name stands in the text than one that it is near
 * to.
 */
#include "citation/name_other.h"

#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/names.h"
#include "citation/read_word.h"
#include "citation/squeezed.h"
#include "citation/well_read.h"
#include "vanban/orthography.h"

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

/* Whether nothing is left out of the name between two places, or a word that stands before them,
 * too.
 */
static bool is_said_before(vb_slice name, size_t from, size_t to)
{
    vb_slice left = vb_slice_trim(vb_slice_cut(name, from, to));
    size_t end = left.len ? behind_word(name, 0, left) : 0;
    return !left.len || (end > 0 && end <= from);
}

/* Whether the name's own words stand there up to its last, and of those between them only what it
 * has twice does not: Bộ trưởng Quốc phòng is Bộ trưởng Bộ Quốc phòng, but Hội đồng tuyển dụng no
 * Hội đồng xét tuyển dụng. */
static bool leaves_words_out(vb_slice name, const squeezed *text, size_t letters)
{
    size_t at = 0;
    for (read_word word = {.behind = 0}; word.behind < letters;) {
        word = word_from(text, word.behind);
        size_t end = behind_word(name, at, word.bytes);
        if (!end || !is_said_before(name, at, end - word.bytes.len))
            return false;
        at = end;
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

bool is_another_name(const table_entry *entry, vb_slice name, const squeezed *text, size_t letters)
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
