#!/bin/sh
# train.sh BIN CORPUS PAIRS OUT: how data/vanban.model is made.
#
# BIN holds the built tools. CORPUS holds *.txt.xz (administrative, plans, statutes, wiki, news: one paragraph a line) and
# full-docs/*.txt; PAIRS holds FAMILY/train/*.tsv (written TAB read). Texts of the users' own register count more than
# once; plans, which are not ours to pass on, count less than the least count of a trigram that is kept.
#
# The last lines of news are left out: stripped of their marks, they measure what the model makes of news it never saw.
#
# Two families need no scanner: `clean` reads what was written, `stripped` reads it without its marks.
set -eu
bin=$1 corpus=$2 pairs=$3 out=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for family in eng drop vie deu por; do
    cat "$pairs/$family"/train/*.tsv | "$bin/normalize" -q >"$work/$family.tsv"
done
cut -f1 "$work/eng.tsv" | grep . >"$work/written"
paste "$work/written" "$work/written" >"$work/clean.tsv"
perl -CSD -MUnicode::Normalize -Mutf8 -pe 'tr/đĐ/dD/; $_ = NFD($_); s/\p{Mn}//g' "$work/written" >"$work/bare"
paste "$work/written" "$work/bare" >"$work/stripped.tsv"
for text in administrative plans; do
    xz -dc "$corpus/$text.txt.xz" >"$work/$text.txt"
done
cat "$corpus"/full-docs/*.txt >"$work/full-docs.txt"

set --
for family in eng drop vie deu por clean stripped; do
    set -- "$@" --pairs "$family=$work/$family.tsv"
done
xz -dc "$corpus/news.txt.xz" | head -n -6000 >"$work/news.txt"
xz -dc "$corpus/statutes.txt.xz" "$corpus/wiki.txt.xz" | cat - "$work/news.txt" |
    "$bin/train-model" -v -o "$out" "$@" --text "4:$work/administrative.txt" --text "2:$work/plans.txt" \
        --text "2:$work/full-docs.txt"
