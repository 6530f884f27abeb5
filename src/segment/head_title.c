/* The boxes 5a and 5b of a head: type and subject. */
#include "segment/cells.h"
#include "segment/flow.h"
#include "segment/head.h"
#include "segment/values.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

enum { MOST_SUBJECT_LINES = 14 };

static void open_subject(head *at, vb_slice text, bool caps)
{
    at->subject = seg_add_block(at->work, VB_BLOCK_SUBJECT, at->line, text);
    at->subject_caps = caps;
}

void head_take_subject(head *at, vb_slice text)
{
    bool caps = head_is_caps(at, text);
    if (at->subject == SEG_NONE || (at->subject_caps && !caps))
        open_subject(at, text, caps);
    else
        seg_extend_block(at->work, at->subject, at->line, text);
    at->subject_line = at->line;
    at->subject_lines++;
}

static size_t find_title(const head *at, vb_slice text)
{
    seg_match match;
    seg_skeleton *skeleton = head_skeleton(at, text);
    if (!seg_cue_find(skeleton, SEG_ROLE_TITLE, &match) ||
        (match.end < skeleton->len && !seg_begins_word(skeleton, match.end)))
        return 0;
    return match.end;
}

size_t head_find_title(const head *at, vb_slice text)
{
    seg_findings *found = head_findings(at, text);
    if (!found->has_title)
        found->title = (unsigned char)find_title(at, text);
    found->has_title = true;
    return found->title;
}

size_t head_find_type_name(const head *at, vb_slice text)
{
    seg_findings *found = head_findings(at, text);
    size_t row, len;
    if (!found->has_type)
        found->type = seg_type_find(head_skeleton(at, text), &row, &len) ? (unsigned char)len : 0;
    found->has_type = true;
    return found->type;
}

/* Whether a body may be named there: below the number none is, and `TO TRINII` no Tổ. */
static bool may_name_body(const head *at, vb_slice text)
{
    return !(at->numbered && at->first_body != SEG_NONE) &&
           (head_has_cue(at, text, SEG_ROLE_BODY) || head_has_cue(at, text, SEG_ROLE_AREA));
}

/* `GIẤY BÁO NHẬP HỌC`, `ĐƠN TRÌNH BÁO`: by its first word, as it is written with its marks, a paper
 * that is listed nowhere. */
static bool names_paper(const head *at, vb_slice text)
{
    enum { MOST_WORDS = 8 };
    seg_skeleton skeleton;
    seg_match match;
    vb_slice word = seg_first_word(text);
    if (!at->found || word.len == text.len)
        return false;
    seg_skeleton_of(word, seg_cue_lists[SEG_ROLE_PAPER].reach, &skeleton);
    return seg_cue_find(&skeleton, SEG_ROLE_PAPER, &match) &&
           vb_slice_equal(seg_cue_written(match.cue), word) &&
           !seg_has_cue(text, SEG_ROLE_NOT_PAPER) && head_is_caps(at, text) &&
           !memchr(text.data, ':', text.len) && seg_count_letters(text).words <= MOST_WORDS;
}

/* The type's name at `start`: letter by letter, or as nearly as an OCR leaves it where no body is
 * named. */
static bool match_type(const head *at, vb_slice text, size_t start, size_t *end)
{
    vb_name_match match;
    size_t len = head_find_type_name(at, text);
    if (len) {
        const seg_skeleton *skeleton = head_skeleton(at, text);
        size_t title = len < skeleton->len ? head_find_title(at, text) : 0;
        len = title > len ? title : len; /* THÔNG CÁO BÁO CHÍ is more than a THÔNG CÁO */
        *end = seg_letter_at(skeleton, text, len);
        while (*end > 0 && len < skeleton->len && text.data[*end - 1] == ' ')
            --*end;
        return true;
    }
    /* All of the line is the title: `ĐƠN XIN NGHỈ PHÉP`. */
    if (start == 0 && (((at->found || at->body != SEG_NONE) && head_find_title(at, text)) ||
                       names_paper(at, text))) {
        *end = text.len;
        return true;
    }
    if (may_name_body(at, text) || head_stood_beside_motto(at) ||
        !seg_match_type(head_tools(at), text, start, &match))
        return false;
    *end = match.end;
    bool colon = match.end + 1 < text.len && text.data[match.end] == ':'; /* BÊN A: … */
    return match.score >= 0.7 && !colon;
}

