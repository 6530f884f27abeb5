echo '{"text":"ABC"}' | shout --jsonl --map
