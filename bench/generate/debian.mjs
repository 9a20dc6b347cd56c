// A Debian-like system: packages with their files, the database that says so, and what the first layer has besides.
import { Contents } from './contents.mjs';
import { Random } from './random.mjs';
import { elf } from './trees.mjs';
import { sentence, word } from './words.mjs';

const LIBRARIES = 'usr/lib/x86_64-linux-gnu';

/** The packages that are installed so far; each layer that installs more writes the whole status file again, as dpkg does. */
export class Debian {
  #status = '';
  #count = 0;

  base(layer, options) {
    for (const name of ['bin', 'lib', 'sbin', 'lib64']) layer.symlink(name, `usr/${name}`);
    for (const path of ['dev', 'proc', 'sys', 'run', 'tmp', 'root', 'home', 'mnt', 'opt', 'srv'])
      layer.directory(path, { mode: path === 'tmp' ? 0o1777 : 0o755 });
    layer.file('etc/debian_version', Buffer.from('12.7\n'));
    layer.file(
      'usr/lib/os-release',
      Buffer.from(
        'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION="12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n',
      ),
    );
    layer.symlink('etc/os-release', '../usr/lib/os-release');
    layer.file(
      'etc/passwd',
      Buffer.from('root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n'),
    );
    layer.file('etc/shadow', Buffer.from('root:*:19700:0:99999:7:::\n'), { mode: 0o640 });
    const contents = new Contents(99);
    for (const name of ['su', 'passwd', 'mount', 'chsh'])
      layer.file(`usr/bin/${name}`, elf(contents, 60_000), { mode: 0o4755 });
    // cap_net_raw, effective and permitted
    const capability = '\x01\0\0\x02\0\x20\0\0\0\0\0\0\0\0\0\0\0\0\0\0';
    layer.file('usr/bin/ping', elf(contents, 90_000), { mode: 0o755, capability });
    for (let zone = 0; zone < 400; zone += 1) {
      const path = `usr/share/zoneinfo/Area${zone % 12}/Place${zone}`;
      layer.file(path, contents.take('machineCode', 900 + (zone % 700), 'TZif2'));
      if (zone % 3 === 0) layer.hardlink(`usr/share/zoneinfo/posix/Place${zone}`, path);
    }
    for (let index = 0; index < 140; index += 1) {
      const body = contents.take('compressed', 1400).toString('base64').replace(/.{64}/g, '$&\n');
      layer.file(
        `etc/ssl/certs/authority-${index}.pem`,
        Buffer.from(`-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`),
      );
    }
    this.install(layer, options);
  }

  /** Packages until the layer has about so many bytes and entries more. */
  install(layer, { seed, bytes, entries }) {
    const [random, contents] = [new Random(seed), new Contents(seed)];
    const [size, count] = [layer.size + bytes, layer.entries + entries];
    while (layer.entries < count) {
      // What is left of the bytes is spread over the entries that are left.
      const share = Math.max(0, (size - layer.size) / (count - layer.entries));
      this.#package(layer, share, random, contents);
    }
    layer.file('var/lib/dpkg/status', Buffer.from(this.#status));
    layer.file('var/log/dpkg.log', contents.take('text', 40_000));
  }

  #package(layer, share, random, contents) {
    const name = `${random.below(3) === 0 ? '' : 'lib'}${word(random)}${this.#count}`;
    this.#count += 1;
    const number = `${1 + random.below(8)}.${random.below(40)}.${random.below(20)}-${1 + random.below(4)}+deb12u1`;
    const paths = [];
    const add = (path, body, options) => {
      layer.file(path, body, options);
      paths.push(path);
    };
    const small = 6 + random.skewed(120);
    for (let index = 0; index < small; index += 1) {
      const place = [
        `usr/share/${name}`,
        `usr/include/${name}`,
        `usr/share/locale/l${index % 40}/LC_MESSAGES`,
        `usr/share/perl/5.36.0/${name}`,
      ][random.below(4)];
      add(
        `${place}/${name}-${word(random)}${index}`,
        contents.take(random.below(3) === 0 ? 'javascript' : 'text', random.size(256, 6)),
      );
    }
    // The rest of the share goes into a few libraries and programs.
    for (let left = Math.floor(share * (small + 8)) - small * 4000, index = 0; left > 0 && index < 12; index += 1) {
      const program = elf(contents, Math.min(left + 2000, 6_000_000, random.size(32 * 1024, 8)));
      left -= program.length;
      if (random.below(2) === 0) add(`usr/bin/${name}-${index}`, program, { mode: 0o755 });
      else {
        add(`${LIBRARIES}/${name}-${index}.so.1.${index}.0`, program);
        layer.symlink(`${LIBRARIES}/${name}-${index}.so.1`, `${name}-${index}.so.1.${index}.0`);
      }
    }
    add(`usr/share/doc/${name}/copyright`, contents.take('text', random.size(1024, 4)));
    add(
      `usr/share/doc/${name}/changelog.Debian.gz`,
      contents.take('compressed', random.size(512, 5), '\x1f\x8b\x08\0\0\0\0\0\x02\x03'),
    );
    const info = `var/lib/dpkg/info/${name}`;
    layer.file(`${info}.list`, Buffer.from(`/.\n${paths.map((path) => `/${path}\n`).join('')}`));
    layer.file(`${info}.md5sums`, Buffer.from(paths.map((path) => `${random.hex(32)}  ${path}\n`).join('')));
    this.#status += `Package: ${name}\nStatus: install ok installed\nPriority: optional\nSection: libs\nInstalled-Size: ${random.below(9000)}
Maintainer: ${word(random)} <${word(random)}@example.org>\nArchitecture: amd64\nMulti-Arch: same\nSource: ${name}-source\nVersion: ${number}
Depends: ${word(random)}, ${word(random)} (>= ${random.below(9)}.${random.below(40)})\nDescription: ${sentence(random)}\n ${sentence(random, 12)}
Homepage: https://${word(random)}.example.org/\n\n`;
  }
}
