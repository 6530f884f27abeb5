mkdir empty
status shout --model --data empty
VANBAN_DATA=empty status shout --model
