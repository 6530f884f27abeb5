# Makes a corpus of invented sentences and pairs, and of them a model in ./vanban.model that fits into a test.
cat >text <<'END'
Căn cứ Luật Tổ chức chính quyền địa phương
Căn cứ Kế hoạch số 12 của Ủy ban nhân dân
Thực hiện kế hoạch của các cơ quan, đơn vị
Các đơn vị thực hiện kế hoạch của địa phương
END
printf '%s\t%s\n' 'Căn cứ kế hoạch của các cơ quan' 'Can cir ké hoach cua cac co quan' \
    'Thực hiện kế hoạch của địa phương' 'Thuc hien ké hoach cúa dia phuong' >pairs
train() { train-model --memory 16 --pairs eng=pairs --syllables 1 --bigrams 1 --trigrams 1 "$@"; }
