/*
 * The head of a document: the boxes 1 to 5 and 9a of NĐ 30/2020/NĐ-CP, Phụ lục I, and their like in
 * HD 36-HD/VPTW. The boxes stand in two columns; what the OCR made of that is one line after the
 * other, or both on one line with or without a gap. So a line is first taken apart into pieces, and
 * each piece finds its box by its cue and by what is open.
 */
#include "segment/private.h"

#include <string.h>

enum {
    MOST_HEAD_LINES = 80,
    MOST_SUBJECT_LINES = 14,
    LONGEST_BOX = 200,
    MOST_BODY_LINES = 10,
    MOST_PIECES = 6
};

/* The skeleton of the text asked last: each piece is asked for many cues. */
typedef struct head_cache {
    vb_slice text;
    seg_skeleton skeleton;
} head_cache;

typedef struct head {
    seg_work *work;
    head_cache *cache;
    size_t line;
    bool found; /* a box that only a head has */
    bool gap;   /* blank lines or furniture before this line */
    bool typed; /* the type's name was read */
    bool subject_done;
    size_t body;       /* the block of the body being named */
    size_t first_body; /* the bodies are told apart when all are known */
    size_t body_lines;
    size_t subject;
    size_t subject_line; /* its last line */
    size_t subject_lines;
    bool subject_caps;
    size_t addressee;
    size_t addressee_line;
    size_t motto;
    size_t motto_line;
    bool nation_open; /* Quốc hiệu lacks its end */
} head;

static const vb_segmenter *tools_of(const head *at)
{
    return at->work->tools;
}

static const seg_skeleton *skeleton_of(const head *at, vb_slice text)
{
    head_cache *cache = at->cache;
    if (cache->text.data != text.data || cache->text.len != text.len) {
        seg_skeleton_of(text, &cache->skeleton);
        cache->text = text;
    }
    return &cache->skeleton;
}

static bool has_cue(const head *at, vb_slice text, seg_role role)
{
    seg_match match;
    return seg_cue_find(tools_of(at), skeleton_of(at, text), role, &match);
}

/* ---------------------------------------------------------------------------- taking apart -- */

static vb_slice from_offset(vb_slice text, size_t at)
{
    return vb_slice_cut(text, at, text.len);
}

static bool has_letters(vb_slice text, size_t least)
{
    seg_letters count = seg_count_letters(text);
    return count.upper + count.lower >= least;
}

/* Thành phố, Thị xã, Thị trấn, Đặc khu: the small second word. */
static bool is_kind_of_place(vb_slice word)
{
    static const char *const kinds[] = {"dho", "xa", "tran", "khu"};
    seg_skeleton skeleton;
    seg_skeleton_of(word, &skeleton);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (skeleton.len == strlen(kinds[i]) && memcmp(skeleton.text, kinds[i], skeleton.len) == 0)
            return true;
    }
    return false;
}

/* Where the place begins that stands before the comma and `ngày`: the run of capitalised words. */
static size_t find_place(vb_slice text, size_t date)
{
    size_t end = date, words = 0, place = date;
    while (end > 0 &&
           (text.data[end - 1] == ' ' || text.data[end - 1] == ',' || text.data[end - 1] == '.'))
        end--;
    while (end > 0 && words < 6) {
        size_t start = end;
        while (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '\t')
            start--;
        vb_case shape = vb_case_of(vb_slice_cut(text, start, end));
        bool kind =
            shape == VB_CASE_LOWER && start > 0 && is_kind_of_place(vb_slice_cut(text, start, end));
        if (!kind && shape != VB_CASE_CAPITALISED && shape != VB_CASE_UPPER &&
            shape != VB_CASE_MIXED)
            break;
        /* TP. Hồ Chí Minh; a symbol like 234/KH-UBND ends the run by its stroke. */
        if (memchr(text.data + start, '/', end - start))
            break;
        if (!kind)
            place = start;
        words++;
        end = start;
        while (end > 0 && text.data[end - 1] == ' ')
            end--;
    }
    return place;
}

