printf 'ab!\ncd\\!\t!!' >text
check_edits record text | shout --jsonl --map | shout --jsonl --map >out
check_edits map text out
shout --changes changes text >out
check_edits changes text changes
