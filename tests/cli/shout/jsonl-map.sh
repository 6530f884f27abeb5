# Two stages: the map leads from the last text to the first.
echo '{"text":"A!B!"}' | shout --jsonl --map
echo '{"text":"A!B!"}' | shout --jsonl --map | shout --jsonl --map
# A map that is there is kept true even when this stage was not asked for one.
echo '{"text":"A!B!"}' | shout --jsonl --map | shout --jsonl
echo '{"text":"same","map":"no map"}' | status shout --jsonl
