/*
 * The end of a document: boxes 7 to 9b. Recipients stand on the left, the signature on the right;
 * an OCR gives them one after the other, in either order, or line by line across both columns, with
 * a gap or without one. What stands beside a recipient and is a position in capitals or a name is
 * the signature's.
 */
#include "segment/ending.h"
#include "segment/asked.h"
#include "segment/attached.h"
#include "segment/cues.h"
#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/values.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

enum { MOST_PIECES = ENDING_MOST_COLUMNS * ENDING_MOST_PIECES };

/* The bytes of an entry's dash with the blanks behind it, and the label that it is. */
static size_t read_dash(vb_slice text, vb_slice *label)
{
    uint32_t mark;
    size_t len = ending_speck_before_dash(text);
    len += vb_utf8_decode(text, len, &mark);
    while (len < text.len && text.data[len] == ' ')
        len++;
    *label = mark == '+' ? VB_SLICE("+") : mark == '*' ? VB_SLICE("*") : VB_SLICE("-");
    return len;
}

static void add_entry(ending *at, vb_slice text, bool dashed)
{
    size_t block = seg_add_block(at->work, VB_BLOCK_RECIPIENTS, at->line, text);
    if (block == SEG_NONE)
        return;
    if (dashed) {
        vb_slice label;
        size_t len = read_dash(text, &label);
        seg_set_label(at->work, block, label);
        seg_block_at(at->work, block)->text_start += len;
        at->bulleted = true;
        text = vb_slice_cut(text, len, text.len);
    }
    at->recipients = block;
    at->recipients_line = at->line;
    at->filed |= ending_is_filed(text);
}

static void add_recipient(ending *at, vb_slice text)
{
    add_entry(at, text, ending_is_bullet(text));
}

/* Where an OCR lost the beginning of a name, `m Thanh Bình`, it is known by its place: alone below
 * the position and the last recipient, every word but the first with a capital. Signs beside it are
 * the stamp's. */
static bool is_damaged_name(const ending *at, vb_slice text)
{
    enum { LONGEST_NAME = 48, LOST_BEGINNING = 4, FEWEST_WHOLE = 2, MOST = 5 };
    if (!at->signing || at->named || (at->listed && !at->filed) || text.len > LONGEST_NAME ||
        memchr(text.data, ',', text.len))
        return false;
    vb_slice behind_signs = seg_strip_first_signs(text);
    if (behind_signs.len < text.len && ending_is_name(behind_signs)) /* _BSCKII. Đào Duy Thế */
        return true;
    size_t words = 0, whole = 0;
    for (size_t end = text.len, start; end > 0; end = start) {
        start = seg_word_start(text, end);
        vb_slice word = seg_strip_first_signs(vb_slice_trim(vb_slice_cut(text, start, end)));
        vb_case shape = seg_case_in_name(word);
        if (shape == VB_CASE_NONE && seg_count_letters(word).digits == 0)
            continue;
        bool torn = start == 0 && shape == VB_CASE_LOWER && word.len <= LOST_BEGINNING;
        if ((shape != VB_CASE_CAPITALISED && !torn) || !ending_is_of_letters(word))
            return false;
        words++;
        whole += !torn;
    }
    return whole >= FEWEST_WHOLE && words <= MOST;
}

/* What is no box: a stamp's, or the time of a digital signature. */
static void add_scraps(ending *at, vb_slice text)
{
    seg_add_block(at->work, seg_is_timestamp(text) ? VB_BLOCK_DIGITAL_SIGNATURE : VB_BLOCK_NOISE,
                  at->line, text);
}

static void add_name(ending *at, vb_slice text)
{
    size_t name = seg_add_block(at->work, VB_BLOCK_SIGNATURE, at->line, text);
    seg_explain(at->work, name, SEG_REASON_PLACE, "7b");
    at->named = at->ever_named = true;
}

/* Whether the entry above lists places up to its last comma, or ends in a word that something
 * follows, `… tại`: the line goes on with it. */
