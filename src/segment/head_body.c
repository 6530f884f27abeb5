/* Box 2 of a head, the bodies; and who decides, named again above the grounds. */
#include "segment/ending.h"
#include "segment/head.h"
#include "segment/values.h"
#include "tables/body-compounds.h"
#include "vanban/orthography.h"

#include <string.h>

bool head_stood_beside_motto(const head *at)
{
    return at->body != SEG_NONE && at->motto != SEG_NONE && at->body_line == at->motto_line &&
           at->body_line + 1 == at->line;
}

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

/* The last line of the body that is being named. */
static vb_slice last_of_name(const head *at)
{
    const seg_block *block = seg_block_at(at->work, at->body);
    const seg_piece *piece = seg_piece_at(at->work, block->last_piece);
    return vb_slice_cut(at->work->input, piece->start, piece->end);
}

static bool is_of_one_line(const head *at)
{
    const seg_block *block = seg_block_at(at->work, at->body);
    return block->first_piece == block->last_piece;
}

/* A name that is not whole yet: VĂN PHÒNG / CHÍNH PHỦ. */
static bool is_open_name(const head *at)
{
    vb_slice text = last_of_name(at);
    seg_letters count = seg_count_letters(text);
    if (seg_last_char(text) == ',' || ends_with_dash(text) || seg_ends_open(text) ||
        vb_slice_equal(seg_last_word(text), VB_SLICE("VA"))) /* GIÁO DỤC VÀ, without its mark too */
        return true;
    return is_of_one_line(at) && count.digits == 0 && /* UBND QUẬN 1 */
           (count.words == 1 || (count.words == 2 && count.upper <= 8 &&
                                 seg_has_cue(text, SEG_ROLE_BODY) && !is_whole_name(at, text)));
}

/* Whether a word that was read without its marks may be the other by its first letter. */
static bool begins_alike(vb_slice read, vb_slice written)
{
    uint32_t code_point;
    size_t end;
    return vb_base_at(written, 0, &code_point, &end) == vb_base_at(read, 0, &code_point, &end);
}

/* Whether two words that were read without their marks are one of those by their letters. */
static bool is_unmarked_compound(vb_slice first, vb_slice second, vb_slice both)
{
    const vb_table *table = &vb_table_body_compounds;
    uint64_t letters = seg_hash_reduced(both);
    for (size_t row = 0; row < table->rows; row++) {
        vb_slice word = vb_table_cell(table, row, BODY_COMPOUNDS_WORD);
        if (begins_alike(first, word) && begins_alike(second, seg_last_word(word)) &&
            seg_hash_reduced(word) == letters)
            return true;
    }
    return false;
}

/* Whether two words are one that is parted by a blank: MÔI TRƯỜNG. */
static bool are_compound(const head *at, vb_slice first, vb_slice second)
{
    const vb_table *table = &vb_table_body_compounds;
    vb_buffer word = VB_BUFFER(at->work->memory);
    vb_add_upper(&word, first);
    vb_buffer_add_byte(&word, ' ');
    vb_add_upper(&word, second);
    vb_slice both = vb_buffer_slice(&word);
    bool are = vb_table_find(table, both) < table->rows ||
               (!seg_has_marks(both) && is_unmarked_compound(first, second, both));
    at->work->failed |= word.failed;
    vb_buffer_free(&word);
    return are;
}

/* The text without its last word. */
static vb_slice before_last_word(vb_slice text)
{
    return vb_slice_trim(vb_slice_cut(text, 0, text.len - seg_last_word(text).len));
}

/* `XÃ AN THỊ`: what a place is called stands behind what it is. */
static bool ends_in_named_place(vb_slice text)
{
    enum { LONGEST = 3 };
    vb_slice rest = before_last_word(text);
    for (size_t i = 0; i < LONGEST && rest.len; i++, rest = before_last_word(rest)) {
        if (seg_has_cue(seg_last_word(rest), SEG_ROLE_AREA))
            return true;
    }
    return false;
}

/* `HUYỆN ỦY`, above `BAN TỔ CHỨC`: a committee of the Party by its last two words, which lacks
 * nothing; the ỦY of `ĐẢNG ỦY ỦY` / `BAN NHÂN DÂN` is none of it. */
static bool ends_in_committee(vb_slice text)
{
    static const char *const uy[] = {"uy"};
    vb_slice before = before_last_word(text);
    return before.len && head_is_one_of(seg_last_word(text), uy, 1) &&
           seg_has_cue(head_from(text, before.len - seg_last_word(before).len), SEG_ROLE_BODY);
}

/* Whether the line stands right below the one that the body was named on, or goes on with. */
static bool is_right_below_body(const head *at)
{
    return at->body != SEG_NONE && !at->gap && at->body_line + 1 == at->line;
}

