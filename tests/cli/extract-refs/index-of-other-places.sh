# --index: an act of another province, or of later, is none that the document cites.
printf '/akn/x\tKế hoạch\t45/KH-UBND\t2024-03-05\tỦy ban nhân dân tỉnh Sơn La\n' >index
printf '/akn/y\tChỉ thị\t41-CT/TW\t2024-12-25\tBan Bí thư\n' >>index
head='UBND TỈNH CÀ MAU\nSố: 77/KH-UBND\nCà Mau, ngày 05 tháng 4 năm 2024\n\nKẾ HOẠCH\n\n'
printf "${head}Kế hoạch số 45/KH-UBND của UBND tỉnh; Chỉ thị số 41-CT/TW\n" >text
printf "${head}Kế hoạch số 45/KH-UBND của UBND tỉnh Sơn La\n" >neighbour
extract-refs --index=index --complete text neighbour | cut -f3,5-8
