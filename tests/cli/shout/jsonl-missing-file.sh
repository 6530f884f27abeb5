echo '{"text":"a"}' >a
status shout --jsonl nofile a
