mkdir empty
status diacritic-restore --data empty
VANBAN_DATA=empty status diacritic-restore
