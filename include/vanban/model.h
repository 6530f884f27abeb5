/*
 * vanban/model.h: the trained model, read-only.
 *
 * A model holds a language model (a trigram over words with modified Kneser–Ney smoothing, Chen &
 * Goodman 1998), a lexicon (a trie of every known spelling), the odds of capitals, and one OCR
 * channel for each family of scans it was trained on. It is mapped into memory as it lies on disk;
 * any number of threads may read one model.
 *
 * The form of the file is in vanban/model_format.h, what a search asks of it in
 * vanban/model_search.h; vanban/train.h makes one.
 */
#ifndef VANBAN_MODEL_H
#define VANBAN_MODEL_H

#include "vanban/base.h"
#include "vanban/model_format.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct vb_model vb_model;

/*
 * Maps the model at `path`. VB_ERR_MODEL_MISSING when it cannot be opened, VB_ERR_MODEL_DAMAGED
 * when it is no model, is cut short or fails a checksum, VB_ERR_MODEL_VERSION when its format is
 * another. `*model` is NULL on failure.
 */
VB_API vb_status vb_model_open(const char *path, const vb_allocator *memory, vb_model **model);

/* The same over bytes that the caller keeps for the model's life, aligned to VB_MODEL_ALIGN. */
VB_API vb_status vb_model_read(vb_slice image, const vb_allocator *memory, vb_model **model);

VB_API void vb_model_close(vb_model *model); /* NULL is fine */

/* The model's identity: equal for equal content. */
VB_API uint64_t vb_model_build(const vb_model *model);

/*
 * Maps a file of spellings (vb_spellings_make of vanban/restore.h) that was made with this model,
 * before anybody reads the model; without one every spelling is searched for, which finds the same.
 * VB_ERR_MODEL_MISSING, VB_ERR_MODEL_DAMAGED as above; VB_ERR_MODEL_VERSION when it was made with
 * another model or for another version. Nothing is changed then.
 */
VB_API vb_status vb_model_open_spellings(vb_model *model, const char *path);

/* The same over bytes that the caller keeps for the model's life, aligned to 8. */
VB_API vb_status vb_model_read_spellings(vb_model *model, vb_slice image);

/* ------------------------------------------------------------------------------------ words -- */

VB_API size_t vb_model_word_count(const vb_model *model);
VB_API vb_slice vb_model_spelling(const vb_model *model, uint16_t word);

/*
 * The word that `spelling` writes as it stands (a syllable in lower case and either tone placement,
 * or a fixed form such as `UBND`), or NULL when the lexicon does not know it.
 */
VB_API const vb_form *vb_model_find(const vb_model *model, vb_slice spelling);
VB_API vb_slice vb_model_form_spelling(const vb_model *model, const vb_form *form);

/* The cost of `word` after `before` and `last` (VB_WORD_START where there is none), by back-off. */
VB_API float vb_model_cost(const vb_model *model, uint16_t before, uint16_t last, uint16_t word);

/* --------------------------------------------------------------------------------- channels -- */

enum { VB_CHANNELS_MAX = 32 }; /* of a model */

typedef struct vb_channel vb_channel;

VB_API size_t vb_model_channel_count(const vb_model *model);
VB_API const vb_channel *vb_model_channel(const vb_model *model, size_t index);
VB_API const char *vb_channel_name(const vb_channel *channel);

/* ----------------------------------------------------------------------------------- tokens -- */

typedef enum vb_token_kind {
    VB_TOKEN_WORD,   /* letters, and signs or digits that may stand for letters */
    VB_TOKEN_NUMBER, /* 30, 1.234,5, 25/12/2023, 40% */
    VB_TOKEN_LOCKED, /* an e-mail or web address */
} vb_token_kind;

/* Bytes [start, end) of a line: a word without the punctuation around it. */
typedef struct vb_token {
    size_t start, end;
    vb_token_kind kind;
} vb_token;

/*
 * The next token of `line` at or after `*at`, which moves behind it. Words are cut at white space,
 * hyphens, slashes, brackets and commas, so `28-CT/TW` is a number and two words; the language
 * model is trained on these tokens, so training and restoring must both use this.
 */
VB_API bool vb_next_token(vb_slice line, size_t *at, vb_token *token);

#ifdef __cplusplus
}
#endif

#endif
