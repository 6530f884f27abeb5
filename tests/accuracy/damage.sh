#!/bin/sh
# damage.sh BIN SHARED: how many numbered references are found by what the scan did to them, as TSV on stdout: family, class,
# references, recall in per cent. What is found in the true text of a page stands for the gold.
#
# Classes, by the lines of the scan where the reference stands: intact; broken, with blanks or a line end inside the number;
# symbol, its figures are there and its letters are not; digits, not even those.
set -eu
export LC_ALL=C
bin=$1 shared=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for family in eng drop vie; do
    for true in "$shared/pairs/$family/dev"/*.gt.txt; do
        read=${true%.gt.txt}.ocr.txt
        "$bin/extract-refs" --no-laws --no-back "$true" | cut -f1,4,5 | awk -F'\t' '$3 != ""' >"$work/true"
        "$bin/extract-refs" --no-laws --no-back "$read" | cut -f1,4,5 | awk -F'\t' '$3 != ""' >"$work/found"
        awk -F'\t' -v family="$family" -v true="$work/true" -v found="$work/found" '
            function class(number, text,    figures) {
                if (index(text, number)) return "intact"
                gsub(/[ \n]/, "", text)
                if (index(text, number)) return "broken"
                figures = number; sub(/[^0-9].*/, "", figures)
                return index(text, figures) ? "symbol" : "digits"
            }
            { line[NR] = $0 }
            END {
                while ((getline row < found) > 0) { split(row, cell, "\t"); n++; at[n] = cell[1]; what[n] = cell[2] "|" cell[3] }
                while ((getline row < true) > 0) {
                    split(row, cell, "\t")
                    text = line[cell[1]] "\n" line[cell[1] + 1]
                    hit = 0
                    for (i = 1; i <= n && !hit; i++)
                        if (!taken[i] && what[i] == cell[2] "|" cell[3] && at[i] - cell[1] <= 1 && cell[1] - at[i] <= 1) hit = i
                    if (hit) taken[hit] = 1
                    print family "\t" class(cell[3], text) "\t" (hit ? 1 : 0)
                }
            }' "$read"
    done
done | awk -F'\t' '{ all[$1 "\t" $2]++; right[$1 "\t" $2] += $3 }
    END { for (class in all) printf "%s\t%d\t%.1f\n", class, all[class], 100 * right[class] / all[class] }' | sort
