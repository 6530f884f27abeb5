echo '{"text":"first","a":1,"text":"second","a":2}' | shout --jsonl