static bool has_digit(vb_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (vb_is_digit((unsigned char)text.data[i]))
            return true;
    }
    return false;
}

/* The date of box 4, in words at the end of the piece, its day perhaps left open. */
static bool find_box_date(const head *at, vb_slice text, size_t *start)
{
    enum { LONGEST_DATE = 64, LONGEST_TAIL = 8 };
    vb_date date;
    if (text.len > LONGEST_BOX)
        return false;
    size_t from = text.len > LONGEST_DATE ? text.len - LONGEST_DATE : 0;
    while (from > 0 && from < text.len && text.data[from - 1] != ' ')
        from++;
    if (has_digit(vb_slice_cut(text, text.len > 2 * LONGEST_TAIL ? text.len - 2 * LONGEST_TAIL : 0,
                               text.len)) &&
        vb_date_find(tools_of(at)->citation, text, from, &date) && date.in_words &&
        text.len - date.end <= LONGEST_TAIL) {
        *start = date.start;
        return true;
    }
    const seg_skeleton *skeleton = skeleton_of(at, text);
    for (size_t i = 0; i + 12 <= skeleton->len; i++) {
        if (!skeleton->word_start[i] || memcmp(skeleton->text + i, "ngay", 4) != 0)
            continue;
        for (size_t j = i + 4; j + 8 <= skeleton->len && j < i + 12; j++) {
            if (memcmp(skeleton->text + j, "thang", 5) == 0 && skeleton->len - j < 24) {
                *start = skeleton->at[i];
                return true;
            }
        }
    }
    return false;
}

static bool find_motto(const head *at, vb_slice text, size_t *start, size_t *end, seg_role *role)
{
    static const seg_role roles[] = {SEG_ROLE_NATION, SEG_ROLE_MOTTO, SEG_ROLE_PARTY};
    seg_match match;
    if ((at->typed && at->motto != SEG_NONE) || text.len > LONGEST_BOX)
        return false;
    const seg_skeleton *skeleton = skeleton_of(at, text);
    for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++) {
        if (!seg_cue_find(tools_of(at), skeleton, roles[i], &match))
            continue;
        size_t first = match.start, last = match.end;
        while (first > 0 && match.start - first < 3 && !skeleton->word_start[first])
            first--;
        while (last < skeleton->len && last - match.end < 3 && !skeleton->word_start[last])
            last++;
        /* The Party's name in running text is no title. */
        *start = skeleton->at[first];
        *end = last < skeleton->len ? skeleton->at[last] : text.len;
        *role = roles[i];
        if (roles[i] == SEG_ROLE_MOTTO || seg_is_caps(vb_slice_cut(text, *start, *end)))
            return true;
    }
    return false;
}

/* Takes a column apart where two boxes were read as one line; returns the number of pieces. */
static size_t take_apart(const head *at, vb_slice text, vb_slice *pieces, size_t max)
{
    size_t start, end, count = 0;
    seg_role role;
    if (max < 2) {
        pieces[0] = text;
        return 1;
    }
    if (find_motto(at, text, &start, &end, &role)) {
        if (has_letters(vb_slice_cut(text, 0, start), 2))
            pieces[count++] = vb_slice_cut(text, 0, start);
        else
            start = 0;
        if (!has_letters(from_offset(text, end), 3) || max - count < 2)
            end = text.len;
        pieces[count++] = vb_slice_cut(text, start, end);
        if (end < text.len)
            count +=
                take_apart(at, vb_slice_trim(from_offset(text, end)), pieces + count, max - count);
        return count;
    }
    size_t date;
    if (!at->typed && find_box_date(at, text, &date)) {
        /* `…, ngày`: a place and a comma stand before it; without them it is a date in a sentence.
         */
        start = find_place(text, date);
        if (start > 0 && start < date && memchr(text.data + start, ',', date - start) &&
            has_letters(vb_slice_cut(text, 0, start), 2)) {
            pieces[count++] = vb_slice_cut(text, 0, start);
            pieces[count++] = from_offset(text, start);
            return count;
        }
    }
    pieces[0] = text;
    return 1;
}

