echo 'ĐỀ ÁN Điều' >gold
echo 'đề án điều' >out
evaluate gold out
evaluate --nocase gold out