static bool goes_on_listing(const ending *at)
{
    if (at->recipients == SEG_NONE || at->line > at->recipients_line + 1)
        return false;
    const seg_block *block = seg_block_at(at->work, at->recipients);
    size_t end = seg_piece_at(at->work, block->last_piece)->end;
    vb_slice entry = vb_slice_cut(at->work->input, block->text_start, end);
    return ending_is_enumeration(entry) || seg_ends_open(entry);
}

/* `K/T TRƯỞNG⏎BAN PHÓ TRƯỞNG BAN`: a word in capitals right behind an authority goes on with it, as
 * do several that begin with VÀ or VỀ. */
static bool goes_on_with_authority(const ending *at, vb_slice text)
{
    const seg_work *work = at->work;
    if (!at->signing || at->named || work->blocks.count == 0 || !seg_is_caps(text) ||
        (seg_first_word(text).len < text.len && !ending_begins_open(text)))
        return false;
    const seg_block *last = seg_block_at(work, work->blocks.count - 1);
    vb_slice above = vb_slice_cut(work->input, last->text_start, work->input.len);
    return last->type == VB_BLOCK_SIGNATURE && ending_authority_mark(above) > 0;
}

static bool is_starred(vb_slice text)
{
    return text.data[0] == '*' || text.data[text.len - 1] == '*';
}

/* `\ẨN D4`: signs that no office is written with. */
static bool has_strokes(vb_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (vb_is_among(text.data[i], "\\|~^<>{}="))
            return true;
    }
    return false;
}

/* `ĐT 1`: no office of a word or two has a figure. */
static bool is_short_with_figure(vb_slice text)
{
    enum { MOST_WORDS = 2 };
    seg_letters letters = seg_count_letters(text);
    return letters.digits && letters.words <= MOST_WORDS;
}

/* `UBND XA⏎* TAN HOA *`: the seal over a signature, whose circle has stars, or its strokes. */
static bool is_stamp(const ending *at, vb_slice text)
{
    const seg_work *work = at->work;
    if (!at->signing || at->named || !seg_is_caps(text))
        return false;
    if (is_starred(text) || has_strokes(text) || is_short_with_figure(text))
        return true;
    return at->line + 1 < work->lines.count && seg_has_cue(text, SEG_ROLE_BODY) &&
           is_starred(seg_line_text(work, seg_line_at(work, at->line + 1)));
}

/* `UBND XÃ⏎TÂN HÒA` without the stars: a body below the position of one who signs on behalf of a
 * body says no more of that. What the seal goes on with is no name. */
static bool is_seal(const ending *at, vb_slice text)
{
    const seg_work *work = at->work;
    if (!at->positioned || at->named || at->paired || !seg_is_caps(text))
        return false;
    if (!at->sealed)
        return seg_has_cue(text, SEG_ROLE_BODY) || seg_has_cue(text, SEG_ROLE_AREA);
    return !seg_is_surname(seg_first_word(text)) ||
           (at->line + 1 < work->lines.count &&
            seg_is_person(seg_line_text(work, seg_line_at(work, at->line + 1))));
}

/* `__.....PHÓ BÍ THƯ`: the bytes of what a rule left before it. */
static size_t signs_before(vb_slice text)
{
    return text.data[0] == '-' ? 0 : text.len - seg_strip_first_signs(text).len;
}

/* Authority or position. */
static void add_signature(ending *at, vb_slice text)
{
    size_t signs = signs_before(text);
    if (signs && signs < text.len) {
        add_scraps(at, vb_slice_trim(vb_slice_cut(text, 0, signs)));
        text = vb_slice_cut(text, signs, text.len);
    }
    size_t mark = ending_authority_mark(text);
    seg_add_block(at->work, VB_BLOCK_SIGNATURE, at->line, text);
    at->dashed = seg_is_dash(seg_last_word(text));
    at->positioned =
        at->for_body && !mark && seg_last_char(text) != ',' && ending_is_position(at->work, text);
    if (mark)
        at->for_body = memchr(text.data, 'M', mark) != NULL;
    at->signing = true;
}

