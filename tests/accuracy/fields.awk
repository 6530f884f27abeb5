# fields.awk GOLD OUT [TRUE RESTORED]: a row for each kind of field that either head has: its name, how many both have alike, and
# how many there are on the side that has more (fields.sh, measure.sh). With -v only="NAME …" no other field counts. With the
# true page and the restored one, what the true page has lost of its head is left out.
BEGIN {
    FS = "\n"
    head_lines = 14
    few_letters = 4
    for (i = split(only, names, " "); i > 0; i--)
        wanted[names[i]] = 1
    lost["Parent-Body"] = lost["Issuing-Body"] = lost["Motto"] = lost["Subject"] = 1
}

FNR == 1 { file++ }

file <= 2 {
    at = index($0, ": ")
    name = substr($0, 1, at - 1)
    if (!at || (only != "" && !(name in wanted)))
        next
    text = substr($0, at + 2)
    sub(/[ .;,]+$/, "", text)
    kinds[name] = 1
    texts[name, ++told[name]] = name == "Doc-Type" ? tolower(text) : text
    have[file, name, texts[name, told[name]]]++
    of[file, name]++
}

file == 3 && FNR <= head_lines { blank[FNR] = $0 !~ /[^ \t]/ }

# bytes above ASCII are letters, two or three of them each
file == 4 && FNR <= head_lines && blank[FNR] {
    letters = $0
    gsub(/[\200-\277]/, "", letters)
    holed = holed || gsub(/[A-Za-z\300-\377]/, "", letters) >= few_letters
}

# alike NAME: how many fields of this name both heads have; the others are told where they are asked for.
function alike(name,    i, text, gold, out, same) {
    for (i = 1; i <= told[name]; i++) {
        text = texts[name, i]
        if ((name, text) in seen)
            continue
        seen[name, text] = 1
        gold = have[1, name, text] + 0
        out = have[2, name, text] + 0
        same += gold < out ? gold : out
        if (verbose && gold != out)
            print verbose ": " name (gold > out ? " -" : " +") " " text > "/dev/stderr"
    }
    return same + 0
}

END {
    for (name in kinds) {
        if (holed && name in lost)
            continue
        same = alike(name)
        print name "\t" same "\t" (of[1, name] > of[2, name] ? of[1, name] : of[2, name]) + 0
    }
}
