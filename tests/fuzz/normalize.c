/* Byte 0: invalid policy, tones, encoding; byte 1: length of the chunks, 0 for one; the rest: the
 * document. */
#include "vanban/normalize.h"

#include "fuzz.h"

static vb_status normalize(const vb_normalize_options *options, vb_slice text, size_t chunk,
                           vb_buffer *out)
{
    vb_normalizer *normalizer;
    FUZZ_ASSERT(vb_normalizer_new(NULL, options, NULL, &normalizer) == VB_OK);
    vb_status status = VB_OK;
    for (size_t at = 0; at < text.len && status == VB_OK; at += chunk)
        status =
            vb_normalizer_feed(normalizer, vb_slice_cut(text, at, at + chunk), vb_buffer_sink(out));
    if (status == VB_OK)
        status = vb_normalizer_finish(normalizer, vb_buffer_sink(out));
    vb_normalizer_free(normalizer);
    return status;
}

/* Lines of UTF-8 input: LF, CR LF and CR each end one. */
static size_t line_ends(vb_slice text)
{
    size_t ends = 0;
    for (size_t i = 0; i < text.len; i++)
        ends += text.data[i] == '\n' ||
                (text.data[i] == '\r' && (i + 1 == text.len || text.data[i + 1] != '\n'));
    return ends;
}

static vb_normalize_options options_of(uint8_t byte)
{
    static const char *const encodings[] = {"utf-8", "auto", "utf-16le", "utf-16be"};
    return (vb_normalize_options){
        .encoding = byte & 0x80 ? encodings[byte >> 5 & 3] : "utf-8",
        .invalid = (vb_invalid)(byte % 3),
        .tones = (vb_tone_style)(byte / 3 % 3),
    };
}

static void check_output(vb_normalize_options options, vb_slice once)
{
    vb_buffer twice = VB_BUFFER(NULL);
    options.encoding = "utf-8";
    FUZZ_ASSERT(options.invalid == VB_INVALID_KEEP || vb_utf8_valid(once, NULL));
    FUZZ_ASSERT(normalize(&options, once, 3, &twice) == VB_OK);
    FUZZ_ASSERT(vb_slice_equal(once, vb_buffer_slice(&twice)));
    vb_buffer_free(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    vb_normalize_options options = options_of(data[0]);
    vb_slice text = {(const char *)data + 2, size - 2};
    vb_buffer once = VB_BUFFER(NULL), whole = VB_BUFFER(NULL);
    vb_status status = normalize(&options, text, data[1] ? data[1] : size, &once);
    FUZZ_ASSERT(status == VB_OK || (status == VB_ERR_INPUT && options.invalid == VB_INVALID_ERROR));
    FUZZ_ASSERT(normalize(&options, text, size, &whole) == status);
    if (status == VB_OK) {
        FUZZ_ASSERT(vb_slice_equal(vb_buffer_slice(&once), vb_buffer_slice(&whole)));
        check_output(options, vb_buffer_slice(&once));
        bool utf8 = !(data[0] & 0x80);
        FUZZ_ASSERT(!utf8 || line_ends(text) == line_ends(vb_buffer_slice(&once)));
    }
    vb_buffer_free(&once);
    vb_buffer_free(&whole);
    return 0;
}
