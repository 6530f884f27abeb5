# outline.awk TEXT: the outline of a clean document that has a paragraph a line, read off its own regular numbering, as TSV:
#   paragraph type label level stretch
# for the stretches of its body that are beyond doubt: each from a first number on, as long as the next is the one that is due.
# Levels count from 1 in each stretch.
# type: heading, item, paragraph; `label` where heading and item cannot be told apart by the line alone.
# A measure of segment, so it knows nothing of it: no damage, no context, no width; whatever is not plain ends the stretch.

function number_of(text, value, i, c, last, v) {
    # roman numerals
    value = last = 0
    for (i = length(text); i > 0; i--) {
        c = substr(text, i, 1)
        v = c == "I" ? 1 : c == "V" ? 5 : c == "X" ? 10 : 50
        value += v < last ? -v : v
        if (v > last) last = v
    }
    return value
}

# Sets kind, value, label and rest; kind "" when the line has no label.
function read_label(line, word) {
    kind = ""
    if (match(line, /^(Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) ([IVX]+|[0-9]+)\.?( |$)/)) {
        kind = tolower(substr(line, 1, index(line, " ") - 1))
        word = line
        sub(/^[^ ]+ /, "", word)
        sub(/[. ].*/, "", word)
        value = word ~ /^[0-9]/ ? word + 0 : number_of(word)
    } else if (match(line, /^Điều [0-9]+\. ?/)) {
        kind = "điều"
        word = line
        sub(/^[^0-9]*/, "", word)
        value = word + 0
    } else if (match(line, /^[IVX]+\. ?/)) {
        kind = "roman"
        value = number_of(substr(line, 1, index(line, ".") - 1))
    } else if (match(line, /^[0-9]+\. ?/) && substr(line, RLENGTH + 1) !~ /^[0-9]/) {
        kind = "1"
        value = line + 0
    } else if (match(line, /^[0-9]+(\.[0-9]+)+\.? /) && RLENGTH < 14) {
        word = substr(line, 1, RLENGTH)
        gsub(/[. ]+$/, "", word)
        kind = gsub(/\./, ".", word) + 1 ""
        sub(/.*\./, "", word)
        value = word + 0
    } else if (match(line, /^(a|b|c|d|đ|e|g|h|i|k|l|m|n|o|p|q)\) ?/)) {
        kind = "a"
        word = substr(line, 1, index(line, ")") - 1)
        value = index("a b c d đ e g h i k l m n o p q ", word " ")
        gsub(/[^ ]/, "", word)
        value = split(substr("a b c d đ e g h i k l m n o p q ", 1, value), letters, " ") + (value == 1)
    } else if (match(line, /^\([0-9]+\) ?/)) {
        kind = "(1)"
        value = substr(line, 2) + 0
    } else if (match(line, /^(-|–) /)) {
        kind = "-"
    } else if (match(line, /^\+ /)) {
        kind = "+"
    }
    label = kind == "" ? "" : substr(line, RSTART, RLENGTH)
    rest = kind == "" ? line : substr(line, RSTART + RLENGTH)
    sub(/ +$/, "", label)
    if (kind == "-") label = "-"
    if (kind ~ /^(phần|chương|mục)$/) {
        sub(/\.$/, "", label)
        label = toupper(substr(label, 1, 1)) substr(label, 2)
        sub(/^CHƯƠNG/, "Chương", label); sub(/^MỤC/, "Mục", label); sub(/^PHẦN/, "Phần", label)
    }
}

function place(kind, i) {
    for (i = 1; i <= depth; i++)
        if (stack[i] == kind) return i
    return 0
}

# Nested as labels of acts and plans nest; a number under a dash is not plain.
function rank(kind) {
    return index(" phần chương mục điều roman 1 2 3 4 a (1) - + ", " " kind " ")
}

function enter(at) {
    at = place(kind)
    if (kind == "-" || kind == "+") {
        if (at) depth = at
        else if (depth && stack[depth] == "+") return 0
        else stack[++depth] = kind
        return 1
    }
    if (at) {
        # a chapter does not begin the count of articles anew, a section's does
        if (value != due[at] + 1 && !(kind == "mục" && value == 1)) return 0
        depth = at
    } else {
        if (value != 1 && !(kind == "điều" && value == last_article + 1)) return 0
        if (depth && (rank(kind) < rank(stack[depth]))) {
            # only an article may come back after what stood under the last one
            if (kind != "điều") return 0
            while (depth && rank(stack[depth]) > rank(kind)) depth--
        }
        stack[++depth] = kind
    }
    if (kind == "điều") last_article = value
    due[depth] = value
    return 1
}

# A line that says plainly that no outline goes on here.
function is_border(line) {
    return line ~ /^(Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|Q\.|T\/M|K\/T|PHỤ LỤC|Phụ lục|KẾ HOẠCH|CỘNG HÒA|ĐẢNG CỘNG)/ ||
           line ~ /^([a-z]\.|\(|"|“|\*|•|·|\+|[0-9])/ && kind == "" || toupper(line) == line && kind == "" && !title_due
}

# A number that begins the outline of a document or of an annex.
function begins_outline() {
    return value == 1 && NR > 4 && (kind ~ /^(phần|chương|điều|roman)$/ || kind == "1" && !seen)
}

function report(type) {
    printf "%d\t%s\t%s\t%s\t%d\n", NR, type, label, kind == "" ? "" : depth, stretch
}

/^Cơ quan: Văn phòng Chính phủ$/ { next } # what a portal's signature left between two pages

{
    read_label($0)
    if (depth && (is_border($0) || (kind != "" && !enter()))) {
        depth = last_article = 0
        title_due = 0
    }
    if (!depth) {
        if (!begins_outline()) next
        enter()
        seen = 1
        stretch++
    }
    if (kind == "" && /^[a-z]/) # the text itself is torn
        report("torn")
    else if (kind == "")
        report(title_due ? "title" : "paragraph")
    else if (kind ~ /^(phần|chương|mục)$/)
        report("heading")
    else
        report(kind ~ /^[-+]$/ || rest ~ /[.;]$/ ? "item" : "label")
    title_due = kind ~ /^(phần|chương|mục)$/ && rest == ""
}