/* `SỞ TÀI NGUYÊN VÀ MÔI` / `TRƯỜNG`: the lines were parted inside a word. */
static bool goes_on_with_word(const head *at, vb_slice text)
{
    if (!is_right_below_body(at))
        return false;
    vb_slice above = last_of_name(at);
    return are_compound(at, seg_last_word(above), seg_first_word(text)) &&
           !ends_in_named_place(above) && !ends_in_committee(above);
}

/* `TRƯỜNG MẦM NON SÀI SƠN` / `A`: schools of one place are told apart by a letter. */
static bool is_letter_of_school(const head *at, vb_slice text)
{
    static const char *const school[] = {"truong"};
    if (!is_right_below_body(at) || text.data[0] < 'A' || text.data[0] > 'D')
        return false;
    size_t first = seg_block_at(at->work, at->body)->first_piece;
    const seg_piece *piece = seg_piece_at(at->work, first);
    vb_slice name = vb_slice_cut(at->work->input, piece->start, piece->end);
    return head_is_one_of(seg_first_word(name), school, 1);
}

/* `CHI CỤC THÚ` / `Y`: a word of one letter, which is too few for capitals. */
bool head_is_letter_of_name(const head *at, vb_slice text)
{
    return text.len == 1 && (goes_on_with_word(at, text) || is_letter_of_school(at, text));
}

/* `TRƯỜNG`: one word that is no body, with no more of a name below it. */
static bool is_last_word_of_name(const head *at, vb_slice text)
{
    vb_syllable parts;
    size_t below = at->line + 1;
    if (!is_right_below_body(at) || seg_first_word(text).len != text.len ||
        !vb_syllable_parse(text, &parts))
        return false;
    const seg_line *next = below < at->work->lines.count ? seg_line_at(at->work, below) : NULL;
    return !next || next->gap || !next->caps;
}

/* Whether the body has no name without that of the line: `BAN CHẤP HÀNH` alone above the
 * organisation whose it is, `HỘI NÔNG DÂN TỈNH X`, and `ĐẢNG ỦY` above the body it is in,
 * `ỦY BAN NHÂN DÂN TỈNH`, which is no organ of its own. */
static bool is_organ_of(const head *at, vb_slice text)
{
    enum { LONGEST = 24 };
    vb_slice organ = last_of_name(at);
    return is_of_one_line(at) && organ.len <= LONGEST &&
           (head_has_cue(at, organ, SEG_ROLE_ORGAN) ||
            (head_has_cue(at, organ, SEG_ROLE_COMMITTEE) &&
             !head_has_cue(at, text, SEG_ROLE_ORGAN)));
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
    enum { LETTERS = 10 }; /* of which one may be another: PHÒNG NÔNG NGHIỆP is none */
    seg_match area, body;
    seg_skeleton *skeleton = head_skeleton(at, text);
    return at->body != SEG_NONE && head_has_cue(at, text, SEG_ROLE_AREA) &&
           seg_cue_find(skeleton, SEG_ROLE_AREA, &area) &&
           area.distance <= area.cue->len / LETTERS &&
           seg_cue_find(skeleton, SEG_ROLE_BODY, &body) && area.end > body.end;
}

static bool is_nearly_listed(const head *at, vb_slice text)
{
    vb_buffer name = VB_BUFFER(at->work->memory);
    bool is = seg_mend_body(head_tools(at), text, &name);
    at->work->failed |= name.failed;
    vb_buffer_free(&name);
    return is;
}

/* `SOY TẾ`: words run together, which are nearly the name of a body. */
static bool is_misread_body(const head *at, vb_slice text)
{
    return !seg_is_of_syllables(text) && is_nearly_listed(at, text);
}

/* `BÁI` below CỤC THỐNG KÊ TỈNH YÊN, `ĐỔI MỚI DOANH NGHIỆP` below BAN CHỈ ĐẠO: one word with marks
 * of its own is no ĐÀI and no ĐỘI, unless that begins what is nearly the name of a listed body. */
static bool is_other_word(const head *at, vb_slice text)
{
    seg_match match;
    vb_syllable parts;
    vb_slice first = seg_first_word(text);
    bool alone = first.len == text.len;
    if ((!alone && at->body == SEG_NONE) || !vb_syllable_parse(first, &parts) ||
        !seg_has_marks(first) || !seg_cue_find(head_skeleton(at, text), SEG_ROLE_BODY, &match) ||
        vb_slice_equal(seg_cue_written(match.cue), first))
        return false;
    vb_slice cue = seg_cue_written(match.cue);
    return alone || (seg_first_word(cue).len == cue.len && !is_whole_name(at, text) &&
                     !is_nearly_listed(at, text));
}

bool head_is_speck(vb_slice text)
{
    enum { LETTERS = 4 };
    return vb_is_among(text.data[0], "(*\\|") && !head_has_letters(text, LETTERS);
}

