/* What only the following blocks tell: heading or item, where the preamble ends, who stands under
 * whom. */
#include "segment/cells.h"
#include "segment/cues.h"
#include "segment/words.h"
#include "segment/work.h"

#include <string.h>

enum { LONGEST_TITLE = 520 };

static bool is_body_type(vb_block_type type)
{
    return type == VB_BLOCK_PREAMBLE || type == VB_BLOCK_HEADING || type == VB_BLOCK_PARAGRAPH ||
           type == VB_BLOCK_ITEM;
}

static bool ends_document(const seg_block *block)
{
    return seg_ends_document(block->type, block->box);
}

/* The text of a block, as far as its shape matters. */
typedef struct shape_text {
    size_t len;
    vb_slice last; /* piece */
} shape_text;

/* A full stop inside, before a blank and no abbreviation's. */
static bool has_inner_stop(vb_slice text, bool more)
{
    enum { ABBREVIATION = 3 };
    vb_slice inner = vb_slice_cut(text, 0, more ? text.len : text.len - (text.len > 0));
    for (size_t at = ABBREVIATION + 1; at < inner.len; at++) {
        const char *stop = memchr(inner.data + at, '.', inner.len - at);
        if (!stop)
            return false;
        at = (size_t)(stop - inner.data);
        if (at + 1 == text.len || text.data[at + 1] == ' ')
            return true;
    }
    return false;
}

/* The part of the piece that is the block's text, without the label of the first one. */
static vb_slice text_of(const seg_work *work, const seg_block *block, size_t index)
{
    const seg_piece *piece = seg_piece_at(work, index);
    size_t start = index == block->first_piece ? block->text_start : piece->start;
    return vb_slice_cut(work->input, start, piece->end);
}

/* Whether what stands behind the label is in capitals, but for what is put in parentheses behind
 * it: `BÊN A (sau đây gọi là Bên thuê):`. */
static bool is_in_capitals(const seg_work *work, const seg_block *block)
{
    enum { FEWEST_CAPITALS = 5 };
    const seg_line *line = seg_line_at(work, seg_piece_at(work, block->first_piece)->line);
    if (seg_may_be_caps(line, block->text_start - line->start) &&
        seg_is_caps(text_of(work, block, block->first_piece)))
        return true;
    if (line->upper < FEWEST_CAPITALS || line->upper * 2 < line->lower) /* as of most lines */
        return false;
    vb_slice text = text_of(work, block, block->first_piece);
    const char *open = text.len ? memchr(text.data, '(', text.len) : NULL;
    return open && seg_is_caps(vb_slice_cut(text, 0, (size_t)(open - text.data)));
}

/* Of a text that is too long for a title no more than that. */
static shape_text look_at(const seg_work *work, const seg_block *block)
{
    shape_text out = {0};
    for (size_t i = block->first_piece; i != SEG_NONE && out.len <= LONGEST_TITLE;
         i = seg_piece_at(work, i)->next) {
        vb_slice text = text_of(work, block, i);
        out.len += text.len + 1;
        if (text.len)
            out.last = text;
    }
    return out;
}

static bool stops_inside(const seg_work *work, const seg_block *block)
{
    for (size_t i = block->first_piece; i != SEG_NONE; i = seg_piece_at(work, i)->next) {
        if (has_inner_stop(text_of(work, block, i), seg_piece_at(work, i)->next != SEG_NONE))
            return true;
    }
    return false;
}

static size_t count(const seg_work *work, const seg_block *block, const char *mark)
{
    size_t found = 0;
    for (size_t i = block->first_piece; i != SEG_NONE; i = seg_piece_at(work, i)->next) {
        vb_slice text = text_of(work, block, i);
        for (size_t at = 0; (at = vb_slice_find(text, vb_slice_of(mark), at)) != SIZE_MAX; at++)
            found++;
    }
    return found;
}

/* The next block of the body, or SEG_NONE where the body ends. */
static size_t next_of_body(const seg_work *work, size_t index)
{
    for (size_t i = index + 1; i < work->document.end; i++) {
        vb_block_type type = seg_block_at(work, i)->type;
        if (is_body_type(type))
            return i;
        if (ends_document(seg_block_at(work, i)))
            return SEG_NONE;
    }
    return SEG_NONE;
}

