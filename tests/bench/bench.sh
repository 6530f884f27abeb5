#!/bin/bash
# bench.sh BIN [-n RUNS] [-s MEGABYTES] [FILE...]: how fast the tools in BIN are, as Markdown on stdout.
#
# Each stage is timed on what the stage before it wrote, in turn with `uconv -x nfc` on the same bytes, so that the ratio
# says something on a machine that others use as well. See README.md.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
usage="usage: bench.sh BIN [-n RUNS] [-s MEGABYTES] [FILE...]"
bin=${1:?$usage}
shift
runs=5 megabytes=8
while getopts n:s: option; do
    case $option in
    n) runs=$OPTARG ;;
    s) megabytes=$OPTARG ;;
    *)
        echo "$usage" >&2
        exit 2
        ;;
    esac
done
shift $((OPTIND - 1))
(($#)) || set -- "$here"/../fixtures/{chi-thi,cong-van,huong-dan-btc,ke-hoach-tu,ke-hoach-ubnd,nghi-quyet,quyet-dinh,thong-bao-hu}.ocr.txt

for need in uconv /usr/bin/time; do
    command -v "$need" >/dev/null || { echo "bench: $need is missing (Debian: icu-devtools, time)" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fill BYTES OUT: the files one after the other, again and again, up to BYTES, cut at a line end.
fill() {
    while cat "${files[@]}"; do :; done 2>/dev/null | head -c "$1" | sed '$d' >"$2" || true
}

# once COMMAND...: wall-clock microseconds of one run.
once() {
    local start=$EPOCHREALTIME
    "$@" >/dev/null 2>"$work/stderr" || { cat "$work/stderr" >&2; echo "bench: $* failed" >&2; exit 1; }
    local end=$EPOCHREALTIME
    echo $((${end/./} - ${start/./}))
}

# median: of the numbers read; nothing when there are none.
median() {
    sort -n | awk '{ a[NR] = $1 } END { if (NR) print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'
}

# in_file FILE COMMAND...: the command with the file as its standard input.
in_file() {
    local file=$1
    shift
    "$@" <"$file"
}

resident() {
    /usr/bin/time -f %M -o "$work/resident" "$@" >/dev/null
    awk '{ printf "%.1f", $1 / 1024 }' "$work/resident"
}

instructions() {
    command -v valgrind >/dev/null || { echo -; return; }
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
        awk '/Collected/ { print $NF }' || true
}

# strip: the text without any mark of Vietnamese.
strip() {
    sed 's/\xc4\x91/d/g; s/\xc4\x90/D/g' | uconv -f utf-8 -t utf-8 -x '::NFD; [:Mn:] > ; ::NFC;'
}

# looking_up: whether the yardstick is there, a plain look-up of each word in a list.
looking_up() {
    command -v hunspell >/dev/null && echo an | hunspell -d vi_VN -i UTF-8 -l >/dev/null 2>&1
}

# kind NAME INPUT: the restorer on one kind of text, in turn with hunspell looking the same words up.
kind() {
    local name=$1 input=$2 bytes
    bytes=$(stat -c %s "$input")
    : >"$work/tool" && : >"$work/peer"
    for ((i = 0; i < runs; i++)); do
        once in_file "$input" "$bin/diacritic-restore" >>"$work/tool"
        if looking_up; then once in_file "$input" hunspell -d vi_VN -i UTF-8 -l >>"$work/peer"; fi
    done
    awk -v name="$name" -v bytes="$bytes" -v tool="$(median <"$work/tool")" -v peer="$(median <"$work/peer")" 'BEGIN {
            printf "| %s | %.1f | %.2f | %s | %s |\n", name, bytes / 1e6, bytes / tool,
                peer ? sprintf("%.2f", bytes / peer) : "-", peer ? sprintf("%.2f", peer / tool) : "-" }'
}

# beside NAME INPUT PEER...: normalize on one kind of text, in turn with another program on the same bytes.
beside() {
    local name=$1 input=$2 bytes
    shift 2
    bytes=$(stat -c %s "$input")
    : >"$work/tool" && : >"$work/peer"
    for ((i = 0; i < runs; i++)); do
        once in_file "$input" "$bin/normalize" -q >>"$work/tool"
        once in_file "$input" "$@" >>"$work/peer"
    done
    head -c 400000 "$input" >"$work/part"
    awk -v name="$name" -v peer_name="$*" -v bytes="$bytes" -v tool="$(median <"$work/tool")" \
        -v peer="$(median <"$work/peer")" -v empty="$(in_file /dev/null instructions "$bin/normalize" -q)" \
        -v full="$(in_file "$work/part" instructions "$bin/normalize" -q)" -v part="$(stat -c %s "$work/part")" 'BEGIN {
            printf "| %s | %.1f | %.0f | %s | %.0f | %.2f | %s |\n", name, bytes / 1e6, bytes / tool, peer_name,
                bytes / peer, peer / tool, empty == "-" ? "-" : sprintf("%.1f", (full - empty) / part) }'
}

# stage NAME INPUT COMMAND...: one row of the table.
stage() {
    local name=$1 input=$2 bytes
    shift 2
    bytes=$(stat -c %s "$input")
    : >"$work/tool" && : >"$work/peer"
    for ((i = 0; i < runs; i++)); do
        once in_file "$input" "$@" >>"$work/tool"
        once in_file "$input" uconv -f utf-8 -t utf-8 -x nfc >>"$work/peer"
    done
    awk -v name="$name" -v bytes="$bytes" -v tool="$(median <"$work/tool")" -v peer="$(median <"$work/peer")" \
        -v rss="$(in_file "$input" resident "$@")" 'BEGIN {
            printf "| %s | %.1f | %.2f | %.2f | %.2f | %s |\n",
                name, bytes / 1e6, bytes / tool, bytes / peer, peer / tool, rss }'
}

