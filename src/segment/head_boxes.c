/* The boxes 1, 3, 4 and 9a of a head, and what is stamped above it. */
#include "segment/head.h"
#include "segment/values.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

bool head_any_ahead(const head *at, bool (*fits)(const head *at, vb_slice text))
{
    enum { FAR = 4 };
    const seg_work *work = at->work;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        if (line->kind == SEG_LINE_TEXT && fits(at, seg_line_text(work, line)))
            return true;
    }
    return false;
}

bool head_has_motto(const head *at, vb_slice text)
{
    size_t start, end;
    seg_role role;
    return head_find_motto(at, text, &start, &end, &role);
}

bool head_is_motto_ahead(const head *at)
{
    return head_any_ahead(at, head_has_motto);
}

enum { NAM = 3 }; /* letters of its last word */

/* `NAM`, `VIỆT NAM`, and with a letter misread. */
static bool is_nearly_nam(const seg_skeleton *skeleton)
{
    static const char nam[] = {'n', 'a', 'm'};
    size_t same = 0;
    if (skeleton->len < sizeof nam)
        return false;
    for (size_t i = 0; i < sizeof nam; i++)
        same += skeleton->text[skeleton->len - sizeof nam + i] == nam[i];
    return same + 1 >= sizeof nam;
}

static bool ends_line(const head *at, vb_slice text)
{
    vb_slice line = seg_line_text(at->work, seg_line_at(at->work, at->line));
    return text.data + text.len == line.data + line.len;
}

/* What stands right under Quốc hiệu can be told by that alone: its last word, or three words with
 * dashes between. */
static bool is_below_nation(const head *at, vb_slice text)
{
    enum { LONGEST = 60 };
    if (at->motto == SEG_NONE || at->motto_line + 1 != at->line || text.len > LONGEST)
        return false;
    size_t start;
    if (at->nation_rest > NAM)
        return head_ends_nation(at, text, at->nation_rest, &start) && start == 0;
    if (!at->nation_rest && head_count_dashes(text) != 2)
        return false;
    seg_letters letters = seg_count_letters(text);
    if (at->nation_rest)
        return ends_line(at, text) && letters.words <= 2 && letters.upper >= 3 &&
               letters.lower == 0 && is_nearly_nam(head_skeleton(at, text));
    return letters.lower > letters.upper && letters.digits <= 2;
}

/* Quốc hiệu has eight words, and the last of them is NAM. */
static bool lacks_its_end(const head *at, vb_slice text)
{
    enum { WORDS = 8 };
    return !seg_ends_with_word(head_skeleton(at, text), "nam") &&
           seg_count_letters(text).words < WORDS;
}

bool head_read_motto(head *at, vb_slice text)
{
    size_t start, end, rest = 0;
    seg_role role = SEG_ROLE_NONE;
    bool found = head_find_motto(at, text, &start, &end, &role);
    if (role != SEG_ROLE_MOTTO && is_below_nation(at, text))
        role = SEG_ROLE_MOTTO;
    else if (!found && head_find_broken_nation(at, text, &rest) != 0)
        return false;
    at->nation_rest = rest ? rest : role == SEG_ROLE_NATION && lacks_its_end(at, text) ? NAM : 0;
    if (at->motto != SEG_NONE && at->line <= at->motto_line + 2)
        seg_extend_block(at->work, at->motto, at->line, text);
    else
        at->motto = seg_add_block(at->work, VB_BLOCK_MOTTO, at->line, text);
    at->motto_line = at->line;
    at->found = true;
    return true;
}

/* `Số` with what may come behind it: a colon or the number; `Sở …` is a body. Behind the name of a
 * type, `Luật số: …`, it is a colon. */
static bool begins_with_number_word(const head *at, vb_slice text)
{
    const seg_skeleton *skeleton = head_skeleton(at, text);
    size_t start = 0;
    uint32_t code_point;
    if (skeleton->len > 0 && skeleton->text[0] != 's' &&
        (start = head_find_type_name(at, text)) == 0)
        start = head_find_title(at, text); /* `Bản án số: …` */
    if (start + 2 >= skeleton->len || skeleton->text[start] != 's' ||
        skeleton->text[start + 1] != 'o')
        return false;
    size_t behind = seg_letter_at(skeleton, text, start + 1);
    behind += vb_utf8_decode(text, behind, &code_point);
    while (behind < text.len && text.data[behind] == ' ')
        behind++;
    if (behind == text.len || start > 0)
        return behind < text.len && text.data[behind] == ':';
    return vb_is_digit((unsigned char)text.data[behind]) ||
           memchr(":;./|lIO", text.data[behind], sizeof ":;./|lIO" - 1);
}

