# The same text gives the same model, however it is handed over.
tiny_model
train -o one text text
cat text text | train >two
cat text text | dd bs=5 2>/dev/null | train >three
train --text 2:text -o four </dev/null
cmp one two && cmp one three && echo same
cmp one four >/dev/null && echo 'a weight of 2 is the text twice'