/* Behind signs, and small letters that stand alone among them. */
static size_t skip_specks(vb_slice text)
{
    size_t start = 0;
    while (start < text.len) {
        uint32_t code_point;
        size_t behind = start + seg_decode(text, start, &code_point);
        bool alone =
            behind < text.len && text.data[behind] == ' ' && vb_lower(code_point) == code_point;
        if (vb_is_letter(code_point) && !alone)
            break;
        start = behind;
    }
    return start;
}

static bool names_type(const head *at, vb_slice text)
{
    return seg_is_caps(text) && head_find_type_name(at, text);
}

/* `PHƯỜNG AN KHÊ`, no Phương án: by its first word the level of a place, with the type still to
 * come. Between it and its body Quốc hiệu may have left a blank line. */
static bool is_place_of_body(const head *at, vb_slice text)
{
    return head_has_cue(at, text, SEG_ROLE_AREA) && head_any_ahead(at, names_type);
}

/* `ĐIỆN LỰC MIỀN NAM` right below a body, with the number still to come: the name goes on. */
static bool is_amid_name(const head *at, vb_slice text)
{
    return at->body != SEG_NONE && at->body_line + 1 == at->line && !at->numbered &&
           head_any_ahead(at, head_is_number) && (!at->gap || is_place_of_body(at, text));
}

/* `PHÁP` / `LUẬT`, `LÊ` / `DUẨN`: the rest of a name, with the type still to come below the number.
 */
static bool is_rest_of_name(const head *at, vb_slice text)
{
    return is_amid_name(at, text) && head_any_ahead(at, names_type);
}

/* `HỢP ĐỒNG MUA BÁN` in the first line of a text, letter by letter, over its number: what stands
 * above that was lost. */
static bool is_title_above_number(const head *at, vb_slice text)
{
    return at->body == SEG_NONE && at->line == 0 && head_find_type_name(at, text) &&
           head_any_ahead(at, head_is_own_number);
}

bool head_find_type(const head *at, vb_slice text, size_t *end)
{
    enum { MOST_SIGNS = 6, LONGEST = 600, BEGINNING = 16 };
    size_t start = skip_specks(text);
    if (at->typed || start > MOST_SIGNS || start >= text.len || text.len > LONGEST ||
        !seg_is_caps(vb_slice_cut(text, start, start + BEGINNING)) ||
        !match_type(at, text, start, end) || !seg_is_caps(vb_slice_cut(text, 0, *end)))
        return false;
    vb_slice rest = head_from(text, *end);
    return !head_has_letters(rest, 3)
               ? !is_rest_of_name(at, text)
               : (seg_is_caps(rest) && (at->found || is_title_above_number(at, text)) &&
                  !is_amid_name(at, text));
}

/* Whether the words in capitals behind a type belong to it, `BIÊN BẢN HỌP`: few of them, which do
 * not say what it is about, with that below in small letters. */
static bool belongs_to_type(const head *at, vb_slice rest)
{
    enum { MOST_WORDS = 3, LETTERS = 3 };
    static const char *const about[] = {"ue", "cua", "ban", "so"};
    const seg_work *work = at->work;
    size_t below = at->line + 1;
    if (seg_count_letters(rest).words > MOST_WORDS ||
        head_is_one_of(seg_first_word(rest), about, sizeof about / sizeof about[0]) ||
        below >= work->lines.count)
        return false;
    const seg_line *line = seg_line_at(work, below);
    vb_slice text = seg_line_text(work, line);
    return !line->gap && !line->caps && line->kind == SEG_LINE_TEXT &&
           (head_is_number(at, text) || text.data[0] == '(' ||
            head_is_one_of(seg_first_word(text), about, 1));
}

bool head_read_type(head *at, vb_slice text)
{
    size_t end;
    if (!head_find_type(at, text, &end))
        return false;
    vb_slice name = vb_slice_cut(text, 0, end), rest = vb_slice_trim(head_from(text, end));
    bool alone = !head_has_letters(rest, 3) || belongs_to_type(at, rest);
    seg_add_block(at->work, VB_BLOCK_DOC_TYPE, at->line, alone ? text : name);
    at->typed = at->found = true;
    at->body = SEG_NONE;
    at->subject = SEG_NONE;
    at->subject_done = false;
    if (!alone)
        head_take_subject(at, rest);
    return true;
}

