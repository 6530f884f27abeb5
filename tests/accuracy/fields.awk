# fields.awk TRUE RESTORED GOLD OUT: a row for each field of either head: its name, and whether both have it alike (fields.sh).
BEGIN {
    FS = "\n"
    head_lines = 14
    few_letters = 4
    split("Parent-Body Issuing-Body Motto Number Place Date Doc-Type Subject Addressee", names, " ")
    for (i in names)
        wanted[names[i]] = 1
    lost["Parent-Body"] = lost["Issuing-Body"] = lost["Motto"] = lost["Subject"] = 1
}

FNR == 1 { file++ }

file == 1 && FNR <= head_lines { blank[FNR] = $0 !~ /[^ \t]/ }

# bytes above ASCII are letters, two or three of them each
file == 2 && FNR <= head_lines && blank[FNR] {
    letters = $0
    gsub(/[\200-\277]/, "", letters)
    holed = holed || gsub(/[A-Za-z\300-\377]/, "", letters) >= few_letters
}

file >= 3 {
    at = index($0, ": ")
    name = substr($0, 1, at - 1)
    if (!(name in wanted) || (file SUBSEP name) in value)
        next
    text = substr($0, at + 2)
    sub(/[ .;,]+$/, "", text)
    value[file, name] = name == "Doc-Type" ? tolower(text) : text
}

END {
    for (name in wanted) {
        gold = value[3, name]
        out = value[4, name]
        if ((gold == "" && out == "") || (holed && name in lost))
            continue
        print name "\t" (gold == out)
        if (verbose && gold != out)
            print verbose ": " name "\n    " gold "\n    " out > "/dev/stderr"
    }
}