/* `KẾ` between a position that lacks nothing and the name, set apart from both: of a scrawl. */
static bool is_scrawl(const ending *at, vb_slice text)
{
    enum { MOST_LETTERS = 3 };
    const seg_work *work = at->work;
    size_t below = at->line + 1;
    if (!at->signing || at->named || at->dashed || below >= work->lines.count ||
        seg_first_word(text).len < text.len || seg_count_letters(text).upper > MOST_LETTERS ||
        !seg_line_at(work, at->line)->gap || !seg_line_at(work, below)->gap)
        return false;
    const seg_block *last = seg_block_at(work, work->blocks.count - 1);
    const seg_piece *piece = seg_piece_at(work, last->last_piece);
    return last->type == VB_BLOCK_SIGNATURE &&
           ending_whole_position(vb_slice_cut(work->input, piece->start, piece->end)).len &&
           seg_is_person(seg_line_text(work, seg_line_at(work, below)));
}

static bool read_recipients_cue(ending *at, vb_slice text)
{
    if (!seg_begins_recipients(text))
        return false;
    add_recipient(at, text);
    at->below_name = at->named;
    return at->listed = true;
}

/* The body, the authority and the position of who signs, or what several are called who do. */
static bool read_who_signs(ending *at, vb_slice text, bool alone)
{
    seg_work *work = at->work;
    if (ending_begins_with_authority(text) || ending_is_position(work, text) ||
        (!alone && (ending_torn_position(text).len || ending_is_position_in_part(text))) ||
        goes_on_with_authority(at, text) ||
        ((at->filed || (!alone && at->recipients_line == at->line)) &&
         ending_is_torn_authority(at, text))) {
        add_signature(at, text);
        return true;
    }
    if (!at->signing && !at->listed && ending_is_body_over_authority(work, at->line)) {
        size_t body = seg_add_block(work, VB_BLOCK_SIGNATURE, at->line, text);
        seg_explain(work, body, SEG_REASON_CUE, SEG_BOX_BODY);
        return true;
    }
    if (!ending_is_signatory(work, text) && !(at->at_end && seg_is_caps(text)))
        return false;
    seg_add_block(work, VB_BLOCK_SIGNATURE, at->line, text);
    at->named = at->to_sign = false;
    return at->paired = at->signing = true;
}

/* `(đã ký)`, `(Ký, ghi rõ họ tên)`: where somebody signed, or is to sign. */
static bool read_where_to_sign(ending *at, vb_slice text, bool alone)
{
    if (!ending_is_signed(text))
        return false;
    size_t sign = seg_add_block(at->work, VB_BLOCK_SIGNATURE, at->line, text);
    seg_explain(at->work, sign, SEG_REASON_CUE, SEG_BOX_SIGN);
    at->to_sign |= (alone || !at->listed) && !ending_was_signed(text);
    if (at->to_sign)
        at->recipients = SEG_NONE;
    return true;
}

/* A name, or with its dash an entry: what stands where a name is due is one whatever its dash. */
static bool read_name_or_entry(ending *at, vb_slice text, bool alone)
{
    if (at->paired && ending_may_be_name(text)) {
        add_name(at, text);
        return true;
    }
    bool listing = alone && goes_on_listing(at);
    if ((alone || at->filed) && !listing && is_damaged_name(at, text)) {
        add_name(at, text);
        return true;
    }
    if (at->listed && ending_is_bullet(text)) {
        add_recipient(at, text);
        return true;
    }
    if (listing || !(at->signing || at->typed || at->filed) || !ending_is_name(text))
        return false;
    add_name(at, text);
    return true;
}

static bool read_typist(ending *at, vb_slice text)
{
    if (!ending_is_typist(text))
        return false;
    size_t typist = seg_add_block(at->work, VB_BLOCK_NOISE, at->line, text);
    seg_explain(at->work, typist, SEG_REASON_PLACE, "12");
    return at->typed = true;
}

