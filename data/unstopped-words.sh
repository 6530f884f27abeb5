#!/bin/sh
# unstopped-words.sh BIN CORPUS >data/unstopped-words.tsv: which words hardly ever stand before a stop, a comma or a semicolon.
#
# BIN holds the built tools, CORPUS holds administrative.txt.xz, plans.txt.xz, statutes.txt.xz and news.txt.xz: texts whose
# punctuation is their authors'. Counted is each word, in small letters: how often it is met, and how often one of these signs,
# or the end of its paragraph, stands right behind it. Kept are words that were met often and stopped less than a third as often
# as all words are, with how much dearer than that a stop behind one is, in nats. Some do so but behind a word or two (`lý do.`, but
# `cá nhân do` goes on): of these up to three are left out that stop it thrice as often as others do, and named.
set -eu
bin=$1 corpus=$2
{
    for text in administrative plans statutes; do
        xz -dc "$corpus/$text.txt.xz"
    done
    xz -dc "$corpus/news.txt.xz" | head -n -6000
} | "$bin/normalize" -q | LC_ALL=C perl -CSD -Mutf8 -ne '
    BEGIN { ($least, $usual, $often, $excepted) = (2000, 1, 20, 3) }
    chomp;
    my $before = "";
    while (/\p{L}+/g) {
        my ($word, $next) = (lc $&, substr($_, $+[0], 1));
        my $stopped = $next eq "" || index(".,;", $next) >= 0;
        $met{$word}++;
        $stopped{$word} += $stopped;
        $behind{$word}{$before}[0]++;
        $behind{$word}{$before}[1] += $stopped;
        $all++;
        $all_stopped += $stopped;
        $before = $word;
    }
    sub cost { # of a stop behind what was met and stopped so often
        my ($met, $stopped) = @_;
        my $share = $all_stopped / $all;
        return log($share / (($stopped + 20 * $share) / ($met + 20))) - $usual;
    }
    END {
        print "# Words that hardly ever stand before a stop, a comma or a semicolon, and how much dearer one is behind them than\n";
        print "# a third of what it is behind any word, in nats: counted by unstopped-words.sh in the texts that README.md\n";
        print "# lists as administrative, plans, statutes and news. `unless`: behind one of these words it is not.\n";
        print "word\tcost\tunless\n";
        for my $word (sort keys %met) {
            my ($met, $stopped, @unless) = ($met{$word}, $stopped{$word});
            my %of = %{$behind{$word}};
            my @stopping = sort { $of{$b}[1] <=> $of{$a}[1] || $a cmp $b }
                grep { $_ ne "" && $of{$_}[1] >= $often && $of{$_}[1] / $of{$_}[0] > 3 * $stopped / $met } keys %of;
            while (cost($met, $stopped) < (@unless ? 0.3 : 0.05) && @unless < $excepted && @stopping) {
                my $other = shift @stopping;
                $met -= $of{$other}[0];
                $stopped -= $of{$other}[1];
                push @unless, $other;
            }
            next if $met < $least || cost($met, $stopped) < (@unless ? 0.3 : 0.05);
            printf "%s\t%.2f\t%s\n", $word, cost($met, $stopped), join " ", sort @unless;
        }
    }'
