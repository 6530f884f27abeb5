# What was undone is told, and the map leads back to the bytes of the record.
echo '{"id":1,"text":"So 5: ViÖt Nam, Vieät Nam"}' | normalize --jsonl --map
echo '{"id":2,"text":"Uû ban nh©n d©n","encoding":"?"}' | normalize --jsonl
echo '{"id":3,"text":"Uû ban nh©n d©n"}' | normalize --jsonl --mojibake=keep
echo '{"id":4,"text":"Các élèves của São Paulo, © §"}' | normalize --jsonl