static bool is_over_table(const seg_work *work, size_t index)
{
    size_t below = index + 1;
    while (below < work->document.end && seg_is_waste(seg_block_at(work, below)->type))
        below++;
    return below < work->document.end && seg_block_at(work, below)->type == VB_BLOCK_TABLE;
}

/* Something hangs below it: a table, an unlabelled paragraph that is not the text's last, or a
 * deeper label. */
static bool has_content(const seg_work *work, size_t index)
{
    if (is_over_table(work, index))
        return true;
    size_t next = next_of_body(work, index);
    const seg_block *block = seg_block_at(work, index);
    if (next == SEG_NONE)
        return false;
    const seg_block *below = seg_block_at(work, next);
    return below->key < 0 ? below->type == VB_BLOCK_PARAGRAPH &&
                                !seg_begins_closing(text_of(work, below, below->first_piece))
                          : below->level > block->level;
}

/* Whether a quotation begins below it: a sentence that ends in a colon announces that, and is no
 * title. */
static bool is_before_quotation(const seg_work *work, size_t index)
{
    size_t next = next_of_body(work, index);
    return next != SEG_NONE && seg_block_at(work, next)->quoted &&
           !seg_block_at(work, index)->quoted;
}

/* `Hồ sơ gồm:`, `Chỉ tiêu: 25 người, cụ thể:`: what ends in a colon and is no title, for its last
 * word leads on to what follows, or it has a title of its own inside. */
static bool leads_on(const seg_work *work, const seg_block *block, vb_slice last)
{
    enum { FEWEST_WORDS = 3 };
    return count(work, block, ": ") > 0 || (seg_has_cue(seg_last_word(last), SEG_ROLE_LEADING) &&
                                            seg_count_letters(last).words >= FEWEST_WORDS);
}

/* `Thu nội địa: 100 tỷ đồng`: a figure and its unit, and neither a code nor a year. */
static bool gives_value(const seg_work *work, const seg_block *block)
{
    vb_slice text = text_of(work, block, block->first_piece);
    size_t colon =
        memchr(text.data, ':', text.len) ? vb_slice_find(text, VB_SLICE(": "), 0) : SIZE_MAX;
    if (colon == SIZE_MAX)
        return false;
    vb_slice rest = vb_slice_trim(vb_slice_cut(text, colon, text.len));
    seg_take_word(&rest);
    vb_slice figures = seg_take_word(&rest);
    return rest.len && seg_is_figures(figures) && seg_is_small_first(rest);
}

/* The next label of the same list, or the one before; SEG_NONE: it is the last, or the first. */
static size_t find_sibling(const seg_work *work, size_t index, bool before)
{
    const seg_block *block = seg_block_at(work, index);
    size_t left = before ? index - work->document.first : work->document.end - index - 1;
    for (size_t i = 1; i <= left; i++) {
        const seg_block *other = seg_block_at(work, before ? index - i : index + i);
        if (ends_document(other) || (other->level && other->level < block->level))
            return SEG_NONE;
        if (other->level == block->level)
            return other->key == block->key ? (before ? index - i : index + i) : SEG_NONE;
    }
    return SEG_NONE;
}

/* Whether a label of the same list stands before a sentence, and not before a title with what runs
 * on behind it. */
static bool is_sentence(const seg_work *work, size_t index)
{
    if (index == SEG_NONE)
        return false;
    const seg_block *block = seg_block_at(work, index);
    vb_slice text = look_at(work, block).last;
    uint32_t mark = text.len ? seg_last_char(text) : 0;
    return (mark == '.' || mark == ';') && count(work, block, ":") == 0;
}

/* Whether the labels beside it in the list stand before sentences: what is as long as one is one,
 * then. */
static bool is_among_sentences(const seg_work *work, size_t index, size_t len)
{
    enum { SHORTEST_SENTENCE = 50 };
    return len >= SHORTEST_SENTENCE && (is_sentence(work, find_sibling(work, index, true)) ||
                                        is_sentence(work, find_sibling(work, index, false)));
}

/* `Ủy ban nhân dân xã chỉ đạo:`, a body and the order it gives, beside labels that stand before
 * sentences: a clause like theirs, however short. `Yêu cầu:` alone is a title. */
