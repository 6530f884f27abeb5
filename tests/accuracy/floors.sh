#!/bin/sh
# floors.sh BIN: fails when a measure of the bundled fixtures falls below its floor in floors.tsv (or rises above its
# ceiling). Exit status 77, a skipped test, while there is nothing to measure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$1
if ! "$bin/diacritic-restore" </dev/null >/dev/null 2>&1; then
    echo "floors: skipped: diacritic-restore does not run here (is there no model?)"
    exit 77
fi
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT
"$here/measure.sh" "$bin" >"$rows"
awk -f "$here/floors.awk" "$rows" "$here/floors.tsv"
