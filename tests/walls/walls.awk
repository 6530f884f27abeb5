# walls.awk -v src=SRC ROOMS FILE...: reports every #include and every call by which a file SRC/ROOM/NAME or
# SRC/ROOM/PART/NAME breaks a wall, and every file that is in no room. The first file is the table of rooms; see rooms.tsv.
# Exit status 1 when there was one.

BEGIN {
    FS = "\t"
    # What nobody but cli and tools does: print, exit, read the environment, open and write files.
    split("printf fprintf dprintf vprintf vfprintf vdprintf puts fputs putchar putc fputc perror write pwrite fwrite fflush " \
          "exit _exit _Exit quick_exit abort assert kill fork getenv secure_getenv setenv fopen fdopen freopen open openat " \
          "creat tmpfile mkstemp remove rename unlink system popen setlocale", calls, " ")
    split("stdin stdout stderr", streams, " ")
}

function report(what) {
    print FILENAME ":" FNR ": " what
    bad = 1
}

function among(word, list) { return index(" " list " ", " " word " ") > 0 || list == "*" }

# The line without comments and, outside #include, with empty literals. `comment` says whether one is open.
function strip(line, include,    out, end) {
    out = ""
    while (line != "") {
        if (comment) {
            end = index(line, "*/")
            if (!end)
                return out
            line = substr(line, end + 2)
            comment = 0
        } else if (substr(line, 1, 2) == "/*") {
            comment = 1
            line = substr(line, 3)
        } else if (substr(line, 1, 2) == "//") {
            return out
        } else if (!include && match(line, /^("([^"\\]|\\.)*"|'([^'\\]|\\.)*')/)) {
            out = out "0"
            line = substr(line, RLENGTH + 1)
        } else if (match(line, /^[^"'\/]+/)) {
            out = out substr(line, 1, RLENGTH)
            line = substr(line, RLENGTH + 1)
        } else {
            out = out substr(line, 1, 1)
            line = substr(line, 2)
        }
    }
    return out
}

function may_include(header,    other) {
    if (header == "vanban/version.h")
        return 1
    if (header == "cli/cli.h")
        return room == "tools" || room == "cli"
    other = header
    sub(/\/.*/, "", other)
    if (other != "vanban" && other != "tables")
        return other == room || among(other, enters[room])
    header = substr(header, length(other) + 2)
    sub(/\.h$/, "", header)
    if (other == "tables")
        return among(header, tables[room])
    sub(/_.*/, "", header) # model_search.h is the room's as well as model.h
    return header == room || among(header, uses[room])
}

function check_calls(code,    i) {
    for (i in calls)
        if (!among(calls[i], allowed[room]) && code ~ ("(^|[^A-Za-z0-9_.>])" calls[i] " *\\("))
            report(room " may not call " calls[i])
    for (i in streams)
        if (code ~ ("(^|[^A-Za-z0-9_])" streams[i] "([^A-Za-z0-9_.]|$)"))
            report(room " may not use " streams[i])
}

# The table of rooms.
NR == FNR {
    if (/^#/ || $1 == "room")
        next
    known[$1] = 1
    uses[$1] = $2
    allowed[$1] = $3
    tables[$1] = $4
    enters[$1] = $5
    next
}

FNR == 1 {
    file = substr(FILENAME, length(src) + 2)
    room = index(file, "/") ? file : ""
    sub(/\/.*/, "", room)
    comment = 0
    if (!(room in known))
        report(room == "" ? "in no room" : "no such room: " room)
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
    header = strip($0, 1)
    sub(/^[^"]*"/, "", header)
    sub(/".*/, "", header)
    if (!may_include(header))
        report(room " may not include " header)
    next
}

{
    code = strip($0, 0)
    if (allowed[room] != "*" && code !~ /^[ \t]*#/)
        check_calls(code)
}

END { exit bad }
