/*
 * The subject of the document itself, which tells that `Kế hoạch của Ủy ban nhân dân tỉnh về phát
 * triển …` is no other. Another year's plan has the same words but for the year: where a figure
 * parts them, they are two.
 */
#include "refs/own_title.h"

#include "refs/byte_kind.h"
#include "refs/cues.h"
#include "refs/handle.h"
#include "refs/issuers.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include <string.h>

enum { WORD_MAX = 48 };

/* Behind the empty lines at `at`. */
static size_t pass_empty_lines(vb_slice text, size_t at)
{
    enum { MOST = 400 };
    return skip_space(text, at, MOST);
}

/* The end of the paragraph at `at`. */
static size_t paragraph_end(vb_slice text, size_t at)
{
    enum { MOST = 1200 };
    vb_slice near = vb_slice_cut(text, 0, at + MOST);
    size_t end = vb_slice_find(near, VB_SLICE("\n\n"), at);
    return end == SIZE_MAX ? near.len : end;
}

void note_own_title(reference_search *search, size_t at)
{
    vb_slice text = search->text;
    size_t from = pass_empty_lines(text, at), end = paragraph_end(text, from);
    /* CỦA BAN THƯỜNG VỤ TỈNH ỦY, and the subject below an empty line. */
    if (is_of(vb_slice_cut(text, from, word_end(text, from, WORD_MAX))) &&
        !memchr(text.data + from, '\n', end - from))
        end = paragraph_end(text, pass_empty_lines(text, end));
    search->own_title = vb_slice_cut(text, from, end);
}

static bool has_figure(vb_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (vb_is_digit((unsigned char)text.data[i]))
            return true;
    return false;
}

/* Whether the folded words begin with this one. */
static bool begins_with(vb_slice words, vb_slice word)
{
    return word.len && vb_slice_starts(words, word) &&
           (words.len == word.len || words.data[word.len] == ' ');
}

static vb_slice behind(vb_slice words, size_t len)
{
    return vb_slice_cut(words, len + (len < words.len && words.data[len] == ' '), words.len);
}

/* The words that stand in the text and in the title, one after the other. */
typedef struct shared_words {
    size_t count;
    size_t end;    /* of them in the text */
    vb_slice rest; /* of the title */
} shared_words;

/* Those from `at` on that the folded title `rest` begins with. */
static shared_words share(reference_search *search, size_t at, vb_slice rest)
{
    vb_slice text = search->text;
    shared_words shared = {0, at, rest};
    if (at >= text.len ||
        (vb_is_letter((unsigned char)text.data[at]) && (text.data[at] | 0x20) != rest.data[0]))
        return shared;
    for (;;) {
        size_t word = skip_space(text, shared.end, GAP_MAX), end = word_end(text, word, WORD_MAX);
        vb_buffer_clear(&search->scratch);
        add_folded(&search->scratch, vb_slice_cut(text, word, end));
        vb_slice folded = vb_buffer_slice(&search->scratch);
        if (end == word || (folded.len && !begins_with(shared.rest, folded)))
            return shared;
        for (size_t i = 0; i < folded.len; i++)
            shared.count += i == 0 || folded.data[i] == ' ';
        shared.rest = behind(shared.rest, folded.len);
        shared.end = end;
        if (vb_is_among(text.data[end - 1], ".;:)"))
            return shared;
    }
}

/* Whether the last word before `end` is a document's number, or its end: 28-CT/TW. */
static bool ends_in_number(vb_slice text, size_t end)
{
    size_t start = word_start(text, end, WORD_MAX);
    return memchr(text.data + start, '/', end - start) &&
           (is_capital(text, start) || vb_is_digit((unsigned char)text.data[start]));
}

/* Whether nothing that tells of another document parts what they share from what follows it, in the
 * text and in the title: a year. */
static bool ends_alike(reference_search *search, const shared_words *shared)
{
    const vb_slice year = VB_SLICE("nam ");
    vb_slice text = search->text;
    size_t next = skip_space(text, shared->end, GAP_MAX), ignored;
    if (ends_in_number(text, shared->end))
        return !vb_slice_starts(shared->rest, year) &&
               !folds_to(vb_slice_cut(text, next, word_end(text, next, WORD_MAX)), "nam");
    bool stops = next == text.len || vb_is_among(text.data[shared->end - 1], ",.;:)") ||
                 stands_at(text, next, '(') || cue_at(search, CUE_GOES_ON, next, &ignored);
    return stops && !has_figure(shared->rest);
}

/* The folded words of the title, which are folded once. */
static vb_slice folded_title(reference_search *search)
{
    if (!search->own_title_words.len)
        add_folded(&search->own_title_words, search->own_title);
    return vb_buffer_slice(&search->own_title_words);
}

bool tells_own_title(reference_search *search, size_t at, size_t least)
{
    size_t cue;
    if (!search->own_title.len)
        return false;
    at = skip_space(search->text, at, GAP_MAX);
    if (cue_at(search, CUE_ABOUT, at, &cue))
        at = skip_space(search->text, cue, GAP_MAX);
    for (vb_slice rest = folded_title(search); rest.len;) {
        shared_words shared = share(search, at, rest);
        if (shared.count >= least && ends_alike(search, &shared))
            return true;
        size_t blank = vb_slice_find(rest, VB_SLICE(" "), 0);
        rest = blank == SIZE_MAX ? VB_SLICE("") : behind(rest, blank);
    }
    return false;
}
