# The format's number stands behind the eight bytes that every model begins with.
tiny_model
train -o vanban.model text
printf '\377' | dd of=vanban.model bs=1 seek=8 conv=notrunc 2>/dev/null
diacritic-restore --data .