static bool is_named_number(const head *at, vb_slice text)
{
    seg_findings *found = head_findings(at, text);
    if (!found->has_named)
        found->named = begins_with_number_word(at, text);
    found->has_named = true;
    return found->named;
}

/* `S86: 15/QĐ-BNV`, `$6:`: the short word that was Số, with its colon, before a figure. */
static bool is_misread_named(vb_slice text)
{
    enum { LONGEST_WORD = 5 };
    if (!text.len || !vb_is_among(text.data[0], "Ss$5"))
        return false;
    const char *colon = memchr(text.data, ':', text.len < LONGEST_WORD ? text.len : LONGEST_WORD);
    if (!colon || memchr(text.data, ' ', (size_t)(colon - text.data)))
        return false;
    vb_slice rest = vb_slice_trim(head_from(text, (size_t)(colon + 1 - text.data)));
    return rest.len && (vb_is_digit((unsigned char)rest.data[0]) || rest.data[0] == 'O');
}

/* `Sù; 88/2023/NĐ-CP`, `Sé 12/KH-UBND`: a short word, by its mark or its first letter what Số was
 * read as, right before a number. */
static bool is_behind_misread_word(vb_slice text, const vb_number *number)
{
    enum { MOST_LETTERS = 4 };
    vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, number->start));
    if (before.len == 0 || seg_first_word(before).len < before.len)
        return false;
    seg_letters letters = seg_count_letters(before);
    return letters.upper + letters.lower + letters.digits <= MOST_LETTERS &&
           (vb_is_among(before.data[before.len - 1], ":;.,") || vb_is_among(before.data[0], "Ss$"));
}

/* Whether it has a figure, and no more words than a number that a scan tore. */
static bool may_hold_number(vb_slice text)
{
    enum { MOST_BLANKS = 8 };
    size_t blanks = 0;
    for (size_t i = 0; i < text.len; i++)
        blanks += text.data[i] == ' ';
    return blanks <= MOST_BLANKS && head_has_digit(text);
}

/* `Số: 15/QĐ-BNV`, `Số 28-CT/TW`, `Luật số: …`, and `Số: /KH-UBND` that waits for its number. */
static bool is_number(const head *at, vb_slice text)
{
    vb_number number;
    return is_named_number(at, text) || is_misread_named(text) ||
           (may_hold_number(text) && vb_number_find(head_tools(at)->citation, text, 0, &number) &&
            number.start <= 24 && text.len - number.end <= 6 &&
            (number.introduced || number.start <= 4 || is_behind_misread_word(text, &number)));
}

bool head_is_number(const head *at, vb_slice text)
{
    enum { LONGEST = 80 };
    if (text.len > LONGEST ||
        !(memchr(text.data, '/', text.len) || memchr(text.data, '-', text.len)))
        return false;
    seg_findings *found = head_findings(at, text);
    if (!found->has_number)
        found->number = is_number(at, text);
    found->has_number = true;
    return found->number;
}

bool head_is_own_number(const head *at, vb_slice text)
{
    enum { LONGEST_BEFORE = 4 }; /* a speck */
    vb_number number;
    return head_is_number(at, text) &&
           (is_named_number(at, text) || is_misread_named(text) ||
            (vb_number_find(head_tools(at)->citation, text, 0, &number) &&
             number.introduced_at <= LONGEST_BEFORE));
}

/* `Số: 66HH SNV`, `Luật số: 108 2016QH13`: the stroke was lost. Among the boxes of a head it is
 * enough that behind Số and its colon there are figures and capitals. */
static bool is_damaged_number(const head *at, vb_slice text)
{
    enum { LONGEST = 40 };
    if (at->typed || (!at->found && at->body == SEG_NONE) || text.len > LONGEST ||
        !is_named_number(at, text))
        return false;
    size_t colon = vb_slice_find(text, VB_SLICE(":"), 0);
    seg_letters letters =
        seg_count_letters(colon == SIZE_MAX ? text : vb_slice_cut(text, colon, text.len));
    return letters.digits > 0 && letters.upper > letters.lower;
}

