#!/bin/sh
# jobs.sh BIN: with --jobs each of the four filters writes what it writes without, to the byte: the records, the changes,
# the messages and the exit status; over the bundled documents, some records that cannot be used among them. Exit status
# 77, a skipped test, while there is no model.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$1 fixtures=$here/../fixtures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$bin/diacritic-restore" </dev/null >/dev/null 2>&1 || { echo "jobs: skipped: there is no model"; exit 77; }

# records FILE...: a record of each, and what is none behind every third.
records() {
    for file; do
        "$bin/segment" --format=jsonl --no-split "$file" | jq -c '{id, text}'
    done | awk '{ print } NR % 3 == 0 { print "{\"id\":" NR "}"; print "{\"id\":\"" NR "\",\"text\":\"\"}" } NR % 5 == 0 { print "no record" }'
}

# run JOBS NAME COMMAND...: its results as NAME.*.JOBS
run() {
    jobs=$1 name=$2 status=0
    shift 2
    "$@" --jsonl -v --jobs="$jobs" --changes="$work/$name.changes.$jobs" \
        >"$work/$name.out.$jobs" 2>"$work/$name.messages.$jobs" || status=$?
    echo "$status" >"$work/$name.status.$jobs"
}

# same NAME INPUT COMMAND...
same() {
    name=$1 input=$2
    shift 2
    for jobs in 1 2 5; do
        run "$jobs" "$name" "$@" <"$input"
        for what in out changes messages status; do
            cmp "$work/$name.$what.1" "$work/$name.$what.$jobs" || { echo "jobs: $name --jobs=$jobs: other $what" >&2; exit 1; }
        done
    done
    [ "$(cat "$work/$name.status.1")" = 1 ] || { echo "jobs: $name: exit $(cat "$work/$name.status.1")" >&2; exit 1; }
    [ "$(wc -l <"$work/$name.out.1")" -gt 10 ] || { echo "jobs: $name: too few records" >&2; exit 1; }
}

records "$fixtures"/*.ocr.txt >"$work/scans.jsonl"
printf '%s\n' 'Phương Nghị' >"$work/words"
same normalize "$work/scans.jsonl" "$bin/normalize" --map --tones=new
same restore "$work/normalize.out.1" "$bin/diacritic-restore" --words --nbest=2 --lexicon "$work/words" --protect "$work/words"
same segment "$work/restore.out.1" "$bin/segment" --strict
same references "$work/segment.out.1" "$bin/extract-refs"
same list "$work/segment.out.1" "$bin/extract-refs" --format=list
