#!/bin/sh
# walls.sh ROOMS SRC: every wall between the rooms of SRC stands. See rooms.tsv and walls.awk.
set -eu
here=$(dirname "$0")
find "$2" -name '*.[ch]' -exec awk -v src="$2" -f "$here/walls.awk" "$1" {} +

# The build must say the same as the table: what a room links is what it may include.
build=$2/CMakeLists.txt
[ -f "$build" ] || exit 0
sed -n 's/^vanban_room(\([a-z]*\)\( USES\( [a-z ]*[a-z]\)\{0,1\}\)\{0,1\}\( LIBS.*\)\{0,1\})$/\1\3/p' "$build" | sort >"${TMPDIR:-/tmp}/walls.$$"
grep -v -e '^#' -e '^room' -e '^cli' -e '^tools' -e '^generate' "$1" | cut -f 1,2 | tr '\t' ' ' | sed 's/ $//' | sort |
    diff - "${TMPDIR:-/tmp}/walls.$$" && same=0 || { same=1; echo "$build and $1 do not say the same (<: the table)"; }
rm -f "${TMPDIR:-/tmp}/walls.$$"
exit $same
