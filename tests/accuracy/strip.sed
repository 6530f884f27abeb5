# strip.sed: Vietnamese without its marks, which is how it is typed in a hurry, and nothing else changed. For sed -E, on NFC,
# in the C locale, where a letter is its bytes.
s/à|á|ả|ã|ạ|ă|ằ|ắ|ẳ|ẵ|ặ|â|ầ|ấ|ẩ|ẫ|ậ/a/g
s/è|é|ẻ|ẽ|ẹ|ê|ề|ế|ể|ễ|ệ/e/g
s/ì|í|ỉ|ĩ|ị/i/g
s/ò|ó|ỏ|õ|ọ|ô|ồ|ố|ổ|ỗ|ộ|ơ|ờ|ớ|ở|ỡ|ợ/o/g
s/ù|ú|ủ|ũ|ụ|ư|ừ|ứ|ử|ữ|ự/u/g
s/ỳ|ý|ỷ|ỹ|ỵ/y/g
s/đ/d/g
s/À|Á|Ả|Ã|Ạ|Ă|Ằ|Ắ|Ẳ|Ẵ|Ặ|Â|Ầ|Ấ|Ẩ|Ẫ|Ậ/A/g
s/È|É|Ẻ|Ẽ|Ẹ|Ê|Ề|Ế|Ể|Ễ|Ệ/E/g
s/Ì|Í|Ỉ|Ĩ|Ị/I/g
s/Ò|Ó|Ỏ|Õ|Ọ|Ô|Ồ|Ố|Ổ|Ỗ|Ộ|Ơ|Ờ|Ớ|Ở|Ỡ|Ợ/O/g
s/Ù|Ú|Ủ|Ũ|Ụ|Ư|Ừ|Ứ|Ử|Ữ|Ự/U/g
s/Ỳ|Ý|Ỷ|Ỹ|Ỵ/Y/g
s/Đ/D/g
