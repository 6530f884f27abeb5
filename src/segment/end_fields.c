/* The fields that the blocks of a document's end say: recipients, signature, digital signatures. */
#include "segment/cues.h"
#include "segment/ending.h"
#include "segment/field.h"
#include "segment/signs.h"
#include "segment/values.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* What of a stamp stands behind the mark that closes an entry, `Như trên; ST 0`: one or two short
 * words, of which one is a single letter or figure, and a capital among them. Behind Lưu commas and
 * semicolons close none. */
static vb_slice strip_scraps(vb_slice text)
{
    enum { MOST_WORDS = 2, MOST_LETTERS = 2 };
    size_t end = text.len, words = 0;
    bool single = false;
    while (end > 0 && words <= MOST_WORDS) {
        vb_slice word = seg_last_word(vb_slice_cut(text, 0, end));
        seg_letters letters = seg_count_letters(word);
        size_t count = letters.upper + letters.digits;
        char mark = word.len > 1 ? word.data[word.len - 1] : 0;
        if (mark == '.' || (vb_is_among(mark, ",;") && !seg_has_cue(text, SEG_ROLE_FILED)))
            break;
        if (word.len && (letters.lower || letters.other || count > MOST_LETTERS))
            return text;
        words += count > 0;
        single |= count == 1;
        end -= word.len;
        while (end > 0 && text.data[end - 1] == ' ')
            end--;
    }
    vb_slice tail = vb_slice_cut(text, end, text.len);
    bool scraps =
        words > 0 && words <= MOST_WORDS && single && end > 0 && seg_count_letters(tail).upper > 0;
    return scraps ? vb_slice_cut(text, 0, end) : text;
}

/* `Đảng ủy,’`: without the quote that a speck was read as, behind the mark that closes an entry. */
static vb_slice strip_last_quote(vb_slice text)
{
    static const char *const quotes[] = {"'", "`", "\"", "‘", "’", "”"};
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        vb_slice quote = vb_slice_of(quotes[i]);
        if (text.len > quote.len && vb_slice_ends(text, quote) &&
            vb_is_among(text.data[text.len - quote.len - 1], ",;."))
            return vb_slice_cut(text, 0, text.len - quote.len);
    }
    return text;
}

/* Whether it has signs that no word has, and no word: `N\%ggtzg B)`. */
static bool is_unreadable(vb_slice text)
{
    vb_syllable parts;
    if (seg_count_letters(text).other == 0)
        return false;
    while (text.len) {
        vb_slice word = seg_take_word(&text);
        if (word.len > 2 && vb_syllable_parse(word, &parts))
            return false;
    }
    return true;
}

/* A letter or two beside Nơi nhận: none is called so. */
static bool is_stray(vb_slice text)
{
    enum { MOST_LETTERS = 2 };
    seg_letters letters = seg_count_letters(text);
    return letters.upper + letters.lower <= MOST_LETTERS;
}

/* `palate aa` before KT. GIÁM ĐỐC, where the end begins: what stands beside an authority there and
 * is closed by no mark of an entry is Nơi nhận, whatever it was read as. */
static bool is_unread_cue(const field_filler *at, const vb_block *block)
{
    const vb_array *blocks = &at->outline->blocks;
    const vb_block *first = VB_ARRAY_AT(blocks, vb_block, 0), *end = first + blocks->count;
    if (block->label.len || at->header->recipient_count || block + 2 >= end ||
        (block > first && seg_is_end(block[-1].type)))
        return false;
    return block[1].type == VB_BLOCK_SIGNATURE && block[1].first_line == block->first_line &&
           block[2].type == VB_BLOCK_RECIPIENTS && block[2].label.len &&
           ending_authority_mark(block[1].text) &&
           (seg_last_char(block->text) == ':' || !ending_ends_entry(block->text));
}

/* `Bộ Y tế (b/c}`: the sign at the end for the bracket that closes, where one is open. */
static vb_slice close_bracket(field_filler *at, vb_slice text)
{
    size_t open = text.len;
    if (!text.len || !vb_is_among(text.data[text.len - 1], "}]>"))
        return text;
    while (open > 0 && !vb_is_among(text.data[open - 1], "()[{<"))
        open--;
    if (open == 0 || text.data[open - 1] != '(')
        return text;
    vb_buffer closed = VB_BUFFER(at->outline->memory);
    vb_buffer_add(&closed, vb_slice_cut(text, 0, text.len - 1));
    vb_buffer_add_byte(&closed, ')');
    return field_keep_buffer(at->outline, &closed);
}

