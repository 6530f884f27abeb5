/*
 * The name of a body that a head has in capitals, TRƯỜNG ĐẠI HỌC VINH, as it is written elsewhere:
 * as the document itself writes it where it names the body once more, else by the rules for
 * capitals (NĐ 30/2020/NĐ-CP, Phụ lục II, III): the first syllable of what says its kind or its
 * field, and all of those of a proper name.
 */
#include "refs/capitals.h"

#include "refs/handle.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include "tables/body-words.h"

#include <string.h>

enum { LONGEST = 48 };

/* ----------------------------------------------------------------------------------- reading -- */

static bool is_figures(vb_slice word)
{
    return word.len && vb_figures_end(word, 0, word.len) == word.len;
}

static vb_slice word_at(vb_slice line, size_t at)
{
    return vb_slice_cut(line, at, word_end(line, at, LONGEST));
}

/* Without the comma behind it. */
static vb_slice bare(vb_slice word)
{
    return vb_slice_cut(word, 0, word.len - (word.len && word.data[word.len - 1] == ','));
}

/* Whether every word was read well, most with their marks, which THCS, EVN and foreign names lack:
 * nothing else is a name. */
static bool is_well_read(vb_slice line)
{
    vb_syllable syllable;
    enum { FEW = 4 }; /* words, of which one letter alone may be dirt: BAN CHỈ ĐẠO X */
    size_t words = 0, marked = 0, letters = 0;
    for (size_t at = 0; at < line.len; words++) {
        vb_slice word = bare(word_at(line, at));
        at = skip_space(line, word_end(line, at, LONGEST), 1);
        bool letter = word.len == 1 && word.data[0] >= 'A' && word.data[0] <= 'Z';
        letters += letter;
        bool known = letter || vb_syllable_parse(word, &syllable) || vb_is_bare_capitals(word) ||
                     is_figures(word) || is_dash(word);
        if (!known)
            return false;
        for (size_t i = 0; i < word.len; i++)
            if ((unsigned char)word.data[i] >= 0x80) {
                marked++;
                break;
            }
    }
    return words > 1 && marked * 4 >= words && (!letters || words > FEW);
}

/* -------------------------------------------------------------------- as the document has it -- */

/* Where the words end that stand at `at` as the lower-case line has them, whatever their case, in
 * small letters some of them; 0: they do not. */
static size_t end_of_words(vb_slice text, size_t at, vb_slice lower)
{
    enum { BLANKS = 8 };
    bool small = false;
    size_t i = 0;
    while (i < lower.len) {
        uint32_t read, written;
        if (at >= text.len)
            return 0;
        if (lower.data[i] == ' ' && is_space(text.data[at])) {
            at = skip_space(text, at, BLANKS);
            i++;
            continue;
        }
        at += vb_utf8_decode(text, at, &read);
        i += vb_utf8_decode(lower, i, &written);
        if (vb_lower(read) != written)
            return 0;
        small |= vb_is_letter(read) && read == written;
    }
    uint32_t next = 0;
    if (at < text.len)
        vb_utf8_decode(text, at, &next);
    return small && !vb_is_letter(next) ? at : 0;
}

static size_t count_capitals(vb_slice text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t letter;
        at += vb_utf8_decode(text, at, &letter);
        count += vb_lower(letter) != letter;
    }
    return count;
}

/* The name where the document has it in small letters, with most capitals; empty: nowhere. */
static vb_slice find_in_text(reference_search *search, vb_slice line, vb_slice lower)
{
    vb_buffer first = VB_BUFFER(search->refs->memory);
    vb_slice text = search->text, found = VB_SLICE("");
    vb_add_capitalised(&first, word_at(line, 0));
    vb_slice word = vb_buffer_slice(&first);
    for (size_t at = 0; word.len && (at = vb_slice_find(text, word, at)) != SIZE_MAX;
         at += word.len) {
        size_t end = end_of_words(text, at, lower);
        vb_slice here = vb_slice_cut(text, at, end > at ? end : at);
        if (count_capitals(here) > count_capitals(found))
            found = here;
    }
    search->scratch.failed |= first.failed;
    vb_buffer_free(&first);
    return found.len ? keep_line(search, found) : found;
}

/* ------------------------------------------------------------------------------ by the rules -- */

/* What the next word of a name is written by. */
typedef enum name_place {
    PLACE_HEAD,   /* nothing but heads were written: TRƯỜNG */
    PLACE_FIRST,  /* it begins what says a field, */
    PLACE_INSIDE, /* or goes on with that */
    PLACE_PROPER  /* all that follows is a proper name */
} name_place;

typedef struct name_writer {
    reference_search *search;
    vb_slice line, lower; /* in capitals and in small letters */
    size_t at;
    name_place place;
    vb_buffer *out;
} name_writer;

static void write_word(name_writer *name, vb_slice word)
{
    if (name->out->len)
        vb_buffer_add_byte(name->out, ' ');
    vb_buffer_add(name->out, word);
}

static void pass(name_writer *name, size_t end)
{
    name->at = skip_space(name->line, end, 1);
}

/* The words of a kind that stand next, the longest; empty: there are none. Behind what begins a
 * body stands no comma: BAN CHỈ ĐẠO PHÒNG, CHỐNG … */
