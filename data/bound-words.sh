#!/bin/sh
# bound-words.sh BIN CORPUS >data/bound-words.tsv: which words are hardly ever parted by a sign.
#
# BIN holds the built tools, CORPUS holds administrative.txt.xz, plans.txt.xz and statutes.txt.xz: texts whose punctuation is
# their authors'. Counted is each word with the next, both in small letters: how often a blank alone stands between them,
# and how often a sign does, with or without blanks. Kept are pairs that were met often and of which hardly one was parted.
set -eu
bin=$1 corpus=$2
for text in administrative plans statutes; do
    xz -dc "$corpus/$text.txt.xz"
done | "$bin/normalize" -q | LC_ALL=C perl -CSD -Mutf8 -ne '
    BEGIN {
        ($met, $parted_least, $parted_share) = (200, 0.5, 0.002);
        $sign = qr/[-–\/.,:;?!…“”‘’"\x27()\[\]]/;
    }
    chomp;
    my ($last, $end) = ("", 0);
    while (/\p{L}+|\p{N}+/g) {
        my ($next, $gap, $behind) = (lc $&, substr($_, $end, $-[0] - $end), $+[0]);
        if ($last =~ /\p{L}/ && $next =~ /\p{L}/) {
            if ($gap eq " ") { $together{"$last $next"}++ }
            elsif ($gap =~ $sign) { $apart{"$last $next"}++ }
        }
        ($last, $end) = ($next, $behind);
    }
    END {
        print "# Words that are hardly ever parted by a sign, and how often they stood together and apart: counted by\n";
        print "# bound-words.sh in the texts that README.md lists as administrative, plans and statutes.\n";
        print "words\ttogether\tapart\n";
        for (sort keys %together) {
            my ($with, $without) = ($together{$_}, $apart{$_} // 0);
            print "$_\t$with\t$without\n"
                if $with >= $met && ($without + $parted_least) / ($with + $without + 1) < $parted_share;
        }
    }'
