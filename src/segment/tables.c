/* The handle, and words that are listed. */
#include "segment/tools.h"
#include "segment/words.h"
#include "segment/work.h"

/* Where the surname is, or the empty slot where it would be. */
static size_t surname_slot(uint64_t hash)
{
    size_t i = (size_t)hash % SEG_SURNAME_SLOTS;
    while (seg_surnames[i] && seg_surnames[i] != hash)
        i = (i + 1) % SEG_SURNAME_SLOTS;
    return i;
}

bool seg_is_surname(vb_slice word)
{
    uint64_t hash = seg_hash_reduced(word);
    return seg_surnames[surname_slot(hash)] == hash;
}

static unsigned find_open_word(uint64_t hash)
{
    size_t i = (size_t)hash % SEG_OPEN_WORD_SLOTS;
    while (seg_open_words[i].hash && seg_open_words[i].hash != hash)
        i = (i + 1) % SEG_OPEN_WORD_SLOTS;
    return seg_open_words[i].kinds;
}

/* Most words are told by their last byte and their length to be in none of the rows. */
unsigned seg_open_word(vb_slice word)
{
    if (word.len == 0 || word.len > SEG_LONGEST_OPEN_WORD)
        return 0;
    unsigned char last = (unsigned char)word.data[word.len - 1];
    if (!(seg_open_ends[last] >> word.len & 1))
        return 0;
    bool lower = word.data[0] >= 'a' && word.data[0] <= 'z';
    return find_open_word(lower ? vb_slice_hash(word) : seg_hash_lower(word));
}

bool seg_is_closed_word(vb_slice syllables)
{
    return (find_open_word(seg_hash_lower(syllables)) & SEG_CLOSED) != 0;
}

/* Whether the last words are a place that is listed, with its marks and capitals: `NGUYỄN LƯƠNG
 * BẰNG`. */
static SEG_SELDOM bool ends_in_place(vb_slice text)
{
    enum { LONGEST_NAME = 3, FEW = 8 };
    vb_place places[FEW];
    vb_slice rest = text;
    for (size_t words = 1; words <= LONGEST_NAME && rest.len; words++) {
        rest = vb_slice_trim(vb_slice_cut(rest, 0, rest.len - seg_last_word(rest).len));
        vb_slice name = vb_slice_trim(vb_slice_cut(text, rest.len, text.len));
        size_t found = words > 1 ? vb_places_by_letters(name, places, FEW) : 0;
        for (size_t i = 0; i < found; i++) {
            if (seg_hash_lower(places[i].name) == seg_hash_lower(name))
                return true;
        }
    }
    return false;
}

bool seg_ends_open(vb_slice text)
{
    vb_slice word = seg_last_word(text);
    if (!(seg_open_word(word) & SEG_OPEN_ALWAYS))
        return false;
    vb_slice before = vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len));
    vb_slice two = vb_slice_cut(text, before.len - seg_last_word(before).len, text.len);
    return !seg_is_closed_word(two) && !(seg_is_capital_first(word) && ends_in_place(text));
}

vb_segmenter *vb_segmenter_new(const vb_allocator *memory)
{
    if (!memory)
        memory = vb_default_allocator();
    vb_segmenter *tools = vb_allocate(memory, sizeof *tools);
    if (!tools)
        return NULL;
    tools->memory = memory;
    tools->citation = vb_citation_new(memory);
    if (tools->citation)
        return tools;
    vb_segmenter_free(tools);
    return NULL;
}

void vb_segmenter_free(vb_segmenter *tools)
{
    if (!tools)
        return;
    vb_citation_free(tools->citation);
    vb_release(tools->memory, tools);
}
