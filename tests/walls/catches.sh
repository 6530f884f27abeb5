#!/bin/sh
# catches.sh WALLS ROOMS SRC: breaks each kind of wall in a copy of SRC and sees that walls.sh finds just that.
set -eu
walls=$1 rooms=$2 src=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

# breaks WHAT-IS-SAID ROOM LINE: with LINE in a file of ROOM, walls.sh must fail and say so.
breaks() {
    mkdir -p "$work/src/$2"
    printf '/* printf("no call") */\n%s\n' "$3" >"$work/src/$2/intruder.c"
    said=$(sh "$walls" "$rooms" "$work/src") && status=0 || status=1
    rm -r "$work/src"
    case $said in *"$1"*) [ $status -eq 1 ] && return ;; esac
    echo "not caught in $2: $3"
    bad=1
}

# holds ROOM LINE: no wall is broken by it.
holds() {
    mkdir -p "$work/src/$1"
    printf '%s\n' "$2" >"$work/src/$1/intruder.c"
    said=$(sh "$walls" "$rooms" "$work/src") || { echo "wrongly refused in $1: $2: $said"; bad=1; }
    rm -r "$work/src"
}

for one in normalize restore segment refs; do
    for other in normalize restore segment refs; do
        [ $one = $other ] || breaks "$one may not include" $one "#include \"vanban/$other.h\""
    done
    breaks "$one may not include" $one '#include "cli/cli.h"'
done
breaks 'base may not include' base '#include "vanban/orthography.h"'
breaks 'refs may not include' refs '#include "citation/numbers.h"'
breaks 'tools may not include' tools '#include "cli/frame.h"'
breaks 'tools may not include' tools '#include "segment/outline.h"'
breaks 'tools may not include' tools/extract-refs '#include "segment/outline.h"'
breaks 'segment may not call printf' segment '    printf("%d", 1);'
breaks 'base may not use stderr' base '    fwrite(x, 1, 1, stderr);'
breaks 'model may not call getenv' model 'char *path = getenv ("HOME");'
breaks 'refs may not call exit' refs '    if (bad) exit(1);'
breaks 'restore may not call open' restore '    int file = open(path, 0);'
breaks 'train may not call fopen' train '    FILE *file = fopen(path, "rb");'
breaks 'base may not call _Exit' base '    _Exit(1);'
breaks 'refs may not call dprintf' refs '    dprintf(2, "x");'
breaks 'segment may not call creat' segment '    int file = creat(path, 0);'
breaks 'citation may not call assert' citation '    assert(at < len);'
breaks 'refs may not include tables/segment-cues.h' refs '#include "tables/segment-cues.h"'
breaks 'segment may not include citation/tables.h' segment '#include "citation/tables.h"'
breaks 'generate may not include cli/frame.h' generate '#include "cli/frame.h"'
breaks 'no such room: attic' attic 'int x;'
breaks 'in no room' . '#include "cli/frame.h"'
breaks 'segment may not include vanban/model_search.h' segment '#include "vanban/model_search.h"'
holds refs '#include "vanban/citation.h"'
holds restore '#include "vanban/model_search.h"'
holds refs '#include "refs/own.h"'
holds segment '    vb_buffer_add_format(out, "printf(%d)", 1); /* exit(1) */'
holds segment '    snprintf(text, sizeof text, "x"); // abort()'
holds model '    int file = open(path, 0);'
holds segment '#include "tables/segment-cues.h"'
holds train '    fwrite(x, 1, 1, spool);'
holds generate '#include "segment/signs.h"'
holds generate/lay_out_citation '#include "generate/lay_out_citation/lay_out.h"'
holds tools '    printf("done");'
holds tools/extract-refs '#include "tools/extract-refs/record.h"'
exit $bad
