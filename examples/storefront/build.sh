#!/bin/sh
# How image.tar.gz beside this script was made: from this folder's Dockerfile, by a real Docker engine (20.10, its own BuildKit), without a
# network. Run as root on a Debian machine: apt-get install docker.io busybox-static openssl python3, then ./build.sh
#
# - The two base images are stand-ins made of Debian's busybox-static under the names that the Dockerfile uses, so that the archive stays small.
# - The two servers that the Dockerfile downloads from are played by a web server on this machine while the build runs.
# - supplier-key is a key made for this build and thrown away; it opens nothing.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
address=127.86.0.1
docker=${DOCKER:-/usr/bin/docker}
export DOCKER_HOST="unix://$work/docker.sock" DOCKER_BUILDKIT=1

stop() {
  [ -z "${servers:-}" ] || kill "$servers" 2>/dev/null || :
  if [ -f "$work/docker.pid" ]; then
    engine=$(cat "$work/docker.pid")
    kill "$engine" 2>/dev/null || :
    while kill -0 "$engine" 2>/dev/null; do sleep 1; done
  fi
  umount "$work"/exec/netns/* 2>/dev/null || : # the engine leaves its network namespace mounted
  rm -rf "$work"
}
trap stop EXIT

# An engine of our own: nothing of it is seen by, or left in, one that already runs.
dockerd --data-root "$work/data" --exec-root "$work/exec" --host "$DOCKER_HOST" --pidfile "$work/docker.pid" \
  --iptables=false --bridge=none > "$work/docker.log" 2>&1 &
tries=0
until "$docker" version > "$work/version" 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || { cat "$work/docker.log"; exit 1; }
  sleep 1
done

# The base images: one layer, as busybox has it.
rootfs="$work/rootfs"
mkdir -p "$work/base" "$rootfs/bin" "$rootfs/etc" "$rootfs/root" "$rootfs/sbin" "$rootfs/tmp" "$rootfs/usr/bin" "$rootfs/usr/local/bin" "$rootfs/usr/sbin"
chmod 1777 "$rootfs/tmp"
cp /bin/busybox "$rootfs/bin/busybox"
chroot "$rootfs" /bin/busybox --install -s
printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n' > "$rootfs/etc/passwd"
printf 'root:x:0:\nnobody:x:65534:\n' > "$rootfs/etc/group"
tar -C "$rootfs" --owner=0 --group=0 --sort=name -czf "$work/base/rootfs.tar.gz" .
cat > "$work/base/Dockerfile" <<'BASE'
FROM scratch
ADD rootfs.tar.gz /
CMD ["sh"]
BASE
"$docker" build --quiet --network host --tag busybox:latest --tag alpine2:latest "$work/base"

# The two servers.
mkdir "$work/www"
printf 'article,price\n1001,4.10\n1002,11.20\n1003,5.00\n1004,14.80\n' > "$work/www/prices.csv"
cat > "$work/www/install.sh" <<'METRICS'
echo '#!/bin/sh' > /usr/local/bin/shop-metrics
echo 'uptime' >> /usr/local/bin/shop-metrics
chmod 755 /usr/local/bin/shop-metrics
METRICS
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=suppliers.example \
  -keyout "$work/tls.key" -out "$work/tls.crt" 2>/dev/null
cat > "$work/serve.py" <<'SERVE'
import functools, http.server, ssl, sys, threading
address, folder, certificate, key = sys.argv[1:]
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
plain = http.server.ThreadingHTTPServer((address, 80), handler)
secure = http.server.ThreadingHTTPServer((address, 443), handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
# All that BusyBox's own TLS can do.
context.maximum_version = ssl.TLSVersion.TLSv1_2
context.set_ciphers("AES128-GCM-SHA256:AES128-SHA256:AES256-SHA256:@SECLEVEL=0")
context.load_cert_chain(certificate, key)
secure.socket = context.wrap_socket(secure.socket, server_side=True)
threading.Thread(target=plain.serve_forever, daemon=True).start()
secure.serve_forever()
SERVE
python3 "$work/serve.py" "$address" "$work/www" "$work/tls.crt" "$work/tls.key" > "$work/serve.log" 2>&1 &
servers=$!
sleep 1

# The image. The key is made outside the repository: only the image holds it.
cp -R "$here" "$work/context"
rm -f "$work/context/image.tar.gz"
openssl genrsa -traditional -out "$work/context/supplier-key" 2048 2>/dev/null
"$docker" build --network host --add-host "suppliers.example:$address" --add-host "metrics.example:$address" \
  --tag storefront:3.1.4 "$work/context"
"$docker" save storefront:3.1.4 | gzip -9 -n > "$work/image.tar.gz"
mv "$work/image.tar.gz" "$here/image.tar.gz"
ls -l "$here/image.tar.gz"