bool head_is_label(const head *at, vb_slice text)
{
    seg_label labels[SEG_READINGS_MAX];
    seg_context context = {.gap = true, .ended = true};
    size_t count = seg_read_labels(at->work, text, labels);
    const seg_label *label = seg_judge_labels(at->work, text, &context, labels, count);
    return label && label->key < SEG_KEY_DASH;
}

bool head_reaches(const head *at, size_t index, uint64_t percent)
{
    const seg_line *line = seg_line_at(at->work, index);
    uint64_t edge = (uint64_t)line->indent + line->width;
    return at->work->full_width && edge * 100 >= (uint64_t)at->work->full_width * percent;
}

static bool is_full_line(const head *at, size_t index)
{
    enum { FULL = 80 };
    return head_reaches(at, index, FULL);
}

static bool begins_grounds(const head *at, vb_slice text)
{
    return head_has_cue(at, text, SEG_ROLE_PREAMBLE) || head_has_cue(at, text, SEG_ROLE_OPENING);
}

static bool is_blank_to_fill(vb_slice text)
{
    return vb_slice_find(text, VB_SLICE(".."), 0) != SIZE_MAX ||
           vb_slice_find(text, VB_SLICE("…"), 0) != SIZE_MAX;
}

/* Where a paragraph is one line, a title may still be two: neither is a form's row to fill in nor
 * the head of its table. */
static bool goes_on_unwrapped(vb_slice before, vb_slice text)
{
    enum { SHORTEST = 12 };
    return text.len >= SHORTEST && text.len <= HEAD_LONGEST_BOX && !seg_ends_sentence(text) &&
           !is_blank_to_fill(before) && !is_blank_to_fill(text);
}

/* Whether a line of the title ends far before the edge, or before the end of this line. */
static bool is_cut_short(const head *at, size_t index)
{
    enum { AS_LONG = 90 };
    const seg_line *line = seg_line_at(at->work, index), *here = seg_line_at(at->work, at->line);
    return !is_full_line(at, index) ||
           (uint64_t)line->width * 100 < (uint64_t)here->width * AS_LONG;
}

/* Whether a sentence ends with the line; a title asks nothing, and what goes on in small letters
 * behind `lần thứ?` only lost a letter. */
static bool ends_sentence(const seg_work *work, size_t index)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    if (!seg_ends_sentence(text))
        return false;
    return seg_last_char(text) != '?' || index + 1 >= work->lines.count ||
           !seg_starts_lower(seg_line_text(work, seg_line_at(work, index + 1)));
}

/* Whether the lines from here on, as far as they belong together, are running text: a title ends
 * in no full stop, and its lines are as long as its author broke them. */
static bool is_running_text(const head *at)
{
    enum { FAR = 12, SHORTEST_SENTENCE = 40, BRIMFUL = 90 };
    const seg_work *work = at->work;
    for (size_t i = at->line; i < work->lines.count && i < at->line + FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        bool lower = seg_starts_lower(text), apart = line->page_break || (line->gap && !lower);
        if (line->kind != SEG_LINE_TEXT || (i > at->line && apart))
            return false;
        if (i > at->line && !lower &&
            (!head_reaches(at, i - 1, BRIMFUL) || begins_grounds(at, text)))
            return false;
        if (ends_sentence(work, i))
            return i > at->line || line->width >= SHORTEST_SENTENCE;
    }
    return false;
}

/* With a full stop that is no speck behind a blank. */
static bool ends_with_stop(vb_slice text)
{
    return seg_last_char(text) == '.' && !vb_slice_ends(text, VB_SLICE(" ."));
}

/* `về …` below `CỦA BAN BÍ THƯ`: the body first, in capitals, then what it is about. */
static bool is_about(const head *at, vb_slice text)
{
    const seg_skeleton *skeleton = head_skeleton(at, text);
    return skeleton->len > 2 && seg_begins_word(skeleton, 2) &&
           memcmp(skeleton->text, "ue", 2) == 0;
}

/* `CỦA BAN THƯỜNG VỤ THÀNH ỦY`, without VỀ: whose it is, and what it is about comes below. */
static bool says_whose(const head *at)
{
    const seg_block *block = seg_block_at(at->work, at->subject);
    for (size_t i = block->first_piece; i != SEG_NONE; i = seg_piece_at(at->work, i)->next) {
        const seg_piece *piece = seg_piece_at(at->work, i);
        vb_slice text = vb_slice_cut(at->work->input, piece->start, piece->end);
        bool whose = i != block->first_piece || vb_slice_starts(text, VB_SLICE("CỦA "));
        if (!whose || vb_slice_starts(text, VB_SLICE("VỀ ")) ||
            vb_slice_find(text, VB_SLICE(" VỀ "), 0) != SIZE_MAX)
            return false;
    }
    return true;
}

