status shout --tones
status shout --tones=loud
status shout --help=yes
status shout --jsonl --jobs=none
status shout --jsonl --jobs=0
status shout --messages=xml
status shout -o ''
status shout -r
status shout --map
status shout --jsonl --jobs=4097
