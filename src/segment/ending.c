/*
 * The end of a document: boxes 7 to 9b. Recipients stand on the left, the signature on the right;
 * an OCR gives them one after the other, in either order, or line by line across both columns, with
 * a gap or without one. What stands beside a recipient and is a position in capitals or a name is
 * the signature's.
 */
#include "segment/asked.h"
#include "segment/bytes.h"
#include "segment/cues.h"
#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "segment/work.h"
#include "vanban/orthography.h"

#include <string.h>

enum { LONGEST_CUE = 24, LONGEST_LINE = 240, LONGEST_SIGNATURE = 120, MOST_PIECES = 6 };

typedef struct ending {
    seg_work *work;
    size_t line;
    bool bulleted;     /* its entries have dashes */
    bool listed;       /* Nơi nhận was read */
    bool filed;        /* Lưu was read: the last recipient */
    bool signing;      /* an authority or a position was read */
    bool named;        /* the signer's name was read */
    bool typed;        /* the typist's mark was read on this line */
    size_t recipients; /* the entry being read */
    size_t recipients_line;
} ending;

/* ------------------------------------------------------------------------------ what it is -- */

/* The mark of authority at the beginning of `text`: its length, 0 when there is none. */
static size_t authority_mark(vb_slice text)
{
    static const char *const marks[] = {"TM.", "KT.",  "TL.", "TUQ.", "T/M", "K/T",
                                        "T/L", "T/UQ", "Q.",  "TM ",  "KT ", "TL "};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (text.len > 1 && marks[i][0] == text.data[0] && marks[i][1] == text.data[1] &&
            vb_slice_starts(text, vb_slice_of(marks[i])))
            return strlen(marks[i]);
    }
    return 0;
}

/* Capitals behind such a mark, which stands where a word begins. */
static bool is_authority(const vb_segmenter *tools, vb_slice text, size_t at)
{
    char before = at ? text.data[at - 1] : ' ';
    if (before != ' ' && before != '\t' && before != '*' && before != ')')
        return false;
    vb_slice rest = vb_slice_cut(text, at, text.len);
    size_t len = authority_mark(rest);
    if (!len)
        return false;
    rest = vb_slice_trim(vb_slice_cut(rest, len, rest.len));
    seg_letters letters = seg_count_letters(tools, vb_slice_cut(rest, 0, LONGEST_SIGNATURE));
    return letters.words >= 2 && letters.upper >= 4 && letters.upper >= 3 * letters.lower;
}

/* Whether one of the marks may begin among the sixteen bytes at `at`, by its first two letters: in
 * most lines none does. Where fewer are left, the ones before them are looked at again. */
static bool may_begin_authority(vb_slice text, size_t at)
{
    if (text.len > SEG_STEP && text.len - at <= SEG_STEP)
        at = text.len - SEG_STEP - 1;
    seg_bytes here = seg_bytes_at(text.data + at, text.len - at),
              behind = seg_bytes_at(text.data + at + 1, text.len - at - 1);
    seg_bytes first = (seg_bytes)((here == 'T') | (here == 'K') | (here == 'Q'));
    seg_bytes second = (seg_bytes)((behind == '.') | (behind == '/') | (behind == 'M') |
                                   (behind == 'T') | (behind == 'L') | (behind == 'U'));
    return seg_is_any(first & second);
}

/*
 * By whose authority: TM. KT. TL. TUQ. Q. (NĐ 30, Phụ lục I) or T/M K/T T/L T/UQ (HD 36-HD/VPTW),
 * then capitals. Returns where it begins, SIZE_MAX: nowhere.
 */
