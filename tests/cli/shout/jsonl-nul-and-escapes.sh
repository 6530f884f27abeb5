echo '{"text":"a\u0000b\u001fc \ud83d\ude00 \"q\" đ"}' | shout --jsonl
