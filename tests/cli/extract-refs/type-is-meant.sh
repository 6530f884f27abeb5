# --type: however its words are parted; what is none is told, with what is known.
printf 'Chỉ thị số 28-CT/TW, Bộ luật Lao động năm 2019\n' >text
for type in 'Chỉ thị' 'chi thi' chi-thi chithi CHI_THI 'chi  thi ' 'bộ-luật' 'chi thi 28' chi xyz; do
    echo "$type: $(extract-refs --type="$type" text 2>told | cut -f 4 | tr '\n' ' ')$(cut -c 1-70 told)"
done