static SEG_SELDOM bool gives_order(const seg_work *work, size_t index, vb_slice last)
{
    vb_slice text =
        text_of(work, seg_block_at(work, index), seg_block_at(work, index)->first_piece);
    vb_slice word = seg_last_word(last);
    vb_slice before = seg_last_word(vb_slice_trim(vb_slice_cut(last, 0, last.len - word.len)));
    if (before.len == 0 ||
        !seg_has_cue(vb_slice_cut(last, (size_t)(before.data - last.data), last.len),
                     SEG_ROLE_ORDERING))
        return false;
    return seg_is_capital_first(text) && seg_has_cue(text, SEG_ROLE_BODY) &&
           (is_sentence(work, find_sibling(work, index, true)) ||
            is_sentence(work, find_sibling(work, index, false)));
}

/* `2. Đối tượng ưu tiên (nếu có):` over a sentence, behind `1. Trình độ:` with nothing below it: a
 * field of a form, to be filled in on its line. */
static bool is_behind_field(const seg_work *work, size_t index)
{
    size_t before = find_sibling(work, index, true);
    return before != SEG_NONE && !has_content(work, before) &&
           seg_last_char(look_at(work, seg_block_at(work, before)).last) == ':';
}

/* A full stop or a comma behind a blank is a speck. */
static vb_slice without_speck(vb_slice text)
{
    text = vb_slice_trim(text);
    bool speck = text.len > 1 && text.data[text.len - 2] == ' ' &&
                 (text.data[text.len - 1] == '.' || text.data[text.len - 1] == ',');
    return speck ? vb_slice_trim(vb_slice_cut(text, 0, text.len - 1)) : text;
}

/* Whether the block is a clause of an article: that stands right above it, or it is the first that
 * an article quotes, “2. Hội đồng gồm:” of the clause it puts in. */
static bool stands_under_article(const seg_work *work, const seg_block *block, const size_t *above,
                                 size_t depth)
{
    bool quoted = block->quoted;
    while (quoted && depth > 0 && !seg_block_at(work, above[depth - 1])->quoted &&
           seg_block_at(work, above[depth - 1])->key != SEG_KEY_ARTICLE)
        depth--;
    return depth > 0 && seg_block_at(work, above[depth - 1])->key == SEG_KEY_ARTICLE;
}

/* `… theo địa chỉ: a@xa.vn`: what ends in an address is a sentence without its full stop. */
static bool ends_in_address(vb_slice last)
{
    enum { LONGEST_SYLLABLE = 9 };
    vb_slice word = seg_last_word(last);
    return word.len > LONGEST_SYLLABLE && (memchr(word.data, '@', word.len) ||
                                           vb_slice_find(word, VB_SLICE("://"), 0) != SIZE_MAX);
}

/* `Điều 1.` alone, or `Điều 1. Bổ nhiệm ông: …` without a stop, in a list of sentences; alone
 * behind an article without a title, too. */
static bool is_article_of_decision(const seg_work *work, size_t index, size_t len)
{
    const seg_block *block = seg_block_at(work, index);
    if (block->key != SEG_KEY_ARTICLE || (len > 0 && count(work, block, ": ") == 0))
        return false;
    size_t before = find_sibling(work, index, true);
    if (len == 0 && before != SEG_NONE && seg_block_at(work, before)->type == VB_BLOCK_ITEM)
        return true;
    return (is_sentence(work, find_sibling(work, index, true)) ||
            is_sentence(work, find_sibling(work, index, false)));
}

/* Whether semicolons part what a title lists: the label beside it in the list stands before no
 * sentence, and a list below. */
static bool lists_in_title(const seg_work *work, size_t index, shape_text text)
{
    enum { LONGEST = 200, MOST = 4 };
    size_t beside = find_sibling(work, index, false);
    beside = beside == SEG_NONE ? find_sibling(work, index, true) : beside;
    if (text.len > LONGEST || beside == SEG_NONE ||
        count(work, seg_block_at(work, index), ";") >= MOST)
        return false;
    vb_slice last = look_at(work, seg_block_at(work, beside)).last;
    return last.len && !seg_ends_sentence(last);
}

