#!/bin/sh
# How image/ beside this script was made: from this folder's Dockerfile, by Buildah, without a network, written as an OCI layout.
# Run as root on a Debian machine: apt-get install buildah busybox-static, then ./build.sh
#
# - The base image is a stand-in made of Debian's busybox-static under the name that the Dockerfile uses.
# - All times are 1970, so that the same sources give the same image, byte for byte.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Storage of our own: nothing of it is seen by, or left in, the machine's.
storage="--root $work/storage --runroot $work/run --storage-driver vfs"
version=1.35.0

rootfs="$work/base/rootfs"
mkdir -p "$rootfs/bin"
cp /bin/busybox "$rootfs/bin/busybox"
for applet in sh cp chmod mkdir; do ln -s busybox "$rootfs/bin/$applet"; done
cat > "$work/base/Dockerfile" <<'BASE'
FROM scratch
COPY rootfs/ /
ENV PATH=/bin
CMD ["sh"]
BASE
# Words of $storage are options: they are meant to be split.
# shellcheck disable=SC2086
{
  buildah $storage build --quiet --timestamp 0 --tag "localhost/busybox:$version" "$work/base"
  buildah $storage tag "localhost/busybox:$version" "docker.io/library/busybox:$version"
  buildah $storage build --layers --timestamp 0 --isolation chroot --pull-never --tag localhost/hardened:1 "$here"
  buildah $storage push --disable-compression=false --format oci localhost/hardened:1 "oci:$work/image:hardened"
}
rm -rf "$here/image"
mv "$work/image" "$here/image"
find "$here/image" -type f -exec ls -l {} +