void field_add_recipient(field_filler *at, const vb_block *block)
{
    vb_slice text = block->text;
    if (is_unread_cue(at, block))
        return;
    if (block->label.len == 0 && seg_has_cue(vb_slice_cut(text, 0, 24), SEG_ROLE_RECIPIENTS))
        text = field_behind_cue(text, text.len);
    text = field_strip_marks(seg_strip_specks(strip_scraps(strip_last_quote(text))));
    if (block->label.len == 0 && (is_unreadable(text) || is_stray(text)))
        return;
    text = close_bracket(at, text);
    if (text.len && vb_array_push(&at->outline->recipients, &text))
        at->header->recipient_count++;
}

/* `TIM BAN THƯỜNG VỤ` as it is written. */
static vb_slice mend_authority(field_filler *at, vb_slice text)
{
    vb_slice mark;
    size_t len = ending_misread_authority(text, &mark);
    if (len == 0)
        return text;
    vb_buffer mended = VB_BUFFER(at->outline->memory);
    vb_buffer_add(&mended, mark);
    vb_buffer_add_byte(&mended, ' ');
    vb_buffer_add(&mended, vb_slice_cut(text, len, text.len));
    return field_keep_buffer(at->outline, &mended);
}

/* `PHÓ*TRƯỞNG BAN`: the next word of what an office is called, up to a star or a ring that a speck
 * between two words was read as. */
static vb_slice take_word_of_office(vb_slice *text)
{
    const vb_slice specks[] = {VB_SLICE("*"), VB_SLICE("°")};
    vb_slice all = *text, word = seg_take_word(text);
    for (size_t i = 0; i < sizeof specks / sizeof specks[0]; i++) {
        size_t at = vb_slice_find(word, specks[i], 0);
        if (at == SIZE_MAX || at == 0 || at + specks[i].len == word.len)
            continue;
        *text = vb_slice_cut(all, (size_t)(word.data - all.data) + at + specks[i].len, all.len);
        return vb_slice_cut(word, 0, at);
    }
    return word;
}

/* What an office is called, in capitals, without the signs that stand alone in it, `PHÓ BÍ THƯ :
 * THƯỜNG TRỰC`: only a dash does; a word in small letters was printed in capitals as well. */
static vb_slice keep_office(field_filler *at, vb_slice text)
{
    vb_buffer kept = VB_BUFFER(at->outline->memory);
    bool capitals = seg_is_caps(text);
    while (text.len) {
        vb_slice word = take_word_of_office(&text);
        if (!seg_is_dash(word) && !ending_has_letter_or_figure(word))
            continue;
        if (kept.len)
            vb_buffer_add_byte(&kept, ' ');
        if (capitals && vb_case_of(word) == VB_CASE_LOWER)
            vb_add_upper(&kept, word);
        else
            vb_buffer_add(&kept, word);
    }
    vb_slice office = field_keep_clean(at->outline, vb_buffer_slice(&kept));
    at->outline->strings.failed |= kept.failed;
    vb_buffer_free(&kept);
    return office;
}

/* `I THƯ`, `Bí THƯ`: a position is written in capitals. */
static vb_slice mend_position(field_filler *at, vb_slice text)
{
    vb_slice position = ending_torn_position(text);
    if (position.len)
        return position;
    if (seg_count_letters(text).lower && (position = ending_whole_position(text)).len)
        return position;
    return keep_office(at, text);
}

/* `PHÓ CỤC TRƯỞNG`, `THỨ TRƯỞNG`: what only one is who signs for another. */
static bool is_deputy(vb_slice text)
{
    seg_skeleton skeleton;
    seg_match match;
    if (vb_slice_starts(text, VB_SLICE("PHÓ ")))
        return true;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    if (!seg_cue_find(&skeleton, SEG_ROLE_POSITION, &match))
        return false;
    vb_slice written = seg_cue_written(match.cue);
    return vb_slice_starts(written, VB_SLICE("PHÓ ")) || vb_slice_starts(written, VB_SLICE("THỨ "));
}

/* Whether an authority goes on in the line: behind a comma, with one word, as no position has, or
 * with VÀ. */
static bool is_more_of_authority(const field_filler *at, vb_slice text)
{
    const vb_header *header = at->header;
    if (header->authority.len == 0 || header->position.len || at->beside || is_deputy(text))
        return false;
    return at->comma || ending_begins_open(text) ||
           (seg_first_word(text).len == text.len && seg_is_caps(text) &&
            !seg_has_cue(text, SEG_ROLE_POSITION));
}

static bool is_authority_line(const field_filler *at, vb_slice text)
{
    return !at->header->position.len && text.len > 3 &&
           (memchr(text.data, '.', 4) || memchr(text.data, '/', 4) || ending_authority_mark(text));
}

