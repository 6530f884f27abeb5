# --always, --never and --index: comments, blank rows, CR LF, missing cells.
printf '# ours\n\nĐề án Làng Xanh\tĐề án\t7/ĐA-UBND\t2024-05-01\r\nSổ tay Đảng viên\n' >always
printf '# not these\nluật trẻ em\n41-CT/TW\n' >never
printf 'key\ttype\tnumber\tdate\tissuer\ttitle\tdocuments\n/akn/x\tKế hoạch\t12-KH/TU\t2024-01-02\n' >index
printf 'Đề án Làng Xanh, Luật Trẻ em, Sổ tay Đảng viên, Chỉ thị số 41-CT/TW; Kế hoạch số 12-KH/TU\n' >text
extract-refs --always=always --never=never --index=index text
extract-refs --always=always --never=never --index=index --complete text | cut -f4-7
extract-refs --index=nowhere text || echo "exit $?"
