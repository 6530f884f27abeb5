/* Where the place and the date of box 4 begin in a piece of a head. */
#include "segment/head.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* Thành phố, Thị xã, Thị trấn, Đặc khu: the small second word. */
static bool is_kind_of_place(vb_slice word)
{
    static const char *const kinds[] = {"dho", "xa", "tran", "khu"};
    return head_is_one_of(word, kinds, sizeof kinds / sizeof kinds[0]);
}

/* TP., TX., TT. before the name. */
static bool is_short_kind(vb_slice word)
{
    static const char *const kinds[] = {"td", "tx", "tt"};
    return head_is_one_of(word, kinds, sizeof kinds / sizeof kinds[0]);
}

/* The comma between place and date, and what it is read as. */
static bool is_comma(char byte)
{
    return byte == ',' || byte == '.' || byte == ';';
}

/* What no word of a place has: the stroke of 234/KH-UBND, and where an OCR lost it, the hyphen of
 * 66HH-SNV and the colon of `Số:`. A figure may be a letter misread. */
static bool is_of_number(vb_slice word, vb_case shape)
{
    bool figures = word.len > 1 && vb_is_digit((unsigned char)word.data[0]) &&
                   vb_is_digit((unsigned char)word.data[1]);
    return figures || memchr(word.data, '/', word.len) || word.data[word.len - 1] == ':' ||
           (shape == VB_CASE_UPPER && memchr(word.data, '-', word.len));
}

/* `Tg` that a blank parted from QĐ-T: no word of a place, nor short for one. */
static bool is_end_of_symbol(vb_slice word)
{
    return vb_slice_equal(word, VB_SLICE("Tg")) || vb_slice_equal(word, VB_SLICE("TTg"));
}

/* Whether a place may have the word: with a capital, or the small second one of its kind. A word in
 * capitals before one that is not, `UBND Sơn Bình`, is the symbol's. */
static bool is_of_place(vb_slice word, vb_slice behind)
{
    vb_case shape = vb_case_of(word);
    if (shape == VB_CASE_LOWER)
        return is_kind_of_place(word);
    if (shape == VB_CASE_UPPER && vb_case_of(behind) == VB_CASE_CAPITALISED)
        return is_short_kind(word);
    return shape != VB_CASE_NONE && !is_of_number(word, shape) && !is_end_of_symbol(word);
}

/* The figures of Quận 3, A Lưới 2: so many bytes at the end with the blank before them, behind a
 * word of a place. */
static size_t figures_of_place(vb_slice text)
{
    enum { MOST = 2 };
    static const char *const cue[] = {"so"};
    vb_slice figures = seg_last_word(text);
    if (figures.len > MOST || figures.len == text.len || figures.data[0] == '0')
        return 0;
    for (size_t i = 0; i < figures.len; i++) {
        if (!vb_is_digit((unsigned char)figures.data[i]))
            return 0;
    }
    vb_slice before = seg_last_word(vb_slice_trim(vb_slice_cut(text, 0, text.len - figures.len)));
    bool place = vb_case_of(before) == VB_CASE_CAPITALISED && !head_is_one_of(before, cue, 1);
    return place ? figures.len + 1 : 0;
}

/* `CA Mau,`: in capitals, and with the words behind it a place that is listed. */
static bool is_first_of_place(vb_slice text)
{
    enum { LONGEST = 5 };
    while (text.len && (text.data[text.len - 1] == ' ' || is_comma(text.data[text.len - 1])))
        text.len--;
    vb_slice word = seg_first_word(text);
    return word.len <= LONGEST && word.len < text.len && vb_case_of(word) == VB_CASE_UPPER &&
           vb_place_by_letters(text).len > 0;
}

/* Whether it is listed, with its marks or without. */
static bool is_listed_place(vb_slice name)
{
    vb_place place;
    return vb_places_by_letters(name, &place, 1) > 0;
}

/* `V/v thực hiện Chỉ Hà Nam, ngày …`: the last word of a subject's line, with a capital, stands
 * right before the place beside it. Where the words are no place and the last of them are one, that
 * begins there. */
static SEG_SELDOM size_t skip_words_of_subject(vb_slice text, size_t place, size_t end)
{
    enum { FEWEST_WORDS = 2 };
    vb_slice run = vb_slice_cut(text, place, end), name = run;
    if (is_listed_place(run) || seg_has_cue(run, SEG_ROLE_AREA))
        return place;
    for (seg_take_word(&name); seg_count_letters(name).words >= FEWEST_WORDS;
         seg_take_word(&name)) {
        if (seg_is_capital_first(name) && is_listed_place(name))
            return (size_t)(name.data - text.data);
    }
    return place;
}