/* `Ff` set apart below the last recipient, where the name is due. */
static bool is_scrap_below(const ending *at, vb_slice text)
{
    return at->signing && !at->named && at->filed && seg_line_at(at->work, at->line)->gap &&
           ending_is_of_scraps(text);
}

static bool read_stamp(ending *at, vb_slice text, bool alone)
{
    bool seal = is_seal(at, text);
    if (!seal && !seg_is_rubbish(text) &&
        !(alone && (is_stamp(at, text) || is_scrawl(at, text) || is_scrap_below(at, text))))
        return false;
    at->sealed = seal;
    add_scraps(at, text);
    return true;
}

/* A position that is in no list: capitals alone on their line, between the authority and the name.
 */
static bool read_unlisted_position(ending *at, vb_slice text, bool alone)
{
    if (!at->signing || at->named || at->to_sign || !seg_is_caps(text) ||
        text.len > ENDING_LONGEST_SIGNATURE || !alone)
        return false;
    size_t position = seg_add_block(at->work, VB_BLOCK_SIGNATURE, at->line, text);
    seg_explain(at->work, position, SEG_REASON_PLACE, NULL);
    return true;
}

/* Lưu in a list whose entries have no dashes. */
static bool read_filed(ending *at, vb_slice text)
{
    if (!at->listed || text.len > ENDING_LONGEST_LINE || !seg_has_cue(text, SEG_ROLE_FILED))
        return false;
    add_recipient(at, text);
    return true;
}

/* What goes on with an entry whatever else it looks like: the rest of a bracket a typist's mark,
 * offices by their letters a position that is in no list. */
static bool read_rest_of_entry(ending *at, vb_slice text, bool alone)
{
    if (!ending_is_rest_of_entry(at, text, alone))
        return false;
    seg_extend_block(at->work, at->recipients, at->line, text);
    at->recipients_line = at->line;
    return true;
}

/* Finds the piece its box, the surest first; `alone`: it is all of its line. */
static bool read_piece(ending *at, vb_slice text, bool alone)
{
    return read_recipients_cue(at, text) || read_rest_of_entry(at, text, alone) ||
           read_who_signs(at, text, alone) || read_where_to_sign(at, text, alone) ||
           read_name_or_entry(at, text, alone) || read_typist(at, text) ||
           read_stamp(at, text, alone) || read_unlisted_position(at, text, alone) ||
           read_filed(at, text);
}

/* Whether no entry can come any more: the signature's column is done, or, where the recipients
 * stand below that, the last of them was read. */
static bool is_list_over(const ending *at)
{
    return at->below_name ? at->filed : at->named;
}

/* Whether another entry stands within the next lines: what stands above it is of the list. */
static bool is_entry_ahead(const ending *at)
{
    enum { FAR = 3 };
    const seg_work *work = at->work;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + FAR; i++) {
        vb_slice text = seg_line_text(work, seg_line_at(work, i));
        if (ending_is_bullet(text))
            return true;
        if (text.len > ENDING_LONGEST_LINE)
            return false;
    }
    return false;
}

/* A list is often longer than the column of who signs: below the name, too, an entry goes on that
 * nothing closed, and one stands without its dash between others. */
static SEG_SELDOM bool goes_on_below_name(const ending *at, bool closed, vb_slice text)
{
    enum { FAR = 2 };
    const seg_line *line = seg_line_at(at->work, at->line);
    if (at->below_name || at->filed || !at->bulleted || at->line > at->recipients_line + FAR ||
        line->page_break || line->caps || (closed && seg_last_char(text) != ';'))
        return false;
    return (!closed && !line->gap && seg_starts_lower(text)) || is_entry_ahead(at);
}

/* Whether Lưu was the last entry and a full stop closed it, beside who signs: what is set apart
 * from that, or has no mark of an entry, is none. */
