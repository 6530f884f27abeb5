status shout --jsonl </dev/null
