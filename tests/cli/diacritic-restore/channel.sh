tiny_model
train -o vanban.model text
diacritic-restore --data . --channel=list </dev/null
status diacritic-restore --data . --channel=none
status diacritic-restore --data . --min-confidence=2
# The list is not made of a text.
echo text >scan
status diacritic-restore --data . -c list -o scan scan
cat scan