static vb_slice listed_next(name_writer *name, body_kind kind)
{
    const kind_rows *rows = &name->search->refs->body_rows[kind];
    vb_buffer *lower = &name->search->scratch;
    vb_slice rest = vb_slice_cut(name->lower, name->at, name->lower.len), longest = VB_SLICE("");
    for (size_t row = rows->from; row < rows->to; row++) {
        vb_slice words = vb_table_cell(&vb_table_body_words, row, BODY_WORDS_WORDS);
        vb_buffer_clear(lower);
        vb_add_lower(lower, words);
        bool whole = vb_slice_starts(rest, vb_buffer_slice(lower)) &&
                     (rest.len == lower->len || rest.data[lower->len] == ' ' ||
                      (rest.data[lower->len] == ',' && name->place != PLACE_HEAD));
        if (whole && words.len > longest.len)
            longest = words;
    }
    return longest;
}

static bool write_listed(name_writer *name, body_kind kind, name_place behind)
{
    vb_slice words = listed_next(name, kind);
    if (!words.len)
        return false;
    write_word(name, words);
    size_t end = name->at + words.len;
    if (stands_at(name->line, end, ','))
        vb_buffer_add_byte(name->out, name->line.data[end++]);
    pass(name, end);
    name->place = behind;
    return true;
}

/* tỉnh Sơn La: a level behind which a name stands. */
static bool write_level(name_writer *name)
{
    vb_place_level level;
    vb_slice rest = vb_slice_cut(name->lower, name->at, name->lower.len);
    bool other = listed_next(name, BODY_INSIDE).len > 0; /* xã hội */
    for (size_t i = 0; !other && name->at > 0 && vb_place_level_at(i, &level); i++) {
        if (!vb_slice_starts(rest, level.name) || rest.len <= level.name.len ||
            rest.data[level.name.len] != ' ')
            continue;
        write_word(name, level.name);
        pass(name, name->at + level.name.len);
        name->place = PLACE_PROPER;
        return true;
    }
    return false;
}

/* Whether the rest is the name of a place, mark for mark; of one word only where a field or a name
 * may begin, for that is in other words, too. */
static bool is_place(name_writer *name)
{
    vb_slice rest = vb_slice_cut(name->lower, name->at, name->lower.len);
    vb_slice place = vb_place_by_letters(rest);
    vb_buffer *lower = &name->search->scratch;
    if (!place.len || name->at == 0 ||
        (name->place == PLACE_INSIDE && vb_slice_find(rest, VB_SLICE(" "), 0) == SIZE_MAX))
        return false;
    vb_buffer_clear(lower);
    vb_add_lower(lower, place);
    return vb_slice_equal(vb_buffer_slice(lower), rest);
}

static void write_next_word(name_writer *name)
{
    vb_syllable syllable;
    vb_slice word = word_at(name->line, name->at), lower = word_at(name->lower, name->at);
    bool joins = vb_slice_equal(lower, VB_SLICE("và")), comma = bare(word).len < word.len;
    bool symbol = !vb_syllable_parse(bare(word), &syllable);
    if (symbol || joins || name->place == PLACE_INSIDE) {
        write_word(name, symbol ? word : lower);
    } else {
        write_word(name, VB_SLICE(""));
        vb_add_capitalised(name->out, word);
    }
    if (name->place != PLACE_PROPER)
        name->place = symbol || joins ? PLACE_FIRST : PLACE_INSIDE;
    if (comma && name->place == PLACE_PROPER)
        name->place = PLACE_FIRST;
    pass(name, name->at + word.len);
}

static void write_by_rules(name_writer *name)
{
    write_listed(name, BODY_VILLAGE, PLACE_PROPER);
    while (name->at < name->line.len) {
        if (name->place == PLACE_HEAD && (write_listed(name, BODY_BEGINS, PLACE_HEAD) ||
                                          write_listed(name, BODY_OF, PLACE_HEAD) ||
                                          write_listed(name, BODY_IN_HEAD, PLACE_HEAD)))
            continue;
        if (write_listed(name, BODY_NAMED, PLACE_PROPER) ||
            write_listed(name, BODY_FIELDS, PLACE_FIRST) || write_level(name))
            continue;
        name->place = is_place(name) ? PLACE_PROPER : name->place;
        write_next_word(name);
    }
}

vb_slice write_body_name(reference_search *search, vb_slice capitals)
{
    vb_slice line = keep_line(search, capitals), found = VB_SLICE("");
    vb_buffer lower = VB_BUFFER(search->refs->memory), out = VB_BUFFER(search->refs->memory);
    vb_add_lower(&lower, line);
    if (lower.len == line.len && is_well_read(line)) {
        found = find_in_text(search, line, vb_buffer_slice(&lower));
        name_writer name = {search, line, vb_buffer_slice(&lower), 0, PLACE_HEAD, &out};
        if (!found.len) {
            write_by_rules(&name);
            found = keep(search, vb_buffer_slice(&out));
        }
    }
    search->scratch.failed |= lower.failed || out.failed;
    vb_buffer_free(&lower);
    vb_buffer_free(&out);
    return found;
}