static size_t find_place(vb_slice text, size_t date)
{
    enum { MOST_WORDS = 6 };
    size_t end = date, place = date;
    while (end > 0 && (text.data[end - 1] == ' ' || is_comma(text.data[end - 1])))
        end--;
    vb_slice behind = VB_SLICE("");
    size_t place_end = end;
    end -= figures_of_place(vb_slice_cut(text, 0, end));
    for (size_t words = 0; end > 0 && words < MOST_WORDS; words++) {
        size_t start = end;
        while (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '\t')
            start--;
        vb_slice word = vb_slice_cut(text, start, end);
        bool dash = behind.len > 0 && seg_is_dash(word); /* Bà Rịa - Vũng Tàu */
        if (!dash && !is_of_place(word, behind)) {
            if (is_first_of_place(vb_slice_cut(text, start, date)))
                return start;
            return words && vb_case_of(word) == VB_CASE_LOWER
                       ? skip_words_of_subject(text, place, place_end)
                       : place;
        }
        if (!dash && vb_case_of(word) != VB_CASE_LOWER)
            place = start;
        behind = word;
        end = start;
        while (end > 0 && text.data[end - 1] == ' ')
            end--;
    }
    return place;
}

size_t head_find_place(const head *at, vb_slice text, size_t date)
{
    seg_findings *found = head_findings(at, text);
    if (!found->has_place)
        found->place = (uint16_t)find_place(text, date);
    found->has_place = true;
    return found->place;
}

/* `ngày … tháng …`, however far from a date that is. */
static size_t find_open_date(const seg_skeleton *skeleton, vb_slice text)
{
    enum { SHORTEST = 12, LONGEST_DAY = 8, LONGEST = 24 };
    if (skeleton->len < SHORTEST || !seg_has_letters(skeleton, VB_SLICE("thang")))
        return SIZE_MAX;
    for (size_t i = 0; i + SHORTEST <= skeleton->len; i++) {
        if (memcmp(skeleton->text + i, "ngay", 4) != 0 || !seg_begins_word(skeleton, i))
            continue;
        for (size_t j = i + 4; j + 5 <= skeleton->len && j < i + 4 + LONGEST_DAY; j++) {
            if (memcmp(skeleton->text + j, "thang", 5) == 0 && skeleton->len - j < LONGEST)
                return seg_letter_at(skeleton, text, i);
        }
    }
    return SIZE_MAX;
}

/* `Kon Tum, ngày 18/11/2022`: a date in figures stands right behind a name and its comma. */
static bool is_behind_place(vb_slice before)
{
    before = vb_slice_trim(before);
    if (before.len < 2 || before.data[before.len - 1] != ',')
        return false;
    return vb_case_of(seg_last_word(vb_slice_cut(before, 0, before.len - 1))) ==
           VB_CASE_CAPITALISED;
}

/* What the words do not show, the grammar of dates may: it is asked last, for it costs most. */
static size_t find_date(const head *at, vb_slice text)
{
    enum { LONGEST_DATE = 64, LONGEST_TAIL = 8 };
    vb_date date;
    size_t open = find_open_date(head_skeleton(at, text), text);
    if (open != SIZE_MAX)
        return open;
    size_t tail = text.len > 2 * LONGEST_TAIL ? text.len - 2 * LONGEST_TAIL : 0;
    if (!head_has_digit(head_from(text, tail)))
        return SIZE_MAX;
    size_t from = text.len > LONGEST_DATE ? text.len - LONGEST_DATE : 0;
    while (from > 0 && from < text.len && text.data[from - 1] != ' ')
        from++;
    bool found = vb_date_find(head_tools(at)->citation, text, from, &date) &&
                 (date.in_words || is_behind_place(vb_slice_cut(text, 0, date.start))) &&
                 text.len - date.end <= LONGEST_TAIL;
    return found ? date.start : SIZE_MAX;
}

bool head_find_date(const head *at, vb_slice text, size_t *start)
{
    if (text.len > HEAD_LONGEST_BOX)
        return false;
    seg_findings *found = head_findings(at, text);
    if (!found->has_date) {
        size_t date = find_date(at, text);
        found->date = date == SIZE_MAX ? SEG_NO_DATE : (uint16_t)date;
        found->has_date = true;
    }
    *start = found->date;
    return found->date != SEG_NO_DATE;
}
