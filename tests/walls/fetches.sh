#!/bin/sh
# fetches.sh DIRECTORY...: memory is asked for ahead by vb_fetch alone. A function that does so by the compiler's own means and
# does nothing else has no effects for GCC, which drops the calls to it without a word: nothing else would tell.
set -eu
if found=$(grep -rn '__builtin_prefetch' "$@" | grep -v 'vanban/base\.h:'); then
    printf 'not by vb_fetch:\n%s\n' "$found"
    exit 1
fi
grep -q '__builtin_prefetch' "$2/vanban/base.h"