static size_t find_authority(const vb_segmenter *tools, vb_slice text)
{
    if (text.len > LONGEST_LINE)
        return SIZE_MAX;
    for (size_t step = 0; step + 3 < text.len; step += SEG_STEP) {
        if (!may_begin_authority(text, step))
            continue;
        for (size_t at = step; at < step + SEG_STEP && at + 3 < text.len; at++) {
            char letter = text.data[at];
            if ((letter == 'T' || letter == 'K' || letter == 'Q') && is_authority(tools, text, at))
                return at;
        }
    }
    return SIZE_MAX;
}

static bool is_position(const seg_work *work, vb_slice text)
{
    return text.len <= LONGEST_SIGNATURE && seg_asked_caps(work, text) &&
           seg_asked_cue(work, text, SEG_ROLE_POSITION);
}

static bool is_recipients_cue(const seg_work *work, vb_slice text)
{
    enum { SHORTEST_CUE = 6 };
    return text.len >= SHORTEST_CUE && text.len <= LONGEST_LINE &&
           text.data[text.data[0] == '*'] == 'N' &&
           seg_has_cue(work->tools, vb_slice_cut(text, 0, LONGEST_CUE), SEG_ROLE_RECIPIENTS);
}

/* Whether a position alone on its line is signed: a name stands below it before any other text. */
static bool is_signed_below(const seg_work *work, size_t index)
{
    for (size_t i = index + 1; i < work->lines.count && i <= index + 8; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        if (line->kind == SEG_LINE_DIGITAL || seg_is_person(work->tools, text) ||
            is_recipients_cue(work, text))
            return true;
        if (line->kind == SEG_LINE_TEXT && !line->caps && line->width > 30)
            return false;
    }
    return false;
}

bool seg_is_ending_start(const seg_work *work, size_t index)
{
    enum { FEWEST_CAPITALS = 5, LONGEST_POSITION = 60 };
    const seg_line *line = seg_line_at(work, index);
    if (line->width > LONGEST_LINE)
        return false;
    vb_slice text = seg_line_text(work, line);
    if (is_recipients_cue(work, text))
        return true;
    /* Beside an authority there is nothing but Nơi nhận, however it was read. */
    size_t authority = line->upper < FEWEST_CAPITALS ? SIZE_MAX : find_authority(work->tools, text);
    if (authority != SIZE_MAX)
        return authority <= LONGEST_CUE || is_signed_below(work, index);
    uint32_t first = 0;
    if (line->width > LONGEST_POSITION || !line->caps)
        return false;
    vb_utf8_decode(text, 0, &first);
    /* Most of such lines are headings: that nothing is signed below is told sooner than what they
     * say. */
    return vb_lower(first) != first && is_signed_below(work, index) &&
           is_position(work, seg_ask_line(work, line));
}

/* ---------------------------------------------------------------------------- taking apart -- */

static size_t word_start_before(vb_slice text, size_t end)
{
    while (end > 0 && text.data[end - 1] == ' ')
        end--;
    while (end > 0 && text.data[end - 1] != ' ' && text.data[end - 1] != '\t')
        end--;
    return end;
}

static bool ends_entry(vb_slice text)
{
    uint32_t mark = seg_last_char(text);
    return mark == ',' || mark == ';' || mark == '.' || mark == ':' || mark == ')';
}

/* A position in capitals behind a recipient: the longest run of capitals at the end that names one;
 * 0 when that is the whole text. */
static size_t find_position_behind(const seg_work *work, vb_slice text)
{
    size_t start = text.len, found = SIZE_MAX;
    while (start > 0) {
        size_t before = word_start_before(text, start);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, before, start));
        if (vb_case_of(word) != VB_CASE_UPPER)
            break;
        start = before;
        vb_slice rest = vb_slice_cut(text, start, text.len);
        bool closed = ends_entry(vb_slice_cut(text, 0, start)) ||
                      seg_count_letters(work->tools, rest).words >= 2;
        if (closed && is_position(work, rest))
            found = start;
    }
    return found;
}