/* ----------------------------------------------------------------------------------- boxes -- */

/* What stands right under Quốc hiệu can be told by that alone: its last word, or three words with
 * dashes between. */
static bool is_below_nation(const head *at, vb_slice text)
{
    seg_letters letters = seg_count_letters(text);
    size_t dashes = 0;
    if (at->motto == SEG_NONE || at->motto_line + 1 != at->line || text.len > 60)
        return false;
    for (size_t i = 0; i + 2 < text.len; i++)
        dashes += text.data[i] == ' ' && text.data[i + 1] == '-' && text.data[i + 2] == ' ';
    if (at->nation_open)
        return letters.words <= 2 && letters.upper >= 3 && letters.lower == 0;
    return dashes == 2 && letters.lower > letters.upper && letters.digits <= 2;
}

static bool read_motto(head *at, vb_slice text)
{
    size_t start, end;
    seg_role role = SEG_ROLE_MOTTO;
    if (!is_below_nation(at, text) && !find_motto(at, text, &start, &end, &role))
        return false;
    at->nation_open = role == SEG_ROLE_NATION && seg_count_letters(text).words < 7;
    if (at->motto != SEG_NONE && at->line <= at->motto_line + 2)
        seg_extend_block(at->work, at->motto, at->line, text);
    else
        at->motto = seg_add_block(at->work, VB_BLOCK_MOTTO, at->line, text);
    at->motto_line = at->line;
    at->found = true;
    return true;
}

/* `Số: 15/QĐ-BNV`, `Số 28-CT/TW`, `Luật số: …`, and `Số: /KH-UBND` that waits for its number. */
static bool is_number(const head *at, vb_slice text)
{
    vb_number number;
    if (text.len > 80)
        return false;
    const seg_skeleton *skeleton = skeleton_of(at, text);
    bool named = skeleton->len > 2 && skeleton->text[0] == 's' && skeleton->text[1] == 'o' &&
                 (memchr(text.data, '/', text.len) || memchr(text.data, '-', text.len)) &&
                 !vb_is_letter((unsigned char)text.data[skeleton->at[2]]);
    bool symbol = vb_number_find(tools_of(at)->citation, text, 0, &number) && number.start <= 24 &&
                  text.len - number.end <= 6 && (number.introduced || number.start <= 4);
    return named || symbol;
}

static bool read_number(head *at, vb_slice text)
{
    if (!is_number(at, text))
        return false;
    seg_add_block(at->work, VB_BLOCK_NUMBER, at->line, text);
    at->found = true;
    return true;
}

static bool is_place_date(const head *at, vb_slice text)
{
    enum { LONGEST_PLACE_DATE = 90 };
    size_t date;
    if (!find_box_date(at, text, &date))
        return false;
    return find_place(text, date) <= 4 || (text.len <= LONGEST_PLACE_DATE &&
                                           !seg_starts_lower(text) && memchr(text.data, ',', date));
}

static bool read_place_date(head *at, vb_slice text)
{
    if (!is_place_date(at, text))
        return false;
    seg_add_block(at->work, VB_BLOCK_PLACE_DATE, at->line, text);
    at->found = true;
    return true;
}

static bool ends_with_dien(vb_slice text)
{
    char folded[8];
    size_t len = 0;
    for (size_t i = text.len > 12 ? text.len - 12 : 0; i < text.len && len < sizeof folded;) {
        uint32_t code_point;
        i += vb_utf8_decode(text, i, &code_point);
        vb_letter letter = vb_letter_of(code_point);
        if (letter.base && len == sizeof folded - 1)
            memmove(folded, folded + 1, --len);
        if (letter.base)
            folded[len++] = letter.base;
        else if (code_point == ' ')
            len = 0;
    }
    return len == 4 && memcmp(folded, "dien", 4) == 0 && text.data[text.len - 1] == ':';
}

