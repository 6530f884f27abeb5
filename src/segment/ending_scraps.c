/* What a stamp or a scrawl left in the end: signs and torn words behind a recipient, and between
 * him and what stands beside. */
#include "segment/asked.h"
#include "segment/ending.h"
#include "segment/signs.h"
#include "segment/values.h"
#include "segment/words.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include "tables/recipient-notes.h"

#include <string.h>

/* `\%7`, `|`, `o\`: signs, or a letter or two among them; the `KT&` of `KT& HT` is an office's. */
static bool is_scrap(vb_slice word)
{
    seg_letters letters = seg_count_letters(word);
    bool of_office = letters.upper > 1 && letters.lower == 0 && word.data[word.len - 1] == '&';
    return letters.other && letters.upper + letters.lower <= 2 && !of_office;
}

/* What the stamp left at the end of a line: scraps, and what stands between the first one and the
 * closing mark. */
static size_t find_signs_behind(const seg_work *work, vb_slice text)
{
    size_t cut = SIZE_MAX, start = text.len;
    while (start > 0) {
        size_t end = start;
        start = seg_word_start(text, end);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, start, end));
        bool closing =
            word.len && (word.data[word.len - 1] == ',' || word.data[word.len - 1] == ';');
        if (closing || word.len == 0)
            break;
        if (is_scrap(word)) {
            vb_slice behind = vb_slice_trim(vb_slice_cut(text, end, text.len));
            bool position = (behind.len && ending_is_position(work, behind)) ||
                            ending_is_position(work, vb_slice_cut(text, start, text.len));
            cut = position ? SIZE_MAX : start;
        } else if (seg_count_letters(word).lower > 2) {
            break;
        }
    }
    return cut == 0 ? SIZE_MAX : cut;
}

/* `…; Do` before a position: what stands between a recipient's closing mark and the other column is
 * the stamp's, if it is no more than a word of two small letters, or signs. */
static size_t find_scrap_between(vb_slice text)
{
    size_t start = seg_word_start(text, text.len);
    vb_slice word = vb_slice_trim(vb_slice_cut(text, start, text.len));
    vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, start));
    seg_letters letters = seg_count_letters(word);
    bool signs = ending_ends_entry(before) && !ending_has_letter_or_figure(word);
    bool scrap = seg_last_char(before) == ';' && letters.digits == 0 && letters.upper <= 1 &&
                 letters.lower <= 2 && letters.upper + letters.lower > 0;
    return before.len && word.len && (signs || scrap) ? start : SIZE_MAX;
}

/* `Gg`: a capital and a small letter that are neither a syllable nor what a kind of place is
 * shortened to, `các huyện, Tp`. */
static bool is_capital_scrap(vb_slice word)
{
    vb_syllable parts;
    return word.len == 2 && word.data[0] != 'T' && vb_case_of(word) == VB_CASE_CAPITALISED &&
           ending_is_of_letters(word) && !vb_syllable_parse(word, &parts);
}

/* A word that a stamp leaves beside a recipient: a letter alone, or a short one in small letters;
 * `odd` counts those that no syllable is written like. */
static bool is_stamp_word(vb_slice word, size_t *odd)
{
    enum { LONGEST = 5 };
    vb_syllable parts;
    seg_letters letters = seg_count_letters(word);
    size_t count = letters.upper + letters.lower;
    if (letters.digits || count == 0 || count > LONGEST || memchr(word.data, '/', word.len) ||
        vb_is_among(word.data[word.len - 1], ",;:)") ||
        (letters.upper && count > 1 && !(letters.lower && seg_starts_lower(word)) &&
         !is_capital_scrap(word)))
        return false;
    *odd += count == 1 || !vb_syllable_parse(word, &parts);
    return true;
}

/* `a Le`: behind a scrap in small letters a word of two letters is none the less one that it looks
 * like a syllable. */
static bool is_short_behind_scrap(vb_slice before, vb_slice word)
{
    enum { SHORT = 2 };
    return word.len == SHORT && vb_case_of(word) == VB_CASE_CAPITALISED &&
           ending_is_of_letters(word) && seg_last_word(before).len == 1 &&
           vb_case_of(seg_last_word(before)) == VB_CASE_LOWER;
}

