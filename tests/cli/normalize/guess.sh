# What was guessed is said, with how sure that is; what was not is said as well.
printf 'U\373 ban nh\251n d\251n t\330nh Qu\266ng Nam\n' | normalize
printf 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\n' | iconv -f utf-8 -t cp1252 | normalize --messages=json
printf 'caf\351 noir\n' | normalize
printf 'caf\351 noir\n' | normalize -q --invalid=keep | od -An -c | head -n 1
