# Reads are cut anywhere, also inside a character.
text='Kế hoạch số 12! Đề án'
printf %s "$text" >whole
shout whole >wanted
printf %s "$text" | od -An -v -t o1 -w1 | while read -r byte; do printf "\\$byte"; sleep 0.01; done | shout >got
cmp wanted got && echo same