/* Of ASCII, as most words do. */
static bool begins_with_letter(vb_slice word)
{
    return (word.data[0] >= 'A' && word.data[0] <= 'Z') ||
           (word.data[0] >= 'a' && word.data[0] <= 'z');
}

/* `Lãnh đạo Ban, i .`: without the signs that stand alone behind it. */
static vb_slice strip_lone_signs(vb_slice text)
{
    vb_slice word = seg_last_word(text);
    while (word.len < text.len && !begins_with_letter(word) && !ending_has_letter_or_figure(word)) {
        text = vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len));
        word = seg_last_word(text);
    }
    return text;
}

/* Where the last mark stands behind which an entry is closed, and a blank behind it. One behind a
 * speck, `; 4 ?, C`, closes nothing. */
static size_t find_last_mark(vb_slice text)
{
    if (text.len == 0 || vb_is_among(text.data[text.len - 1], ",;.:)"))
        return SIZE_MAX; /* nothing stands behind the last one */
    for (size_t at = text.len; at-- > 1;) {
        if (text.data[at] == ' ' && vb_is_among(text.data[at - 1], ",;.:)") &&
            ending_has_letter_or_figure(seg_last_word(vb_slice_cut(text, 0, at))))
            return at - 1;
    }
    return SIZE_MAX;
}

/* `…; Fo`, `…; OK`: two letters, of no office and no name, and, as in `các huyện, Tp`, of no kind
 * of place. */
static bool is_two_letters(vb_slice word)
{
    vb_syllable parts;
    seg_letters letters = seg_count_letters(word);
    return letters.upper && letters.upper + letters.lower == 2 && word.data[0] != 'T' &&
           ending_is_of_letters(word) && !vb_syllable_parse(word, &parts) && !vb_is_office(word);
}

/* `- Thường trực Tỉnh ủy, XY`: no office where commas close the entries. */
static bool is_two_capitals(vb_slice word)
{
    seg_letters letters = seg_count_letters(word);
    return word.len == 2 && letters.upper == 2;
}

/* `…; FINS`, `…; CPSs`: letters of no office. */
static bool is_unknown_office(vb_slice word)
{
    enum { LONGEST = 6 };
    vb_syllable parts;
    return word.len <= LONGEST && seg_count_letters(word).upper > 1 && ending_is_of_letters(word) &&
           !vb_syllable_parse(word, &parts) && !vb_is_office(word);
}

/* `…; Ve`, `…; IN`: a syllable or not, so short a word is no entry, unless it is an office. */
static bool is_short_word(vb_slice word)
{
    enum { SHORT = 2 };
    return word.data[0] != 'T' && vb_utf8_count(word) <= SHORT && ending_is_of_letters(word) &&
           !vb_is_office(word);
}

/* `Số`, but Hà and Tạ are names. */
static bool is_short_word_and_no_name(vb_slice word)
{
    return is_short_word(word) && (word.len == 2 || !ending_is_usual_surname(word));
}

/* `Ve`, `IN`: where commas close the entries, Hà and Sở have marks. */
static bool is_short_without_marks(vb_slice word)
{
    enum { SHORT = 2 };
    return word.len == SHORT && word.data[0] <= 'Z' && is_short_word(word);
}

/* `/ Lên`: behind a stroke no entry begins. */
static bool is_word_behind_stroke(vb_slice word)
{
    enum { LONGEST = 4 };
    return vb_utf8_count(word) <= LONGEST && ending_is_of_letters(word) &&
           vb_case_of(word) != VB_CASE_UPPER;
}

/* `Như trên; 2`: one figure; more may be copies. */
static bool is_figure(vb_slice word)
{
    return word.len == 1 && vb_is_digit((unsigned char)word.data[0]);
}

/* `Như Điều 2; 3`: the figure that counts on from the one before the mark. */
static bool counts_on(vb_slice text, size_t mark, vb_slice word)
{
    return is_figure(word) && text.data[mark - 1] + 1 == word.data[0] &&
           (mark < 2 || text.data[mark - 2] == ' ');
}

