# A list of nothing takes another's place, but not that of the text; and records are looked for in records.
echo 'Căn cứ Chỉ thị số 28-CT/TW;' >text
keeps() {
    cp text scan
    status extract-refs -o scan "$@"
    cmp text scan
}
keeps --exit-status --number=1 scan
keeps --number=1 scan
keeps --number=1 <scan
keeps --jsonl --format=list scan 2>/dev/null
keeps --jsonl --format=graph scan 2>/dev/null
keeps --jsonl --build-index scan 2>/dev/null
echo old >list
status extract-refs -o list --exit-status --number=1 scan
cat list
: >empty
status extract-refs -o empty empty
# What is found does, as was asked for.
status extract-refs -o scan scan
cut -f 5 scan