static bool is_filed_and_closed(const ending *at, vb_slice before, vb_slice text)
{
    if (!at->filed || !at->signing || seg_last_char(seg_strip_specks(before)) != '.')
        return false;
    const seg_block *block = seg_block_at(at->work, at->recipients);
    bool apart = at->line > at->recipients_line + 1 || seg_line_at(at->work, at->line)->gap;
    return (apart || !ending_ends_entry(text) || (at->bulleted && text.data[0] != '(')) &&
           ending_is_filed(vb_slice_cut(at->work->input, block->text_start, at->work->input.len));
}

/* The rest of an entry, or an entry without its dash. */
static bool read_more_recipients(ending *at, vb_slice text)
{
    if (!at->listed || text.len > ENDING_LONGEST_LINE || at->recipients == SEG_NONE)
        return false;
    const seg_block *block = seg_block_at(at->work, at->recipients);
    const seg_piece *piece = seg_piece_at(at->work, block->last_piece);
    vb_slice before = vb_slice_cut(at->work->input, piece->start, piece->end);
    uint32_t mark = seg_last_char(before);
    bool closed = mark == ';' || mark == '.' || mark == ':';
    const seg_line *line = seg_line_at(at->work, at->line);
    if ((is_list_over(at) && !goes_on_below_name(at, closed, text)) ||
        is_filed_and_closed(at, before, text))
        return false;
    if (at->line > at->recipients_line + 3 || (closed && line->width > 70) ||
        (at->below_name && closed && (line->gap || !ending_ends_entry(text))))
        return false;
    if (at->bulleted && ending_is_misread_dash(before, text)) {
        add_entry(at, text, true);
        return true;
    }
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

/* `PHỤ LỤC …`; in small letters, `Mẫu số 04`, and behind a dash letter by letter: `- Như Điều 3` is
 * nearly Phụ biểu. */
static bool is_annex(const seg_line *line, vb_slice text)
{
    enum { LONGEST_ALONE = 24, LETTERS = 16 };
    seg_skeleton skeleton;
    seg_match match;
    if (text.len > ENDING_LONGEST_LINE || (!line->caps && line->width > LONGEST_ALONE))
        return false;
    seg_skeleton_of(text, LETTERS, &skeleton);
    bool near = line->caps && !ending_is_bullet(text);
    return seg_cue_find(&skeleton, SEG_ROLE_ANNEX, &match) && (near || match.distance == 0);
}

/* `DANH SÁCH …⏎(Kèm theo Quyết định …)` behind the last entry: an annex that is not called one. In
 * small letters its title stands below who signed: above him they may be his name. */
static bool is_list_attached(const ending *at, const seg_line *line)
{
    enum { MOST_LINES = 4 };
    const seg_work *work = at->work;
    if (!at->filed || !line->caps)
        return false;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + MOST_LINES; i++) {
        const seg_line *below = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, below);
        if (text.data[0] == '(')
            return seg_has_cue(text, SEG_ROLE_ATTACHED);
        if (!below->caps && (!at->named || seg_is_person(text) || ending_is_bullet(text)))
            return false;
    }
    return false;
}

/* A clean label with the number one, or of an act whatever its number: no end has such a line. */
static bool begins_outline(const seg_label *label, bool after_name)
{
    uint32_t value = label->values[label->depth - 1];
    if (label->damage || seg_is_annex(label->key))
        return false;
    return label->key <= SEG_KEY_ARTICLE
               ? label->suffix
               : value == 1 &&
                     (label->key == SEG_KEY_ROMAN || (after_name && label->key < SEG_KEY_LETTER));
}

/* Whether the line is the position of who is named right below, and not the first body of another
 * head: THỦ TƯỚNG, CHỦ TỊCH. */
static bool is_position_of_name(const ending *at, vb_slice text)
{
    const seg_work *work = at->work;
    return (at->signing || at->listed) && !at->named && at->line + 1 < work->lines.count &&
           seg_is_person(seg_line_text(work, seg_line_at(work, at->line + 1))) &&
           ending_is_position(work, text);
}

/* Whether the end goes on behind a page break: with another entry of a list that is not over, below
 * the name the one right behind the last, or the name that is due. */