/* Kính gửi, and in a telegram the line that ends in `điện:`, with the list below it. */
static bool read_addressee(head *at, vb_slice text)
{
    bool cue = has_cue(at, text, SEG_ROLE_ADDRESSEE) ||
               (at->typed && ends_with_dien(text));
    bool open = at->addressee != SEG_NONE;
    if (!cue && !open)
        return false;
    bool bullet = text.data[0] == '-' || text.data[0] == '+';
    if (!cue && !bullet) {
        const seg_line *before = seg_line_at(at->work, at->addressee_line);
        vb_slice last = seg_line_text(at->work, before);
        uint32_t mark = seg_last_char(last);
        bool unfinished =
            mark == ',' || mark == ';' || mark == ':' || mark == '-' || seg_starts_lower(text);
        if (at->gap ? mark != ':' : (!unfinished || mark == '.' || text.len > LONGEST_BOX))
            return false;
        if (has_cue(at, text, SEG_ROLE_PREAMBLE) ||
            has_cue(at, text, SEG_ROLE_OPENING))
            return false;
    }
    if (cue || bullet)
        at->addressee = seg_add_block(at->work, VB_BLOCK_ADDRESSEE, at->line, text);
    else
        seg_extend_block(at->work, at->addressee, at->line, text);
    at->addressee_line = at->line;
    at->found = at->subject_done = true;
    return true;
}

/* ------------------------------------------------------------------------ type and subject -- */

static void open_subject(head *at, vb_slice text, bool caps)
{
    at->subject = seg_add_block(at->work, VB_BLOCK_SUBJECT, at->line, text);
    at->subject_caps = caps;
}

static void take_subject(head *at, vb_slice text)
{
    bool caps = seg_is_caps(text);
    if (at->subject == SEG_NONE || (at->subject_caps && !caps))
        open_subject(at, text, caps);
    else
        seg_extend_block(at->work, at->subject, at->line, text);
    at->subject_line = at->line;
    at->subject_lines++;
}

/* The type's name in capitals, alone on its line or with the subject behind it. */
static bool find_type(const head *at, vb_slice text, size_t *end)
{
    size_t start = 0;
    uint32_t code_point;
    vb_name_match match;
    while (start < text.len) {
        size_t len = vb_utf8_decode(text, start, &code_point);
        if (vb_is_letter(code_point))
            break;
        start += len;
    }
    if (at->typed || start > 6 || start >= text.len || text.len > 600)
        return false;
    if (!seg_is_caps(vb_slice_cut(text, start, start + 16)) ||
        !vb_document_type_match(tools_of(at)->citation, text, start, &match))
        return false;
    *end = match.end;
    if (!seg_is_caps(vb_slice_cut(text, 0, match.end)) || match.score < 0.7 ||
        (match.score < 0.95 && has_cue(at, text, SEG_ROLE_BODY)))
        return false;
    vb_slice rest = from_offset(text, match.end);
    return !has_letters(rest, 3) || (seg_is_caps(rest) && at->found);
}

static bool read_type(head *at, vb_slice text)
{
    size_t end;
    if (!find_type(at, text, &end))
        return false;
    vb_slice name = vb_slice_cut(text, 0, end), rest = vb_slice_trim(from_offset(text, end));
    bool alone = !has_letters(rest, 3);
    seg_add_block(at->work, VB_BLOCK_DOC_TYPE, at->line, alone ? text : name);
    at->typed = at->found = true;
    at->body = SEG_NONE;
    at->subject = SEG_NONE;
    at->subject_done = false;
    if (!alone)
        take_subject(at, rest);
    return true;
}

static bool is_label(const head *at, vb_slice text)
{
    seg_label labels[SEG_READINGS_MAX];
    seg_context context = {.gap = true, .ended = true};
    size_t count = seg_read_labels(at->work, text, labels);
    const seg_label *label = seg_judge_labels(at->work, text, &context, labels, count);
    return label && label->key < SEG_KEY_DASH;
}

static bool is_full_line(const head *at, size_t index)
{
    const seg_line *line = seg_line_at(at->work, index);
    uint64_t edge = (uint64_t)line->indent + line->width;
    return at->work->full_width && edge * 100 >= (uint64_t)at->work->full_width * 80;
}