static void add_to_authority(field_filler *at, const char *between, vb_slice text)
{
    vb_header *header = at->header;
    header->authority =
        field_append(at->outline, header->authority, between, keep_office(at, text));
}

/* `BAN THƯỜNG VỤ` without the T/M that an OCR lost: bodies that decide together sign by nothing
 * else, the Party with a stroke. */
static vb_slice restore_mark(field_filler *at, vb_slice text)
{
    vb_slice motto = at->header->motto;
    if (motto.len == 0)
        return text;
    bool party = vb_slice_starts(motto, VB_SLICE("ĐẢNG CỘNG SẢN"));
    vb_buffer mended = VB_BUFFER(at->outline->memory);
    vb_buffer_add_string(&mended, party ? "T/M " : "TM. ");
    vb_buffer_add(&mended, text);
    return field_keep_buffer(at->outline, &mended);
}

/* Whether it is such a body above who signs. */
static bool is_unmarked_authority(const field_filler *at, vb_slice text)
{
    const vb_header *header = at->header;
    return !header->authority.len && !header->position.len && ending_is_collective(text);
}

/* Whether a name of its own stands below what a block of a signature says. */
static bool is_named_below(const field_filler *at, const vb_block *block)
{
    enum { FAR = 3 };
    const vb_array *blocks = &at->outline->blocks;
    const vb_block *end = VB_ARRAY_AT(blocks, vb_block, 0) + blocks->count;
    for (size_t i = 1; i <= FAR && block + i < end; i++) {
        if (block[i].type == VB_BLOCK_SIGNATURE && strcmp(block[i].box, "7b") == 0)
            return true;
        if (block[i].type != VB_BLOCK_SIGNATURE && block[i].type != VB_BLOCK_NOISE)
            return false;
    }
    return false;
}

/* Whether another one signs below the first, as an OCR gives two columns: one of two parties, or by
 * the same authority; by another, or in an office, where one is named below that. */
static bool is_another(const field_filler *at, const vb_block *block, vb_slice text)
{
    const vb_header *header = at->header;
    size_t mark = header->name.len && seg_is_caps(text) ? ending_authority_mark(text) : 0;
    return header->name.len && seg_is_caps(text) &&
           (seg_has_cue(text, SEG_ROLE_SIGNATORY) ||
            (mark && vb_slice_starts(header->authority, text)) ||
            ((mark || seg_has_cue(text, SEG_ROLE_POSITION)) && is_named_below(at, block)));
}

void field_add_signature(field_filler *at, const vb_block *block, size_t line)
{
    vb_header *header = at->header;
    vb_outline *outline = at->outline;
    enum { MOST_LINES = 8, NEAR = 3 };
    if (strcmp(block->box, SEG_BOX_BODY) == 0)
        return;
    vb_slice text = mend_authority(at, field_strip_marks(block->text));
    bool named = strcmp(block->box, "7b") == 0 || (seg_is_person(text) && !seg_is_caps(text));
    size_t near = at->beside ? at->name_line + NEAR : at->name_line;
    at->another |= is_another(at, block, text);
    if (named && (!header->name.len || block->first_line <= near || at->another)) {
        text = field_strip_marks(field_keep_clean(outline, text));
        if (!vb_slice_starts(text, VB_SLICE("("))) /* (đã ký) */
            text = seg_strip_first_signs(text);
        header->name = field_append(outline, header->name, "; ", text);
        at->name_line = block->first_line;
        at->another = false;
        return;
    }
    if (at->another) {
        vb_slice *field = ending_authority_mark(text) ? &header->authority : &header->position;
        *field = field_append(outline, *field, "; ", field_keep_clean(outline, text));
        return;
    }
    if (header->name.len || line > MOST_LINES)
        return;
    bool comma = seg_last_char(block->text) == ',', deputy = at->for_another && is_deputy(text);
    at->beside |= block->first_line == at->position_line && !deputy;
    at->beside |= header->position.len && seg_has_cue(text, SEG_ROLE_SIGNATORY);
    at->position_line = block->first_line;
    if (is_authority_line(at, text)) {
        add_to_authority(at, "; ", text);
        at->for_another = text.data[0] == 'K';
    } else if (is_unmarked_authority(at, text)) {
        add_to_authority(at, "", restore_mark(at, text));
    } else if (is_more_of_authority(at, text)) {
        add_to_authority(at, at->comma ? ", " : " ", text);
    } else {
        /* What stood above a deputy's position was the other's. */
        if (deputy && header->position.len && !at->beside && !is_deputy(header->position)) {
            add_to_authority(at, at->comma ? ", " : " ", header->position);
            header->position = (vb_slice){0};
        }
        const char *between = at->beside ? "; " : at->dashed ? " - " : " ";
        header->position =
            field_append(outline, header->position, between, mend_position(at, text));
        at->dashed = seg_is_dash(seg_last_word(block->text));
        return;
    }
    at->comma = comma;
}