/* `~ Như trên: oe`: behind an entry that nothing goes on with a colon is a semicolon misread. */
static bool is_whole_entry(vb_slice entry)
{
    const vb_table *notes = &vb_table_recipient_notes;
    uint64_t letters = seg_hash_reduced(seg_strip_first_signs(entry));
    for (size_t row = 0; row < notes->rows; row++) {
        if (vb_slice_equal(vb_table_cell(notes, row, RECIPIENT_NOTES_KIND), VB_SLICE("whole")) &&
            seg_hash_reduced(vb_table_cell(notes, row, RECIPIENT_NOTES_WRITTEN)) == letters)
            return true;
    }
    return false;
}

/* How the mark closes an entry behind which something stands: surely, with `;` or `)`; with the
 * list's comma or the stop of the last one; or perhaps not at all. */
typedef enum closing { CLOSING_MAYBE, CLOSING_LISTED, CLOSING_SURE } closing;

static closing closing_of(vb_slice text, size_t mark, bool by_commas)
{
    char sign = text.data[mark];
    if (sign == ';' || sign == ')' || text.data[mark - 1] == ')')
        return CLOSING_SURE;
    if (sign == ',')
        return by_commas ? CLOSING_LISTED : CLOSING_MAYBE;
    if (sign == ':' && is_whole_entry(vb_slice_cut(text, 0, mark)))
        return CLOSING_SURE;
    return sign == '.' && ending_is_filed(text) ? CLOSING_LISTED : CLOSING_MAYBE;
}

/* What stands behind the mark, and around it. */
typedef struct behind_mark {
    closing how;
    bool filed;   /* the entry is the last one, */
    bool parted;  /* and commas part what it names: `VT, KT. SL`, but VT. PV */
    bool comma;   /* so is the mark */
    bool signs;   /* some stand among the words, or were taken off behind them */
    bool stroke;  /* one that is no dash stands before the first */
    bool capital; /* one of them is a capital and a small letter */
} behind_mark;

/* Whether a word that stands alone behind the mark is no entry, though it is not written as a
 * stamp's word. */
static bool is_lone_scrap(vb_slice word, const behind_mark *at)
{
    if (at->how == CLOSING_MAYBE || (at->how == CLOSING_SURE && at->filed))
        return false;
    if (at->stroke && is_word_behind_stroke(word))
        return true;
    if (at->how == CLOSING_SURE)
        return is_short_word_and_no_name(word) || is_two_letters(word) || is_unknown_office(word);
    bool with_signs = at->signs && (is_short_word(word) || is_unknown_office(word));
    if (at->filed)
        return is_capital_scrap(word) || with_signs ||
               (at->parted && !at->comma && (is_two_letters(word) || is_short_without_marks(word)));
    return is_two_capitals(word) || is_two_letters(word) || is_short_without_marks(word) ||
           with_signs;
}

/* `i:`: without the colon behind a letter or two. */
static vb_slice strip_colon(vb_slice text)
{
    vb_slice word = seg_last_word(text);
    return word.len > 1 && word.data[word.len - 1] == ':' &&
                   ending_is_small_scrap(vb_slice_cut(word, 0, word.len - 1))
               ? vb_slice_cut(text, 0, text.len - 1)
               : text;
}

/* How many of the words are the stamp's by themselves, and how many there are; SIZE_MAX: another
 * stands among them. */
static size_t count_scraps(vb_slice text, size_t mark, behind_mark *at, size_t *odd)
{
    enum { MOST_WORDS = 3 };
    size_t words = 0;
    bool sure = at->how == CLOSING_SURE;
    vb_slice rest = vb_slice_trim(vb_slice_cut(text, mark + 1, text.len));
    while (rest.len) {
        vb_slice word = seg_take_word(&rest);
        if (!ending_has_letter_or_figure(word)) {
            at->signs = true;
            at->stroke |= words == 0 && !seg_is_dash(word);
            continue;
        }
        bool last = rest.len == 0, alone = !words && last;
        bool figure =
            at->how != CLOSING_MAYBE && is_figure(word) &&
            !(alone && !at->signs && (counts_on(text, mark, word) || (sure && at->filed)));
        bool other = figure || (alone && is_lone_scrap(word, at));
        bool behind_scrap =
            sure && words && last &&
            is_short_behind_scrap(vb_slice_trim(vb_slice_cut(text, mark + 1, text.len - word.len)),
                                  word);
        if (++words > MOST_WORDS || (!other && !behind_scrap && !is_stamp_word(word, odd)))
            return SIZE_MAX;
        *odd += other;
        at->capital |= is_capital_scrap(word);
    }
    return words;
}

