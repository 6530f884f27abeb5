#!/bin/sh
# unstopped-words.sh BIN CORPUS >data/unstopped-words.tsv: which words hardly ever stand before a stop, a comma or a semicolon.
#
# BIN holds the built tools, CORPUS holds administrative.txt.xz, plans.txt.xz, statutes.txt.xz and news.txt.xz: texts whose
# punctuation is their authors'. Counted is each word, in small letters: how often it is met, and how often one of these signs,
# or the end of its paragraph, stands right behind it. Kept are words that were met often and stopped less than a third as often
# as all words are, with how much dearer than that a stop behind one is, in nats.
set -eu
bin=$1 corpus=$2
{
    for text in administrative plans statutes; do
        xz -dc "$corpus/$text.txt.xz"
    done
    xz -dc "$corpus/news.txt.xz" | head -n -6000
} | "$bin/normalize" -q | LC_ALL=C perl -CSD -Mutf8 -ne '
    BEGIN { ($least, $usual) = (2000, 1) }
    chomp;
    while (/\p{L}+/g) {
        my ($word, $next) = (lc $&, substr($_, $+[0], 1));
        my $stopped = $next eq "" || index(".,;", $next) >= 0;
        $met{$word}++;
        $stopped{$word} += $stopped;
        $all++;
        $all_stopped += $stopped;
    }
    END {
        print "# Words that hardly ever stand before a stop, a comma or a semicolon, and how much dearer one is behind them than\n";
        print "# a third of what it is behind any word, in nats: counted by unstopped-words.sh in the texts that README.md\n";
        print "# lists as administrative, plans, statutes and news.\n";
        print "word\tcost\n";
        my $share = $all_stopped / $all;
        for (sort keys %met) {
            my $own = ($stopped{$_} + 20 * $share) / ($met{$_} + 20);
            my $cost = log($share / $own) - $usual;
            printf "%s\t%.2f\n", $_, $cost if $met{$_} >= $least && $cost >= 0.05;
        }
    }'
