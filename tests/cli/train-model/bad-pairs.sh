# Each line that is no pair is told of, with its place; blank lines and lost lines are passed over.
tiny_model
printf 'm\341\273\231t\tmot\n\nhai\nba\tba\tba\n\342\202\tx\nb\303\241n\t\n\tnam\n\t\n' >bad
status train -p eng=bad -o model text
seq 100 >many
status train -p eng=many -o model text 2>&1 | tail -n 3
printf '\fm\303\264t\t\fmot\r\n\n\nhai\t\n \t \nhai\thai' >good
status train -p eng=good -o model text
ls
