/*
 * The user's lists, of words to know and of words to leave alone: a word or a name a line, with a
 * weight behind a tab. A list that has a mistake is refused whole, with a message for each line
 * that is wrong, so that nobody takes half a list for all of it.
 */
#include "restore/list.h"

#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <stdio.h>

enum { WEIGHT_MAX = 1000000 };

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/* What `mark` makes of a letter that it stands behind, 0 when there is no such letter of one code
 * point: text in NFC has no such pair. */
static uint32_t composed(uint32_t code_point, uint32_t mark)
{
    static const struct {
        uint32_t mark;
        vb_diacritic diacritic;
        vb_tone tone;
    } marks[] = {{0x300, VB_PLAIN, VB_FALLING},  {0x301, VB_PLAIN, VB_RISING},
                 {0x303, VB_PLAIN, VB_CREAKING}, {0x309, VB_PLAIN, VB_DIPPING},
                 {0x323, VB_PLAIN, VB_HEAVY},    {0x302, VB_CIRCUMFLEX, VB_LEVEL},
                 {0x306, VB_BREVE, VB_LEVEL},    {0x31B, VB_HORN, VB_LEVEL}};
    vb_letter letter = vb_letter_of(code_point);
    for (size_t i = 0; letter.base && i < sizeof marks / sizeof marks[0]; i++) {
        if (marks[i].mark != mark || (marks[i].tone && letter.tone) ||
            (marks[i].diacritic && letter.diacritic))
            continue;
        letter.tone = marks[i].tone ? marks[i].tone : letter.tone;
        letter.diacritic = marks[i].diacritic ? marks[i].diacritic : letter.diacritic;
        return vb_letter_compose(letter);
    }
    return 0;
}

/* ------------------------------------------------------------------------------------- lines -- */

static void refuse(list_reader *r, vb_slice at, const char *message)
{
    r->status = VB_ERR_INPUT;
    vb_report(r->reporter, VB_ERROR, "bad-list", message, r->text, at, r->line);
}

/* A list that is no text is not worth a message for each line. */
static bool is_text(list_reader *r, vb_slice line)
{
    size_t bad;
    if (vb_utf8_valid(line, &bad))
        return true;
    refuse(r, vb_slice_cut(line, bad, line.len), "not UTF-8");
    r->at = r->text.len;
    return false;
}

/* The line without its comment, which begins with it or behind a blank. */
static vb_slice without_comment(vb_slice line)
{
    for (size_t i = 0; i < line.len; i++) {
        if (line.data[i] == '#' && (i == 0 || line.data[i - 1] == ' ' || line.data[i - 1] == '\t'))
            return vb_slice_cut(line, 0, i);
    }
    return line;
}

static bool read_weight(list_reader *r, vb_slice digits, unsigned *weight)
{
    unsigned long value = 0;
    for (size_t i = 0; i < digits.len && value <= WEIGHT_MAX; i++)
        value = vb_is_digit((unsigned char)digits.data[i])
                    ? value * 10 + (unsigned long)(digits.data[i] - '0')
                    : WEIGHT_MAX + 1;
    *weight = (unsigned)value;
    if (value >= 1 && value <= WEIGHT_MAX)
        return true;
    refuse(r, digits, "a weight is a number from 1 to 1000000");
    return false;
}

static bool letters_are_sound(list_reader *r, vb_slice name)
{
    uint32_t c, last = 0;
    for (size_t at = 0, len; at < name.len; at += len, last = c) {
        len = vb_utf8_decode(name, at, &c);
        if (is_control(c)) {
            refuse(r, vb_slice_cut(name, at, at + len), "a control character");
            return false;
        }
        if (last && composed(last, c)) {
            refuse(r, name, "not in Unicode's form NFC; normalize makes it so");
            return false;
        }
    }
    return true;
}

static bool words_are_sound(list_reader *r, vb_slice name)
{
    char message[64];
    vb_token word;
    size_t at = 0, count = 0;
    for (; vb_next_token(name, &at, &word); count++) {
        vb_slice text = vb_slice_cut(name, word.start, word.end);
        if (vb_utf8_count(text) <= WORD_LETTERS_MAX)
            continue;
        snprintf(message, sizeof message, "a word of more than %d letters", WORD_LETTERS_MAX);
        refuse(r, text, message);
        return false;
    }
    if (!count)
        refuse(r, name, "no word");
    return count > 0;
}

static bool read_entry(list_reader *r, vb_slice line, list_entry *entry)
{
    size_t tab = vb_slice_find(line, VB_SLICE("\t"), 0);
    vb_slice name = vb_slice_trim(vb_slice_cut(line, 0, tab));
    vb_slice weight = vb_slice_trim(vb_slice_cut(line, tab == SIZE_MAX ? line.len : tab, line.len));
    *entry = (list_entry){.name = name, .weight = 1, .line = r->line};
    return letters_are_sound(r, name) && words_are_sound(r, name) &&
           (!weight.len || read_weight(r, weight, &entry->weight));
}

list_reader list_begin(vb_slice text, vb_reporter reporter)
{
    size_t mark = vb_slice_starts(text, VB_SLICE("\xEF\xBB\xBF")) ? 3 : 0;
    return (list_reader){.text = text, .at = mark, .reporter = reporter};
}

bool list_next(list_reader *r, list_entry *entry)
{
    vb_slice line;
    while (vb_next_line(r->text, &r->at, &line)) {
        r->line++;
        if (!is_text(r, line))
            return false;
        line = without_comment(line);
        if (vb_slice_trim(line).len && read_entry(r, line, entry))
            return true;
    }
    return false;
}

vb_status list_check(vb_slice text, vb_reporter reporter)
{
    list_reader r = list_begin(text, reporter);
    list_entry entry;
    while (list_next(&r, &entry)) {
    }
    return r.status;
}