/* Whether no sentence ends in the lines from here on, up to a rule or, behind a blank line, a
 * label: below a subject in capitals they say what it is about. */
static bool ends_as_subject(const head *at)
{
    enum { MOST_LINES = 5 };
    const seg_work *work = at->work;
    for (size_t i = at->line; i < work->lines.count && i < at->line + MOST_LINES; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        if (line->kind == SEG_LINE_NOISE)
            return i > at->line && seg_is_rule(text);
        if (i > at->line && line->gap)
            return line->caps && head_is_label(at, text);
        if (line->kind != SEG_LINE_TEXT || line->caps || seg_ends_sentence(text) ||
            begins_grounds(at, text))
            return false;
    }
    return false;
}

/* `Họ và tên: …`, `Chi bộ: …`, `Tôi tên là …`: what a form has to be filled in, as it is listed. */
static bool is_listed_field(vb_slice text)
{
    enum { LONGEST_NAME = 64 };
    const char *colon = memchr(text.data, ':', text.len < LONGEST_NAME ? text.len : LONGEST_NAME);
    vb_slice name = colon ? vb_slice_cut(text, 0, (size_t)(colon - text.data)) : text;
    return seg_is_capital_first(text) && seg_has_cue(name, SEG_ROLE_FIELD);
}

/* `Ca trực: đêm` over `Số người: hai`: whatever the words are called, two of a few before a colon
 * one below the other are a form's. */
static bool may_be_field(vb_slice text)
{
    enum { MOST_WORDS = 5 };
    vb_slice name = seg_name_of_field(text);
    return name.len && !seg_is_caps(name) && seg_count_letters(name).words <= MOST_WORDS;
}

static bool is_row_of_form(const head *at, vb_slice text)
{
    const seg_work *work = at->work;
    if (is_listed_field(text))
        return true;
    if (!may_be_field(text) || at->line + 1 >= work->lines.count)
        return false;
    const seg_line *below = seg_line_at(work, at->line + 1);
    vb_slice next = seg_line_text(work, below);
    return below->kind == SEG_LINE_TEXT && !below->gap && may_be_field(next) &&
           !seg_has_cue(next, SEG_ROLE_ADDRESSEE);
}

/* Whether the line is the last of the subject, behind a blank line that an OCR left in it: no
 * sentence ends there, nobody decides, and behind another blank line the text begins. */
static bool ends_subject_behind_gap(const head *at, vb_slice text)
{
    enum { SHORTEST = 24 };
    const seg_work *work = at->work;
    if (at->line + 1 >= work->lines.count || text.len < SHORTEST || text.len > HEAD_LONGEST_BOX ||
        seg_ends_sentence(text) ||
        (vb_slice_find(text, VB_SLICE(" về "), 0) == SIZE_MAX &&
         (head_has_cue(at, text, SEG_ROLE_BODY) || head_has_cue(at, text, SEG_ROLE_POSITION))))
        return false;
    const seg_line *below = seg_line_at(work, at->line + 1);
    vb_slice next = seg_line_text(work, below);
    return below->kind == SEG_LINE_TEXT && below->gap && seg_is_capital_first(next) &&
           !below->caps &&
           head_has_cue(at, vb_slice_cut(next, 0, HEAD_LONGEST_BOX), SEG_ROLE_PREAMBLE);
}

