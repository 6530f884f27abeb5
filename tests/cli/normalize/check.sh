# Nothing is written but what would change, where, and by which rule.
printf 'sach\n' >clean.txt
printf 'ho\314\200a b\303\254nh\nUû ban nh©n d©n, \357\254\201\r\n' >dirty.txt
status normalize --check clean.txt
status normalize --check clean.txt dirty.txt
status normalize --check -q dirty.txt
printf 'U\373 ban nh\251n d\251n t\330nh\n' | status normalize --check -e tcvn3
status normalize --check --jsonl clean.txt
