# Numbers are read alike in all tools; the options are looked at before the model is.
for share in 1.5 -1 0x1p-1 ' 0.5' nan 1e-1 ''; do status diacritic-restore --min-confidence="$share" scan; done
for count in 0 1001 2.5 0x10 ' 3' 99999999999999999999; do status diacritic-restore --beam="$count" scan; done
