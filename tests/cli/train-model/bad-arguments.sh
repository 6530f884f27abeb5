tiny_model
for argument in --pairs=eng --pairs==pairs --text=text --text=0:text --text=999:text --memory=0 --trigrams=many; do
    status train "$argument" text >out 2>said
    tail -n 1 out
    grep -v '^Try' said
done
