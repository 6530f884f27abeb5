# Plain text is worked on one document after another, so two jobs would be one without a word.
echo a >a
status shout -j 2 a
status shout a --jobs=4096
# One job is what there is.
shout -j 1 a
status shout -j 2 --jsonl a 2>/dev/null
shout -j 2 --help | head -n 1