/* Whether the line still belongs to the subject below the type's name (box 5a). */
static bool is_subject(const head *at, vb_slice text)
{
    bool lower = seg_starts_lower(text), first = at->subject == SEG_NONE;
    if (at->subject_lines >= MOST_SUBJECT_LINES || has_cue(at, text, SEG_ROLE_ADDRESSEE) ||
        is_label(at, text))
        return false;
    bool grounds =
        (has_cue(at, text, SEG_ROLE_PREAMBLE) || has_cue(at, text, SEG_ROLE_OPENING)) &&
        !seg_is_caps(text);
    if (first) {
        seg_match match;
        bool can_cu = grounds &&
                      seg_cue_find(tools_of(at), skeleton_of(at, text), SEG_ROLE_PREAMBLE, &match) &&
                      match.cue->len == 5 && memcmp(match.cue->text, "cancu", 5) == 0;
        return !can_cu && text.len <= 4 * LONGEST_BOX;
    }
    vb_slice before = seg_line_text(at->work, seg_line_at(at->work, at->subject_line));
    if (text.data[0] == '(' && at->subject_line + 1 == at->line && !at->gap)
        return true;
    if (at->subject_caps && seg_is_caps(text))
        return !at->gap || !seg_ends_sentence(before);
    if (lower && !seg_ends_sentence(before))
        return true;
    if (grounds || at->subject_caps || seg_last_char(before) == '.')
        return false;
    return at->gap ? is_full_line(at, at->subject_line)
                   : text.len <= 2 * LONGEST_BOX && at->work->full_width > 0;
}

/* V/v of a letter (box 5b), under its number, up to four short lines. */
static bool read_letter_subject(head *at, vb_slice text)
{
    if (at->typed)
        return false;
    /* V/v is two letters, as `vụ` is: its stroke tells. */
    bool stroke = memchr(text.data, '/', text.len < 6 ? text.len : 6) || text.data[0] == 'V';
    if (stroke && has_cue(at, text, SEG_ROLE_SUBJECT)) {
        at->subject = SEG_NONE;
        take_subject(at, text);
        seg_explain(at->work, at->subject, SEG_REASON_CUE, "5b");
        at->found = true;
        return true;
    }
    if (at->subject == SEG_NONE || at->subject_done || at->line > at->subject_line + 2 ||
        text.len > LONGEST_BOX)
        return false;
    if (at->gap && !seg_starts_lower(text))
        return false;
    take_subject(at, text);
    return true;
}

/* ---------------------------------------------------------------------------------- bodies -- */

/* A name that is not whole yet: VĂN PHÒNG / CHÍNH PHỦ. */
static bool is_open_name(const head *at)
{
    const seg_block *block = seg_block_at(at->work, at->body);
    const seg_piece *piece = seg_piece_at(at->work, block->last_piece);
    vb_slice text = vb_slice_cut(at->work->input, piece->start, piece->end);
    uint32_t last = seg_last_char(text);
    seg_letters count = seg_count_letters(text);
    return last == ',' || last == '-' || count.words == 1 ||
           (count.words == 2 && block->first_piece == block->last_piece &&
            seg_has_cue(at->work->tools, text, SEG_ROLE_BODY) && count.upper <= 8);
}

static bool read_body_name(head *at, vb_slice text)
{
    if (at->typed || at->body_lines >= MOST_BODY_LINES || !seg_is_caps(text) ||
        text.len > LONGEST_BOX || is_label(at, text))
        return false;
    bool names = has_cue(at, text, SEG_ROLE_BODY),
         area = !names && has_cue(at, text, SEG_ROLE_AREA);
    /* The second column may have put a blank line between UBND and its TỈNH. */
    bool goes_on = at->body != SEG_NONE && (area || (!at->gap && (!names || is_open_name(at))));
    if (goes_on) {
        seg_extend_block(at->work, at->body, at->line, text);
    } else {
        at->body = seg_add_block(at->work, VB_BLOCK_ISSUING_BODY, at->line, text);
        if (at->first_body == SEG_NONE)
            at->first_body = at->body;
    }
    at->body_lines++;
    return true;
}

