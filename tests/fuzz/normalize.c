/* Byte 0: invalid policy, tones, form, punctuation; byte 1: length of the chunks, 0 for one; byte
 * 2: encoding, furniture, mojibake; the rest: the document. */
#include "vanban/normalize.h"

#include "fuzz.h"

#include <string.h>

/* Rebuilds the output from the input by the edits. */
typedef struct replay {
    vb_slice in;
    size_t at;
    vb_buffer out;
} replay;

static void apply_edit(void *context, const vb_edit *edit)
{
    replay *self = context;
    FUZZ_ASSERT(edit->in_start >= self->at && edit->in_end >= edit->in_start &&
                edit->in_end <= self->in.len);
    vb_buffer_add(&self->out, vb_slice_cut(self->in, self->at, edit->in_start));
    FUZZ_ASSERT(self->out.len == edit->out_start);
    vb_buffer_add(&self->out, edit->after);
    FUZZ_ASSERT(self->out.len == edit->out_end);
    self->at = edit->in_end;
}

static vb_status feed(vb_normalizer *normalizer, vb_slice text, size_t chunk, vb_buffer *out)
{
    vb_status status = VB_OK;
    for (size_t at = 0; at < text.len && status == VB_OK; at += chunk)
        status =
            vb_normalizer_feed(normalizer, vb_slice_cut(text, at, at + chunk), vb_buffer_sink(out));
    if (status == VB_OK)
        status = vb_normalizer_finish(normalizer, vb_buffer_sink(out));
    return status;
}

static vb_status normalize(const vb_normalize_options *options, vb_slice text, size_t chunk,
                           vb_buffer *out, bool *utf8)
{
    vb_normalizer *normalizer;
    FUZZ_ASSERT(vb_normalizer_new(NULL, options, NULL, &normalizer) == VB_OK);
    vb_status status = feed(normalizer, text, chunk, out);
    *utf8 = strcmp(vb_normalizer_encoding(normalizer), "utf-8") == 0;
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

static vb_normalize_options options_of(const uint8_t *data)
{
    static const char *const encodings[] = {"utf-8", "auto", "auto", "utf-16le",
                                            "tcvn3", "vni",  "viqr", "cp1258"};
    return (vb_normalize_options){
        .encoding = encodings[data[2] & 7],
        .invalid = (vb_invalid)(data[0] % 3),
        .tones = (vb_tone_style)(data[0] / 3 % 3),
        .form = (vb_normal_form)(data[0] >> 6 & 1),
        .punctuation = (vb_punctuation)(data[0] >> 7),
        .furniture = (vb_furniture)((data[2] >> 3 & 7) % 3),
        .mojibake = (vb_mojibake)(data[2] >> 6 & 1),
        .upper_font = data[2] >> 7,
    };
}

/*
 * What came out once comes out again, but for what was dropped of a page, which may bring more to
 * its edge, and for lines of mojibake glued to garbage, of which repair may leave less garbage.
 */
static void check_again(vb_normalize_options options, vb_slice once)
{
    vb_buffer twice = VB_BUFFER(NULL);
    bool utf8;
    FUZZ_ASSERT(options.invalid == VB_INVALID_KEEP || vb_utf8_valid(once, NULL));
    if (options.furniture != VB_FURNITURE_KEEP || options.mojibake != VB_MOJIBAKE_KEEP)
        return;
    options.encoding = options.invalid == VB_INVALID_KEEP ? "utf-8" : "auto";
    FUZZ_ASSERT(normalize(&options, once, 3, &twice, &utf8) == VB_OK);
    FUZZ_ASSERT(vb_slice_equal(once, vb_buffer_slice(&twice)));
    vb_buffer_free(&twice);
}

static void check_edits(const vb_normalize_options *options, vb_slice text, vb_slice expected)
{
    replay self = {.in = text};
    vb_buffer out = VB_BUFFER(NULL);
    vb_reporter reporter = {.edit = apply_edit, .context = &self};
    vb_normalizer *normalizer;
    FUZZ_ASSERT(vb_normalizer_new(NULL, options, &reporter, &normalizer) == VB_OK);
    FUZZ_ASSERT(feed(normalizer, text, 5, &out) == VB_OK);
    vb_normalizer_free(normalizer);
    vb_buffer_add(&self.out, vb_slice_cut(text, self.at, text.len));
    FUZZ_ASSERT(vb_slice_equal(vb_buffer_slice(&out), expected));
    FUZZ_ASSERT(vb_slice_equal(vb_buffer_slice(&self.out), expected));
    vb_buffer_free(&out);
    vb_buffer_free(&self.out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { HEAD = 3 };
    if (size < HEAD)
        return 0;
    vb_normalize_options options = options_of(data);
    vb_slice text = {(const char *)data + HEAD, size - HEAD};
    vb_buffer once = VB_BUFFER(NULL), whole = VB_BUFFER(NULL);
    bool utf8;
    vb_status status = normalize(&options, text, data[1] ? data[1] : size, &once, &utf8);
    FUZZ_ASSERT(status == VB_OK || (status == VB_ERR_INPUT && options.invalid == VB_INVALID_ERROR));
    FUZZ_ASSERT(normalize(&options, text, size, &whole, &utf8) == status);
    if (status == VB_OK) {
        vb_slice out = vb_buffer_slice(&once);
        FUZZ_ASSERT(vb_slice_equal(out, vb_buffer_slice(&whole)));
        check_again(options, out);
        if (utf8) {
            FUZZ_ASSERT(options.furniture == VB_FURNITURE_DROP ||
                        line_ends(text) == line_ends(out));
            check_edits(&options, text, out);
        }
    }
    vb_buffer_free(&once);
    vb_buffer_free(&whole);
    return 0;
}