/* `4. Báo cáo.` over its paragraph, behind headings: a word or two with a full stop are a title
 * like theirs. */
static SEG_SELDOM bool is_stopped_title(const seg_work *work, size_t index, shape_text text)
{
    enum { LONGEST = 40, MOST_WORDS = 5 };
    size_t before = find_sibling(work, index, true);
    return text.len <= LONGEST && before != SEG_NONE &&
           seg_block_at(work, before)->type == VB_BLOCK_HEADING &&
           seg_count_letters(text.last).words <= MOST_WORDS;
}

/*
 * A label with a title is a heading, a label with running text an item. A title is short, is no
 * sentence, and has something below it; in capitals it is a title whatever follows. A chapter or a
 * section is always a heading, an article only when it is titled: the articles of a decision are
 * running text.
 */
static bool is_heading(const seg_work *work, size_t index, bool in_article)
{
    enum { LONGEST_ANNOUNCEMENT = 160 };
    const seg_block *block = seg_block_at(work, index);
    if (block->key < 0)
        return block->type == VB_BLOCK_HEADING;
    if (block->key < SEG_KEY_ARTICLE)
        return true;
    if (seg_is_bullet(block->key) && block->key != SEG_KEY_STAR)
        return false;
    shape_text text = look_at(work, block);
    if (text.len > LONGEST_TITLE || text.last.len == 0)
        return text.len <= LONGEST_TITLE && block->key <= SEG_KEY_ROMAN &&
               !is_article_of_decision(work, index, 0); /* it was lost, or stands below */
    text.last = without_speck(text.last);
    uint32_t mark = seg_last_char(text.last);
    bool content = has_content(work, index);
    if ((block->key <= SEG_KEY_ROMAN || content) && is_in_capitals(work, block))
        return true;
    if (mark == ':')
        return content && !in_article && text.len <= LONGEST_ANNOUNCEMENT &&
               block->key < SEG_KEY_LETTER && block->key != SEG_KEY_ARTICLE &&
               !is_before_quotation(work, index) && !stops_inside(work, block) &&
               count(work, block, ";") == 0 && !leads_on(work, block, text.last) &&
               !is_behind_field(work, index) && !is_among_sentences(work, index, text.len) &&
               !gives_order(work, index, text.last);
    bool question = mark == '?' && seg_is_step(block->key); /* Câu 1. … không? */
    bool stopped = mark == '.' && content && !in_article && block->key < SEG_KEY_LETTER &&
                   block->key != SEG_KEY_ARTICLE && is_stopped_title(work, index, text);
    if ((seg_ends_sentence(text.last) && !question && !stopped) || mark == ',')
        return false;
    return content && !stops_inside(work, block) &&
           (count(work, block, ";") < 2 || lists_in_title(work, index, text)) &&
           (!gives_value(work, block) || is_over_table(work, index)) &&
           !ends_in_address(text.last) && !is_article_of_decision(work, index, text.len);
}

/* ---------------------------------------------------------------------------------- preamble -- */

/* The first label or the end, of recipients or signature, above which a preamble may stand;
 * SEG_NONE: there is none near. */
static size_t find_preamble_end(const seg_work *work, size_t head_end)
{
    enum { MOST_PARAGRAPHS = 60 };
    for (size_t i = head_end; i < work->document.end && i < head_end + MOST_PARAGRAPHS; i++) {
        const seg_block *block = seg_block_at(work, i);
        if (block->key >= 0 || seg_begins_end(block->type))
            return i;
    }
    return SEG_NONE;
}

static bool is_unlabelled_text(const seg_block *block)
{
    return block->type == VB_BLOCK_PARAGRAPH || block->type == VB_BLOCK_HEADING;
}