void head_take_number(head *at, vb_slice text)
{
    at->number = seg_add_block(at->work, VB_BLOCK_NUMBER, at->line, text);
    at->number_line = at->line;
    at->found = at->numbered = true;
}

/* `UBTVQH15` below `Số: 915/2021/`: the column was too narrow for the number. */
static bool is_rest_of_number(const head *at, vb_slice text)
{
    enum { LONGEST = 24 };
    if (!at->numbered || at->number_line + 1 != at->line || at->number == SEG_NONE ||
        text.len > LONGEST || memchr(text.data, ' ', text.len) || !head_is_caps(at, text))
        return false;
    const seg_piece *piece = seg_piece_at(at->work, seg_block_at(at->work, at->number)->last_piece);
    char last = at->work->input.data[piece->end - 1];
    return last == '/' || last == '-';
}

/* Whether it is the document's. Below its number or the type's name stands what it is about, which
 * may cite another: `V/v thực hiện Chỉ thị⏎số 20/CT-TTg …`. */
static bool is_number_due(const head *at, vb_slice text)
{
    bool about = at->subject != SEG_NONE && seg_starts_lower(text);
    if (at->numbered && (at->typed || about))
        return false;
    bool may_be_cited = at->typed || at->numbered;
    return (may_be_cited ? head_is_own_number(at, text) : head_is_number(at, text)) ||
           is_damaged_number(at, text);
}

bool head_read_number(head *at, vb_slice text)
{
    if (is_rest_of_number(at, text)) {
        seg_extend_block(at->work, at->number, at->line, text);
        return true;
    }
    if (!is_number_due(at, text))
        return false;
    head_take_number(at, text);
    return true;
}

bool head_read_serial(head *at, vb_slice text)
{
    static const char *const cue[] = {"so"};
    enum { LONGEST = 24 };
    if (at->numbered || text.len > LONGEST || text.data[0] != 'S')
        return false;
    vb_slice rest = text, word = seg_take_word(&rest);
    if (!head_is_one_of(word, cue, 1) || !seg_is_serial(rest))
        return false;
    head_take_number(at, text);
    return true;
}

bool head_is_place_date(const head *at, vb_slice text)
{
    enum { LONGEST_PLACE_DATE = 90, LONGEST_IN_HEAD = 64 };
    size_t date;
    if (!head_find_date(at, text, &date))
        return false;
    if (head_find_place(at, text, date) <= 4)
        return true;
    /* A line no longer than that is place and date above the type, however its place was read. */
    bool in_head = at->found && !at->typed && at->date == SEG_NONE && text.len <= LONGEST_IN_HEAD;
    return text.len <= LONGEST_PLACE_DATE && (in_head || !seg_starts_lower(text)) &&
           memchr(text.data, ',', date);
}

/* Whether the line above ends with the `năm` of a date. */
bool head_is_year_due(const head *at)
{
    if (at->date == SEG_NONE || at->date_line + 1 != at->line)
        return false;
    seg_skeleton skeleton;
    const seg_piece *date = seg_piece_at(at->work, seg_block_at(at->work, at->date)->last_piece);
    seg_skeleton_of(seg_last_word(vb_slice_cut(at->work->input, date->start, date->end)),
                    SEG_SKELETON_MAX, &skeleton);
    return seg_ends_with_word(&skeleton, "nam");
}

/* `năm 2025` or `2025` below a date that was broken before it. */
static bool is_year(const head *at, vb_slice text)
{
    enum { LONGEST = 16, FIGURES = 4 };
    if (text.len > LONGEST || seg_count_letters(text).digits != FIGURES)
        return false;
    if (text.len == FIGURES)
        return head_is_year_due(at);
    const seg_skeleton *skeleton = head_skeleton(at, text);
    return skeleton->len > 3 && memcmp(skeleton->text, "nam", 3) == 0;
}

