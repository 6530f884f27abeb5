#!/bin/sh
# fields.sh BIN PAIRS...: how many fields of a head come out of a restored scan as they stand in the true text. The gold is what
# segment reads in the true page, so that only what the scan did is measured, not whether segment is right of clean heads
# (structure.sh, rules.tsv; measure.sh looks at fixtures whose fields were told by hand). PAIRS are folders of NAME.ocr.txt with
# NAME.gt.txt beside. Prints a row for each field and one for all.
#
# A field of either side counts, one that is in only one of them as wrong. Where the tone stands, kinds of dashes and a stop at
# the end do not count, nor does the case of the document's type. Where the true page has a blank line and the scan has words,
# the true page has lost a line of its head: its bodies, motto and subject are left out. With VERBOSE=1 what is wrong goes to
# stderr. The exit status is 1 when fewer than FLOOR in a hundred are right of a folder.
set -eu
export LC_ALL=C
bin=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
floor=97 bad=0
only='Parent-Body Issuing-Body Motto Number Place Date Doc-Type Subject Addressee'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# header: the fields of the text's first head, a line each.
header() {
    "$bin/segment" --no-split | "$bin/normalize" -q --tones=old --punctuation=ascii | sed '/^$/q'
}

for pairs in "$@"; do
    : >"$work/rows"
    for scan in "$pairs"/*.ocr.txt; do
        true=${scan%.ocr.txt}.gt.txt
        "$bin/normalize" -q "$scan" | "$bin/diacritic-restore" >"$work/restored"
        header <"$true" >"$work/gold"
        header <"$work/restored" >"$work/out"
        awk -v only="$only" -v verbose="${VERBOSE:+${scan##*/}}" -f "$here/fields.awk" \
            "$work/gold" "$work/out" "$true" "$work/restored" >>"$work/rows"
    done
    family=${pairs#"${pairs%/*/*}/"}
    awk -F'\t' -v family="$family" -v floor="$floor" '
        { right[$1] += $2; of[$1] += $3; all += $2; n += $3; if ($1 != "Subject") { rest += $2; m += $3 } }
        END {
            for (field in of)
                printf "%s: %s %d of %d\n", family, field, right[field], of[field] | "sort"
            close("sort")
            printf "%s: all but subjects %.2f%%, all %.2f%% of %d (floor %s)\n", family, 100 * rest / m, 100 * all / n, n, floor
            exit 100 * all / n < floor
        }' "$work/rows" || bad=1
done
exit $bad
