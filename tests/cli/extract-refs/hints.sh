# What was meant is told: records read as text, a type that nobody knows, a name that would never be found.
printf 'luat moi\tLuật\n' >names
echo '{"id":1,"text":"Luật Trẻ em"}' | extract-refs
echo 'abc' | status extract-refs --jsonl
printf 'abc\n{"text":"Luật Trẻ em"}\ndef\n{"tex\n' | extract-refs --jsonl | wc -l
echo 'abc' | extract-refs --type=foo 2>&1 | cut -c 1-84
echo 'abc' | extract-refs --type='ke hoach'
echo 'abc' | status extract-refs --always=names
# The list of known types is long, and is told to its end.
echo 'abc' | extract-refs --type=foo 2>&1 | iconv -f UTF-8 -t UTF-8 | wc -l
