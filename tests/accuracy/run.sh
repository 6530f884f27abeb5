#!/bin/sh
# run.sh BIN [SHARED]: measures the tools in BIN and writes RESULTS.md beside this script. See README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$1
shared=${2-$here/../../../shared}
rows=$(mktemp)
trap 'rm -f "$rows" "$rows.floors" "$rows.fields"' EXIT

"$here/measure.sh" "$bin" "$shared" >"$rows"
kept=0
{
    cat <<END
# How right the tools are

Written by \`tests/accuracy/run.sh\`; what the columns mean stands in [README.md](README.md). $("$bin/normalize" --version | head -n 1).

END
    [ -d "$shared" ] || printf 'Real and simulated scans were not there: the bundled fixtures alone are measured.\n\n'
    awk -F'\t' -f "$here/report.awk" "$rows"
    printf '## Floors\n\nWhat [floors.tsv](floors.tsv) asks of all this.\n\n'
    awk -f "$here/floors.awk" "$rows" "$here/floors.tsv" >"$rows.floors" || kept=1
    sed 's/^/    /' "$rows.floors"
    echo
    printf '## In detail\n\nWhat references.sh says: family, measure, value.\n\n'
    "$here/references.sh" "$bin" "$shared" | sed 's/^/    /'
    if [ -d "$shared/corpus" ]; then
        printf '\nWhat gold.sh says of references in clean text.\n\n'
        "$here/gold.sh" "$bin" "$shared" | sed 's/^/    /'
        printf '\nWhat damage.sh says: family, class of damage, references, recall.\n\n'
        "$here/damage.sh" "$bin" "$shared" | sed 's/^/    /'
    fi
    printf '\nWhat structure.sh says.\n\n'
    "$here/structure.sh" "$bin" "$shared" | sed 's/^/    /'
    if [ -d "$shared/pairs" ]; then
        printf '\nWhat fields.sh says of heads.\n\n'
        "$here/fields.sh" "$bin" "$shared"/pairs/*/dev >"$rows.fields" || kept=1
        sed 's/^/    /' "$rows.fields"
    fi
} >"$here/RESULTS.md.new"
mv "$here/RESULTS.md.new" "$here/RESULTS.md"
cat "$here/RESULTS.md"
exit $kept
