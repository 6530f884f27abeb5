printf 'hòa “x” – …\n' >text
normalize --form=nfd text | od -An -tx1 | head -n 1
normalize --form=nfd text | normalize
normalize --punctuation=ascii --tones=new text
printf 'c\351ng ho\265\n' | normalize -e tcvn3 --upper-font
printf 'Vie^.t Nam ddo^.c la^.p\n' | normalize
for wrong in form=nfkc punctuation=none mojibake=yes furniture=hide; do
    status normalize --$wrong text
done