/* The office for which another signs by KT., "" when nobody does. */
static vb_slice office_of_another(vb_slice authority)
{
    size_t start = 0;
    for (size_t next; (next = vb_slice_find(authority, VB_SLICE("; "), start)) != SIZE_MAX;)
        start = next + 2;
    vb_slice last = vb_slice_cut(authority, start, authority.len);
    size_t mark = ending_authority_mark(last);
    return mark && last.data[0] == 'K' ? vb_slice_trim(vb_slice_cut(last, mark, last.len))
                                       : VB_SLICE("");
}

/* `PHỦ THỦ TƯỚNG`: whether all but the mark of PHÓ stands before the office, which has its own. */
static bool is_misread_deputy(vb_slice office, vb_slice position)
{
    vb_slice rest = position, word = seg_take_word(&rest);
    seg_skeleton letters;
    seg_skeleton_of(word, SEG_SKELETON_MAX, &letters);
    return rest.len && vb_slice_starts(office, rest) && letters.len == 3 &&
           vb_slice_starts(word, VB_SLICE("PH")) && !vb_slice_equal(word, VB_SLICE("PHÓ")) &&
           vb_slice_equal(ending_whole_position(rest), rest);
}

static void write_deputy(field_filler *at, vb_slice office)
{
    bool minister = vb_slice_equal(office, VB_SLICE("BỘ TRƯỞNG"));
    vb_buffer mended = VB_BUFFER(at->outline->memory);
    vb_buffer_add_string(&mended, minister ? "THỨ " : "PHÓ ");
    vb_buffer_add(&mended, minister ? VB_SLICE("TRƯỞNG") : office);
    at->header->position = field_keep_buffer(at->outline, &mended);
}

void field_mend_deputy(field_filler *at)
{
    vb_header *header = at->header;
    vb_slice office = office_of_another(header->authority), position = header->position;
    if (position.len && office.len && is_misread_deputy(office, position)) {
        seg_take_word(&position);
        write_deputy(at, position);
        return;
    }
    bool same = position.len && vb_slice_starts(office, position) &&
                (office.len == position.len || office.data[position.len] == ' ');
    if (same && (position = ending_whole_position(position)).len && !is_deputy(position))
        write_deputy(at, position);
}

static bool is_time(vb_slice text)
{
    return text.len >= 16 && vb_is_digit((unsigned char)text.data[0]) && text.data[4] == '-' &&
           text.data[10] == 'T';
}

/* What a line of a digital signature says: `X<x@y> đã ký lên văn bản này!` and `Ký bởi: X` who
 * signed, a time stamp and `Ngày ký:` when. */
static void read_digital(vb_slice text, vb_digital_signature *said)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    if (is_time(text)) {
        said->time = text;
    } else if (seg_cue_find(&skeleton, SEG_ROLE_DIGITAL, &match) ||
               seg_cue_find(&skeleton, SEG_ROLE_DIGITAL_SOFTWARE, &match) ||
               seg_cue_find(&skeleton, SEG_ROLE_DIGITAL_DATE, &match) ||
               seg_cue_find(&skeleton, SEG_ROLE_DIGITAL_WITHIN, &match)) {
        if (match.cue->where == SEG_WHOLE) /* who keeps the signature, not who signed */
            return;
        const char *angle = memchr(text.data, '<', text.len);
        vb_slice value = field_behind_cue(text, match.end);
        size_t end =
            angle ? (size_t)(angle - text.data) : seg_letter_at(&skeleton, text, match.start);
        if (match.cue->where == SEG_WITHIN)
            said->signer = vb_slice_cut(text, 0, end);
        else if (value.len && seg_count_letters(value).digits >= 4)
            said->time = value;
        else
            said->signer = value;
    }
}

void field_add_digital(field_filler *at, vb_slice text)
{
    vb_array *signatures = &at->outline->signatures;
    vb_digital_signature said = {0};
    read_digital(text, &said);
    if (said.time.len == 0 && said.signer.len == 0)
        return;
    vb_digital_signature *last = NULL;
    if (signatures->count > at->first_signature)
        last = VB_ARRAY_AT(signatures, vb_digital_signature, signatures->count - 1);
    if (!last || (said.time.len && last->time.len) || (said.signer.len && last->signer.len)) {
        last = vb_array_add(signatures);
        at->header->digital_signature_count += last != NULL;
    }
    if (last && said.time.len)
        last->time = field_keep(at->outline, said.time);
    if (last && said.signer.len)
        last->signer = field_keep(at->outline, said.signer);
}
