/*
 * Where the tone of open oa, oe and uy is written: hòa or hoà. Either is right, and the channel has
 * no say where nothing was read of a tone; so that no document has both, it is put where the
 * document itself puts it, as far as its tones were read, and else where most official documents
 * do: five of six by counts in administrative pages and statutes have hòa.
 */
#include "restore/tones.h"

#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/step.h"
#include "restore/token.h"
#include "restore/writer.h"
#include "vanban/orthography.h"

static bool is_ascii(char byte)
{
    return (unsigned char)byte < 0x80;
}

/* Whether a word in small letters may end in such a pair with a tone; cheap, since few do. */
static bool may_move(vb_slice word)
{
    uint32_t glide;
    if (word.len < 3)
        return false;
    char last = word.data[word.len - 1];
    if (is_ascii(last)) {
        if ((last != 'a' && last != 'e' && last != 'y') || is_ascii(word.data[word.len - 2]))
            return false;
        vb_utf8_decode_back(word, word.len - 1, &glide);
        return vb_letter_of(glide).base == (last == 'y' ? 'u' : 'o');
    }
    size_t start = word.len - 1;
    while (start > 0 && vb_utf8_continues(word.data[start]))
        start--;
    return start > 0 && (word.data[start - 1] == 'o' || word.data[start - 1] == 'u');
}

static bool has_tone(vb_slice word)
{
    uint32_t c;
    for (size_t at = 0; at < word.len;) {
        at += vb_utf8_decode(word, at, &c);
        if (vb_letter_of(c).tone != VB_LEVEL)
            return true;
    }
    return false;
}

vb_tone_style tones_of_word(vb_slice word, vb_slice read, vb_tone_style usual)
{
    return usual != VB_TONES_KEEP && may_move(word) && !has_tone(read) ? usual : VB_TONES_KEEP;
}

/* Counts a word that was read as it is spelt. */
static void count_word(tone_counts *counts, vb_slice word, vb_slice read, vb_buffer *scratch)
{
    vb_buffer_clear(scratch);
    vb_add_lower(scratch, read);
    if (!vb_slice_equal(word, vb_buffer_slice(scratch)))
        return;
    vb_buffer_clear(scratch);
    counts->new_style += vb_add_toned(scratch, word, VB_TONES_OLD);
    counts->old_style += vb_add_toned(scratch, word, VB_TONES_NEW);
}

void tones_count(tone_counts *counts, const writer *w, vb_slice text, const vb_array *steps,
                 vb_buffer *scratch)
{
    for (size_t i = 0; i < steps->count; i++) {
        const edge *e = VB_ARRAY_AT(steps, step, i)->edge;
        const token *t = &w->tokens[e->from];
        const candidate *c = e->chosen[0];
        vb_slice read = {text.data + t->start, t->end - t->start};
        if (may_move(read) && edge_is_plain(e) && c && c->form && !c->form->fixed)
            count_word(counts, lexicon_spelling(w->words, w->model, c->form), read, scratch);
    }
}

vb_tone_style tones_usual(const tone_counts *counts)
{
    return counts->new_style > counts->old_style ? VB_TONES_NEW : VB_TONES_OLD;
}
