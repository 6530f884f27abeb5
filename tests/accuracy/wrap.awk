# wrap.awk -v width=N [-v gap=N] [-v indent=N] [-v page=N] [-v feed=1] -v map=FILE TEXT: sets a text that has a paragraph a
# line as a page has it: lines of at most `width` characters, `gap` blank lines between paragraphs, the first line of each
# `indent` in, a page number after every `page` lines with blank lines around it, or a form feed (feed=1).
# FILE gets, for each paragraph, its number, its first and its last line.
function width_of(word) {
    gsub(/[\200-\277]/, "", word)
    return length(word)
}

function put(line) {
    if (page && on_page == page) {
        pages++
        if (feed) line = "\f" line
        else {
            print "\n" pages + 1 "\n"
            at += 3
        }
        on_page = 0
    }
    print line
    on_page++
    return ++at
}

{
    first = 0
    line = sprintf("%" (indent + 0) "s", "")
    used = indent + 0
    words = split($0, word, / +/)
    for (i = 1; i <= words; i++) {
        len = width_of(word[i])
        if (i > 1 && used + 1 + len > width) {
            n = put(line)
            if (!first) first = n
            line = word[i]
            used = len
        } else {
            line = line (i > 1 ? " " : "") word[i]
            used += len + (i > 1)
        }
    }
    n = put(line)
    if (!first) first = n
    print NR "\t" first "\t" n > map
    for (i = 0; i < gap; i++) put("")
}