bool head_is_date_alone(const head *at, vb_slice text)
{
    enum { LONGEST = 24, MOST_BEHIND = 2 };
    static const char *const cue[] = {"ngay"};
    vb_date date;
    vb_slice rest = text, word = seg_take_word(&rest);
    return text.len <= LONGEST && rest.len && vb_is_among(word.data[0], "Nn") &&
           head_is_one_of(word, cue, 1) && vb_date_find(head_tools(at)->citation, text, 0, &date) &&
           date.start <= (size_t)(rest.data - text.data) && text.len - date.end <= MOST_BEHIND;
}

bool head_read_place_date(head *at, vb_slice text)
{
    if (at->date != SEG_NONE && at->date_line + 1 == at->line && is_year(at, text)) {
        seg_extend_block(at->work, at->date, at->line, text);
        return true;
    }
    if (!head_is_place_date(at, text) &&
        !(at->numbered && at->date == SEG_NONE && head_is_date_alone(at, text)))
        return false;
    at->date = seg_add_block(at->work, VB_BLOCK_PLACE_DATE, at->line, text);
    at->date_line = at->line;
    at->found = true;
    return true;
}

/* `… điện:`, which ends the first line of a telegram. */
static bool ends_with_dien(vb_slice text)
{
    seg_skeleton skeleton;
    if (text.data[text.len - 1] != ':')
        return false;
    seg_skeleton_of(seg_last_word(text), SEG_SKELETON_MAX, &skeleton);
    return seg_ends_with_word(&skeleton, "dien");
}

/* Whether a dash behind a blank line and below a list is the text's: no entry of those addressed
 * takes so many lines. */
static bool is_below_list(const head *at)
{
    enum { MOST_LINES = 3 };
    const seg_work *work = at->work;
    char above = seg_line_text(work, seg_line_at(work, at->addressee_line)).data[0];
    size_t end = at->line + 1;
    while (end < work->lines.count && end <= at->line + MOST_LINES && !seg_line_at(work, end)->gap)
        end++;
    return (above == '-' || above == '+') && end > at->line + MOST_LINES;
}

/* `Hải;` below `thị xã Duyên`: a word or two that close an entry which ended in no mark. */
static bool is_last_word_of_entry(vb_slice before, vb_slice text)
{
    enum { LONGEST = 24 };
    uint32_t mark = seg_last_char(text);
    return (mark == ';' || mark == ',' || mark == '.') && vb_utf8_count(text) <= LONGEST &&
           !seg_ends_sentence(before);
}

static bool begins_with_dash(vb_slice text)
{
    return text.data[0] == '-' || text.data[0] == '+';
}

/* The width of the column in which those addressed stand, from Kính gửi on. */
static uint32_t find_widest_addressee(const head *at)
{
    enum { FAR = 12 };
    uint32_t widest = 0;
    for (size_t i = 0; i < FAR && i <= at->addressee_line; i++) {
        const seg_line *line = seg_line_at(at->work, at->addressee_line - i);
        widest = line->width > widest ? line->width : widest;
        if (seg_has_cue(seg_line_text(at->work, line), SEG_ROLE_ADDRESSEE))
            return widest;
    }
    return seg_line_at(at->work, at->addressee_line)->width;
}

/* `Thanh niên Cộng sản …;` below `- … huyện, Đoàn`: the rest of an entry that no mark closed, with
 * a capital. It ends above a blank line or another dash, in a mark or, being the last, in none, and
 * stands in the narrow column that the others do; those of a paragraph are wider. Without a
 * dash it is of one line. */
static bool is_rest_of_entry(const head *at, vb_slice before, vb_slice text)
{
    enum { MOST_LINES = 3, SLACK = 8 };
    const seg_work *work = at->work;
    if (seg_ends_sentence(before) || !seg_is_capital_first(text) || head_is_label(at, text))
        return false;
    uint32_t widest = find_widest_addressee(at) + SLACK;
    size_t entry = seg_block_at(work, at->addressee)->text_start;
    vb_slice from = vb_slice_cut(work->input, entry, work->input.len);
    size_t end = at->line + (begins_with_dash(from) ? MOST_LINES : 1);
    for (size_t i = at->line; i < work->lines.count && i < end; i++) {
        const seg_line *line = seg_line_at(work, i);
        uint32_t mark = seg_last_char(seg_line_text(work, line));
        bool narrow = line->width <= widest, last = i + 1 == work->lines.count;
        bool listed = !last && begins_with_dash(seg_line_text(work, line + 1));
        if (listed || last || line[1].gap)
            return (narrow || mark == ';') && (listed || mark != ':');
        if (!narrow || mark == '.' || mark == ';' || mark == ':')
            return false;
    }
    return false;
}

