printf '%s\n' '{"id":1,"text":"bad"}' '{"id":2,"text":"good"}' | status shout --jsonl --refuse bad