/* `Chính phủ ban hành Nghị định …`: the formula by which an act is issued, below its grounds. */
static bool is_enacting_formula(const seg_work *work, const seg_block *block)
{
    enum { FARTHEST = 120 };
    seg_skeleton skeleton;
    seg_match issues;
    size_t row, len;
    vb_slice text = text_of(work, block, block->first_piece);
    if (block->type != VB_BLOCK_PARAGRAPH ||
        vb_slice_find(text, VB_SLICE(" ban h"), 0) == SIZE_MAX || !seg_is_capital_first(text) ||
        !(seg_has_cue(text, SEG_ROLE_BODY) || seg_has_cue(text, SEG_ROLE_POSITION)))
        return false;
    seg_skeleton_of(text, FARTHEST, &skeleton);
    if (!seg_cue_find(&skeleton, SEG_ROLE_ISSUES, &issues) || issues.distance)
        return false;
    vb_slice rest = vb_slice_trim(vb_slice_cut(text, skeleton.behind[issues.end - 1], text.len));
    seg_skeleton_of(rest, FARTHEST, &skeleton);
    return rest.len == 0 || seg_type_find(&skeleton, &row, &len);
}

/* `QUYẾT ĐỊNH`, alone or behind who decides, `BAN THƯỜNG VỤ HUYỆN ỦY`, on a line of his own too. */
static bool enacts(const seg_work *work, const seg_block *block, vb_slice start)
{
    return seg_is_enacting(start) ||
           (block->first_piece != block->last_piece && seg_has_cue(start, SEG_ROLE_BODY) &&
            seg_has_cue(text_of(work, block, block->last_piece), SEG_ROLE_ENACTING));
}

/*
 * Behind the last block of the preamble, which gives grounds, orders, or leads over with a colon to
 * the label behind it; `first` where nothing does. Without grounds an opening is text like any
 * other, as in a letter or a directive.
 */
static size_t find_grounds_end(const seg_work *work, size_t first, size_t end)
{
    enum { BEGINNING = 80 };
    bool grounds = true, labelled = seg_block_at(work, end)->key >= 0;
    size_t behind = first, given = first; /* behind the last that leads over, or that gives some */
    for (size_t i = first; i < end; i++) {
        const seg_block *block = seg_block_at(work, i);
        if (!is_unlabelled_text(block))
            continue;
        vb_slice start = vb_slice_cut(text_of(work, block, block->first_piece), 0, BEGINNING);
        uint32_t mark = seg_last_char(text_of(work, block, block->last_piece));
        bool title = block->type == VB_BLOCK_HEADING,
             enacting = title && enacts(work, block, start);
        grounds = grounds && !title && (mark == ';' || seg_has_cue(start, SEG_ROLE_PREAMBLE));
        if (grounds || enacting) {
            given = behind = i + 1;
        } else if (given > first && title && mark != ':') {
            behind = given; /* a party to a contract: what led over to it is its text */
            labelled = false;
        } else if (given > first && labelled &&
                   (mark == ':' || (i == given && is_enacting_formula(work, block)))) {
            behind = i + 1;
        }
    }
    return behind;
}

static void mark_preamble(seg_work *work, size_t head_end)
{
    size_t end = find_preamble_end(work, head_end);
    end = end == SEG_NONE ? head_end : find_grounds_end(work, head_end, end);
    for (size_t i = head_end; i < end; i++) {
        seg_block *block = seg_block_at(work, i);
        if (is_unlabelled_text(block)) {
            block->type = VB_BLOCK_PREAMBLE;
            block->reason = SEG_REASON_CUE;
            block->level = 0;
        }
    }
}

/* ------------------------------------------------------------------------------------- lists -- */

/* An unnumbered title, and the list that hangs under it. */
typedef struct titled_list {
    size_t title;   /* SEG_NONE: there is none */
    unsigned level; /* where it was read to begin, 0: it has not begun */
    int key;
    unsigned deeper; /* so much deeper it stands under the title; it may wrap */
} titled_list;

/* Whether the list that the block begins is none that went on from above the title. */
static bool begins_list(const seg_block *block)
{
    return block->key > SEG_KEY_ROMAN && (seg_is_bullet(block->key) || block->value == 1);
}

/* Whether the labelled block stands no more under the title. */
static bool ends_list(const titled_list *list, const seg_block *block)
{
    if (list->level == 0)
        return !begins_list(block);
    return block->key <= SEG_KEY_ROMAN || block->level < list->level ||
           (block->level == list->level && block->key < list->key);
}

/* `MỤC LỤC`: only a table of contents stands under it. */
static bool is_contents_title(const seg_work *work, const seg_block *block)
{
    return block->key < 0 && seg_is_contents_title(text_of(work, block, block->first_piece));
}

