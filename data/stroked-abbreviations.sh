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
# 1004/2020/UBTVQH14); and units and fields of work by laws: phát triển quỹ đất (Luật Đất đai 2024), đo đạc bản đồ (Luật Đo đạc và bản đồ 2018), vận
# tải đường bộ (Luật Đường bộ 2024), đường sắt đô thị (Luật Đường sắt 2017), bình đẳng giới (Luật Bình đẳng giới 2006), chuyển đổi số, dự án đầu tư, đào tạo
# sau đại học, kiểm định chất lượng, xây dựng Đảng, lịch sử Đảng. The P that may be read for it is the first letter of
# four or more: in `TPKT` a P is Phòng or Phó. `others` are abbreviations of units that the texts hardly have and that mean something
# without a Đ: phát triển thị trường, dự trữ nhà nước, bổ trợ tư pháp, chính sách dân tộc, thông tin dữ liệu, phổ thông dân tộc; none of these is made of them.
set -eu
corpus=$1 lists=$2 here=$(dirname "$0")
usual="BLĐVP UBQGCĐS BCĐCĐS TLĐLĐ TLĐLĐVN ĐTNCSHCM BQLDAĐTXD BCĐQG ĐUK HĐGDQPAN CTHĐND PTQĐ ĐĐBĐ VTĐB ĐSĐT BĐG CĐS DAĐT
ĐTSĐH KĐCL XDĐ LSĐ"
others="PTTT DTNN BTTP CSDT TTDL PTDT"
{
    for text in administrative plans statutes wiki; do
        xz -dc "$corpus/$text.txt.xz"
    done
    xz -dc "$corpus/news.txt.xz" | head -n -6000
    cat "$corpus"/full-docs/*.txt
} | LC_ALL=C perl -CSDA -Mutf8 -ne '
    BEGIN {
        ($least, $times, $usual, $others, @lists) = (4, 5, splice @ARGV, 0, 4);
        $listed{$_} = 1 for split " ", $usual;
        open $syllables, "<", $lists[0] or die "$lists[0]: $!\n";
        /^(\S+)\t/ and $syllable{$1} = 1 while <$syllables>;
        open $listed, "<", $lists[1] or die "$lists[1]: $!\n";
        /^([A-ZĐ]{4,8})\t/ and $listed{$1} = 1 while <$listed>;
    }
    $met{$&}++ while /(?<![\p{L}\d\/&.-])[A-ZĐ]{3,8}(?![\p{L}\d\/&-])/g;
    END {
        $met{$_} += 1000 for split " ", $others;
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
    }' "$usual" "$others" "$here/syllables.tsv" "$lists/abbrev.tsv"