/* `NTHYen/P.TH/120`, `M3/KH 3851110-BTG`: who typed it, in how many copies (box 12). */
static bool is_typist(vb_slice text)
{
    enum { LONGEST = 40 };
    bool digits = false, blank = memchr(text.data, ' ', text.len) != NULL;
    if (text.len > LONGEST || !memchr(text.data, '/', text.len))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        bool begins = i == 0 || text.data[i - 1] == ' ';
        if (blank && begins && text.data[i] >= 'a' && text.data[i] <= 'z')
            return false;
        digits |= vb_is_digit((unsigned char)text.data[i]);
    }
    return !blank || digits;
}

/* One or two small letters: the stamp's. */
static bool is_small_scrap(vb_slice text)
{
    enum { LONGEST_SCRAP = 2 };
    return text.len <= LONGEST_SCRAP && vb_case_of(text) == VB_CASE_LOWER;
}

/* A name behind a recipient's closing mark, behind the typist's, or behind a scrap. */
static size_t find_name_behind(const ending *at, vb_slice text)
{
    enum { MOST_WORDS = 5 };
    size_t start = text.len;
    for (size_t words = 1; words <= MOST_WORDS && start > 0; words++) {
        start = word_start_before(text, start);
        vb_slice rest = vb_slice_cut(text, start, text.len);
        vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, start));
        if (before.len && words >= 2 &&
            ((at->signing && (ends_entry(before) || is_small_scrap(before))) ||
             is_typist(before)) &&
            seg_is_person(at->work->tools, rest))
            return start;
    }
    return SIZE_MAX;
}

/* `\%7`, `|`, `o\`: signs, or a letter or two among them. */
static bool is_scrap(const vb_segmenter *tools, vb_slice word)
{
    seg_letters letters = seg_count_letters(tools, word);
    return letters.other && letters.upper + letters.lower <= 2;
}

/* What the stamp left at the end of a line: scraps, and what stands between the first one and the
 * closing mark. */
static size_t find_rubbish_behind(const seg_work *work, vb_slice text)
{
    size_t cut = SIZE_MAX, start = text.len;
    while (start > 0) {
        size_t end = start;
        start = word_start_before(text, end);
        vb_slice word = vb_slice_trim(vb_slice_cut(text, start, end));
        bool closing =
            word.len && (word.data[word.len - 1] == ',' || word.data[word.len - 1] == ';');
        if (closing || word.len == 0)
            break;
        if (is_scrap(work->tools, word)) {
            vb_slice behind = vb_slice_trim(vb_slice_cut(text, end, text.len));
            cut = behind.len && is_position(work, behind) ? SIZE_MAX : start;
        } else if (seg_count_letters(work->tools, word).lower > 2) {
            break;
        }
    }
    return cut == 0 ? SIZE_MAX : cut;
}

/* `…; Do` before a position: what stands between a recipient's closing mark and the other column is
 * the stamp's, if it is no more than a word of two small letters. */
static size_t find_rubbish_between(const vb_segmenter *tools, vb_slice text)
{
    size_t start = word_start_before(text, text.len);
    vb_slice word = vb_slice_trim(vb_slice_cut(text, start, text.len));
    vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, start));
    seg_letters letters = seg_count_letters(tools, word);
    return before.len && seg_last_char(before) == ';' && letters.digits == 0 &&
                   letters.upper <= 1 && letters.lower <= 2 && letters.upper + letters.lower > 0
               ? start
               : SIZE_MAX;
}

static size_t take_apart(const ending *at, vb_slice text, vb_slice *pieces)
{
    size_t cut = find_authority(at->work->tools, text);
    if (cut == SIZE_MAX || cut == 0)
        cut = cut == 0 ? SIZE_MAX : find_position_behind(at->work, text);
    if (cut == SIZE_MAX && (at->signing || at->listed) && !at->named)
        cut = find_name_behind(at, text);
    if (cut == SIZE_MAX || cut == 0) {
        pieces[0] = text;
        return 1;
    }
    pieces[0] = vb_slice_cut(text, 0, cut);
    pieces[1] = vb_slice_cut(text, cut, text.len);
    return 2;
}

