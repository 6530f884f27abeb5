#!/bin/sh
# kinds.sh BIN: what the bundled documents came through is told from their text alone: text without its marks, text that
# lacks nothing, and a scan by an OCR's English model. Exit status 77, a skipped test, while there is no model.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$1 fixtures=$here/../fixtures

"$bin/diacritic-restore" </dev/null >/dev/null 2>&1 || { echo "kinds: skipped: there is no model"; exit 77; }

# expect KIND WHAT: what is read as standard input is of this kind.
expect() {
    "$bin/normalize" | "$bin/diacritic-restore" -v 2>&1 >/dev/null | grep -q "of the kind $1 " ||
        { echo "kinds: $2 is not read as of the kind $1" >&2; exit 1; }
}

for document in chi-thi quyet-dinh nghi-quyet cong-van; do
    LC_ALL=C sed -E -f "$here/../accuracy/strip.sed" "$fixtures/$document.gold.txt" | expect stripped "$document without marks"
    expect clean "$document" <"$fixtures/$document.gold.txt"
    expect eng "$document" <"$fixtures/$document.ocr.txt"
done
