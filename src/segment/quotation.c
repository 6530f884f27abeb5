/*
 * Quotations of whole paragraphs, as acts that amend have them: `… như sau: “Điều 5. … ”`. Where
 * one ends is told when it begins. Its closing mark stands at the end of a line, behind as many
 * opening marks; where that was lost, it ends where the numbering around it plainly goes on, and
 * an article where the text does.
 */
#include "segment/bytes.h"
#include "segment/cues.h"
#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* Nothing in the text says where such a quotation would end. */
enum { NO_END = 0 };

/* Marks that open a quotation, and the one that closes it, each of as many bytes; and the straight
 * one, which does both. */
enum { MARK = sizeof "“" - 1, FIRST_BYTE = 0xE2, STRAIGHT = 1 };
static const char openings[][MARK + 1] = {"“", "‟", "„"}, closing[MARK + 1] = "”";

static bool opens(vb_slice text)
{
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        if (vb_slice_starts(text, (vb_slice){openings[i], MARK}))
            return true;
    }
    return false;
}

static bool closes(vb_slice text)
{
    return vb_slice_starts(text, (vb_slice){closing, MARK});
}

size_t seg_quotation_mark(vb_slice line)
{
    if (line.len == 0 || (unsigned char)line.data[0] != FIRST_BYTE)
        return line.len && line.data[0] == '"';
    return opens(line) ? MARK : 0;
}

/* What the byte at `at` does: 1 opens a quotation, -1 closes one. A straight mark opens what stands
 * close behind it. */
static int turn_at(vb_slice text, size_t at)
{
    vb_slice rest = vb_slice_cut(text, at, text.len);
    if (rest.data[0] == '"') {
        bool apart = at == 0 || seg_is_blank(text.data[at - 1]) || text.data[at - 1] == '(';
        return apart && rest.len > 1 && !seg_is_blank(rest.data[1]) ? 1 : -1;
    }
    return opens(rest) - closes(rest);
}

/* The text without the stops behind its last sign. */
static vb_slice without_stops(vb_slice text)
{
    while (text.len &&
           (seg_is_blank(text.data[text.len - 1]) || vb_is_among(text.data[text.len - 1], ".,;)")))
        text.len--;
    return text;
}

static bool ends_in_mark(vb_slice text)
{
    return vb_slice_ends(text, (vb_slice){closing, MARK}) || vb_slice_ends(text, VB_SLICE("\""));
}

/* The text without the marks that close it, which some close twice, and without the stops among
 * them. */
static vb_slice without_closing(vb_slice text)
{
    text = without_stops(text);
    while (ends_in_mark(text)) {
        text.len -= text.data[text.len - 1] == '"' ? STRAIGHT : MARK;
        text = without_stops(text);
    }
    return text;
}

/* How many marks are open behind a line. */
typedef struct marks {
    int open;    /* at its end, */
    bool closed; /* before it: the last one closed, and text stands behind */
    bool any;    /* there is one on it, as on few lines */
} marks;

/* Where one may stand at or behind `at`; the text's end: none does. */
static size_t next_mark(vb_slice text, size_t at)
{
    for (; at < text.len; at += SEG_STEP) {
        seg_bytes here = seg_bytes_at(text.data + at, text.len - at);
        uint64_t found = seg_mask_of((seg_bytes)((here == '"') | (here == FIRST_BYTE)));
        if (found)
            return at + (size_t)__builtin_ctzll(found);
    }
    return text.len;
}

static marks count_marks(vb_slice text, int open)
{
    size_t at = next_mark(text, 0);
    marks out = {.open = open, .any = at < text.len};
    if (!out.any)
        return out;
    size_t end = without_closing(text).len;
    for (; at < text.len; at = next_mark(text, at + 1)) {
        int turn = turn_at(text, at);
        size_t behind = at + (text.data[at] == '"' ? STRAIGHT : MARK);
        out.open += turn;
        out.closed |= turn < 0 && out.open <= 0 && behind < end;
    }
    return out;
}

