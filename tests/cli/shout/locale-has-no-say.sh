printf 'iı Đỗ 1.5' >a
for locale in C C.UTF-8 tr_TR.UTF-8 vi_VN.UTF-8; do LC_ALL=$locale shout a | od -An -t x1; done | uniq | wc -l
