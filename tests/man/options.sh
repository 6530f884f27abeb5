#!/bin/sh
# options.sh MAN TOOL...: a tool's page and its --help must list the same options: each of the tool's own is an item of the
# page, and each item of the page is an option of the tool. (The shared options may be left to vanban(7).)
set -eu
man=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

for tool; do
    page=$man/${tool##*/}.1
    if [ ! -e "$page" ]; then
        echo "${tool##*/}: has no page"
        bad=1
        continue
    fi
    "$tool" --help >"$work/help"
    # an option's line is indented and its long name comes first, or behind the letter
    sed -n 's/^ *\(-[a-zA-Z], \)\{0,1\}--\([a-z][a-z-]*\).*/\2/p' "$work/help" | sort -u >"$work/all"
    # the tool's own are in the first block of options, which ends with a blank line
    awk '/^ *(-[a-zA-Z], )?--[a-z]/ { in_block = 1 } in_block && !NF { exit } in_block' "$work/help" |
        sed -n 's/^ *\(-[a-zA-Z], \)\{0,1\}--\([a-z][a-z-]*\).*/\2/p' | sort -u >"$work/own"
    sed -n '/^\.It .*Fl Fl /s/.*Fl Fl \([a-z][a-z-]*\).*/\1/p' "$page" | sort -u >"$work/page"
    comm -23 "$work/own" "$work/page" | sed "s|^|${tool##*/}: not in its page: --|" >"$work/wrong"
    comm -13 "$work/all" "$work/page" | sed "s|^|${tool##*/}: in its page, but no option of it: --|" >>"$work/wrong"
    if [ -s "$work/wrong" ]; then
        cat "$work/wrong"
        bad=1
    fi
done
exit $bad