/*
 * Lists that begin under a title in capitals without a number stand under it: no numbering tells
 * that when they are read. Chapters, articles and numerals have an order of their own, and a list
 * that goes on from above the title stands beside it. What such a list quotes goes with it.
 */
static void hang_under_titles(seg_work *work)
{
    titled_list list = {.title = SEG_NONE};
    for (size_t i = work->first_title; i < work->document.end; i++) {
        seg_block *block = seg_block_at(work, i);
        if (block->level == 0) {
            if (ends_document(block))
                list.title = SEG_NONE;
            continue;
        }
        bool title = block->key < 0;
        if (is_contents_title(work, block)) {
            list.title = SEG_NONE;
            continue;
        }
        if (list.title == SEG_NONE && !title)
            continue;
        bool inner = list.level && block->quoted && !seg_block_at(work, list.title)->quoted;
        if (!inner && (title || ends_list(&list, block))) {
            list = (titled_list){.title = title ? i : SEG_NONE};
            continue;
        }
        if (list.level == 0) {
            list.level = block->level;
            list.key = block->key;
            list.deeper = seg_block_at(work, list.title)->level + 1 - block->level;
        }
        block->level += list.deeper;
    }
}

/* The item that a quotation belongs to: the last one that is open, if nothing stands between them;
 * so many are open down to it, 0: it belongs to none. */
static size_t find_announcement(const vb_array *above, size_t last)
{
    size_t count = above->count;
    return count && *VB_ARRAY_AT(above, size_t, count - 1) == last ? count : 0;
}

/* `1. Chợ mở cửa như sau:` */
static bool is_announcement(const seg_work *work, const seg_block *block)
{
    vb_slice text = text_of(work, block, block->last_piece);
    return text.len && seg_last_char(text) == ':';
}

/* A paragraph belongs to the title over it, not to the item before it, but for one that announces
 * it; what is quoted to the item that does. */
static size_t find_title_over(const seg_work *work, const vb_array *above, size_t announced)
{
    for (size_t depth = above->count; depth-- > 0;) {
        size_t index = *VB_ARRAY_AT(above, size_t, depth);
        const seg_block *block = seg_block_at(work, index);
        if (block->type == VB_BLOCK_HEADING || depth + 1 == announced ||
            is_announcement(work, block))
            return index;
    }
    return SEG_NONE;
}

void seg_shape(seg_work *work)
{
    bool closing = false, quoted = false, contents = false; /* a table of contents is open */
    size_t announced = 0, last = SEG_NONE;
    vb_array *above = &work->above;
    above->count = 0;
    for (size_t i = 0; i < work->heads.count; i++)
        mark_preamble(work, VB_ARRAY_AT(&work->heads, seg_head, i)->end);
    hang_under_titles(work);
    for (size_t i = work->document.first; i < work->document.end; i++) {
        seg_block *block = seg_block_at(work, i);
        bool row = block->type == VB_BLOCK_TABLE;
        if ((!is_body_type(block->type) && !row) || block->type == VB_BLOCK_PREAMBLE) {
            /* The end closes the outline: an annex begins its own. */
            if (ends_document(block))
                above->count = 0;
            continue;
        }
        if (block->quoted != quoted) {
            quoted = block->quoted;
            announced = quoted ? find_announcement(above, last) : 0;
        }
        last = i;
        if (block->level == 0) {
            /* What closes the text belongs to all of it, and so does what stands behind that. */
            if (contents && !row)
                above->count = 0;
            contents = contents && row;
            closing = closing || seg_begins_closing(text_of(work, block, block->first_piece));
            block->parent = closing ? SEG_NONE : find_title_over(work, above, announced);
            continue;
        }
        closing = false;
        contents = is_contents_title(work, block);
        while (above->count >= block->level)
            above->count--;
        const size_t *open = above->items;
        block->type = is_heading(work, i, stands_under_article(work, block, open, above->count))
                          ? VB_BLOCK_HEADING
                          : VB_BLOCK_ITEM;
        if (above->count)
            block->parent = open[above->count - 1];
        vb_array_push(above, &i);
    }
}
