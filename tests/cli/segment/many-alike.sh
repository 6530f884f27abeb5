# Linear time: heads of tables that have no rows, of two kinds, and lines with a colon that go on in one item. Where each
# looks at all the lines below or above it, this takes minutes.
yes 'STT Nội dung Ghi chú' | head -n 60000 | segment | wc -l
yes 'TT

xyz
' | head -n 240000 | segment | wc -l
{
    echo '1. Giám đốc sở và rất nhiều người khác trong xã của tỉnh này vào hôm nay thì'
    echo 'làm ngay việc này cho xã của tỉnh này vào hôm nay thì làm ngay cho các Sở:'
    yes 'Thanh tra nhà nước của tỉnh và của các huyện trong tỉnh này của nhiều các Sở:' | head -n 200000
} | segment | wc -l
