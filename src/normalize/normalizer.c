#include "normalize/decode.h"

static void start_document(vb_normalizer *all)
{
    all->carried = all->held = 0;
    all->read = all->written = 0;
    all->line = 1;
    all->after_return = all->finished = false;
    all->invalid = all->invalid_end = all->diagnostics = 0;
    all->status = VB_OK;
    token_clear(&all->token);
    vb_buffer_clear(&all->out);
    vb_buffer_clear(&all->sample);
    vb_buffer_clear(&all->held_line);
    all->examined = all->sample_marked = 0;
    all->sample_invalid = false;
    line_clear(&all->whole_line);
    misreader_forget(&all->misread);
    pages_clear(&all->pages);
}

/* What is clean hangs on what the options want changed. */
static void init_scanners(vb_normalizer *all)
{
    unsigned clean = 0;
    if (all->options.form == VB_NFC)
        clean |= CLEAN_LETTERS;
    if (all->options.punctuation == VB_PUNCTUATION_KEEP)
        clean |= CLEAN_PUNCTUATION;
    scanner_init(&all->scan, clean | CLEAN_WESTERN);
    scanner_init(&all->scan_sure, clean);
    scanner_init(&all->scan_ascii, 0);
}

vb_status vb_normalizer_new(const vb_allocator *memory, const vb_normalize_options *options,
                            const vb_reporter *reporter, vb_normalizer **normalizer)
{
    *normalizer = NULL;
    vb_normalizer *all = vb_allocate(memory, sizeof *all);
    if (!all)
        return VB_ERR_MEMORY;
    all->memory = memory;
    all->options = options ? *options : (vb_normalize_options){0};
    all->reporter = reporter ? *reporter : (vb_reporter){0};
    all->out = VB_BUFFER(memory);
    all->sample = VB_BUFFER(memory);
    all->held_line = VB_BUFFER(memory);
    line_init(&all->whole_line, memory);
    misreader_init(&all->misread, memory);
    pages_init(&all->pages, memory);
    init_scanners(all);
    token_init(&all->token, memory);
    vb_status status = tables_init(&all->tables, memory);
    if (status == VB_OK)
        status = start_decoding(all);
    if (status != VB_OK) {
        vb_normalizer_free(all);
        return status;
    }
    start_document(all);
    *normalizer = all;
    return VB_OK;
}

void vb_normalizer_free(vb_normalizer *normalizer)
{
    if (!normalizer)
        return;
    end_decoding(normalizer);
    line_free(&normalizer->whole_line);
    misreader_free(&normalizer->misread);
    pages_free(&normalizer->pages);
    vb_buffer_free(&normalizer->sample);
    vb_buffer_free(&normalizer->held_line);
    tables_free(&normalizer->tables);
    token_free(&normalizer->token);
    vb_buffer_free(&normalizer->out);
    vb_release(normalizer->memory, normalizer);
}

vb_status vb_normalizer_feed(vb_normalizer *normalizer, vb_slice chunk, vb_sink sink)
{
    if (normalizer->finished)
        vb_normalizer_reset(normalizer);
    normalizer->sink = sink;
    if (chunk.len)
        normalizer->decoder->feed(normalizer, chunk);
    flush_out(normalizer);
    return normalizer->status;
}

vb_status vb_normalizer_finish(vb_normalizer *normalizer, vb_sink sink)
{
    if (normalizer->finished)
        vb_normalizer_reset(normalizer);
    normalizer->sink = sink;
    if (normalizer->status == VB_OK)
        normalizer->decoder->finish(normalizer);
    if (normalizer->after_return)
        end_return(normalizer, false);
    end_token(normalizer);
    flush_out(normalizer);
    finish_pages(normalizer);
    report_invalid_count(normalizer);
    normalizer->finished = true;
    return normalizer->status;
}

void vb_normalizer_reset(vb_normalizer *normalizer)
{
    start_document(normalizer);
    start_decoding(normalizer);
}

const char *vb_normalizer_encoding(const vb_normalizer *normalizer)
{
    return normalizer->name;
}

size_t vb_normalizer_invalid_count(const vb_normalizer *normalizer)
{
    return normalizer->invalid;
}

const char *vb_normalizer_mojibake(const vb_normalizer *normalizer)
{
    return misreader_encoding(&normalizer->misread);
}

const char *vb_encoding_name(size_t index)
{
    return index < legacy_count() ? legacy_name(index) : NULL;
}

const char *vb_encoding_about(size_t index)
{
    return index < legacy_count() ? legacy_about(index) : NULL;
}