/* ---------------------------------------------------------------------------------- pieces -- */

/* The dash of an entry, and what it is read as: a quotation mark only before a whole entry. */
static bool is_bullet(vb_slice text)
{
    static const char *const signs[] = {"–", "—", "•", "“", "‘", "«"};
    enum { FIRST_QUOTE = 3 };
    if (memchr("-+~_", text.data[0], 4))
        return true;
    if (text.data[0] == '"')
        return ends_entry(text);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0] && (unsigned char)text.data[0] > 0x7F;
         i++) {
        if (vb_slice_starts(text, vb_slice_of(signs[i])))
            return i < FIRST_QUOTE || ends_entry(text);
    }
    return false;
}

static void add_recipient(ending *at, vb_slice text)
{
    size_t block = seg_add_block(at->work, VB_BLOCK_RECIPIENTS, at->line, text);
    if (block == SEG_NONE)
        return;
    if (is_bullet(text)) {
        uint32_t mark;
        size_t len = vb_utf8_decode(text, 0, &mark);
        while (len < text.len && text.data[len] == ' ')
            len++;
        seg_set_label(at->work, block, mark == '+' ? VB_SLICE("+") : VB_SLICE("-"));
        seg_block_at(at->work, block)->text_start += len;
        at->bulleted = true;
        text = vb_slice_cut(text, len, text.len);
    }
    at->recipients = block;
    at->recipients_line = at->line;
    at->filed |= seg_has_cue(at->work->tools, vb_slice_cut(text, 0, LONGEST_CUE), SEG_ROLE_FILED);
}

static bool is_all_letters(vb_slice word)
{
    uint32_t code_point;
    for (size_t at = 0; at < word.len;) {
        at += vb_utf8_decode(word, at, &code_point);
        if (!vb_is_letter(code_point))
            return false;
    }
    return true;
}

/* `‘Phạm`, `~--Phạm`: specks that stick to a word. */
static vb_slice strip_first_signs(vb_slice word)
{
    uint32_t sign;
    while (word.len) {
        size_t len = vb_utf8_decode(word, 0, &sign);
        if (vb_is_letter(sign) || vb_is_digit(sign))
            break;
        word = vb_slice_cut(word, len, word.len);
    }
    return word;
}

/* Where an OCR lost the beginning of a name, `m Thanh Bình`, it is known by its place: alone below
 * the position and the last recipient, every word but the first with a capital. Signs beside it are
 * the stamp's. */
static bool is_damaged_name(const ending *at, vb_slice text)
{
    enum { LONGEST_NAME = 48, LOST_BEGINNING = 4, FEWEST = 2, MOST = 5 };
    if (!at->signing || at->named || (at->listed && !at->filed) || text.len > LONGEST_NAME)
        return false;
    size_t words = 0;
    for (size_t end = text.len, start; end > 0; end = start) {
        start = word_start_before(text, end);
        vb_slice word = strip_first_signs(vb_slice_trim(vb_slice_cut(text, start, end)));
        vb_case shape = vb_case_of(word);
        if (shape == VB_CASE_NONE && seg_count_letters(at->work->tools, word).digits == 0)
            continue;
        bool torn = start == 0 && shape == VB_CASE_LOWER && word.len <= LOST_BEGINNING;
        if ((shape != VB_CASE_CAPITALISED && !torn) || !is_all_letters(word))
            return false;
        words++;
    }
    return words >= FEWEST && words <= MOST;
}

static void add_name(ending *at, vb_slice text)
{
    size_t name = seg_add_block(at->work, VB_BLOCK_SIGNATURE, at->line, text);
    seg_explain(at->work, name, SEG_REASON_PLACE, "7b");
    at->named = true;
}

