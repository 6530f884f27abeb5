#!/bin/sh
# sample.sh BIN: the main job on the bundled scans. Every stage ends well, lines are kept up to segment, nothing is lost on
# the way, and the sample's chapters and the numbers that it cites come out right. Exit status 77, a skipped test, while
# there is no model.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$1 fixtures=$here/../fixtures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "sample: $*" >&2
    exit 1
}

status=0
"$bin/diacritic-restore" </dev/null >/dev/null 2>"$work/message" || status=$?
if [ "$status" = 6 ]; then
    echo "sample: skipped: there is no model"
    exit 77
fi
[ "$status" = 0 ] || fail "diacritic-restore on empty input: exit status $status, $(cat "$work/message")"

lines_of() {
    awk 'END { print NR }' "$1"
}

# through SCAN: leaves each stage's output in $work.
through() {
    "$bin/normalize" <"$1" >"$work/normal" || fail "$1: normalize failed"
    "$bin/diacritic-restore" <"$work/normal" >"$work/restored" || fail "$1: diacritic-restore failed"
    "$bin/segment" <"$work/restored" >"$work/segmented" || fail "$1: segment failed"
    "$bin/extract-refs" <"$work/segmented" >"$work/refs" || fail "$1: extract-refs failed"
    for stage in normal restored; do
        [ "$(lines_of "$1")" = "$(lines_of "$work/$stage")" ] || fail "$1: the $stage text has another number of lines"
    done
}

# cites NUMBER...: the last scan was found to cite them all.
cites() {
    for number; do
        cut -f 5 "$work/refs" | grep -qxF "$number" || fail "$scan: $number is not among the references"
    done
}

for scan in "$fixtures"/*.ocr.txt; do
    through "$scan"
done

scan=$fixtures/ke-hoach-ubnd.ocr.txt
if command -v pdftotext >/dev/null; then
    scan=$work/sample.txt
    pdftotext -layout "$fixtures/sample.pdf" "$scan"
fi
through "$scan"
cites 56/2017/NĐ-CP 28-CT/TW 1248/QĐ-TTg 57/TTr-SLĐTBXH
for heading in 'I. MỤC ĐÍCH, YÊU CẦU' 'II. CHỈ TIÊU' 'III. NHIỆM VỤ, GIẢI PHÁP' 'IV. KINH PHÍ THỰC HIỆN' 'V. TỔ CHỨC THỰC HIỆN'; do
    grep -qxF "$heading" "$work/segmented" || fail "$scan: no heading «$heading»"
done
"$bin/extract-refs" --format=list <"$work/segmented" | grep -q '28-CT/TW' || fail "--format=list does not name 28-CT/TW"
echo "sample: ok"
