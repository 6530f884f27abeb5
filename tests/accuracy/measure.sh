#!/bin/sh
# measure.sh BIN [SHARED]: how right the tools in BIN are, as TSV on stdout: family, measure, value.
#
# Families: the fixtures by the OCR that read them, and where SHARED holds them, real scans (seeds) and simulated ones
# (pairs, the dev half). Measures, in per cent unless said:
#   documents syllables        how much was measured (counts)
#   raw accuracy wer cer       syllables right before and after, and the error rates after: line by line, but for a seed
#                              over the whole document
#   changed                    damage: the family's true text put through the same tools, and the words that came out other
#   lines                      documents whose number of lines was not kept (a count, must be 0)
# and of references.sh and structure.sh what they say of themselves.
set -eu
export LC_ALL=C
bin=$1 shared=${2-}
here=$(cd "$(dirname "$0")" && pwd)
fixtures=$here/../fixtures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

restore() {
    "$bin/normalize" "$1" | "$bin/diacritic-restore"
}

lines_of() {
    awk 'END { print NR }' "$1"
}

# field NAME: the value of NAME in the line that evaluate prints, without its per cent sign.
field() {
    awk -v name="$1" '{ for (i = 1; i < NF; i++) if ($i == name) { sub(/%$/, "", $(i + 1)); print $(i + 1) } }'
}

# untold OCR GOLD: numbers of lines that hold something, of which the gold does not say what.
untold() {
    awk 'FNR == NR { read[FNR] = NF; next } !NF && read[FNR] { print FNR }' "$1" "$2"
}

begin() {
    family=$1 align=${2---lines} documents=0 changed_lines=0
    for part in gold raw out clean skip; do : >"$work/$part"; done
}

# add OCR GOLD [SKIP]: one document of the family.
add() {
    restore "$1" >"$work/one.out"
    restore "$2" >"$work/one.clean"
    n=$(lines_of "$2")
    for text in "$1" "$work/one.out" "$work/one.clean"; do
        [ "$(lines_of "$text")" = "$n" ] || { changed_lines=$((changed_lines + 1)); return; }
    done
    [ ! -e "${3-}" ] || awk -v before="$(lines_of "$work/gold")" '{ print $1 + before }' "$3" >>"$work/skip"
    # awk ends the last line too, so that documents can stand one behind the other
    awk 1 "$2" >>"$work/gold"
    awk 1 "$1" >>"$work/raw"
    awk 1 "$work/one.out" >>"$work/out"
    awk 1 "$work/one.clean" >>"$work/clean"
    documents=$((documents + 1))
}

say() {
    printf '%s\t%s\t%s\n' "$family" "$1" "$2"
}

end() {
    # shellcheck disable=SC2086 # no word at all when empty
    raw=$("$bin/evaluate" $align --skip "$work/skip" "$work/gold" "$work/raw")
    # shellcheck disable=SC2086
    out=$("$bin/evaluate" $align --skip "$work/skip" "$work/gold" "$work/out")
    clean=$("$bin/evaluate" --lines "$work/gold" "$work/clean")
    say documents "$documents"
    say syllables "$(echo "$out" | field syllables)"
    say raw "$(echo "$raw" | field accuracy)"
    say accuracy "$(echo "$out" | field accuracy)"
    say wer "$(echo "$out" | field WER)"
    say cer "$(echo "$out" | field CER)"
    say changed "$(echo "$clean" | field WER)"
    say lines "$changed_lines"
}

begin fixtures-eng
for gold in "$fixtures"/*.gold.txt; do
    name=${gold%.gold.txt}
    case ${name##*/} in *.*) continue ;; esac
    add "$name.ocr.txt" "$gold" "$name.skip"
done
end
for reader in fra vie; do
    begin "fixtures-$reader"
    for gold in "$fixtures"/*."$reader".gold.txt; do
        add "${gold%.gold.txt}.ocr.txt" "$gold" "${gold%.gold.txt}.skip"
    done
    end
done

[ -d "$shared" ] || exit 0
begin seed-000 ''
add "$shared/seeds/000.txt" "$shared/seeds/000.gold.txt" "$shared/seeds/000.skip"
end
begin seed-001 ''
head -n "$(lines_of "$shared/seeds/001.first145.gold.txt")" "$shared/seeds/001.txt" >"$work/001.txt"
add "$work/001.txt" "$shared/seeds/001.first145.gold.txt"
end
begin seed-003-clean ''
add "$shared/seeds/003.txt" "$shared/seeds/003.txt"
end
for pairs in eng drop vie; do
    begin "pairs-$pairs"
    for gold in "$shared/pairs/$pairs/dev"/*.gt.txt; do
        untold "${gold%.gt.txt}.ocr.txt" "$gold" >"$work/untold"
        add "${gold%.gt.txt}.ocr.txt" "$gold" "$work/untold"
    done
    end
done
