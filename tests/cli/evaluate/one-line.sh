printf 'Kế hoạch hành động\nthực hiện Chỉ thị số 28-CT/TW\n' >gold
printf 'Kế hoach hành động\nthực hien Chỉ thị số 28-CT/TW thừa\n' >out
evaluate gold out
