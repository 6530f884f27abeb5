/*
 * Words that their neighbours decide. Where text has lost its marks and nothing else, most words
 * stand beside one or between two that leave them no choice: what the model was trained on had the
 * same words without their marks eight times or more, and all but always one word there. There is
 * no need to weigh its spellings, nor to look for a path (Yarowsky 1994, who decides accents by
 * what stands beside them). A scanner reads letters for others, and three wrong words for a known
 * three: such text is not asked about.
 */
#include "restore/collocations.h"

#include "restore/builder.h"
#include "restore/candidates.h"
#include "restore/site.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>

/* Of unseen words so decided about so many are right; and what the language model asks for a word
 * in official text, about. */
static const float collocation_confidence = 0.998F, usual_language = 3.5F;
/* What was read speaks otherwise where its nearest word is so much nearer than the one decided. */
static const float near = 1;

/* Most words have nothing to take off. */
static bool is_folded(vb_slice word)
{
    bool bare = true;
    for (size_t i = 0; i < word.len; i++)
        bare &= word.data[i] >= 'a' && word.data[i] <= 'z';
    return bare;
}

static uint64_t hash_without_marks(vb_slice text, const token *t, vb_buffer *scratch)
{
    vb_slice word = token_slice(text, t);
    if (is_folded(word))
        return token_hash(text, t);
    vb_buffer_clear(scratch);
    vb_add_folded(scratch, word);
    return vb_slice_hash(vb_buffer_slice(scratch));
}

/* Whether a sentence runs on from one token to the next: behind a comma or nothing. */
static bool runs_on(vb_slice text, const token *before, const token *t)
{
    size_t at = before->end;
    at += at + 1 < t->start && text.data[at] == ',';
    return !t->paragraph && !before->tail && t->start == at + 1 &&
           (text.data[at] == ' ' || text.data[at] == '\n');
}

/* What a collocation has for a token: every number is one. 0: there is none with it. */
static uint64_t hash_of(const vb_model *model, vb_slice text, const token *t, vb_buffer *scratch)
{
    if (t->kind == VB_TOKEN_WORD)
        return hash_without_marks(text, t, scratch);
    return t->kind == VB_TOKEN_NUMBER ? vb_slice_hash(vb_model_spelling(model, VB_WORD_NUMBER)) : 0;
}

/* Whether a token stands beside another as the words of a name do: `Kien Thi Hanh` is not what the
 * words of sentences decide, kiện thi hành. */
static bool is_of_name(vb_slice text, const vb_array *tokens, size_t i)
{
    const token *t = VB_ARRAY_AT(tokens, token, i);
    return is_capitalised(token_slice(text, t)) &&
           ((i > 0 && is_capitalised(token_slice(text, t - 1))) ||
            (i + 1 < tokens->count && is_capitalised(token_slice(text, t + 1))));
}

/* Whether token `i` is a word, and no name: KBang neither. In small letters none is. */
static bool may_be_decided(vb_slice text, const vb_array *tokens, size_t i)
{
    const token *t = VB_ARRAY_AT(tokens, token, i);
    return t->kind == VB_TOKEN_WORD &&
           (t->bare == t->hash ||
            (vb_case_of(token_slice(text, t)) != VB_CASE_MIXED && !is_of_name(text, tokens, i)));
}

vb_status collocations_mark(const vb_model *model, vb_slice text, vb_array *tokens,
                            vb_buffer *scratch)
{
    token *items = tokens->items;
    bool failed = false;
    for (size_t i = 0; i < tokens->count; i++) {
        items[i].bare = hash_of(model, text, &items[i], scratch);
        failed |= scratch->failed; /* the next word clears it */
    }
    for (size_t i = 0; i + 1 < tokens->count; i++) {
        bool joined = items[i].bare && items[i + 1].bare && runs_on(text, &items[i], &items[i + 1]);
        items[i].neighbours |= joined ? HAS_RIGHT : 0;
        items[i + 1].neighbours |= joined ? HAS_LEFT : 0;
    }
    for (size_t i = 0; i < tokens->count; i++)
        items[i].decidable = items[i].neighbours && may_be_decided(text, tokens, i);
    return failed ? VB_ERR_MEMORY : VB_OK;
}

/* What the model is asked of a token: by both neighbours and by each of them, 0 where there is
 * none. */
typedef struct question {
    uint64_t both, left, right;
} question;

static question question_of(const token *t)
{
    bool has_left = t->neighbours & HAS_LEFT, has_right = t->neighbours & HAS_RIGHT;
    return (question){
        .both = has_left && has_right ? vb_collocation_key(t[-1].bare, t->bare, t[1].bare) : 0,
        .left = has_left ? vb_collocation_key(t[-1].bare, t->bare, 0) : 0,
        .right = has_right ? vb_collocation_key(0, t->bare, t[1].bare) : 0};
}

void collocation_fetch(const vb_model *model, const token *t)
{
    if (!t->decidable)
        return;
    question q = question_of(t);
    vb_model_fetch_collocation(model, q.both);
    vb_model_fetch_collocation(model, q.left);
    vb_model_fetch_collocation(model, q.right);
}

static uint16_t word_for(const vb_model *model, uint64_t key)
{
    return key ? vb_model_collocated(model, key) : VB_WORD_UNKNOWN;
}

/* The word that the neighbours of a token decide. */
static uint16_t decided_word(const vb_model *model, const token *t)
{
    question q = question_of(t);
    uint16_t word = word_for(model, q.both);
    if (word != VB_WORD_UNKNOWN)
        return word == VB_WORD_START ? VB_WORD_UNKNOWN : word;
    uint16_t left = word_for(model, q.left), right = word_for(model, q.right);
    if (left == VB_WORD_UNKNOWN || left == right)
        return right;
    return right == VB_WORD_UNKNOWN ? left : VB_WORD_UNKNOWN;
}

/* The candidate that is the word and as near to what was read as any; NULL when there is none. */
static const candidate *find_near(const candidates *found, uint16_t word)
{
    for (size_t k = 0; k < found->count && found->items[k].cost <= found->items[0].cost + near;
         k++) {
        const candidate *c = &found->items[k];
        if (c->form && c->form->word == word)
            return c;
    }
    return NULL;
}

/* Whether the word is another than the level of a place that may stand before a name: `phuong An
 * Khe` is no `phương án`. */
static bool is_for_level(const builder *b, const token *t, uint16_t word)
{
    return word != VB_WORD_UNKNOWN && t->neighbours & HAS_RIGHT &&
           begins_capital(token_slice(b->text, t + 1)) &&
           place_is_other_than_level(token_slice(b->text, t), vb_model_spelling(b->model, word));
}

bool collocation_add(builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    uint16_t word = t->decidable ? decided_word(b->model, t) : VB_WORD_UNKNOWN;
    if (is_for_level(b, t, word))
        return false;
    const candidates *found = word != VB_WORD_UNKNOWN ? builder_find_read(b, i, REACH_NEAR) : NULL;
    const candidate *c = found ? find_near(found, word) : NULL;
    if (c)
        builder_add_settled(b, i, c, c->cost, collocation_confidence, usual_language);
    return c != NULL;
}
