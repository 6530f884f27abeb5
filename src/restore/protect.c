/*
 * Where words and names stand that the user said never to touch: just as the list writes them,
 * whole words, with any blanks or one line end where the list has a blank.
 */
#include "restore/protect.h"

#include "restore/list.h"
#include "restore/word.h"
#include "vanban/model.h"

#include <stdlib.h>
#include <string.h>

/* A name of the list, with its blanks as they stand there. */
typedef struct phrase {
    vb_slice text;
    size_t first_len; /* of its first word */
} phrase;

struct protection {
    const vb_allocator *memory;
    vb_arena strings;
    vb_array phrases; /* phrase, by their first words */
};

protection *protection_new(const vb_allocator *memory)
{
    protection *p = vb_allocate(memory, sizeof *p);
    if (p)
        *p = (protection){memory, VB_ARENA(memory), VB_ARRAY(phrase, memory)};
    return p;
}

void protection_free(protection *p)
{
    if (!p)
        return;
    vb_arena_free(&p->strings);
    vb_array_free(&p->phrases);
    vb_release(p->memory, p);
}

static vb_slice first_word(const phrase *p)
{
    return vb_slice_cut(p->text, 0, p->first_len);
}

static int compare_phrases(const void *a, const void *b)
{
    return vb_slice_compare(first_word(a), first_word(b));
}

/* From its first word to its last: a mark around them is not looked for. */
static void add_phrase(protection *p, vb_slice name)
{
    vb_token found;
    size_t at = 0, start = 0, end = 0, first_end = 0;
    while (vb_next_token(name, &at, &found)) {
        start = first_end ? start : found.start;
        first_end = first_end ? first_end : found.end;
        end = found.end;
    }
    phrase own = {vb_arena_copy(&p->strings, vb_slice_cut(name, start, end)), first_end - start};
    vb_array_push(&p->phrases, &own);
}

vb_status protection_add(protection *p, vb_slice list)
{
    list_reader r = list_begin(list, (vb_reporter){0});
    list_entry entry;
    while (list_next(&r, &entry))
        add_phrase(p, entry.name);
    if (p->phrases.failed || p->strings.failed)
        return VB_ERR_MEMORY;
    if (p->phrases.count)
        qsort(p->phrases.items, p->phrases.count, sizeof(phrase), compare_phrases);
    return VB_OK;
}

/* ---------------------------------------------------------------------------------- finding -- */

/* Behind the blanks at `at`: `at` when there are none, or more than one line's end is in them. */
static size_t skip_blanks(vb_slice text, size_t at)
{
    size_t end = at, breaks = 0;
    for (; end < text.len && is_blank(text.data[end]); end++)
        breaks += text.data[end] == '\n';
    return breaks > 1 ? at : end;
}

/* Where `wanted` ends in `text` when it stands at `at`, else 0. */
static size_t end_of_match(vb_slice text, size_t at, vb_slice wanted)
{
    for (size_t i = 0; i < wanted.len;) {
        if (is_blank(wanted.data[i])) {
            size_t next = skip_blanks(text, at);
            if (next == at)
                return 0;
            at = next;
            i = skip_blanks(wanted, i);
        } else if (at < text.len && text.data[at] == wanted.data[i]) {
            at++;
            i++;
        } else {
            return 0;
        }
    }
    return at;
}

/* The first of the phrases that begin with `word`, or where it would stand. */
static size_t first_of(const protection *p, vb_slice word)
{
    size_t low = 0, high = p->phrases.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (vb_slice_compare(first_word(VB_ARRAY_AT(&p->phrases, phrase, middle)), word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The words of the whole text. */
static void list_words(vb_slice text, vb_array *words)
{
    vb_slice line;
    vb_token found;
    for (size_t at = 0; vb_next_line(text, &at, &line);) {
        size_t start = (size_t)(line.data - text.data);
        for (size_t in_line = 0; vb_next_token(line, &in_line, &found);)
            vb_array_push(words, &(span){start + found.start, start + found.end});
    }
}

static bool ends_word(const vb_array *words, size_t from, size_t end)
{
    while (from < words->count && VB_ARRAY_AT(words, span, from)->end < end)
        from++;
    return from < words->count && VB_ARRAY_AT(words, span, from)->end == end;
}

/* The end of the longest phrase that begins with the word numbered `index`, else 0. */
static size_t longest_from(const protection *p, vb_slice text, const vb_array *words, size_t index)
{
    const span *word = VB_ARRAY_AT(words, span, index);
    vb_slice first = vb_slice_cut(text, word->start, word->end);
    size_t longest = 0;
    for (size_t i = first_of(p, first); i < p->phrases.count; i++) {
        const phrase *own = VB_ARRAY_AT(&p->phrases, phrase, i);
        if (!vb_slice_equal(first_word(own), first))
            break;
        size_t end = end_of_match(text, word->start, own->text);
        if (end > longest && ends_word(words, index, end))
            longest = end;
    }
    return longest;
}

vb_status protection_find(const protection *p, vb_slice text, vb_array *spans)
{
    vb_array words = VB_ARRAY(span, p->memory);
    list_words(text, &words);
    for (size_t i = 0; i < words.count && !words.failed; i++) {
        size_t start = VB_ARRAY_AT(&words, span, i)->start, end = longest_from(p, text, &words, i);
        span *last = spans->count ? VB_ARRAY_AT(spans, span, spans->count - 1) : NULL;
        if (last && start < last->end)
            last->end = end > last->end ? end : last->end;
        else if (end)
            vb_array_push(spans, &(span){start, end});
    }
    vb_status status = words.failed || spans->failed ? VB_ERR_MEMORY : VB_OK;
    vb_array_free(&words);
    return status;
}

bool spans_meet(const vb_array *spans, size_t start, size_t end)
{
    size_t low = 0, high = spans->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (VB_ARRAY_AT(spans, span, middle)->end <= start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < spans->count && VB_ARRAY_AT(spans, span, low)->start < end;
}
