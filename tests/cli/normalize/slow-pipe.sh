# Byte by byte, with pauses, and at once: the same.
text() { printf 'U\373 ban nh\251n d\251n\nC\351ng ho\265 x\267 h\351i\n'; }
text | normalize -q >whole
text | { dd bs=1 count=9 2>/dev/null; sleep 0.05; dd bs=1 count=3 2>/dev/null; sleep 0.05; cat; } | normalize -q | cmp - whole && cat whole
for size in 1 2 3 4095 4096 4097; do
    text | dd obs=$size 2>/dev/null | normalize -q | cmp - whole || echo "$size differs"
done
