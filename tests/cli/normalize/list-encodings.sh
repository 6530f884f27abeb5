# Every encoding that is listed is one that can be asked for; and nothing is read.
normalize --list-encodings | cut -f 1
for name in $(normalize --list-encodings | cut -f 1); do
    echo mot hai | normalize -e "$name" >/dev/null || echo "$name is refused"
done
echo mot hai | normalize -e KOI8-R
status normalize -e nonsense </dev/null
