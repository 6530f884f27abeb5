printf 'Căn cứ Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị;\n' | $TOOL >/dev/full
