#!/bin/sh
# measure.sh BIN [SHARED]: how right the tools in BIN are, as TSV on stdout: family, measure, value.
#
# Families: the fixtures by the OCR that read them, those of Party committees and organisations (party), those that other hands
# wrote (ordinary, held-out), and where SHARED holds them, real scans (seeds) and simulated ones (pairs, the dev half); true
# text without its marks (stripped). Measures, in per cent unless said:
#   documents syllables        how much was measured (counts)
#   raw accuracy wer cer       syllables right before and after, and the error rates after: line by line, but for a seed
#                              over the whole document
#   changed                    damage: the family's true text put through the same tools, and the words that came out other
#   signs signs-right          places between correct words that have a sign (a count), and the share with the right one
#   signs-kept                 of those in the true text that was put through the same tools
#   codes dates amounts        numbers of documents, dates and other numbers in the true text (counts), and of each kind
#   …-before …-after …-harmed  those right in the scan, in the output, and those made wrong (a count; numbers.awk)
#   words confidence right ece words with a confidence (a count), their mean confidence, the share that is right, and the
#                              expected calibration error of evaluate --reliability; not of stripped text
#   lines                      documents whose number of lines was not kept (a count, must be 0)
#   refs[-raw]-precision -recall -dates   numbered references, in the raw scan and in the restored text (refs.awk)
#   roles[-gold] headings[-gold]          lines with the right role, and F1 of headings, in restored and in true text (roles.awk)
#   field-count fields[-gold]             fields of heads and ends (a count), and those right in restored and in true text (fields.awk)
#   recipients signers other-fields       of those in restored text
# Of the fixtures together and of the pairs together, each bin of confidence: bin|FROM|TO|words, …|confidence and …|right.
# With VERBOSE=1 lines on which a number was made wrong, and fields that are wrong, go to stderr; not of the held-out family,
# which nobody is to mend by.
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

# restore_record FILE: the same as a record with words.
restore_record() {
    "$bin/normalize" "$1" | "$bin/segment" --format=jsonl | "$bin/diacritic-restore" --jsonl --words
}

strip() {
    sed -E -f "$here/strip.sed" "$1"
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
    case $family in *held-out*) told='' ;; *) told=${VERBOSE:+$family} ;; esac
    for part in gold raw out clean skip records refs refs-raw roles roles-gold fields fields-gold; do : >"$work/$part"; done
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
    case $family in stripped-*) ;; *) restore_record "$1" >>"$work/records" ;; esac
    documents=$((documents + 1))
    details "$1" "$2"
}

# head_of: the fields of a head, a line each, with tones and dashes written in one way.
head_of() {
    "$bin/normalize" -q --tones=old --punctuation=ascii | sed '/^$/q'
}

# details OCR GOLD: references, structure and fields, where the gold says something of them.
details() {
    about=${2%.gold.txt}
    if [ -e "$about.refs.tsv" ] && [ -x "$bin/extract-refs" ]; then
        "$bin/extract-refs" <"$1" | awk -f "$here/refs.awk" "$about.refs.tsv" - >>"$work/refs-raw"
        "$bin/extract-refs" <"$work/one.out" | awk -f "$here/refs.awk" "$about.refs.tsv" - >>"$work/refs"
    fi
    if [ -e "$about.roles.tsv" ] && [ -x "$bin/segment" ]; then
        "$bin/segment" --format=tsv <"$2" | awk -f "$here/roles.awk" "$about.roles.tsv" - >>"$work/roles-gold"
        "$bin/segment" --format=tsv <"$work/one.out" | awk -f "$here/roles.awk" "$about.roles.tsv" - >>"$work/roles"
    fi
    if [ -e "$about.fields.txt" ] && [ -x "$bin/segment" ]; then
        head_of <"$about.fields.txt" >"$work/one.fields"
        "$bin/segment" --no-split <"$2" | head_of | awk -f "$here/fields.awk" "$work/one.fields" - >>"$work/fields-gold"
        "$bin/segment" --no-split <"$work/one.out" | head_of |
            awk -v verbose="${told:+${about##*/}}" -f "$here/fields.awk" "$work/one.fields" - >>"$work/fields"
    fi
}

say() {
    printf '%s\t%s\t%s\n' "$family" "$1" "$2"
}

say_refs() {
    [ -s "$work/$1" ] || return 0
    awk -v family="$family" -v name="$1" '
        function say(measure, part, whole) {
            if (whole)
                printf "%s\t%s-%s\t%.1f\n", family, name, measure, 100 * part / whole
        }
        { gold += $1; found += $2; hit += $3; dated += $4; right += $5 }
        END { say("precision", hit, found); say("recall", hit, gold); say("dates", right, dated) }' "$work/$1"
}

say_roles() {
    [ -s "$work/roles$1" ] || return 0
    awk -v family="$family" -v of="$1" '
        { lines += $1; right += $2; headings += $3; found += $4; hit += $5 }
        END {
            printf "%s\troles%s\t%.1f\n", family, of, 100 * right / lines
            printf "%s\theadings%s\t%.1f\n", family, of, headings + found ? 200 * hit / (headings + found) : 100
        }' "$work/roles$1"
}

say_fields() {
    [ -s "$work/fields" ] || return 0
    awk -F'\t' -v family="$family" '
        function say(measure, part, whole) {
            if (whole)
                printf "%s\t%s\t%.1f\n", family, measure, 100 * part / whole
        }
        FNR == 1 { file++ }
        { kind = $1 == "Recipient" ? "recipients" : $1 == "Signer" ? "signers" : "other-fields" }
        file == 1 { clean += $2; printed += $3 }
        file == 2 { right[kind] += $2; of[kind] += $3; all_right += $2; all += $3 }
        END {
            printf "%s\tfield-count\t%d\n", family, all
            say("fields-gold", clean, printed)
            say("fields", all_right, all)
            for (kind in of)
                say(kind, right[kind], of[kind])
        }' "$work/fields-gold" "$work/fields"
}

