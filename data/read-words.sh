#!/bin/bash
# read-words.sh BIN CORPUS PAIRS >data/read-words.txt: which words scans have often, as each channel reads them.
#
# BIN holds the built tools, CORPUS full-docs/*.txt, PAIRS holds FAMILY/train/*.ocr.txt. Every word is counted that the
# restorer asks for, numbers of documents aside. A channel lists those of its own family that were read twice or more; `clean` and
# `stripped` those of whole documents, with and without their marks, and the common syllables, which documents of one kind have
# not all; channels that have no texts here, what others read of the same pages.
set -euo pipefail
bin=$1 corpus=$2 pairs=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# asked CHANNEL <TEXT: the words that the restorer asks for, a line each.
asked() {
    "$bin/normalize" -q | jq -Rsc '{id: "text", text: .}' | "$bin/diacritic-restore" --jsonl --words --channel="$1" |
        jq -r '.words[].ocr | split("\\s+"; "")[] | select(test("[\\p{L}0-9]") and (test("/") | not))'
}

# often LEAST FILE...: the words that were met so often or more.
often() {
    local least=$1
    shift
    cat "$@" | sort | uniq -c | awk -v least="$least" '$1 >= least { print $2 }'
}

# lists CHANNEL: the words read, with the channel.
lists() {
    sed "s/\$/\t$1/"
}

# bare <TEXT: without the marks.
bare() {
    perl -CSD -MUnicode::Normalize -Mutf8 -pe 'tr/đĐ/dD/; $_ = NFD($_); s/\p{Mn}//g'
}

# capitalised <WORDS: each of them, and with a capital first letter.
capitalised() {
    perl -CSD -Mutf8 -ne 'print; print ucfirst'
}

# common: the common syllables, as they stand in running text.
common() {
    grep -v '^#' "$here/syllables.tsv" | tail -n +2 | cut -f1 | capitalised
}

export LC_ALL=C
for family in eng drop vie; do
    cat "$pairs/$family"/train/*.ocr.txt | asked "$family" >"$work/$family"
done
cat "$corpus"/full-docs/*.txt >"$work/documents"
asked clean <"$work/documents" >"$work/clean"
bare <"$work/documents" | asked stripped >"$work/stripped"
echo "# Words as scans have them often, and the channels that read them so: counted by read-words.sh in the pairs and the"
echo "# whole documents that README.md lists, and the common syllables of syllables.tsv with a capital and without."
{
    for family in eng drop vie; do
        often 2 "$work/$family" | lists "$family"
    done
    for plain in clean stripped; do
        often 2 "$work/$plain" | lists "$plain"
    done
    common | lists clean
    common | bare | lists stripped
    often 5 "$work/eng" "$work/drop" "$work/vie" | lists any
    for other in deu por; do
        often 5 "$work/eng" "$work/vie" | lists "$other"
    done
} | sort -u | awk -F'\t' '
    $1 != word { if (word) print word "\t" channels; word = $1; channels = $2; next }
    { channels = channels " " $2 }
    END { print word "\t" channels }'