static SEG_SELDOM bool goes_over_page(const ending *at, vb_slice text)
{
    enum { FAR = 2 }; /* the name, and a page's number */
    if (text.data[0] != '-' && text.data[0] != '+')
        return !at->named && at->signing && seg_is_person(text);
    return !at->filed &&
           (!at->named || (at->bulleted && at->line <= at->recipients_line + 1 + FAR));
}

/* What can only be the beginning of an annex or of another document. */
static bool begins_anew(const ending *at, vb_slice text)
{
    seg_label labels[SEG_READINGS_MAX];
    const seg_line *line = seg_line_at(at->work, at->line);
    if ((seg_is_head_start(at->work, at->line) && !is_position_of_name(at, text)) ||
        is_annex(line, text) || is_list_attached(at, line) ||
        seg_speck_before_title(at->work, at->line))
        return true;
    bool after_name = (at->named || (at->listed && line->page_break)) &&
                      !(line->page_break && goes_over_page(at, text));
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
    if (alone &&
        (at->named || at->to_sign || !at->signing || seg_line_at(at->work, at->line)->width > 60))
        return false;
    bool body = !at->listed && seg_is_caps(text) && seg_has_cue(text, SEG_ROLE_BODY);
    vb_block_type type = at->signing && (!first || body) ? VB_BLOCK_SIGNATURE
                         : seg_is_prose(text)            ? VB_BLOCK_PARAGRAPH
                                                         : VB_BLOCK_NOISE;
    seg_explain(at->work, seg_add_block(at->work, type, at->line, text), SEG_REASON_GUESS,
                type == VB_BLOCK_PARAGRAPH ? "" : NULL);
    return true;
}

/* `Shi`, `SL` in a column of its own beside a recipient. */
static bool is_short_scrap(vb_slice text)
{
    enum { MOST_LETTERS = 3 };
    seg_letters letters = seg_count_letters(text);
    return letters.digits == 0 && letters.upper + letters.lower <= MOST_LETTERS;
}

/* Whether two by the same authority sign beside each other: TL. above KT. is one. */
static bool are_two_authorities(const vb_slice *pieces, size_t count)
{
    size_t mark = count > 1 ? ending_authority_mark(pieces[0]) : 0;
    return mark && ending_authority_mark(pieces[1]) == mark &&
           memcmp(pieces[0].data, pieces[1].data, mark) == 0;
}

/* `- Lưu: VT.      TRỰC`: words in capitals in the column of who signs go on with what he is. */
static bool goes_on_with_position(const ending *at, vb_slice text)
{
    enum { SHORTEST = 3 };
    return (at->parted || at->dashed || ending_is_rest_of_position(at, text)) && at->signing &&
           !at->named && text.len >= SHORTEST && seg_is_caps(text) &&
           ending_is_of_letters(seg_first_word(text)) && !ending_ends_entry(text);
}

static bool read_pieces(ending *at, const vb_slice *pieces, size_t count)
{
    at->paired |= are_two_authorities(pieces, count);
    if (count == 2 && !at->listed && pieces[0].len <= ENDING_LONGEST_CUE &&
        !ending_authority_mark(pieces[0]) && ending_begins_with_authority(pieces[1])) {
        add_recipient(at, pieces[0]);
        at->listed = true;
        return read_piece(at, pieces[1], true);
    }
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count;
        size_t rubbish =
            at->listed && !last ? ending_find_rubbish_between(at, pieces[i]) : SIZE_MAX;
        vb_slice scraps = vb_slice_cut(pieces[i], rubbish, pieces[i].len);
        vb_slice text = vb_slice_trim(vb_slice_cut(pieces[i], 0, rubbish));
        bool beside = at->listed && i == 0 && count > 1 && ending_is_position(at->work, pieces[1]);
        if (count > 1 && (ending_is_small_scrap(text) || seg_is_rubbish(text) ||
                          (beside && ending_is_of_scraps(text)) ||
                          (i > 0 && at->listed && is_short_scrap(text))))
            add_scraps(at, text);
        else if (last && count > 1 && goes_on_with_position(at, text) && !is_seal(at, text))
            add_signature(at, text);
        else if (!read_piece(at, text, count == 1) && !read_more_recipients(at, text) &&
                 !read_unknown(at, text, count == 1, i == 0))
            return false;
        if (scraps.len)
            add_scraps(at, scraps);
    }
    return true;
}

