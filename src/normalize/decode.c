#include "normalize/decode.h"

#include <string.h>

/* ---------------------------------------------------------------------------- bytes in carry -- */

void take_character(vb_normalizer *all, uint32_t code_point, size_t len)
{
    char bytes[4];
    size_t written = wants_edits(all) || code_point == 0 ? vb_utf8_encode(code_point, bytes) : 0;
    take(all, code_point, len, (vb_slice){bytes, written});
}

void take_invalid(vb_normalizer *all, vb_slice bytes)
{
    take(all, VB_INVALID_BYTE, bytes.len, bytes);
}

void uncarry(vb_normalizer *all, size_t len)
{
    all->carried -= len;
    memmove(all->carry, all->carry + len, all->carried);
}

void carry_over(vb_normalizer *all, vb_slice bytes)
{
    memcpy(all->carry + all->carried, bytes.data, bytes.len);
    all->carried += bytes.len;
}

vb_slice carried(const vb_normalizer *all)
{
    return (vb_slice){(const char *)all->carry, all->carried};
}

void finish_with_carry(vb_normalizer *all)
{
    for (; all->carried && all->status == VB_OK; uncarry(all, 1))
        take_invalid(all, vb_slice_cut(carried(all), 0, 1));
    end_line(all);
}

/* ------------------------------------------------------------------------------------- table -- */

/* The encodings that Unicode has, and those that are not known yet. The legacy ones are in
 * data/encodings.tsv, and what is in neither is looked for in iconv. */
static const decoder decoders[] = {
    {"auto", feed_sample, finish_sample, true, true},
    {"ascii so far", feed_ascii_so_far, finish_ascii_so_far, true, true},
    {"utf-8", feed_utf8, finish_utf8, true, true},
    {"utf-16", feed_utf16_by_mark, finish_with_carry, false, true},
    {"utf-16le", feed_utf16le, finish_with_carry, false, true},
    {"utf-16be", feed_utf16be, finish_with_carry, false, true},
};

static const decoder decoder_of_tables = {NULL, feed_legacy, finish_legacy, false, false};
static const decoder decoder_of_iconv = {NULL, feed_iconv, finish_iconv, false, true};

static const decoder *decoder_named(const char *name)
{
    for (size_t i = 0; i < sizeof decoders / sizeof decoders[0]; i++) {
        if (strcmp(decoders[i].name, name) == 0)
            return &decoders[i];
    }
    return NULL;
}

static void set_name(vb_normalizer *all, const char *name)
{
    size_t len = strlen(name);
    memcpy(all->name, name, len < LONGEST_NAME ? len + 1 : LONGEST_NAME);
    all->name[LONGEST_NAME - 1] = '\0';
}

void go_on_in(vb_normalizer *all, const char *name)
{
    all->decoder = decoder_named(name);
    if (strcmp(name, "ascii so far") != 0)
        set_name(all, name);
}

void go_on_in_legacy(vb_normalizer *all, size_t index)
{
    all->decoder = &decoder_of_tables;
    all->legacy = index;
    set_name(all, legacy_name(index));
}

/* UTF-8 that was asked for needs a sample as well: of what may have been misread in it. */
static bool start_unicode(vb_normalizer *all)
{
    all->guesses = strcmp(all->name, "auto") == 0;
    all->decoder = decoder_named(all->name);
    if (all->decoder && strcmp(all->name, "utf-8") == 0)
        all->decoder = decoder_named("auto");
    return all->decoder != NULL;
}

vb_status start_decoding(vb_normalizer *all)
{
    const char *name = all->options.encoding ? all->options.encoding : "auto";
    size_t len = strlen(name);
    if (len == 0 || len >= LONGEST_NAME) /* iconv takes the empty name for the locale's */
        return VB_ERR_ARGUMENT;
    for (size_t i = 0; i <= len; i++)
        all->name[i] = (char)vb_lower((unsigned char)name[i]);
    if (start_unicode(all))
        return VB_OK;
    size_t index = legacy_find(vb_slice_of(all->name));
    if (index < legacy_count()) {
        go_on_in_legacy(all, index);
        return load_legacies(all);
    }
    all->decoder = &decoder_of_iconv;
    return open_converter(all);
}

void end_decoding(vb_normalizer *all)
{
    close_converter(all);
    for (size_t i = 0; all->legacies && i < legacy_count(); i++)
        legacy_free(&all->legacies[i]);
    vb_release(all->memory, all->legacies);
}

vb_status load_legacies(vb_normalizer *all)
{
    vb_status status = VB_OK;
    if (all->legacies)
        return VB_OK;
    all->legacies = vb_allocate(all->memory, legacy_count() * sizeof(legacy));
    if (!all->legacies)
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < legacy_count() && status == VB_OK; i++)
        status = legacy_init(&all->legacies[i], i, all->memory);
    misreader_set_tables(&all->misread, all->legacies, legacy_count(), &all->syllables);
    return status;
}
