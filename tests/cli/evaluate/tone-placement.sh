echo 'hoà bình, thuỷ lợi' >gold
echo 'hòa bình - thủy lợi' | evaluate gold -
