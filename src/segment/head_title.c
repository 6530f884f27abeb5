/* The boxes 2, 5a and 5b of a head: bodies, type and subject. */
#include "segment/cells.h"
#include "segment/head.h"
#include "segment/values.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

enum { MOST_SUBJECT_LINES = 14, MOST_BODY_LINES = 10 };

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

/* The line above was the body's and Quốc hiệu's, read across both columns. */
static bool stood_beside_motto(const head *at)
{
    return at->body != SEG_NONE && at->motto != SEG_NONE && at->body_line == at->motto_line &&
           at->body_line + 1 == at->line;
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
    bool first = vb_is_among(text.data[0], "GTPB") || vb_slice_starts(text, VB_SLICE("Đ"));
    if (!first || !at->found || word.len == text.len)
        return false;
    seg_skeleton_of(word, SEG_SKELETON_MAX, &skeleton);
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
    if (may_name_body(at, text) || stood_beside_motto(at) ||
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

/* `ĐIỆN LỰC MIỀN NAM` right below a body, with the number still to come: the name goes on. */
static bool is_amid_name(const head *at)
{
    return at->body != SEG_NONE && at->body_line + 1 == at->line && !at->gap && !at->numbered &&
           head_any_ahead(at, head_is_number);
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
    return !head_has_letters(rest, 3) ||
           (seg_is_caps(rest) && (at->found || is_title_above_number(at, text)) &&
            !is_amid_name(at));
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
        if (seg_ends_sentence(text))
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

/* `Họ và tên: …`, `Chi bộ: …`, `Tôi tên là …`: what a form has to be filled in. */
static bool is_field(vb_slice text)
{
    enum { LONGEST_NAME = 64 };
    const char *colon = memchr(text.data, ':', text.len < LONGEST_NAME ? text.len : LONGEST_NAME);
    /* Without a colon only he who writes, Tôi, Chúng tôi, Em, begins such a row. */
    if (!(colon || vb_is_among(text.data[0], "TCE")) || !seg_is_capital_first(text))
        return false;
    return seg_has_cue(colon ? vb_slice_cut(text, 0, (size_t)(colon - text.data)) : text,
                       SEG_ROLE_FIELD);
}

/* `Ca trực: đêm` over `Số người: hai`: whatever the words are called, two of a few before a colon
 * one below the other are a form's. */
static bool may_be_field(vb_slice text)
{
    enum { LONGEST_NAME = 48, MOST_WORDS = 5 };
    const char *colon = memchr(text.data, ':', text.len < LONGEST_NAME ? text.len : LONGEST_NAME);
    if (!colon || !seg_is_capital_first(text))
        return false;
    vb_slice name = vb_slice_cut(text, 0, (size_t)(colon - text.data));
    return !seg_is_caps(name) && seg_count_letters(name).words <= MOST_WORDS;
}

static bool is_row_of_form(const head *at, vb_slice text)
{
    const seg_work *work = at->work;
    if (is_field(text))
        return true;
    if (!may_be_field(text) || at->line + 1 >= work->lines.count)
        return false;
    const seg_line *below = seg_line_at(work, at->line + 1);
    vb_slice next = seg_line_text(work, below);
    return below->kind == SEG_LINE_TEXT && !below->gap && may_be_field(next) &&
           !seg_has_cue(next, SEG_ROLE_ADDRESSEE);
}

bool head_is_subject(const head *at, vb_slice text)
{
    bool lower = seg_starts_lower(text), first = at->subject == SEG_NONE;
    if (at->subject_lines >= MOST_SUBJECT_LINES || head_has_cue(at, text, SEG_ROLE_ADDRESSEE) ||
        head_is_label(at, text) || is_row_of_form(at, text) ||
        (seg_may_be_contents_title(text) && seg_is_contents_title(text)))
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
    if (text.data[0] == '(' && at->subject_line + 1 == at->line && !at->gap)
        return true;
    if (at->subject_caps && head_is_caps(at, text))
        return !at->gap || !seg_ends_sentence(before);
    if (lower && !seg_ends_sentence(before))
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
    return at->gap                    ? is_full_line(at, at->subject_line)
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
    if (at->gap && !seg_starts_lower(text))
        return false;
    head_take_subject(at, text);
    return true;
}

/* ---------------------------------------------------------------------------------- bodies -- */

/* `BỘ TÀI CHÍNH -`: a dash of its own or at the last word; among other signs it is a rule's. */
static bool ends_with_dash(vb_slice text)
{
    vb_slice word = seg_last_word(text);
    if (!word.len || word.data[word.len - 1] != '-')
        return vb_slice_equal(word, VB_SLICE("–"));
    return word.len == 1 || head_has_letters(word, 1);
}

/* Whether it is listed as a body, CỤC THUẾ, and no office of one: THỦ TƯỚNG / CHÍNH PHỦ. */
static bool is_whole_name(const head *at, vb_slice text)
{
    return seg_is_listed_body(head_tools(at), text) && !seg_has_cue(text, SEG_ROLE_POSITION);
}

/* A name that is not whole yet: VĂN PHÒNG / CHÍNH PHỦ. */
static bool is_open_name(const head *at)
{
    const seg_block *block = seg_block_at(at->work, at->body);
    const seg_piece *piece = seg_piece_at(at->work, block->last_piece);
    vb_slice text = vb_slice_cut(at->work->input, piece->start, piece->end);
    seg_letters count = seg_count_letters(text);
    if (seg_last_char(text) == ',' || ends_with_dash(text) ||
        seg_open_word(seg_last_word(text)) & SEG_OPEN_ALWAYS) /* GIÁO DỤC VÀ */
        return true;
    return block->first_piece == block->last_piece && count.digits == 0 && /* UBND QUẬN 1 */
           (count.words == 1 || (count.words == 2 && count.upper <= 8 &&
                                 seg_has_cue(text, SEG_ROLE_BODY) && !is_whole_name(at, text)));
}

/* `Quốc HỘI`, `ỦY BAN Nhân dân`: where a body is due, half of its letters may have come out small.
 */
static bool is_body_in_part(const head *at, vb_slice text)
{
    enum { LONGEST = 80 };
    if (text.len > LONGEST || !(head_has_cue(at, text, SEG_ROLE_BODY) ||
                                (at->body != SEG_NONE && head_has_cue(at, text, SEG_ROLE_AREA))))
        return false;
    seg_letters letters = seg_count_letters(text);
    return letters.upper > letters.words && letters.upper >= letters.lower &&
           (at->motto != SEG_NONE || head_is_motto_ahead(at));
}

/* `PHÒNG CHỐNG THIÊN TAI` below BAN CHỈ ĐẠO: more of it says so than says PHÒNG. */
static bool goes_on_with_name(const head *at, vb_slice text)
{
    seg_match area, body;
    seg_skeleton *skeleton = head_skeleton(at, text);
    return at->body != SEG_NONE && head_has_cue(at, text, SEG_ROLE_AREA) &&
           seg_cue_find(skeleton, SEG_ROLE_AREA, &area) &&
           seg_cue_find(skeleton, SEG_ROLE_BODY, &body) && area.end > body.end;
}

/* `SOY TẾ`: words run together, which are nearly the name of a body. */
static bool is_misread_body(const head *at, vb_slice text)
{
    vb_buffer name = VB_BUFFER(at->work->memory);
    bool is = !seg_is_of_syllables(text) && seg_mend_body(head_tools(at), text, &name);
    at->work->failed |= name.failed;
    vb_buffer_free(&name);
    return is;
}

/* `BÁI` below CỤC THỐNG KÊ TỈNH YÊN: one word with marks of its own is no ĐÀI. */
static bool is_other_word(const head *at, vb_slice text)
{
    seg_match match;
    vb_syllable parts;
    return seg_first_word(text).len == text.len && vb_syllable_parse(text, &parts) &&
           seg_cue_find(head_skeleton(at, text), SEG_ROLE_BODY, &match) && seg_has_marks(text) &&
           !vb_slice_equal(seg_cue_written(match.cue), text);
}

bool head_is_speck(vb_slice text)
{
    enum { LETTERS = 4 };
    return vb_is_among(text.data[0], "(*\\|") && !head_has_letters(text, LETTERS);
}

bool head_read_body_name(head *at, vb_slice text)
{
    /* A number stands below its body. */
    if (at->numbered && at->first_body != SEG_NONE)
        return false;
    if (at->typed || at->body_lines >= MOST_BODY_LINES || text.len > HEAD_LONGEST_BOX ||
        !(head_is_caps(at, text) || is_body_in_part(at, text)) || head_is_speck(text) ||
        head_is_label(at, text))
        return false;
    bool names = head_has_cue(at, text, SEG_ROLE_BODY),
         area = !names && head_has_cue(at, text, SEG_ROLE_AREA);
    if (names && goes_on_with_name(at, text)) {
        names = false;
        area = true;
    }
    names = names || (!area && at->body != SEG_NONE && is_misread_body(at, text));
    /* The second column may have put a blank line between UBND and its TỈNH. */
    bool beside = stood_beside_motto(at), gap = at->gap && !beside;
    /* No body is called TRƯỜNG and nothing more. */
    names = names && !(beside && seg_count_letters(text).words == 1) && !is_other_word(at, text);
    bool goes_on = at->body != SEG_NONE && (area || (!gap && (!names || is_open_name(at))));
    if (goes_on) {
        seg_extend_block(at->work, at->body, at->line, text);
    } else {
        at->body = seg_add_block(at->work, VB_BLOCK_ISSUING_BODY, at->line, text);
        if (at->first_body == SEG_NONE)
            at->first_body = at->body;
    }
    at->body_lines++;
    at->body_line = at->line;
    return true;
}

/* `NHÂN DANH⏎NƯỚC CỘNG HÒA …⏎TÒA ÁN NHÂN DÂN …` of a judgment: in whose name, and the court. */
bool head_read_in_name(head *at, vb_slice text)
{
    if (!at->found || (at->in_name == SEG_NONE && text.data[0] != 'N') || !head_is_caps(at, text))
        return false;
    bool first = text.data[0] == 'N' && head_has_cue(at, text, SEG_ROLE_IN_NAME);
    if (!first && (at->in_name == SEG_NONE || at->line > at->in_name_line + 1))
        return false;
    bool court = !first && head_has_cue(at, text, SEG_ROLE_BODY);
    if (first || court || head_has_cue(at, text, SEG_ROLE_NATION))
        at->in_name = seg_add_block(at->work, VB_BLOCK_PREAMBLE, at->line, text);
    else
        seg_extend_block(at->work, at->in_name, at->line, text);
    at->in_name_line = at->line;
    at->subject_done = true;
    return true;
}

static bool names_office(const head *at, vb_slice text)
{
    return seg_begins_with_cue(head_skeleton(at, text), SEG_ROLE_POSITION);
}

/* A body, or the office of who heads one: who decides. Below a subject in capitals, the office
 * letter by letter. */
static bool names_decider(const head *at, vb_slice text)
{
    return head_has_cue(at, text, SEG_ROLE_BODY) || names_office(at, text) ||
           (!at->subject_caps && head_has_cue(at, text, SEG_ROLE_POSITION));
}

/* No line of a subject begins so by chance, as `ĐỔI, BỔ SUNG …` does like a Đội. */
static bool is_surely_decider(const head *at, vb_slice text)
{
    enum { LETTERS = 4 }; /* UBND */
    seg_match match;
    return (head_has_cue(at, text, SEG_ROLE_BODY) &&
            seg_cue_find(head_skeleton(at, text), SEG_ROLE_BODY, &match) && match.end >= LETTERS) ||
           names_office(at, text);
}

/* Whether the line goes on with who decides, above which a subject in capitals stands: `TỈNH`,
 * `KHÓA X, KỲ HỌP THỨ 6`, or anything where a blank line parts both from the subject. */
static bool goes_on_with_decider(const head *at, const seg_line *line, vb_slice text)
{
    return (at->gap && !line->gap) || seg_has_cue(text, SEG_ROLE_AREA) ||
           seg_has_cue(text, SEG_ROLE_SESSION);
}

/* Whether the next line that is not in capitals gives grounds: below the body again may stand the
 * rest of its name, and which session it was. */
static bool stands_above_grounds(const head *at, vb_slice decider)
{
    enum { MOST_CAPITALS = 2, BEGINNING = 80 };
    const seg_work *work = at->work;
    bool below_small = !at->subject_caps || at->again != SEG_NONE;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + 1 + MOST_CAPITALS; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = vb_slice_cut(seg_line_text(work, line), 0, BEGINNING);
        if (!line->caps)
            return seg_has_cue(text, SEG_ROLE_PREAMBLE);
        if (!below_small &&
            !(goes_on_with_decider(at, line, text) && is_surely_decider(at, decider)))
            return false;
    }
    return false;
}

/* `CHỦ TỊCH CHÍNH PHỦ LÂM THỜI` below the number of a decree, which has no subject: the body is
 * named there first, above its grounds. */
static bool read_issuer_of_decree(head *at, vb_slice text)
{
    if (!at->numbered || at->number_line + 1 != at->line || at->first_body != SEG_NONE ||
        !is_surely_decider(at, text) || !stands_above_grounds(at, text))
        return false;
    at->first_body = seg_add_block(at->work, VB_BLOCK_ISSUING_BODY, at->line, text);
    at->subject_done = true;
    return true;
}

/* The body again, in capitals between the subject and the grounds of a decision, or who heads it.
 */
bool head_read_issuer_again(head *at, vb_slice text)
{
    if (!at->typed || !head_is_caps(at, text) || text.len > HEAD_LONGEST_BOX)
        return false;
    if (at->subject == SEG_NONE && read_issuer_of_decree(at, text))
        return true;
    if (at->subject == SEG_NONE && !names_office(at, text))
        return false;
    if (at->again != SEG_NONE) {
        if (!stands_above_grounds(at, text))
            return false;
        seg_extend_block(at->work, at->again, at->line, text);
        return true;
    }
    if (!stands_above_grounds(at, text) || !names_decider(at, text))
        return false;
    at->again = seg_add_block(at->work, VB_BLOCK_PREAMBLE, at->line, text);
    at->subject_done = true;
    return true;
}
