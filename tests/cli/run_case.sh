#!/bin/sh
# run_case.sh check|bless SCRIPT TOOL DIRECTORY...: runs one case of tests/cli, with the tools in DIRECTORY on the PATH,
# and compares what it comes to with the files beside it, or writes these. See README.md.
set -u
mode=$1 script=$2 TOOL=$3
shift 3
for directory; do PATH=$directory:$PATH; done
here=$(cd "$(dirname "$0")" && pwd)
FIXTURES=$here/../fixtures
export PATH TOOL FIXTURES LC_ALL=C
unset VANBAN_DATA POSIXLY_CORRECT

case_name=${script%.sh}
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
cd "$work/in" || exit 99

# What a script may call.
cat >"$work/helpers" <<'END'
status() { "$@"; echo "exit $?"; }
END
tiny_model() { . "$here/tiny_model.sh"; }

(. "$work/helpers"; . "$script") </dev/null >"$work/stdout" 2>"$work/stderr"
echo $? >"$work/exit"
if [ "$TOOL" != - ]; then
    for stream in stdout stderr; do
        sed "s/$TOOL/TOOL/g" "$work/$stream" >"$work/named" && mv "$work/named" "$work/$stream"
    done
fi

# The expectation that needs no file is not written into one.
bless() {
    if [ "$(cat "$work/$1")" = "$2" ]; then rm -f "$case_name.$1"; else cp "$work/$1" "$case_name.$1"; fi
}

if [ "$mode" = bless ]; then
    bless exit 0
    bless stdout ''
    bless stderr ''
    exit 0
fi

bad=0
for what in exit stdout stderr; do
    wanted=$case_name.$what
    if [ ! -f "$wanted" ]; then
        wanted=$work/wanted
        if [ $what = exit ]; then echo 0; else :; fi >"$wanted"
    fi
    diff -u "$wanted" "$work/$what" || { echo "$case_name: $what is not as expected"; bad=1; }
done
exit $bad