/* The body again, in capitals between the subject and the grounds of a decision. */
static bool read_issuer_again(head *at, vb_slice text)
{
    if (at->subject == SEG_NONE || !at->typed || !seg_is_caps(text) || text.len > LONGEST_BOX ||
        !has_cue(at, text, SEG_ROLE_BODY))
        return false;
    if (at->line + 1 >= at->work->lines.count)
        return false;
    const seg_line *next = seg_line_at(at->work, at->line + 1);
    vb_slice below = seg_line_text(at->work, next);
    if (seg_is_caps(below) || !has_cue(at, vb_slice_cut(below, 0, 80), SEG_ROLE_PREAMBLE))
        return false;
    seg_add_block(at->work, VB_BLOCK_PREAMBLE, at->line, text);
    at->subject_done = true;
    return true;
}

/* ----------------------------------------------------------------------------------- marks -- */

/* What is stamped or printed above a head and is no part of it: secrecy, urgency, circulation, draft
 * (boxes 10 and 11), the mark of a copy, the address of the body (box 13). */
static bool read_mark(head *at, vb_slice text)
{
    static const struct {
        seg_role role;
        const char *box;
    } marks[] = {
        {SEG_ROLE_SECRECY, "10a"}, {SEG_ROLE_URGENCY, "10b"}, {SEG_ROLE_CIRCULATION, "11"},
        {SEG_ROLE_DRAFT, ""},      {SEG_ROLE_COPY, "14"},     {SEG_ROLE_CONTACT, "13"},
    };
    enum { LONGEST_MARK = 48 };
    seg_match match;
    if (at->typed || seg_starts_lower(text))
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if ((text.len > LONGEST_MARK && marks[i].role != SEG_ROLE_CONTACT) ||
            !seg_cue_find(tools_of(at), skeleton_of(at, text), marks[i].role, &match))
            continue;
        size_t block = seg_add_block(at->work, VB_BLOCK_NOISE, at->line, text);
        seg_explain(at->work, block, SEG_REASON_CUE, marks[i].box);
        return true;
    }
    return false;
}

/* ----------------------------------------------------------------------------------- lines -- */

static bool read_piece(head *at, vb_slice text)
{
    if (read_motto(at, text))
        return true;
    if (!at->typed && (read_number(at, text) || read_place_date(at, text)))
        return true;
    if (read_mark(at, text))
        return true;
    if (read_addressee(at, text) || read_type(at, text))
        return true;
    if (at->typed && at->subject == SEG_NONE &&
        (read_number(at, text) || read_place_date(at, text)))
        return true;
    if (read_issuer_again(at, text))
        return true;
    if (at->typed && !at->subject_done) {
        if (is_subject(at, text)) {
            take_subject(at, text);
            return true;
        }
        at->subject_done = true;
        return false;
    }
    return read_letter_subject(at, text) || read_body_name(at, text);
}

/* Whether a box that only a head has stands within the next lines: then what is unreadable here
 * does not end it. */
static bool is_box_ahead(const head *at)
{
    enum { FAR = 4 };
    const seg_work *work = at->work;
    for (size_t i = at->line + 1, seen = 0; i < work->lines.count && seen < FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        size_t end;
        if (line->kind != SEG_LINE_TEXT || text.len > LONGEST_BOX)
            continue;
        seen++;
        if (is_number(at, text) || is_place_date(at, text) || find_type(at, text, &end))
            return true;
    }
    return false;
}

static bool read_unknown(head *at, vb_slice text)
{
    seg_letters count = seg_count_letters(text);
    bool scrap = count.upper + count.lower <= 3 && count.digits == 0;
    if (!at->found || at->typed || text.len > LONGEST_BOX || (!scrap && !is_box_ahead(at)))
        return false;
    vb_block_type type = seg_is_caps(text) && !scrap ? VB_BLOCK_ISSUING_BODY : VB_BLOCK_NOISE;
    seg_explain(at->work, seg_add_block(at->work, type, at->line, text), SEG_REASON_GUESS, NULL);
    return true;
}

