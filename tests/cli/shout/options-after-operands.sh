echo yes >a
shout a -q --tones new
