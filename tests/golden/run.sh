#!/bin/sh
# run.sh TOOL BIN DIR: runs TOOL over every DIR/NAME.in and compares what it writes with DIR/NAME.out. Options stand in
# DIR/NAME.args, messages and notes beside what is expected are not looked at; an exit status other than 0 stands in
# DIR/NAME.exit. run.sh --bless TOOL BIN DIR writes what is expected anew: read the difference before committing it.
#
# With --changes=FILE among the arguments, written as --changes=@, the edits are compared with DIR/NAME.changes.
set -eu
bless=false
if [ "${1-}" = --bless ]; then
    bless=true
    shift
fi
[ $# -eq 3 ] || { echo "usage: run.sh [--bless] TOOL BIN DIR" >&2; exit 2; }
# the tool runs in DIR: a relative path would lead elsewhere
tool=$1
bin=$(cd "$2" && pwd)
dir=$(cd "$3" && pwd)
[ -x "$bin/$tool" ] || { echo "$bin/$tool: no such tool" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# compare GOT EXPECTED
compare() {
    if $bless; then
        cp "$1" "$2"
    elif ! cmp -s "$1" "$2"; then
        echo "${2##*/}: differs from what is expected:"
        diff -a -u "$2" "$1" || true
        bad=1
    fi
}

bad=0 count=0
for in in "$dir"/*.in; do
    [ -e "$in" ] || break
    count=$((count + 1))
    name=${in%.in}
    args='' expected=0 status=0
    [ -e "$name.args" ] && args=$(sed "s|@|$work/changes|g" "$name.args")
    [ -e "$name.exit" ] && expected=$(cat "$name.exit")
    rm -f "$work/changes"
    # shellcheck disable=SC2086 # the arguments are words
    (cd "$dir" && "$bin/$tool" $args) <"$in" >"$work/out" 2>"$work/err" || status=$?
    if [ "$status" != "$expected" ]; then
        echo "${in##*/}: exit status $status instead of $expected:"
        cat "$work/err"
        bad=1
        continue # what a failed run wrote is nothing to expect
    fi
    compare "$work/out" "$name.out"
    [ ! -e "$work/changes" ] || compare "$work/changes" "$name.changes"
done
[ "$count" -gt 0 ] || { echo "$dir: nothing to run"; exit 1; }
exit $bad