static size_t find_scraps(vb_slice text, bool by_commas, bool signs)
{
    vb_slice whole = text;
    text = strip_colon(strip_lone_signs(text));
    size_t mark = find_last_mark(text), odd = 0;
    if (mark == SIZE_MAX || mark < 2)
        return SIZE_MAX;
    behind_mark at = {.how = closing_of(text, mark, by_commas),
                      .filed = ending_is_filed(text),
                      .parted = memchr(text.data, ',', mark),
                      .comma = text.data[mark] == ',',
                      .signs = signs || text.len < whole.len};
    size_t words = count_scraps(text, mark, &at, &odd);
    if (words == 0 || words == SIZE_MAX ||
        !(2 * odd >= words || (at.how == CLOSING_SURE && words == 1)))
        return SIZE_MAX;
    bool initials = words == 1 && at.filed && /* of who drew it up */
                    (at.comma || (at.capital && at.how != CLOSING_LISTED));
    return initials || (at.capital && at.comma && !by_commas) ? SIZE_MAX : mark + 1;
}

/* `Như trên; A 4 à`: two letters or figures at least, behind a semicolon, that stand alone:
 * whatever the line below was read as, no entry goes on so. */
static bool are_surely_scraps(vb_slice text, size_t start)
{
    enum { FEWEST = 2 };
    size_t words = 0;
    if (text.data[start - 1] != ';')
        return false;
    for (vb_slice rest = vb_slice_trim(vb_slice_cut(text, start, text.len)); rest.len; words++) {
        if (vb_utf8_count(seg_take_word(&rest)) > 1)
            return false;
    }
    return words >= FEWEST;
}

/* `(để báo cáo); shee ears`: what stands behind the mark that closes an entry is the stamp's, when
 * it is no more than three such words, whatever signs are among them, and half of them no
 * syllables. Behind a semicolon or a bracket one syllable is no entry either, and figures are none.
 */
size_t ending_find_scraps(vb_slice text, bool by_commas)
{
    return find_scraps(text, by_commas, false);
}

/* `Pe voeemees` beside a position: no more than three words, no abbreviation among them, and none
 * longer than two letters that is a syllable. */
bool ending_is_of_scraps(vb_slice text)
{
    enum { MOST_WORDS = 3, SHORT = 2 };
    vb_syllable parts;
    size_t words = 0, odd = 0;
    if (text.len == 0 || ending_ends_entry(text))
        return false;
    for (; text.len; words++) {
        vb_slice word = seg_take_word(&text);
        seg_letters letters = seg_count_letters(word);
        bool is_syllable = vb_syllable_parse(word, &parts);
        if (words == MOST_WORDS || letters.upper > 1 || letters.digits ||
            (is_syllable && letters.upper + letters.lower > SHORT))
            return false;
        odd += !is_syllable;
    }
    return odd > 0;
}

/* Whether no entry goes on below the line: another one begins there, or it is the last. */
static bool is_entry_over(const ending *at, vb_slice text)
{
    const seg_work *work = at->work;
    size_t below = at->line + 1;
    return below >= work->lines.count || seg_line_at(work, below)->page_break ||
           ending_is_bullet(seg_line_text(work, seg_line_at(work, below))) || ending_is_filed(text);
}

/* Whether commas close the entries, as the Party's do: one that was read closed so, or a line below
 * that another entry follows, and none closes by a semicolon. It is asked only where none closes
 * the text. */
static bool ends_by_commas(const ending *at, vb_slice text)
{
    enum { FAR = 8 };
    const seg_work *work = at->work;
    size_t commas = 0;
    if (ending_ends_entry(text) || !memchr(text.data, ',', text.len))
        return false;
    for (size_t i = work->blocks.count; i > 0 && i + FAR > work->blocks.count; i--) {
        const seg_block *above = seg_block_at(work, i - 1);
        if (above->type != VB_BLOCK_RECIPIENTS)
            continue;
        size_t end = seg_piece_at(work, above->last_piece)->end;
        uint32_t mark = seg_last_char(vb_slice_cut(work->input, above->text_start, end));
        if (mark == ';')
            return false;
        commas += mark == ',';
    }
    for (size_t i = at->line + 1; i + 1 < work->lines.count && i <= at->line + FAR; i++) {
        uint32_t mark = seg_last_char(seg_line_text(work, seg_line_at(work, i)));
        bool closes = ending_is_bullet(seg_line_text(work, seg_line_at(work, i + 1)));
        if (mark == ';' && closes)
            return false;
        commas += mark == ',' && closes;
    }
    return commas > 0;
}

