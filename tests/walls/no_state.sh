#!/bin/sh
# no_state.sh OBJECT...: the library has no variable that could be written to, or two documents could not be worked on by
# two threads: nothing in .data and .bss. Nor one for each thread: a handle that another thread takes over has lost it.
command -v size >/dev/null || { echo "skipped: no size(1)"; exit 77; }
size -A "$@" | awk '
    /:$/ || / :/ { object = $1 }
    ($1 ~ /^\.(data|bss|tdata|tbss)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0) { print object ": " $1 " holds " $2 " bytes"; bad = 1 }
    END { exit bad }'
