# Two records against one gold text: a word that is right, one that is wrong, one that is no syllable; where the tone stands
# does not count.
printf 'Căn cứ kế hoạch\nhoà bình - 12\n' >gold
cat >records <<'END'
{"id":1,"text":"Căn cú kế hoạch","words":[{"span":[0,4],"text":"Căn","confidence":0.95},{"span":[5,8],"confidence":0.55},{"span":[9,21],"confidence":1}]}

{"id":2,"text":"hòa binh - 12\n","confidence":0.9,"words":[{"span":[0,4],"confidence":0.75},{"span":[5,9],"confidence":0.7},{"span":[10,11],"confidence":0.1},{"span":[12,14],"confidence":1}]}
END
evaluate --reliability gold records
echo edges
evaluate --lines --reliability --bins=0.6,0.99 gold - <records
echo one
evaluate -r -b 1 gold records
echo skip
echo 2 >skip
evaluate -r -b 1 --skip skip gold records
echo none
evaluate -r -b 1 gold /dev/null
evaluate -r -b 0.6 --format=jsonl gold records