static bool read_head_line(head *at)
{
    vb_slice columns[4], pieces[MOST_PIECES];
    vb_slice text = seg_line_text(at->work, seg_line_at(at->work, at->line));
    size_t count = 0, column_count = seg_split_columns(text, columns, 4);
    for (size_t i = 0; i < column_count && count < MOST_PIECES; i++)
        count += take_apart(at, columns[i], pieces + count, MOST_PIECES - count);
    if (count == 1)
        return read_piece(at, text) || read_unknown(at, text);
    for (size_t i = 0; i < count; i++) {
        /* Beside a box there is nothing but boxes; what fits none is still not dropped. */
        if (read_piece(at, pieces[i]))
            continue;
        if (i == 0 && !seg_is_caps(pieces[i]))
            return false;
        vb_block_type type = seg_is_caps(pieces[i]) ? VB_BLOCK_ISSUING_BODY : VB_BLOCK_NOISE;
        seg_explain(at->work, seg_add_block(at->work, type, at->line, pieces[i]), SEG_REASON_GUESS,
                    NULL);
    }
    return true;
}

/* Of several bodies the last is the one that issues. */
static void settle_bodies(head *at, size_t first_block)
{
    for (size_t i = first_block; at->first_body != SEG_NONE && i < at->work->blocks.count; i++) {
        seg_block *block = seg_block_at(at->work, i);
        if (block->type == VB_BLOCK_DOC_TYPE)
            return;
        if (block->type != VB_BLOCK_ISSUING_BODY)
            continue;
        bool later = false;
        for (size_t j = i + 1; j < at->work->blocks.count; j++) {
            vb_block_type type = seg_block_at(at->work, j)->type;
            if (type == VB_BLOCK_DOC_TYPE)
                break;
            later |= type == VB_BLOCK_ISSUING_BODY;
        }
        if (later)
            block->type = VB_BLOCK_PARENT_BODY;
    }
}

static vb_slice first_text(const seg_work *work, const seg_block *block)
{
    const seg_piece *piece = seg_piece_at(work, block->first_piece);
    return vb_slice_cut(work->input, piece->start, piece->end);
}

/* `(Kèm theo Quyết định số …)`, on a line of its own. */
static bool is_attached(const seg_work *work, const seg_block *block)
{
    for (size_t i = block->first_piece; i != SEG_NONE; i = seg_piece_at(work, i)->next) {
        const seg_piece *piece = seg_piece_at(work, i);
        vb_slice text = vb_slice_cut(work->input, piece->start, piece->end);
        if (text.data[0] == '(' && seg_has_cue(work->tools, text, SEG_ROLE_ATTACHED))
            return true;
    }
    return false;
}

/* Whether a head behind the first one opens a document: it has a number or a date of its own, and
 * is neither attached to the document before nor a form in an annex. */
static bool opens_document(const seg_work *work, size_t first_block)
{
    bool own = false;
    const seg_block *before = first_block ? seg_block_at(work, first_block - 1) : NULL;
    if (before && (before->key == SEG_KEY_ANNEX ||
                   (before->type <= VB_BLOCK_PARAGRAPH &&
                    seg_has_cue(work->tools, first_text(work, before), SEG_ROLE_ANNEX))))
        return false;
    for (size_t i = first_block; i < work->blocks.count; i++) {
        const seg_block *block = seg_block_at(work, i);
        vb_slice text = first_text(work, block);
        vb_number number;
        vb_date date;
        if (block->type == VB_BLOCK_NUMBER)
            own |= vb_number_find(work->tools->citation, text, 0, &number);
        else if (block->type == VB_BLOCK_PLACE_DATE)
            own |= vb_date_find(work->tools->citation, text, 0, &date);
        else if (is_attached(work, block))
            return false;
    }
    return own;
}

