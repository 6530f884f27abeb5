#!/bin/sh
# stroked-abbreviations.sh CORPUS LISTS >data/stroked-abbreviations.tsv: abbreviations that have a Đ.
#
# CORPUS holds administrative.txt.xz, plans.txt.xz, statutes.txt.xz, wiki.txt.xz, news.txt.xz and full-docs, LISTS abbrev.tsv. Kept
# are abbreviations of three to eight capitals, a Đ among them, that were met four times or more, and those of the list that have
# more than three letters, for of three nearly all mean something. `read`: the letters that may be read for it, those with which the
# same was met less than a fifth as often: of PGD no PGĐ is made, it may be a Phòng giao dịch. What small letters would make a
# syllable of (ĐANG) is a word of a title. `usual` are those that lists of recipients have, and the texts seldom: Ban lãnh
# đạo Văn phòng, the committees for chuyển đổi số (QĐ 1619/QĐ-TTg of 2021), Tổng Liên đoàn Lao động (Việt Nam), Đoàn Thanh niên Cộng
# sản Hồ Chí Minh, Ban quản lý dự án đầu tư xây dựng (Luật Xây dựng 2014, art. 63), Ban Chỉ đạo quốc gia, Đảng ủy Khối, Hội đồng
# Giáo dục quốc phòng và an ninh (Luật Giáo dục quốc phòng và an ninh 2013), Phòng Công tác Hội đồng nhân dân (NQ
# 1004/2020/UBTVQH14). The P that may be read for it is the first letter of
# four or more: in `TPKT` a P is Phòng or Phó.
set -eu
corpus=$1 lists=$2 here=$(dirname "$0")
usual="BLĐVP UBQGCĐS BCĐCĐS TLĐLĐ TLĐLĐVN ĐTNCSHCM BQLDAĐTXD BCĐQG ĐUK HĐGDQPAN CTHĐND"
{
    for text in administrative plans statutes wiki; do
        xz -dc "$corpus/$text.txt.xz"
    done
    xz -dc "$corpus/news.txt.xz" | head -n -6000
    cat "$corpus"/full-docs/*.txt
} | LC_ALL=C perl -CSDA -Mutf8 -ne '
    BEGIN {
        ($least, $times, $usual, @lists) = (4, 5, splice @ARGV, 0, 3);
        $listed{$_} = 1 for split " ", $usual;
        open $syllables, "<", $lists[0] or die "$lists[0]: $!\n";
        /^(\S+)\t/ and $syllable{$1} = 1 while <$syllables>;
        open $listed, "<", $lists[1] or die "$lists[1]: $!\n";
        /^([A-ZĐ]{4,8})\t/ and $listed{$1} = 1 while <$listed>;
    }
    $met{$&}++ while /(?<![\p{L}\d\/&.-])[A-ZĐ]{3,8}(?![\p{L}\d\/&-])/g;
    END {
        print "# Abbreviations that have a Đ: an engine that does not know Vietnamese reads a D, a B or a P of it, which no word\n";
        print "# around them tells. Found by stroked-abbreviations.sh in the texts that README.md lists, and in the abbreviations\n";
        print "# of issuers, units, types of documents and recipients that were compiled for this project from the rules and from usage.\n";
        print "abbreviation\tread\n";
        for (sort { $a cmp $b } keys %{{%met, %listed}}) {
            my $own = $met{$_} // 0;
            next if !/Đ/ || $syllable{lc $_} || !($own >= $least || $listed{$_});
            my $read = "";
            $read .= "b" if $own >= $times * ($met{tr/Đ/B/r} // 0);
            $read .= "d" if $own >= $times * ($met{tr/Đ/D/r} // 0);
            $read .= "p" if /^Đ/ && length > 3 && $own >= $times * ($met{s/^Đ/P/r} // 0);
            print "$_\t$read\n" if $read;
        }
    }' "$usual" "$here/syllables.tsv" "$lists/abbrev.tsv"