bool head_is_subject(const head *at, vb_slice text)
{
    bool lower = seg_starts_lower(text), first = at->subject == SEG_NONE;
    if (at->subject_lines >= MOST_SUBJECT_LINES || head_has_cue(at, text, SEG_ROLE_ADDRESSEE) ||
        head_is_label(at, text) || is_row_of_form(at, text) || seg_is_contents_title(text))
        return false;
    bool grounds = !head_is_caps(at, text) && begins_grounds(at, text);
    if (first) {
        seg_match match;
        bool can_cu = grounds && seg_cue_find(head_skeleton(at, text), SEG_ROLE_PREAMBLE, &match) &&
                      match.cue->len == 5 && memcmp(match.cue->text, "cancu", 5) == 0;
        bool opens = head_has_cue(at, text, SEG_ROLE_OPENING) && is_running_text(at);
        return !can_cu && !opens && text.len <= 4 * HEAD_LONGEST_BOX;
    }
    vb_slice before = seg_line_text(at->work, seg_line_at(at->work, at->subject_line));
    grounds = grounds && !seg_parts_body(before, text); /* Ban⏎Chấp hành */
    if (text.data[0] == '(' && at->subject_line + 1 == at->line && !at->gap)
        return true;
    if (at->subject_caps && head_is_caps(at, text))
        return !at->gap || !seg_ends_sentence(before);
    if (lower && (!seg_ends_sentence(before) || !ends_sentence(at->work, at->subject_line)))
        return true;
    if (at->subject_caps && is_about(at, text))
        return true;
    if (!grounds && at->subject_caps && says_whose(at) && !is_running_text(at))
        return text.len <= 2 * HEAD_LONGEST_BOX;
    if (at->subject_caps && !at->gap && !at->ruled && ends_as_subject(at))
        return true;
    if (grounds || at->subject_caps || at->ruled || ends_with_stop(before))
        return false;
    if ((at->gap || is_cut_short(at, at->subject_line)) && is_running_text(at))
        return false;
    return at->gap ? is_full_line(at, at->subject_line) || ends_subject_behind_gap(at, text)
           : at->work->full_width > 0 ? text.len <= 2 * HEAD_LONGEST_BOX
                                      : at->found && goes_on_unwrapped(before, text);
}

static bool is_addressee(const head *at, vb_slice text)
{
    return head_has_cue(at, text, SEG_ROLE_ADDRESSEE);
}

/* Whether words in small letters stand here alone: below the number of a letter and above those
 * addressed is nothing but its subject, whatever its V/v was read as. */
static bool is_subject_due(const head *at, vb_slice text)
{
    enum { LONGEST = 100, FEWEST_WORDS = 3 };
    bool entry = text.data[0] == '-' || text.data[0] == '+' || seg_last_char(text) == ';';
    if (!at->numbered || at->subject != SEG_NONE || text.len > HEAD_LONGEST_BOX || entry ||
        (text.len > LONGEST && !is_about(at, text)))
        return false;
    seg_letters letters = seg_count_letters(text);
    return letters.words >= FEWEST_WORDS && letters.lower > 2 * letters.upper &&
           head_any_ahead(at, is_addressee);
}

/* `V/v` or `Về việc`. V/v is two letters, as `vụ` is: its stroke tells. */
static bool begins_letter_subject(const head *at, vb_slice text)
{
    enum { STROKE = 2 };
    seg_match match;
    return seg_is_about_word(seg_first_word(text)) ||
           (seg_cue_find(head_skeleton(at, text), SEG_ROLE_SUBJECT, &match) &&
            match.cue->len > STROKE);
}

/* Whether an OCR left a blank line in it: between V/v and those addressed stands nothing else. */
static bool is_more_of_letter_subject(const head *at, vb_slice text)
{
    enum { LONGEST = 100 };
    const seg_work *work = at->work;
    vb_slice before = seg_line_text(work, seg_line_at(work, at->subject_line));
    return text.len <= LONGEST && seg_is_capital_first(text) && !head_is_caps(at, text) &&
           !seg_ends_sentence(text) && !seg_ends_sentence(before) && !head_is_label(at, text) &&
           at->line + 1 < work->lines.count &&
           is_addressee(at, seg_line_text(work, seg_line_at(work, at->line + 1)));
}

/* V/v of a letter (box 5b), under its number, up to four short lines. */
bool head_read_letter_subject(head *at, vb_slice text)
{
    if (at->typed)
        return false;
    if (begins_letter_subject(at, text) || is_subject_due(at, text)) {
        at->subject = SEG_NONE;
        head_take_subject(at, text);
        seg_explain(at->work, at->subject, SEG_REASON_CUE, "5b");
        at->found = true;
        return true;
    }
    if (at->subject == SEG_NONE || at->subject_done || at->line > at->subject_line + 2 ||
        text.len > HEAD_LONGEST_BOX)
        return false;
    if (at->gap && !seg_starts_lower(text) && !is_more_of_letter_subject(at, text))
        return false;
    head_take_subject(at, text);
    return true;
}
