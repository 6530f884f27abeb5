/*
 * list_spellings MODEL WORDS OUT: searches beforehand for what scans often have, so that the tools
 * look it up (build time only). WORDS is data/read-words.txt.
 */
#include "vanban/restore.h"

#include <stdio.h>
#include <stdlib.h>

static void report(void *context, const vb_diagnostic *d)
{
    const char *path = context;
    fprintf(stderr, "%s:%zu: error: %s: %.*s\n", path, d->line, d->message, (int)d->excerpt.len,
            d->excerpt.data);
}

static vb_status read_file(const char *path, vb_buffer *out)
{
    char chunk[1 << 14];
    FILE *file = fopen(path, "rb");
    if (!file)
        return VB_ERR_READ;
    for (size_t len; (len = fread(chunk, 1, sizeof chunk, file)) > 0;)
        vb_buffer_add(out, (vb_slice){chunk, len});
    bool failed = ferror(file);
    fclose(file);
    return failed ? VB_ERR_READ : vb_buffer_status(out);
}

static vb_status write_file(const char *path, vb_slice bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return VB_ERR_WRITE;
    bool whole = fwrite(bytes.data, 1, bytes.len, file) == bytes.len;
    return fclose(file) == 0 && whole ? VB_OK : VB_ERR_WRITE;
}

int main(int argc, char **argv)
{
    vb_model *model = NULL;
    vb_buffer words = VB_BUFFER(NULL), made = VB_BUFFER(NULL);
    if (argc != 4) {
        fputs("usage: list_spellings MODEL WORDS OUT\n", stderr);
        return EXIT_FAILURE;
    }
    vb_status status = vb_model_open(argv[1], NULL, &model);
    if (status == VB_OK)
        status = read_file(argv[2], &words);
    if (status == VB_OK)
        status = vb_spellings_make(NULL, model, vb_buffer_slice(&words),
                                   (vb_reporter){.context = argv[2], .diagnostic = report}, &made);
    if (status == VB_OK)
        status = write_file(argv[3], vb_buffer_slice(&made));
    if (status != VB_OK)
        fprintf(stderr, "list_spellings: error: %s\n", vb_status_message(status));
    vb_model_close(model);
    vb_buffer_free(&words);
    vb_buffer_free(&made);
    return status == VB_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