static bool read_piece(ending *at, vb_slice text, bool alone)
{
    seg_work *work = at->work;
    if (is_recipients_cue(work, text)) {
        add_recipient(at, text);
        return at->listed = true;
    }
    if (find_authority(at->work->tools, text) == 0 || is_position(work, text)) {
        seg_add_block(work, VB_BLOCK_SIGNATURE, at->line, text);
        return at->signing = true;
    }
    if (alone && is_damaged_name(at, text)) {
        add_name(at, text);
        return true;
    }
    if (at->listed && is_bullet(text)) {
        add_recipient(at, text);
        return true;
    }
    if ((at->signing || at->typed) && seg_is_person(work->tools, text)) {
        add_name(at, text);
        return true;
    }
    if (is_typist(text)) {
        size_t typist = seg_add_block(work, VB_BLOCK_NOISE, at->line, text);
        seg_explain(work, typist, SEG_REASON_PLACE, "12");
        return at->typed = true;
    }
    if (seg_is_rubbish(at->work->tools, text)) {
        seg_add_block(work, VB_BLOCK_NOISE, at->line, text);
        return true;
    }
    if (at->signing && !at->named && seg_is_caps(at->work->tools, text) &&
        text.len <= LONGEST_SIGNATURE && alone) {
        size_t position = seg_add_block(work, VB_BLOCK_SIGNATURE, at->line, text);
        seg_explain(work, position, SEG_REASON_PLACE, NULL);
        return true;
    }
    if (at->listed && text.len <= LONGEST_LINE && seg_has_cue(work->tools, text, SEG_ROLE_FILED)) {
        add_recipient(at, text);
        return true;
    }
    return false;
}

/* The rest of an entry, or an entry without its dash. */
static bool read_more_recipients(ending *at, vb_slice text)
{
    if (!at->listed || at->named || text.len > LONGEST_LINE || at->recipients == SEG_NONE)
        return false;
    const seg_block *block = seg_block_at(at->work, at->recipients);
    const seg_piece *piece = seg_piece_at(at->work, block->last_piece);
    vb_slice before = vb_slice_cut(at->work->input, piece->start, piece->end);
    uint32_t mark = seg_last_char(before);
    bool closed = mark == ';' || mark == '.' || mark == ':';
    if (at->line > at->recipients_line + 3 ||
        (closed && seg_line_at(at->work, at->line)->width > 70))
        return false;
    if (closed && !seg_starts_lower(text) && text.data[0] != '(') {
        if (at->bulleted && (mark == ':' || seg_last_char(text) == ':'))
            return false;
        add_recipient(at, text);
        return true;
    }
    seg_extend_block(at->work, at->recipients, at->line, text);
    at->recipients_line = at->line;
    return true;
}

/* `PHỤ LỤC …`; in small letters, `Mẫu số 04`, letter by letter: `Như Điều 3` is nearly Phụ biểu. */
static bool is_annex(const ending *at, const seg_line *line, vb_slice text)
{
    enum { LONGEST_ALONE = 24, LETTERS = 16 };
    seg_skeleton skeleton;
    seg_match match;
    if (text.len > LONGEST_LINE || (!line->caps && line->width > LONGEST_ALONE))
        return false;
    seg_skeleton_of(at->work->tools, text, LETTERS, &skeleton);
    return seg_cue_find(at->work->tools, &skeleton, SEG_ROLE_ANNEX, &match) &&
           (line->caps || match.distance == 0);
}

/* A clean label with the number one, or of an act whatever its number: no end has such a line. */
static bool begins_outline(const seg_label *label, bool after_name)
{
    uint32_t value = label->values[label->depth - 1];
    if (label->damage || label->key == SEG_KEY_ANNEX)
        return false;
    return label->key <= SEG_KEY_ARTICLE
               ? label->suffix
               : value == 1 &&
                     (label->key == SEG_KEY_ROMAN || (after_name && label->key < SEG_KEY_LETTER));
}

