cat >in <<'END'
not json
{"text":"good"}
[1,2]
{"id":"n"}
{"id":"m","text":7,"keep":1.0}
{"text":"cut
{"id":"again","error":"an earlier stage failed","keep":2.0}
{"text":"good too"}
END
status shout --jsonl in
