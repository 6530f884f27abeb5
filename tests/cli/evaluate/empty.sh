: >empty
echo text >text
evaluate empty empty
evaluate empty text
evaluate text empty
