# A dash or a quotation mark that a word processor made begins no option: nothing is worked on without what was meant.
echo a >a
for word in —jsonl –-jsonl –q −q ‐q “--jsonl” ‘-q’ ”x; do
    status shout "$word" a
    status shout a -- "$word"
done
status shout -—jsonl a
status shout --messages=json a –o out
# Unless there is such a file, or it begins otherwise.
echo b >—b
shout —b a
echo c >'“c”'
shout '“c”'
status shout «x»
ls
