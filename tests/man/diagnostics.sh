#!/bin/sh
# diagnostics.sh MAN SRC: every message id in the sources stands under DIAGNOSTICS of the page that answers for it, and
# every id of a page is one that the sources know. A tool's page answers for the tool and for its room of the library,
# vanban(7) for the frame of all tools.
set -eu
man=$1 src=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

# ids FILE...: what stands behind a severity, a status or a name in the call that reports it.
ids() {
    cat "$@" | tr '\n' ' ' |
        grep -o -E '(VB_(NOTE|WARNING|ERROR),|\[VB_ERR_[A-Z_]*\] =|cli_report_errno\([^;"]*,|\.id =) *"[a-z][a-z0-9-]*"|VB_WARNING : VB_NOTE, *"[a-z-]*"' |
        sed 's/.*"\(.*\)"/\1/' | sort -u
}

# listed PAGE: the ids under DIAGNOSTICS.
listed() {
    awk '/^\.Sh / { inside = $2 == "DIAGNOSTICS" } inside && /^\.It / { print $NF }' "$1" | sort -u
}

# compare PAGE FILE...
compare() {
    page=$1
    shift
    [ -f "$page" ] || return 0
    ids "$@" >"$work/known"
    listed "$page" >"$work/listed"
    comm -23 "$work/known" "$work/listed" | sed "s|^|$(basename "$page"): does not list the message |" >"$work/wrong"
    while read -r id; do
        grep -q "\"$id\"" "$@" || echo "$(basename "$page"): lists a message that nothing prints: $id" >>"$work/wrong"
    done <"$work/listed"
    [ ! -s "$work/wrong" ] || { cat "$work/wrong"; bad=1; }
}

# tool NAME ROOM...: the page of the tool, if the tool is there.
tool() {
    files=$src/tools/$1.c page=$man/$1.1
    [ -f "$files" ] || return 0
    shift
    for room; do
        for file in "$src/$room"/*.c; do [ ! -f "$file" ] || files="$files $file"; done
    done
    # shellcheck disable=SC2086 # a list of files
    compare "$page" $files
}

compare "$man/vanban.7" "$src"/cli/*.c
tool normalize normalize
tool diacritic-restore restore model
tool segment segment
tool extract-refs refs citation
tool train-model train
tool evaluate measure
exit $bad
