# The example of the manual page, command by command, with invented documents.
awk '/^\.S[sh] / { inside = /A model of one/ } /^\.Bd/ { literal = inside; next } /^\.Ed/ { literal = 0 }
    literal { gsub(/\\e/, "\\"); sub(/^\$ /, ""); print }' "$FIXTURES/../../man/train-model.1" >commands
wc -l <commands
mkdir archive printed read
for i in 1 2 3 4 5; do
    printf 'Thực hiện kế hoạch của các cơ quan, đơn vị\nCăn cứ kế hoạch của Ủy ban nhân dân\nCông tác trẻ em của xã Xpả\n'
done >archive/one.txt
for page in 1 2 3 4; do
    printf 'Căn cứ kế hoạch\ncủa các cơ quan\nxã Xpả, trẻ em\n\n' >printed/$page.txt
    printf 'C3n cu ke h0ach\ncua cac co quan\nxa Xpa, tre em\n\n' >read/$page.txt
done
printf 'Cong tac tre em xa Xpa\nThuc hien ke h0ach cua cac co quan\n' >scan.txt
printf 'Công tác trẻ em xã Xpả\nThực hiện kế hoạch của các cơ quan\n' >gold.txt
set -e
. ./commands
cat restored.txt