static bool read_ending_line(ending *at)
{
    vb_slice columns[ENDING_MOST_COLUMNS], pieces[MOST_PIECES];
    const seg_line *line = seg_line_at(at->work, at->line);
    vb_slice text = seg_ask_line(at->work, line);
    size_t count = 0, column_count = ending_split_columns(at, text, columns);
    if (begins_anew(at, text))
        return false;
    at->typed = false;
    vb_slice *last = &columns[column_count - 1];
    size_t rubbish = at->listed ? ending_find_rubbish_behind(at, text, *last) : SIZE_MAX;
    if (rubbish == SIZE_MAX && at->paired && ending_is_small_scrap(seg_last_word(*last)))
        rubbish = seg_word_start(*last, last->len);
    vb_slice scraps = vb_slice_cut(*last, rubbish, last->len);
    *last = vb_slice_trim(vb_slice_cut(*last, 0, rubbish));
    for (size_t i = 0; i < column_count; i++)
        count += ending_take_apart(at, columns[i], pieces + count);
    if (!read_pieces(at, pieces, count))
        return false;
    if (scraps.len)
        add_scraps(at, scraps);
    return true;
}

/* `… đã ký lên văn bản này! Nguyễn Văn A`: the signer's name stands behind what the digital
 * signature left. */
static bool read_name_behind_digital(ending *at)
{
    const seg_line *line = seg_line_at(at->work, at->line);
    vb_slice text = seg_line_text(at->work, line);
    const char *mark = line->kind == SEG_LINE_DIGITAL ? memchr(text.data, '!', text.len) : NULL;
    if (!mark || !at->signing || at->named)
        return false;
    size_t end = (size_t)(mark - text.data) + 1;
    vb_slice name = vb_slice_trim(vb_slice_cut(text, end, text.len));
    if (name.len == 0 || !ending_is_name(name))
        return false;
    seg_add_block(at->work, VB_BLOCK_DIGITAL_SIGNATURE, at->line, vb_slice_cut(text, 0, end));
    add_name(at, name);
    return true;
}

/* A form's, in which nobody signed yet: all of it is the place where that is to be done. */
static bool is_to_be_signed(const ending *at)
{
    return at->to_sign && !at->ever_named && !at->listed;
}

/* `Sơn Bình, ngày 3 tháng 5 năm 2020` above those who sign: box 4, where the head has none. */
static void take_date_above(seg_work *work)
{
    size_t count = work->blocks.count;
    seg_block *last = count ? seg_block_at(work, count - 1) : NULL;
    if (!last || last->type != VB_BLOCK_PARAGRAPH || last->first_piece != last->last_piece ||
        !seg_is_place_date(work, seg_piece_at(work, last->first_piece)->line))
        return;
    last->type = VB_BLOCK_PLACE_DATE;
    seg_explain(work, count - 1, SEG_REASON_GRAMMAR, SEG_BOX_DATE);
}

size_t seg_read_ending(seg_work *work, size_t line)
{
    take_date_above(work);
    ending at = {.work = work, .line = line, .recipients = SEG_NONE};
    at.at_end = ending_is_office_at_end(work, line);
    size_t first = work->blocks.count;
    for (; at.line < work->lines.count; at.line++) {
        if (!read_name_behind_digital(&at) && !seg_add_furniture(work, at.line) &&
            !read_ending_line(&at))
            break;
    }
    for (size_t i = first; is_to_be_signed(&at) && i < work->blocks.count; i++) {
        if (seg_block_at(work, i)->type == VB_BLOCK_SIGNATURE)
            seg_block_at(work, i)->box = SEG_BOX_SIGN;
    }
    if (!is_to_be_signed(&at))
        seg_close_levels(work, 0);
    return at.line;
}
