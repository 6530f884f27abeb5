#!/bin/sh
# package_test.sh SOURCE BUILD VERSION CC GENERATOR: proves the package, not only the build. Installs to an empty root, looks that
# all is there, moves the root, lets a stranger's project find it by CMake and by pkg-config, shared and static, runs an
# installed tool, uninstalls, and looks that nothing is left.
set -eu
source=$1 build=$2 version=$3 cc=$4 generator=$5

work=$(mktemp -d)
manifest=$build/install_manifest.txt
[ ! -e "$manifest" ] || cp "$manifest" "$work/manifest.before"
cleanup() {
    rm -f "$manifest"
    [ ! -e "$work/manifest.before" ] || mv "$work/manifest.before" "$manifest"
    rm -rf "$work"
}
trap cleanup EXIT

fail() {
    echo "package: $*" >&2
    exit 1
}

# expect WHAT COMMAND...: the stranger's program must print the version and the document cited.
expect() {
    what=$1
    shift
    got=$("$@") || fail "$what: the program failed"
    [ "$got" = "$version 28-CT/TW done" ] || fail "$what: printed '$got'"
    echo "package: $what: ok"
}

cmake --install "$build" --prefix "$work/first" >"$work/log" || { cat "$work/log"; fail "installation failed"; }
[ -z "$(find "$work/first" -perm -o+w ! -type l)" ] || fail "world-writable files were installed"

for file in "$source"/include/vanban/*.h; do
    [ -e "$work/first/include/vanban/${file##*/}" ] || fail "header ${file##*/} is not installed"
done
for file in "$source"/man/*.[1-8]; do
    [ ! -e "$file" ] || [ -e "$work/first/share/man/man${file##*.}/${file##*/}" ] || fail "${file##*/} is not installed"
done
for file in "$source"/data/*.model; do
    [ ! -e "$file" ] || cmp "$file" "$work/first/share/vanban/${file##*/}" || fail "${file##*/} is not installed"
done

for file in "$build"/share/vanban/*; do
    [ ! -e "$file" ] || cmp "$file" "$work/first/share/vanban/${file##*/}" || fail "${file##*/} is not installed"
done

# Moved trees must work: nothing may remember the prefix. (The copy stays, so that the manifest can be undone.)
root=$work/moved
cp -a "$work/first" "$root"
! grep -rIl "$work/first" "$root" || fail "these files remember the prefix"
lib=$(dirname "$(find "$root" -name libvanban.a)")
export LD_LIBRARY_PATH="$lib" PKG_CONFIG_PATH="$lib/pkgconfig"

# A public header must stand alone, in C and in C++.
for file in "$root"/include/vanban/*.h; do
    printf '#include <vanban/%s>\nint alone(void);\n' "${file##*/}" >"$work/one.c"
    "$cc" -std=c17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$root/include" "$work/one.c" ||
        fail "${file##*/} does not compile alone"
    if command -v c++ >/dev/null; then
        c++ -std=c++17 -Wall -Wextra -Werror -fsyntax-only -x c++ -I"$root/include" "$work/one.c" ||
            fail "${file##*/} does not compile as C++"
    fi
done

for static in OFF ON; do
    if ! {
        cmake -S "$source/tests/package/app" -B "$work/cmake-$static" -G "$generator" \
            -DCMAKE_PREFIX_PATH="$root" -DCMAKE_C_COMPILER="$cc" -DVANBAN_USE_STATIC="$static" -DWANTED="$version" &&
            cmake --build "$work/cmake-$static"
    } >"$work/log" 2>&1; then
        cat "$work/log"
        fail "CMake package, static $static"
    fi
    expect "CMake package, static $static" "$work/cmake-$static/app"
done

[ "$(pkg-config --modversion vanban)" = "$version" ] || fail "vanban.pc says another version"
# shellcheck disable=SC2046 # the flags are words
"$cc" -o "$work/shared" "$source/tests/package/app/main.c" $(pkg-config --cflags --libs vanban)
expect "pkg-config, shared" "$work/shared"
mkdir "$work/only-static"
cp "$lib/libvanban.a" "$work/only-static"
# shellcheck disable=SC2046
"$cc" -o "$work/static" "$source/tests/package/app/main.c" -L"$work/only-static" $(pkg-config --cflags --static --libs vanban)
expect "pkg-config, static" env LD_LIBRARY_PATH= "$work/static"

for tool in "$root"/bin/*; do
    [ -x "$tool" ] || continue
    "$tool" --version | head -n 1 | grep -qF "$version" || fail "${tool##*/} --version does not say $version"
done

cmake -DMANIFEST="$manifest" -P "$source/src/cmake/uninstall.cmake"
left=$(find "$work/first" ! -type d)
[ -z "$left" ] || fail "left behind: $left"
[ -z "$(find "$work/first" -name vanban)" ] || fail "an empty directory of vanban's own was left behind"
echo "package: uninstalled, nothing left"
