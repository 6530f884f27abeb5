tiny_model
train -o vanban.model text
diacritic-restore --data . --channel=list </dev/null
status diacritic-restore --data . --channel=none
status diacritic-restore --data . --min-confidence=2
