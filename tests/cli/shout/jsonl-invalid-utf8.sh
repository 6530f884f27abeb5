printf '{"text":"a\377"}\n{"text":"b"}\n' | status shout --jsonl