/* Whether a closing mark ends the line, and the sentence does not go on below. */
static bool has_mark_at_end(const seg_work *work, size_t index)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    if (!ends_in_mark(without_stops(text)))
        return false;
    return seg_ends_sentence(text) || index + 1 == work->lines.count ||
           !seg_is_small_first(seg_line_text(work, seg_line_at(work, index + 1)));
}

/* Whether the line begins with a mark that closes no sooner than at its end. */
static bool begins_quotation(const seg_work *work, size_t index)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    if (!seg_quotation_mark(text))
        return false;
    marks behind = count_marks(text, 0);
    return !behind.closed && (behind.open > 0 || has_mark_at_end(work, index));
}

/* Whether the label is the one that is due around the quotation. */
static bool is_due_around(const seg_work *work, const seg_label *label)
{
    uint32_t last = label->key < SEG_KEY_DASH ? seg_last_value(work, label->key) : 0;
    bool lettered = label->len > 1 && label->key == SEG_KEY_ARTICLE &&
                    !vb_is_digit((unsigned char)label->text[label->len - 2]); /* Điều 2a. */
    return !label->damage && label->suffix && (label->spaced || label->at_end) && !lettered &&
           label->depth == 1 && last && seg_comes_next(label, last);
}

/* Whether the paragraph that begins with the line announces a quotation, which begins below it. */
static bool announces_quotation(const seg_work *work, size_t index)
{
    enum { MOST_LINES = 4 };
    for (size_t i = index; i + 1 < work->lines.count && i < index + MOST_LINES; i++) {
        vb_slice text = seg_line_text(work, seg_line_at(work, i));
        if (seg_ends_sentence(text))
            return seg_last_char(text) == ':' && begins_quotation(work, i + 1);
    }
    return false;
}

/* Where the numbering around a quotation goes on is sought in it. */
typedef struct search {
    size_t next;      /* the line where it is sought next */
    uint32_t article; /* the last one of the quotation, 0: there is none */
} search;

/* `7. …` where 3. is due around the quotation, as most lines there are. */
static bool is_another_number(const seg_work *work, vb_slice text)
{
    uint32_t value = vb_figures_value(text, 0, SIZE_MAX),
             last = seg_last_value(work, SEG_KEY_DECIMAL);
    size_t at = vb_figures_end(text, 0, SIZE_MAX);
    return at && text.data[at == text.len ? at - 1 : at] == '.' && (last == 0 || value != last + 1);
}

/*
 * Whether the numbering around the quotation goes on with the line: with an article that is not due
 * in the quotation as well, or with what only acts that amend order or quote.
 */
static bool goes_on_around(const seg_work *work, vb_slice text, search *at)
{
    seg_label labels[SEG_READINGS_MAX];
    size_t count = is_another_number(work, text) ? 0 : seg_read_labels(work, text, labels);
    for (size_t i = 0; i < count; i++) {
        bool law = labels[i].key == SEG_KEY_ARTICLE;
        bool inner = law && at->article && seg_comes_next(&labels[i], at->article);
        vb_slice rest = vb_slice_cut(text, labels[i].text_at, text.len);
        if (is_due_around(work, &labels[i]) &&
            ((law && !inner) || seg_is_amending(rest) || announces_quotation(work, at->next)))
            return true;
        if (law)
            at->article = labels[i].values[0];
    }
    return false;
}

/* Goes on to the first line before `end` that the numbering around goes on with, if one does. */
static bool find_around(const seg_work *work, search *at, size_t end)
{
    for (; at->next < end; at->next++) {
        const seg_line *line = seg_line_at(work, at->next);
        vb_slice text = seg_line_text(work, line);
        size_t mark = seg_may_be_quotation_mark(text.data[0]) ? seg_quotation_mark(text) : 0;
        if (line->kind == SEG_LINE_TEXT &&
            goes_on_around(work, vb_slice_cut(text, mark, text.len), at))
            return true;
    }
    return false;
}

