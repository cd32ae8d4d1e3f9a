#!/bin/sh
# Installs the .deb in a fresh Debian that has no Java, uses it there, removes it, and shows what is left.
#
#   ./mvnw -Pinstaller package && sudo src/installer/try-deb.sh [FOLDER FOR RESULTS]
#
# Wants debootstrap and a mirror of Debian (MIRROR), or a fresh root to copy (BASE). Everything happens in a folder
# of its own, which goes in the end. The first thing that is not as it should be ends it with an exit code.
set -eu
cd "$(dirname "$0")/../.."
results=${1:-target/try-deb}
deb=$(ls target/installer/packages/forklore_*.deb)
suite=bookworm
mirror=${MIRROR:-http://deb.debian.org/debian}
mkdir -p "$results"
results=$(cd "$results" && pwd)
root=$(mktemp -d "${TMPDIR:-/tmp}/forklore-root.XXXXXX")

finish() {
    for place in proc dev/pts; do
        mountpoint -q "$root/$place" && umount "$root/$place"
    done
    rm -rf --one-file-system "$root"
}
trap finish EXIT

say() { printf '\n== %s\n' "$*"; }
inside() { chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    DEBIAN_FRONTEND=noninteractive "$@"; }
# What apt and dpkg write about their own doings is not ours.
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./var/log -o -path ./var/cache \
        -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune -o -print | sort)
}

say "A fresh Debian ($suite), without Java"
if [ -n "${BASE-}" ]; then
    cp -a "$BASE/." "$root"
else
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$results/debootstrap.log"
fi
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/pts"
mount -t devpts devpts "$root/dev/pts"
! inside sh -c 'command -v java || command -v python3'

say "Install it with what it depends on"
cp "$deb" "$root/tmp/forklore.deb"
inside apt-get -q update >>"$results/apt.log" 2>&1
# What it depends on comes first, so that what dpkg does can be seen by itself.
needed=$(dpkg-deb -f "$deb" Depends | tr ',' '\n' | sed 's/|.*//; s/(.*//; s/ //g')
inside apt-get -q install -y --no-install-recommends $needed shared-mime-info desktop-file-utils hicolor-icon-theme \
    >>"$results/apt.log" 2>&1
# To take the picture with.
inside apt-get -q install -y --no-install-recommends xvfb xauth imagemagick fonts-dejavu-core >>"$results/apt.log" 2>&1
! inside sh -c 'command -v java || command -v python3'
files >"$results/files-before"
inside dpkg -i /tmp/forklore.deb
inside dpkg -V forklore
files >"$results/files-installed"
echo "new places outside /opt/forklore:"
comm -13 "$results/files-before" "$results/files-installed" | grep -v '^./opt/forklore/'
du -sm "$root/opt/forklore" | cut -f1 | sed 's/$/ MB in \/opt\/forklore/'

say "forklore list"
inside forklore list | head -n 5
say "forklore run num06/side-by-side (Java)"
inside forklore run num06/side-by-side --seed 7 | tail -n 5
say "its exit codes"
inside forklore run num06/no-such-demo && exit 1 || echo "a demo that is not there: $?"
say "a recording, made, told again, piped"
inside forklore run num01/fork --record /root/mine.jsonl >/dev/null
inside sh -c 'forklore replay /root/mine.jsonl | tail -n 2'
inside sh -c 'command -v xdg-mime >/dev/null || grep -h jsonl /usr/share/mime/globs; grep forklore /usr/share/applications/mimeinfo.cache'
say "forklore run num06/side-by-side (Python: without one, then with)"
inside forklore run num06/side-by-side --engine python >"$results/without.txt" 2>&1
head -n 2 "$results/without.txt"
grep -q 'is a recording' "$results/without.txt"
inside apt-get -q install -y --no-install-recommends python3 >>"$results/apt.log" 2>&1
inside forklore run num06/side-by-side --seed 7 --engine python | tail -n 5
say "forklore doctor"
inside forklore doctor

say "The window, opened with the recording as a file manager does"
open=$(sed -n 's/^Exec=\(.*\) %F/\1/p' "$root/usr/share/applications/forklore.desktop")
cat >"$root/root/picture" <<EOF
#!/bin/sh
# It is drawn when the picture has many colours, and at rest when their number stays the same.
"$open" /root/mine.jsonl & window=\$!
seen=0
for _ in \$(seq 180); do
    sleep 1
    import -window root /root/window.png || continue
    colours=\$(identify -format %k /root/window.png)
    [ "\$colours" -gt 200 ] && [ "\$colours" = "\$seen" ] && break
    seen=\$colours
done
kill "\$window"
echo "a window of \$seen colours"
[ "\$seen" -gt 200 ]
EOF
inside xvfb-run -s '-screen 0 1440x900x24' sh /root/picture
mv "$root/root/window.png" "$results/window.png"
rm "$root/root/picture"

say "Remove it"
inside dpkg --purge forklore
inside apt-get -q purge -y python3 >/dev/null 2>&1
inside apt-get -q autoremove -y --purge >/dev/null 2>&1
files >"$results/files-after"
left=$(comm -13 "$results/files-before" "$results/files-after" | grep -v '^./root/' || true)
echo "left, and not there before, but for the user's own in /root: ${left:-nothing}"
[ -z "$left" ]
echo "the user's own:"
comm -13 "$results/files-before" "$results/files-after" | grep '^./root/' | cut -d/ -f1-5 | sort -u | sed 's/^/  /'
