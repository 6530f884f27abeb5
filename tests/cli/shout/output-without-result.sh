# Where no line is a record there is no result: what -o and --changes name stays as it was, the input above all.
keeps() {
    cp text scan
    echo old >other
    status shout --jsonl "$@"
    cmp text scan
    cat other
    ls -A
}
printf 'một dòng\nhai dòng\n' >text
keeps -o scan scan
keeps -o other scan
keeps -o other -j 2 scan
keeps -o scan - <scan
keeps -o new --changes=list scan
status shout --messages=json --jsonl -o scan scan
# On standard output each line comes out with its error.
status shout --jsonl text
# One record is a result, and so is one that cannot be used, which comes out whole.
printf 'một dòng\n{"text":"a"}\n' >some
status shout --jsonl -o some some
cat some
echo '{"id":1}' >some
status shout --jsonl -o some some
cat some
# Nothing is made of nothing.
echo old >other
: >empty
status shout --jsonl -o other empty
cat other