say_numbers() {
    awk -v gold="$work/gold" -v raw="$work/raw" -v out="$work/out" -v skip="$work/skip" \
        -v verbose="$told" -f "$here/numbers.awk" | awk -F'\t' -v family="$family" '{
            printf "%s\t%s\t%d\n%s\t%s-before\t%.1f\n", family, $1, $2, family, $1, 100 * $3 / $2
            printf "%s\t%s-after\t%.1f\n%s\t%s-harmed\t%d\n", family, $1, 100 * $4 / $2, family, $1, $5
        }'
}

# reliability ARGUMENT...: evaluate's table, of bins that tell sure words apart.
reliability() {
    "$bin/evaluate" --reliability --bins=0.5,0.8,0.9,0.95,0.99,0.999 "$@"
}

# say_reliability: of the family; keeps its documents for pool_reliability.
say_reliability() {
    [ -s "$work/records" ] || return 0
    # shellcheck disable=SC2086 # no word at all when empty
    reliability $align --skip "$work/skip" "$work/gold" "$work/records" | tail -n 1 |
        awk -F'\t' -v family="$family" '{
            printf "%s\twords\t%d\n%s\tconfidence\t%.2f\n", family, $3, family, 100 * $4
            printf "%s\tright\t%.2f\n%s\tece\t%.2f\n", family, 100 * $5, family, 100 * $6 }'
    awk -v before="$(lines_of "$pool/gold")" '{ print $1 + before }' "$work/skip" >>"$pool/skip"
    cat "$work/gold" >>"$pool/gold"
    cat "$work/records" >>"$pool/records"
}

# open_pool, pool_reliability NAME: each bin, of the families in between together.
open_pool() {
    pool=$work/pool
    mkdir -p "$pool"
    for part in gold skip records; do : >"$pool/$part"; done
}

pool_reliability() {
    reliability --lines --skip "$pool/skip" "$pool/gold" "$pool/records" | sed '$d' | awk -F'\t' -v family="$1" '$3 {
        bin = family "\tbin|" $1 "|" $2 "|"
        printf "%swords\t%d\n%sconfidence\t%.2f\n%sright\t%.2f\n", bin, $3, bin, 100 * $4, bin, 100 * $5 }'
}

end() {
    # shellcheck disable=SC2086 # no word at all when empty
    raw=$("$bin/evaluate" $align --skip "$work/skip" "$work/gold" "$work/raw")
    # shellcheck disable=SC2086
    out=$("$bin/evaluate" $align --signs --skip "$work/skip" "$work/gold" "$work/out")
    clean=$("$bin/evaluate" --lines --signs "$work/gold" "$work/clean")
    say documents "$documents"
    say syllables "$(echo "$out" | field syllables)"
    say raw "$(echo "$raw" | field accuracy)"
    say accuracy "$(echo "$out" | field accuracy)"
    say wer "$(echo "$out" | field WER)"
    say cer "$(echo "$out" | field CER)"
    say changed "$(echo "$clean" | field WER)"
    say signs "$(echo "$out" | field signs)"
    say signs-right "$(echo "$out" | field right)"
    say signs-kept "$(echo "$clean" | field right)"
    say lines "$changed_lines"
    say_numbers
    say_reliability
    say_refs refs-raw
    say_refs refs
    say_roles -gold
    say_roles ""
    say_fields
}

open_pool
begin fixtures-eng
for gold in "$fixtures"/*.gold.txt; do
    name=${gold%.gold.txt}
    case ${name##*/} in *.*) continue ;; esac
    add "$name.ocr.txt" "$gold" "$name.skip"
done
end
for reader in layout fra deu vie; do
    begin "fixtures-$reader"
    for gold in "$fixtures"/*."$reader".gold.txt; do
        add "${gold%.gold.txt}.ocr.txt" "$gold" "${gold%.gold.txt}.skip"
    done
    end
done
pool_reliability fixtures
begin fixtures-party
for gold in "$fixtures"/party/*.gold.txt; do
    untold "${gold%.gold.txt}.ocr.txt" "$gold" >"$work/untold"
    add "${gold%.gold.txt}.ocr.txt" "$gold" "$work/untold"
done
end
for folder in ordinary held-out; do
    begin "fixtures-$folder"
    for gold in "$fixtures/$folder"/*.gold.txt; do
        add "${gold%.gold.txt}.ocr.txt" "$gold" "${gold%.gold.txt}.skip"
    done
    end
done
begin stripped-fixtures
for gold in "$fixtures"/*.gold.txt; do
    case ${gold##*/} in *.*.gold.txt) continue ;; esac
    strip "$gold" >"$work/bare"
    add "$work/bare" "$gold"
done
end

if [ ! -d "$shared" ]; then
    echo "measure: real and simulated scans are not here: the bundled fixtures alone are measured" >&2
    exit 0
fi
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
open_pool
for pairs in eng drop vie; do
    begin "pairs-$pairs"
    for gold in "$shared/pairs/$pairs/dev"/*.gt.txt; do
        untold "${gold%.gt.txt}.ocr.txt" "$gold" >"$work/untold"
        add "${gold%.gt.txt}.ocr.txt" "$gold" "$work/untold"
    done
    end
done
pool_reliability pairs
begin stripped-pairs
for gold in "$shared/pairs/eng/dev"/*.gt.txt; do
    strip "$gold" >"$work/bare"
    add "$work/bare" "$gold"
done
end
