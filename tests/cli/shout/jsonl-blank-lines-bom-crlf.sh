printf '\357\273\277{"text":"a"}\r\n\r\n  \n{"text":"b"}' | shout --jsonl
