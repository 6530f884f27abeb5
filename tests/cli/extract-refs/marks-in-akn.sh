# In Akoma Ntoso references become elements; other text is no place for them.
printf 'KẾ HOẠCH\nThực hiện Nghị định số 95/2022/NĐ-CP & <Luật>\n' >text
segment --format=akn text | extract-refs --format=akn | grep -o '<ref .*</ref>[^<]*'
status extract-refs --format=akn text
