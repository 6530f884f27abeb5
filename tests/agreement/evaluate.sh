#!/bin/sh
# evaluate.sh EVALUATE SHARED: compares `evaluate` with SHARED/score/score.py on the texts that are there.
evaluate=$1 shared=$2 bad=0
if [ ! -f "$shared/score/score.py" ] || ! command -v python3 >/dev/null || ! command -v cc >/dev/null; then
    echo "skipped: no score.py, python3 or cc"
    exit 77
fi

agree() {
    theirs=$(python3 "$shared/score/score.py" "$@" 2>/dev/null) ours=$("$evaluate" -q "$@")
    [ "$theirs" = "$ours" ] && return
    printf '%s\n  score.py: %s\n  evaluate: %s\n' "$*" "$theirs" "$ours"
    bad=1
}

seeds=$shared/seeds
agree "$seeds/000.gold.txt" "$seeds/000.txt"
agree "$seeds/000.gold.txt" "$seeds/000.txt" --skip "$seeds/000.skip"
agree "$seeds/000.gold.txt" "$seeds/000.txt" --skip "$seeds/000.skip" --lines
agree "$seeds/000.gold.txt" "$seeds/000.txt" --nocase
agree "$seeds/001.first145.gold.txt" "$seeds/001.txt"
agree "$seeds/001.first145.gold.txt" "$seeds/001.txt" --lines
agree "$seeds/002.txt" "$seeds/004.txt"
for family in eng drop vie; do
    for gold in $(find "$shared/pairs/$family/dev" -name '*.gt.txt' | sort | head -n 2); do
        agree "$gold" "${gold%.gt.txt}.ocr.txt"
        agree "$gold" "${gold%.gt.txt}.ocr.txt" --lines
    done
done
exit $bad