/* Behind the line of a second mark that closes the quotation which one closed before line `first`;
 * `first` where none does: another one is opened before that, or the numbering around goes on. */
static size_t find_second_close(const seg_work *work, size_t first, search *around)
{
    enum { FAR = 40 };
    marks behind = {0};
    size_t close = first;
    for (; close < work->lines.count && close < first + FAR && !behind.any; close++) {
        const seg_line *line = seg_line_at(work, close);
        if (line->kind == SEG_LINE_TEXT)
            behind = count_marks(seg_line_text(work, line), 0);
    }
    around->next = first;
    bool closed = behind.open < 0 && !behind.closed && has_mark_at_end(work, close - 1);
    return closed && !find_around(work, around, close) ? close : first;
}

/* Whether an article begins with the line, inside one of an act and behind a mark that is no speck.
 */
static bool begins_article(const seg_work *work, size_t index)
{
    seg_label labels[SEG_READINGS_MAX];
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    size_t mark = seg_quotation_mark(text);
    return mark > STRAIGHT && work->level_of[SEG_KEY_ARTICLE] != SEG_NONE &&
           seg_read_labels(work, vb_slice_cut(text, mark, text.len), labels) &&
           labels[0].key == SEG_KEY_ARTICLE && labels[0].damage == 0;
}

/* The line behind the last one of the quotation that begins with line `first`. */
static size_t find_end(const seg_work *work, size_t first)
{
    enum { MOST_INNER = 3 };
    size_t inner = 0, marked = NO_END, end = first;
    search around = {.next = first};
    bool colon = false, stopped = false;
    int open = 0;
    for (; end < work->lines.count; end++) {
        const seg_line *line = seg_line_at(work, end);
        vb_slice text = seg_line_text(work, line);
        if (line->kind != SEG_LINE_TEXT)
            continue;
        if (end > first && line->caps && seg_is_head_start(work, end))
            break;
        /* One that begins inside it: the closing mark was lost if the numbering went on before. */
        if (colon && begins_quotation(work, end) &&
            (find_around(work, &around, end) || ++inner > MOST_INNER))
            break;
        marks behind = count_marks(text, open);
        if (behind.closed && !stopped) /* `“Bộ Kế hoạch⏎và Đầu tư” bằng …` */
            return NO_END;
        if (behind.any && has_mark_at_end(work, end)) {
            if (behind.open <= 0)
                return find_second_close(work, end + 1, &around);
            marked = marked == NO_END ? end + 1 : marked;
        }
        open = behind.open > 0 ? behind.open : 1;
        colon = seg_last_char(text) == ':';
        stopped = stopped || seg_ends_sentence(text);
    }
    if (find_around(work, &around, end))
        return around.next;
    if (marked != NO_END)
        return marked;
    return begins_article(work, first) ? end : NO_END; /* on a page where nothing else begins */
}

size_t seg_open_quotation(seg_work *work, size_t line)
{
    size_t end = begins_quotation(work, line) ? find_end(work, line) : NO_END;
    if (end == NO_END)
        return NO_END;
    seg_quotation *quotation = &work->quotation;
    *quotation = (seg_quotation){.open = true, .base = work->levels.count};
    memcpy(quotation->level_of, work->level_of, sizeof quotation->level_of);
    for (size_t i = 0; i < SEG_KEY_COUNT; i++)
        work->level_of[i] = SEG_NONE;
    return end;
}

void seg_close_quotation(seg_work *work)
{
    seg_quotation *quotation = &work->quotation;
    if (!quotation->open)
        return;
    seg_close_levels(work, quotation->base);
    memcpy(work->level_of, quotation->level_of, sizeof quotation->level_of);
    *quotation = (seg_quotation){0};
}
