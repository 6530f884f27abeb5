cat >in <<'END'
{"id":"a","text":"one"}
{"text":"two!","id":2,"more":null}
END
status shout --jsonl in
