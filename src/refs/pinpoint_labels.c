/*
 * What the units of a document are labelled with: a word that is none of it was misread.
 */
#include "refs/pinpoint_labels.h"

#include "refs/handle.h"
#include "vanban/orthography.h"

#include "tables/label-glyphs.h"

#include <string.h>

/* Letters that are set behind the figure of an inserted unit; the later ones are hardly reached. */
enum { INSERTED = 8 };

bool is_label_number(const char *label)
{
    size_t len = strlen(label);
    return len && len <= 4 && count_figures(label) == len;
}

/* The bytes of a letter that an inserted unit may have behind its figure: 2a, 9B; 0: none. */
static size_t inserted_letter(const char *at)
{
    uint32_t letter, known;
    if (!*at)
        return 0;
    size_t len = vb_utf8_decode(vb_slice_of(at), 0, &letter);
    for (size_t place = 1; place <= INSERTED; place++) {
        vb_utf8_decode(vb_slice_of(vb_point_letter(place)), 0, &known);
        if (vb_lower(letter) == known)
            return len;
    }
    return 0;
}

/* 5, 6.2, 2a. */
static bool is_of_figures(const char *label)
{
    size_t figures;
    while ((figures = count_figures(label)) > 0 && label[figures] == '.')
        label += figures + 1;
    if (!figures)
        return false;
    label += figures;
    return !label[inserted_letter(label)];
}

/* The figure that a sign was read for; 0: none. */
static char figure_of(vb_slice sign)
{
    const vb_table *glyphs = &vb_table_label_glyphs;
    if (vb_is_digit((unsigned char)sign.data[0]))
        return sign.data[0];
    size_t row = vb_table_search_kind(glyphs, 0, VB_SLICE("digit"), LABEL_GLYPHS_READ, sign);
    return vb_table_cell(glyphs, row, LABEL_GLYPHS_WRITTEN).data[0]; /* NUL past the last row */
}

/*
 * Reads all signs of a label for figures. Some must be figures, or one sign be all: II may have
 * been eleven, or two.
 */
static bool mend_figures(char *label)
{
    enum { MOST = 3 };
    char figures[MOST + 1];
    size_t count = 0, right = 0;
    vb_slice read = vb_slice_of(label);
    for (size_t at = 0, len; at < read.len; at += len) {
        uint32_t sign;
        len = vb_utf8_decode(read, at, &sign);
        char figure = figure_of(vb_slice_cut(read, at, at + len));
        if (!figure || count == MOST)
            return false;
        right += vb_is_digit(sign);
        figures[count++] = figure;
    }
    figures[count] = '\0';
    if (figures[0] == '0' || (!right && count > 1))
        return false;
    memcpy(label, figures, count + 1);
    return true;
}

/* B.VIII, II.2: parts of one letter, or of figures, or a Roman numeral; no figures are read so. */
static bool is_code(const char *label)
{
    size_t parts = 0;
    for (;; parts++) {
        size_t len = strcspn(label, ".");
        uint32_t letter;
        bool one = len && vb_utf8_decode((vb_slice){label, len}, 0, &letter) == len;
        if (!one && count_figures(label) != len && strspn(label, "IVXL") != len)
            return false;
        if (!label[len])
            return parts > 0;
        label += len + 1;
    }
}

label_state check_label(label_kind kind, char *label)
{
    if (kind != LABELS_FIGURES || is_of_figures(label) || is_code(label))
        return LABEL_GOOD;
    return mend_figures(label) ? LABEL_MENDED : LABEL_BAD;
}

/* Whether two labels may be the ends of a range: 1 and 3, a and đ. */
static bool are_of_range(const char *from, const char *to)
{
    return (is_label_number(from) && is_label_number(to)) ||
           (vb_point_letter_place(vb_slice_of(from)) && vb_point_letter_place(vb_slice_of(to)));
}

char *split_label_range(label_kind kind, char *label)
{
    /* The shortest is a-b. */
    char *dash =
        kind == LABELS_ANY || !label[0] || !label[1] || !label[2] ? NULL : strchr(label, '-');
    if (!dash)
        return NULL;
    *dash = '\0';
    if (are_of_range(label, dash + 1))
        return dash + 1;
    *dash = '-';
    return NULL;
}