/* What the stamp left between an entry and what stands beside it. */
size_t ending_find_rubbish_between(const ending *at, vb_slice text)
{
    size_t rubbish = find_scrap_between(text);
    if (rubbish != SIZE_MAX)
        return rubbish;
    size_t scraps = ending_find_scraps(text, ends_by_commas(at, text));
    return scraps != SIZE_MAX && (is_entry_over(at, text) || are_surely_scraps(text, scraps))
               ? scraps
               : SIZE_MAX;
}

/* `… giúp việc Tỉnh :⏎ủy,`: where a colon alone stands at the end of what goes on small, as no list
 * behind a colon does. */
static size_t find_stray_colon(const ending *at, vb_slice text)
{
    const seg_work *work = at->work;
    size_t start = text.len ? text.len - 1 : 0, below = at->line + 1;
    if (start < 2 || text.data[start] != ':' || text.data[start - 1] != ' ' ||
        at->recipients == SEG_NONE || below >= work->lines.count)
        return SIZE_MAX;
    vb_slice next = seg_line_text(work, seg_line_at(work, below));
    return seg_is_small_first(next) || next.data[0] == '(' ? start : SIZE_MAX;
}

/* `PV`, `Hà`, `(5b)`, `NTA/12b`, `Tổng hợp`: who drew the last entry up or signs, the copies, or
 * more of its offices, behind a comma misread or an abbreviation. */
static bool is_of_filed(vb_slice behind)
{
    enum { SHORT = 2 };
    vb_syllable parts;
    size_t syllables = 0, odd = 0;
    if (seg_is_capital_first(behind) || seg_count_letters(behind).lower == 0 ||
        behind.data[0] == '(')
        return true;
    while (behind.len) {
        vb_slice word = seg_take_word(&behind);
        seg_letters letters = seg_count_letters(word);
        size_t count = letters.upper + letters.lower;
        if ((count && (letters.digits || memchr(word.data, '/', word.len))) ||
            vb_is_among(word.data[word.len - 1], ",;."))
            return true;
        bool syllable = vb_syllable_parse(word, &parts);
        syllables += syllable && count > SHORT;
        odd += !syllable && count > SHORT;
    }
    return 2 * syllables > odd;
}

/* `- Lưu: VT, NN. agg tant Soe`: what the stamp left behind the full stop of the last entry. */
static size_t find_behind_filed(const ending *at, vb_slice text)
{
    if (!at->signing || !ending_is_filed(text))
        return SIZE_MAX;
    for (size_t stop = 1; stop + 2 < text.len; stop++) {
        char before = text.data[stop - 1];
        if (text.data[stop] == '.' && text.data[stop + 1] == ' ' &&
            ((before >= 'A' && before <= 'Z') || before == ')'))
            return is_of_filed(vb_slice_trim(vb_slice_cut(text, stop + 1, text.len))) ? SIZE_MAX
                                                                                      : stop + 1;
    }
    return SIZE_MAX;
}

/* What it left at the line's end: signs, and words before them. */
size_t ending_find_rubbish_behind(const ending *at, vb_slice line, vb_slice text)
{
    size_t rubbish = find_signs_behind(at->work, text);
    vb_slice rest = vb_slice_trim(vb_slice_cut(text, 0, rubbish));
    size_t scraps = find_scraps(rest, ends_by_commas(at, rest), rubbish != SIZE_MAX);
    if (scraps != SIZE_MAX && (is_entry_over(at, line) || are_surely_scraps(rest, scraps)))
        return scraps;
    size_t behind_filed = find_behind_filed(at, rest);
    if (behind_filed != SIZE_MAX)
        return behind_filed;
    return rubbish == SIZE_MAX ? find_stray_colon(at, text) : rubbish;
}