/* `TL. HIỆU TRƯỞNG`: who signs, right below the head of what certifies a copy. */
static bool is_authority(vb_slice text)
{
    size_t mark = ending_authority_mark(text);
    return mark && seg_has_cue(head_from(text, mark), SEG_ROLE_POSITION);
}

/* Whether a line may name a body, or go on with the name of one, whatever it says. */
static bool may_be_body_name(const head *at, vb_slice text)
{
    enum { MOST_LINES = 10 };
    /* A number stands below its body. */
    if (at->numbered && at->first_body != SEG_NONE)
        return false;
    return !at->typed && at->body_lines < MOST_LINES && text.len <= HEAD_LONGEST_BOX &&
           !head_is_speck(text) && !head_is_label(at, text) &&
           !(at->date != SEG_NONE && at->body == SEG_NONE && is_authority(text));
}

/* How a line that may be of a body's name begins. */
typedef struct beginning {
    bool names; /* as the name of another body does, */
    bool area;  /* or as the name of a place or more of one does */
} beginning;

static beginning read_beginning(const head *at, vb_slice text)
{
    beginning has = {.names = head_has_cue(at, text, SEG_ROLE_BODY)};
    has.area = !has.names && head_has_cue(at, text, SEG_ROLE_AREA);
    if (has.names && goes_on_with_name(at, text))
        return (beginning){.area = true};
    has.names = has.names || (!has.area && at->body != SEG_NONE && is_misread_body(at, text));
    has.names = has.names && !is_other_word(at, text);
    return has;
}

/* `LÊ CHÂN`, a place that is listed. */
static bool is_listed_place(vb_slice text)
{
    vb_place place;
    return seg_first_word(text).len < text.len && vb_places_by_letters(text, &place, 1) > 0;
}

/* Whether the body lacks what the line has, though a blank line stands between, as where each line
 * of a head is a box of its own: the place of CÔNG ĐOÀN PHƯỜNG, what VÀ adds, or words with which
 * no body begins, below one that is in no list and has no place yet. */
static bool lacks_rest_of_name(const head *at, vb_slice text)
{
    enum { MOST_WORDS = 4 };
    vb_slice above = last_of_name(at);
    if (at->body_line + 1 != at->line || at->numbered)
        return false;
    if (ending_begins_open(text) || is_open_name(at) ||
        seg_has_cue(seg_last_word(above), SEG_ROLE_AREA))
        return true;
    if (ends_in_named_place(above) || ends_in_committee(above))
        return false;
    return is_listed_place(text) ||
           (head_has_cue(at, above, SEG_ROLE_BODY) && !is_whole_name(at, above) &&
            seg_count_letters(text).words <= MOST_WORDS);
}

/* Whether the line goes on with the name above it. */
static bool goes_on_with_body(const head *at, vb_slice text)
{
    if (at->body == SEG_NONE)
        return false;
    /* The second column may have put a blank line between UBND and its TỈNH. */
    bool beside = head_stood_beside_motto(at), gap = at->gap && !beside;
    beginning has = read_beginning(at, text);
    /* No body is called TRƯỜNG and nothing more. */
    if (has.names && ((beside && seg_count_letters(text).words == 1) ||
                      is_last_word_of_name(at, text) || goes_on_with_word(at, text)))
        has.names = false;
    return has.area || (!gap && (!has.names || is_open_name(at))) ||
           (gap && !has.names && lacks_rest_of_name(at, text)) ||
           (has.names && is_organ_of(at, text));
}

bool head_read_body_name(head *at, vb_slice text)
{
    if (!may_be_body_name(at, text))
        return false;
    if (!head_is_caps(at, text) && !is_body_in_part(at, text) && !head_is_letter_of_name(at, text))
        return false;
    if (goes_on_with_body(at, text)) {
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

/* NHÂN DANH; right below a body only letter by letter, for `VIỆN KIỂM SÁT` / `NHÂN DÂN` is none,
 * and `TÒA ÁN` / `NHÂN DÂN HUYỆN` has its letters, too. */
static bool is_in_name(const head *at, vb_slice text)
{
    seg_match match;
    seg_skeleton *skeleton = head_skeleton(at, text);
    if (!is_right_below_body(at))
        return head_has_cue(at, text, SEG_ROLE_IN_NAME);
    return seg_begins_with_cue(skeleton, SEG_ROLE_IN_NAME) &&
           seg_cue_find(skeleton, SEG_ROLE_IN_NAME, &match) &&
           (match.end == skeleton->len || seg_begins_word(skeleton, match.end));
}

/* `NHÂN DANH⏎NƯỚC CỘNG HÒA …⏎TÒA ÁN NHÂN DÂN …` of a judgment: in whose name, and the court. */
bool head_read_in_name(head *at, vb_slice text)
{
    if (!at->found || (at->in_name == SEG_NONE && text.data[0] != 'N') || !head_is_caps(at, text))
        return false;
    bool first = text.data[0] == 'N' && is_in_name(at, text);
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