/* What can only be the beginning of an annex or of another document. */
static bool begins_anew(const ending *at, vb_slice text)
{
    seg_label labels[SEG_READINGS_MAX];
    const seg_line *line = seg_line_at(at->work, at->line);
    if (seg_is_head_start(at->work, at->line) || is_annex(at, line, text))
        return true;
    bool after_name = at->named || (at->listed && line->page_break);
    /* What a dash begins is an entry, or a label that was read of something else. */
    bool entry = text.data[0] == '-' || text.data[0] == '+';
    size_t count = entry ? 0 : seg_read_labels(at->work, text, labels);
    for (size_t i = 0; i < count; i++) {
        if (begins_outline(&labels[i], after_name))
            return true;
    }
    return after_name && (line->width > 70 || line->page_break);
}

/* Of what fits no part: it ends the end of the document where it stands alone. */
static bool read_unknown(ending *at, vb_slice text, bool alone, bool first)
{
    if (alone && (at->named || !at->signing || seg_line_at(at->work, at->line)->width > 60))
        return false;
    vb_block_type type = at->signing && !first ? VB_BLOCK_SIGNATURE : VB_BLOCK_NOISE;
    seg_explain(at->work, seg_add_block(at->work, type, at->line, text), SEG_REASON_GUESS, NULL);
    return true;
}

static bool read_pieces(ending *at, const vb_slice *pieces, size_t count)
{
    if (count == 2 && !at->listed && pieces[0].len <= LONGEST_CUE &&
        find_authority(at->work->tools, pieces[1]) == 0) {
        add_recipient(at, pieces[0]);
        at->listed = true;
        return read_piece(at, pieces[1], true);
    }
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count;
        size_t rubbish =
            at->listed && !last ? find_rubbish_between(at->work->tools, pieces[i]) : SIZE_MAX;
        vb_slice scraps = vb_slice_cut(pieces[i], rubbish, pieces[i].len);
        vb_slice text = vb_slice_trim(vb_slice_cut(pieces[i], 0, rubbish));
        if (count > 1 && (is_small_scrap(text) || seg_is_rubbish(at->work->tools, text)))
            seg_add_block(at->work, VB_BLOCK_NOISE, at->line, text);
        else if (!read_piece(at, text, count == 1) && !read_more_recipients(at, text) &&
                 !read_unknown(at, text, count == 1, i == 0))
            return false;
        if (scraps.len)
            seg_add_block(at->work, VB_BLOCK_NOISE, at->line, scraps);
    }
    return true;
}

static bool read_ending_line(ending *at)
{
    vb_slice columns[3], pieces[MOST_PIECES];
    const seg_line *line = seg_line_at(at->work, at->line);
    vb_slice text = columns[0] = seg_ask_line(at->work, line);
    size_t count = 0, column_count = line->columns ? seg_split_columns(text, columns, 3) : 1;
    if (begins_anew(at, text))
        return false;
    at->typed = false;
    vb_slice *last = &columns[column_count - 1];
    size_t rubbish = at->listed ? find_rubbish_behind(at->work, *last) : SIZE_MAX;
    vb_slice scraps = vb_slice_cut(*last, rubbish, last->len);
    *last = vb_slice_trim(vb_slice_cut(*last, 0, rubbish));
    for (size_t i = 0; i < column_count; i++)
        count += take_apart(at, columns[i], pieces + count);
    if (!read_pieces(at, pieces, count))
        return false;
    if (scraps.len)
        seg_add_block(at->work, VB_BLOCK_NOISE, at->line, scraps);
    return true;
}

size_t seg_read_ending(seg_work *work, size_t line)
{
    ending at = {.work = work, .line = line, .recipients = SEG_NONE};
    for (; at.line < work->lines.count; at.line++) {
        if (!seg_add_furniture(work, at.line) && !read_ending_line(&at))
            break;
    }
    return at.line;
}
