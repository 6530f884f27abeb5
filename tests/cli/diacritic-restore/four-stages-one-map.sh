# Through all the stages a record keeps what it had, gains what each one finds, and its map leads back to the scan.
tiny_model
train -o vanban.model text text text
printf '\357\273\277ỦY BAN NHÂN DÂN\r\n\r\nKE HOACH\r\nCan cir Ke hoach so^ 12/KH-UBND ngày 03/4/2024\f\ncua cac co quan' >scan
check_edits record scan | sed 's/}$/,"mine":1.0}/' |
    normalize --jsonl --map | diacritic-restore --data . --jsonl --map | segment --jsonl --map | extract-refs --jsonl --map >out
check_edits map scan out | sed 's/[0-9]*//'
for member in '"mine":1.0' '"encoding":' '"confidence":' '"header":' '"blocks":' '"refs":'; do
    grep -c -F "$member" out
done