size_t seg_read_head(seg_work *work, size_t line)
{
    size_t first_block = work->blocks.count, first_piece = work->pieces.count;
    head_cache cache = {0};
    head at = {.work = work,
               .cache = &cache,
               .body = SEG_NONE,
               .first_body = SEG_NONE,
               .subject = SEG_NONE,
               .addressee = SEG_NONE,
               .motto = SEG_NONE};
    size_t end = line;
    bool furniture = false;
    for (at.line = line; at.line < work->lines.count && at.line < line + MOST_HEAD_LINES;
         at.line++) {
        if (seg_add_furniture(work, at.line)) {
            furniture = true;
            continue;
        }
        at.gap = furniture || seg_line_at(work, at.line)->blanks_before > 0;
        if (!read_head_line(&at))
            break;
        furniture = false;
        end = at.line + 1;
    }
    if (!at.found) {
        work->blocks.count = first_block;
        work->pieces.count = first_piece;
        return line;
    }
    /* Furniture behind the last box comes again, in the body. */
    while (work->blocks.count > first_block &&
           seg_piece_at(work, seg_block_at(work, work->blocks.count - 1)->first_piece)->line >=
               end) {
        work->blocks.count--;
        work->pieces.count--;
    }
    settle_bodies(&at, first_block);
    seg_head read = {.first = first_block, .end = work->blocks.count};
    read.opens = work->heads.count == 0 || opens_document(work, first_block);
    vb_array_push(&work->heads, &read);
    return end;
}

/* A line that is asked whether a head begins there, or goes on below. */
static head look_at(const seg_work *work, size_t line, head_cache *cache)
{
    return (head){.work = (seg_work *)work, .cache = cache, .line = line, .motto = SEG_NONE};
}

/* Quốc hiệu or the Party's name, in capitals. */
static bool is_title_of_head(const head *at, const seg_line *line, vb_slice text)
{
    enum { SHORTEST = 16 };
    return line->width >= SHORTEST && line->width <= LONGEST_BOX && seg_may_be_caps(line) &&
           seg_is_caps(text) &&
           (has_cue(at, text, SEG_ROLE_NATION) || has_cue(at, text, SEG_ROLE_PARTY));
}

/* The name of a body in capitals, with such a title not far below: the left column came first. */
static bool is_body_above_title(const head *at, vb_slice text)
{
    enum { FAR = 6, SHORTEST_TEXT = 12 };
    if (text.len > 2 * LONGEST_BOX || !seg_is_caps(text) || !has_cue(at, text, SEG_ROLE_BODY))
        return false;
    const seg_work *work = at->work;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        text = seg_line_text(work, line);
        if (is_title_of_head(at, line, text))
            return true;
        if (line->kind == SEG_LINE_TEXT && line->width > SHORTEST_TEXT && !seg_is_caps(text) &&
            !is_number(at, text) && !is_place_date(at, text))
            return false;
    }
    return false;
}

/* Number and date on one line, behind the end of a document: the lines above them were lost. */
static bool is_number_line(const head *at, vb_slice text)
{
    vb_slice pieces[MOST_PIECES], columns[2];
    const seg_work *work = at->work;
    if (text.data[0] != 'S' || text.len > LONGEST_BOX || work->blocks.count == 0)
        return false;
    vb_block_type last = seg_block_at(work, work->blocks.count - 1)->type;
    if (!seg_is_end(last) && !seg_is_waste(last))
        return false;
    size_t count = seg_split_columns(text, columns, 2);
    if (count == 1)
        count = take_apart(at, text, pieces, MOST_PIECES);
    else
        memcpy(pieces, columns, sizeof columns);
    return count == 2 && is_number(at, pieces[0]) && is_place_date(at, pieces[1]);
}

bool seg_is_head_start(const seg_work *work, size_t index)
{
    head_cache cache;
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    bool caps = seg_may_be_caps(line) && line->width <= LONGEST_BOX;
    if (!caps && text.data[0] != 'S')
        return false;
    cache.text = (vb_slice){0};
    head at = look_at(work, index, &cache);
    return (caps && (is_title_of_head(&at, line, text) || is_body_above_title(&at, text))) ||
           is_number_line(&at, text);
}