# light NAME SMALL COMMAND...: start-up, and instructions a byte without it.
light() {
    local name=$1 small=$2 empty full
    shift 2
    : >"$work/start"
    for ((i = 0; i < 4 * runs; i++)); do once in_file /dev/null "$@" >>"$work/start"; done
    empty=$(in_file /dev/null instructions "$@")
    full=$(in_file "$small" instructions "$@")
    awk -v name="$name" -v start="$(median <"$work/start")" -v empty="$empty" -v full="$full" \
        -v bytes="$(stat -c %s "$small")" 'BEGIN {
            printf "| %s | %.1f | %s | %s |\n", name, start / 1e3,
                empty == "-" ? "-" : sprintf("%.1f", empty / 1e6),
                empty == "-" ? "-" : sprintf("%.0f", (full - empty) / bytes) }'
}

files=("$@")
for file in "${files[@]}"; do [[ -s $file ]] || { echo "bench: $file: empty or missing" >&2; exit 1; }; done
fill $((megabytes * 1000000)) "$work/scan"
# the restorer does far more work a byte than the other stages
fill $((megabytes * 125000)) "$work/scan-small"
fill 60000 "$work/scan-tiny"
"$bin/normalize" <"$work/scan" >"$work/normal"
"$bin/normalize" <"$work/scan-small" >"$work/normal-small"
"$bin/normalize" <"$work/scan-tiny" >"$work/normal-tiny"
"$bin/diacritic-restore" <"$work/normal-small" >"$work/restored-small"
"$bin/diacritic-restore" <"$work/normal-tiny" >"$work/restored-tiny"
strip <"$work/restored-small" >"$work/stripped-small"
files=("$work/restored-small")
fill $((megabytes * 1000000)) "$work/restored"
"$bin/segment" <"$work/restored" >"$work/segmented"
"$bin/normalize" <"$work/restored" >"$work/clean"
uconv -f utf-8 -t utf-8 -x nfd <"$work/clean" >"$work/decomposed"
LC_ALL=C tr -cd '\0-\177' <"$work/clean" >"$work/ascii"
iconv -c -f utf-8 -t TCVN5712-1 <"$work/clean" >"$work/tcvn" || true

echo "$("$bin/normalize" --version | head -n 1), $(uconv --version | head -n 1), $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), median of $runs runs."
echo
echo "| stage | MB | MB/s | uconv -x nfc, MB/s | times as fast as uconv | peak resident, MiB |"
echo "|---|---|---|---|---|---|"
stage normalize "$work/scan" "$bin/normalize"
stage diacritic-restore "$work/normal-small" "$bin/diacritic-restore"
stage segment "$work/restored" "$bin/segment"
stage extract-refs "$work/segmented" "$bin/extract-refs"
stage "extract-refs (raw scan)" "$work/scan" "$bin/extract-refs"
echo
echo "| normalize on | MB | MB/s | in turn with | its MB/s | times as fast | instructions a byte |"
echo "|---|---|---|---|---|---|---|"
nfc=(uconv -f utf-8 -t utf-8 -x nfc)
beside "clean text in NFC" "$work/clean" "${nfc[@]}"
beside "the same in NFD" "$work/decomposed" "${nfc[@]}"
beside "the same in ASCII only" "$work/ascii" cat
beside "the same in TCVN 5712" "$work/tcvn" iconv -f TCVN5712-1 -t utf-8
beside "scans read by an OCR" "$work/scan" "${nfc[@]}"
echo
looking_up || {
    echo "bench: hunspell or its Vietnamese list is missing (Debian: hunspell, hunspell-vi); going on without" >&2
    echo "hunspell or its Vietnamese list is missing, so nothing stands beside the restorer."
    echo
}
echo "| diacritic-restore on | MB | MB/s | hunspell -d vi_VN -l, MB/s | times as fast as hunspell |"
echo "|---|---|---|---|---|"
kind "the scans" "$work/normal-small"
kind "the same, restored" "$work/restored-small"
kind "that without its marks" "$work/stripped-small"
echo
echo "| stage | start-up on empty input, ms | its instructions, millions | instructions a byte after that |"
echo "|---|---|---|---|"
light normalize "$work/scan-tiny" "$bin/normalize"
light diacritic-restore "$work/normal-tiny" "$bin/diacritic-restore"
light segment "$work/restored-tiny" "$bin/segment"
light extract-refs "$work/restored-tiny" "$bin/extract-refs"
light "uconv -x nfc" "$work/scan-tiny" uconv -f utf-8 -t utf-8 -x nfc
