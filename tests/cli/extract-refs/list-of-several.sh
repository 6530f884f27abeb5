# --format=list: what several documents cite is one only where nothing lacks, in whichever order they come.
printf 'Quyết định số 9/QĐ-UBND ngày 05/01/2024 của UBND tỉnh Sơn La; Chỉ thị số 41-CT/TW ngày 05/6/2021\n' >a
printf 'Quyết định số 9/QĐ-UBND; Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư; Chỉ thị số 41-CT/TW\n' >b
printf 'Chỉ thị số 41-CT/TW, Quyết định số 9/QĐ-UBND ngày 05/01/2024 của UBND tỉnh Sơn La\n' >c
extract-refs --format=list a b c | LC_ALL=C sort
extract-refs --format=list c b a | LC_ALL=C sort