/* `Huệ` below `… huyện Đức`, `Ban Thường vụ Huyện ủy` below `…; các đồng chí Ủy viên`: what stands
 * above a blank line goes on with one that nothing closes, if that had little room or this is
 * short.
 */
static bool is_tail_of_entry(const head *at, vb_slice before, vb_slice text)
{
    enum { SHORT = 24, LITTLE_ROOM = 60 };
    const seg_work *work = at->work;
    bool above_blank = at->line + 1 < work->lines.count && seg_line_at(work, at->line + 1)->gap;
    return above_blank && !seg_ends_sentence(before) && !seg_ends_sentence(text) &&
           (text.len <= SHORT || head_reaches(at, at->addressee_line, LITTLE_ROOM));
}

/* `- … Phòng Tài chính` / `- Kế hoạch`: the dash of a name that the line above ends in. */
static bool is_dash_of_name(const head *at, vb_slice text)
{
    return at->addressee != SEG_NONE && at->addressee_line + 1 == at->line && !at->gap &&
           seg_parts_name(seg_line_text(at->work, seg_line_at(at->work, at->addressee_line)), text);
}

/* Whether the line is one of the list of those addressed, without a dash. */
static bool goes_on_with_addressees(const head *at, vb_slice text)
{
    vb_slice before = seg_line_text(at->work, seg_line_at(at->work, at->addressee_line));
    uint32_t mark = seg_last_char(before);
    bool unfinished = mark == ',' || mark == ';' || mark == ':' || mark == '-' ||
                      seg_starts_lower(text) || is_last_word_of_entry(before, text) ||
                      is_tail_of_entry(at, before, text) || is_rest_of_entry(at, before, text) ||
                      is_dash_of_name(at, text);
    bool goes_on =
        at->gap ? mark == ':' : unfinished && mark != '.' && text.len <= HEAD_LONGEST_BOX;
    return goes_on && !head_has_cue(at, text, SEG_ROLE_PREAMBLE) &&
           !head_has_cue(at, text, SEG_ROLE_OPENING);
}

/* Kính gửi, and in a telegram the line that ends in `điện:`, with the list below it. */
bool head_read_addressee(head *at, vb_slice text)
{
    bool cue = head_has_cue(at, text, SEG_ROLE_ADDRESSEE) || (at->typed && ends_with_dien(text));
    bool bullet = begins_with_dash(text) && !is_dash_of_name(at, text);
    if (!cue && (at->addressee == SEG_NONE ||
                 (bullet ? at->gap && is_below_list(at) : !goes_on_with_addressees(at, text))))
        return false;
    if (cue || bullet)
        at->addressee = seg_add_block(at->work, VB_BLOCK_ADDRESSEE, at->line, text);
    else
        seg_extend_block(at->work, at->addressee, at->line, text);
    at->addressee_line = at->line;
    at->found = at->subject_done = true;
    return true;
}

/* ----------------------------------------------------------------------------------- marks -- */

/* What is stamped or printed above a head and is no part of it: secrecy, urgency, circulation,
 * draft (boxes 10 and 11), the mark of a copy, the address of the body (box 13). */
bool head_read_mark(head *at, vb_slice text)
{
    static const struct {
        seg_role role;
        const char *box;
    } marks[] = {
        {SEG_ROLE_SECRECY, "10a"}, {SEG_ROLE_URGENCY, "10b"}, {SEG_ROLE_CIRCULATION, "11"},
        {SEG_ROLE_DRAFT, ""},      {SEG_ROLE_COPY, "14"},     {SEG_ROLE_CONTACT, "13"},
    };
    enum { LONGEST_MARK = 48 };
    if (at->typed || at->addressee != SEG_NONE || seg_starts_lower(text))
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if ((text.len > LONGEST_MARK && marks[i].role != SEG_ROLE_CONTACT) ||
            !head_has_cue(at, text, marks[i].role))
            continue;
        size_t block = seg_add_block(at->work, VB_BLOCK_NOISE, at->line, text);
        seg_explain(at->work, block, SEG_REASON_CUE, marks[i].box);
        return true;
    }
    return false;
}
