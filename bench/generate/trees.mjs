// Trees of files as package managers leave them. Each is the same for the same seed, so that a layer can ship one again.
import { Contents } from './contents.mjs';
import { Random } from './random.mjs';
import { identifier, sentence, word } from './words.mjs';
import { zip } from './zip.mjs';

const version = (random) => `${random.below(9)}.${random.below(30)}.${random.below(12)}`;

/** One package of npm's. */
function nodePackage(layer, folder, { name, number }, random, contents) {
  const integrity = `sha512-${random.hex(86)}==`;
  const manifest = { name, version: number, description: sentence(random), main: 'index.js', license: 'MIT' };
  manifest.dependencies = Object.fromEntries(
    Array.from({ length: random.below(6) }, () => [word(random), `^${version(random)}`]),
  );
  layer.file(`${folder}/package.json`, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  layer.file(`${folder}/LICENSE`, contents.take('text', 1090));
  layer.file(`${folder}/README.md`, contents.take('text', random.size(512, 5), `# ${name}\n`));
  layer.file(`${folder}/index.js`, contents.take('javascript', random.size(256, 5), `// ${name}\n`));
  const shape = random.below(4);
  for (let count = 2 + random.skewed(110); count > 0; count -= 1) {
    const stem = `${folder}/${shape < 2 ? 'lib' : 'dist/esm'}/${count % 9 === 0 ? `${word(random)}/` : ''}${word(random)}-${count}`;
    const size = random.below(500) === 0 ? random.size(128 * 1024, 4) : random.size(128, 8);
    layer.file(`${stem}.js`, contents.take('javascript', size, `// ${name} ${count}\n`));
    if (shape > 0 && count % 2 === 0)
      layer.file(`${stem}.d.ts`, contents.take('javascript', size >> 2, `// ${count}\n`));
    if (shape > 1 && count % 2 === 0) layer.file(`${stem}.js.map`, contents.take('maps', size + 200));
  }
  return { version: number, resolved: `https://packages.example/${name}/-/${number}.tgz`, integrity, license: 'MIT' };
}

/** `node_modules` of about `entries` entries, with the lock file that npm hides in it. */
export function nodeModules(layer, folder, { seed, entries }) {
  const [random, contents] = [new Random(seed), new Contents(seed)];
  const first = layer.entries;
  const packages = {};
  for (let index = 0; layer.entries - first < entries; index += 1) {
    const scope = random.below(4) === 0 ? `@${word(random)}/` : '';
    const name = `${scope}${word(random)}-${word(random)}-${index}`.toLowerCase();
    const nested = random.below(25) === 0 ? `${word(random)}-host-${index}/node_modules/` : '';
    const path = `node_modules/${nested}${name}`;
    packages[path] = nodePackage(layer, `${folder}/${path}`, { name, number: version(random) }, random, contents);
  }
  const lock = { name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  layer.file(`${folder}/node_modules/.package-lock.json`, Buffer.from(JSON.stringify(lock, null, 2)));
}

/** `site-packages` of about `entries` entries. */
export function sitePackages(layer, folder, { seed, entries }) {
  const [random, contents] = [new Random(seed), new Contents(seed)];
  const first = layer.entries;
  for (let index = 0; layer.entries - first < entries; index += 1) {
    const [name, number] = [`${word(random)}_${index}`, version(random)];
    const modules = Array.from({ length: 4 + random.skewed(140) }, (_, place) => `${name}/${word(random)}${place}`);
    for (const path of modules) {
      const size = random.size(512, 6);
      layer.file(`${folder}/${path}.py`, contents.take('python', size, `# ${path}\n`));
      const compiled = path.replace('/', '/__pycache__/');
      layer.file(`${folder}/${compiled}.cpython-311.pyc`, contents.take('machineCode', size >> 1, '\xa7\r\r\n'));
    }
    for (let count = random.below(4); count > 0; count -= 1)
      layer.file(
        `${folder}/${name}/_${count}.cpython-311-x86_64-linux-gnu.so`,
        elf(contents, random.size(64 * 1024, 4)),
        { mode: 0o755 },
      );
    const info = `${folder}/${name}-${number}.dist-info`;
    layer.file(
      `${info}/METADATA`,
      contents.take('text', 4000, `Metadata-Version: 2.1\nName: ${name}\nVersion: ${number}\nLicense: MIT\n\n`),
    );
    layer.file(
      `${info}/RECORD`,
      Buffer.from(modules.map((path) => `${path}.py,sha256=${random.hex(43)},${random.below(9999)}\n`).join('')),
    );
    layer.file(
      `${info}/WHEEL`,
      Buffer.from('Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp311-cp311-linux_x86_64\n'),
    );
    layer.file(`${info}/INSTALLER`, Buffer.from('pip\n'));
  }
}

/** A 64-bit program's first bytes and what compresses like the rest. */
export function elf(contents, size) {
  return contents.take('machineCode', size, `\x7fELF\x02\x01\x01${'\0'.repeat(9)}\x03\0\x3e\0\x01${'\0'.repeat(43)}`);
}

/** `count` jars of about `bytes` each. */
export function jars(layer, folder, { seed, count, bytes }) {
  const [random, contents] = [new Random(seed), new Contents(seed)];
  for (let index = 0; index < count; index += 1) {
    const [group, name, number] = [`org.${word(random)}`, `${word(random)}-${index}`, version(random)];
    const maven = `META-INF/maven/${group}/${name}/pom.properties`;
    const files = [
      [
        'META-INF/MANIFEST.MF',
        Buffer.from(
          `Manifest-Version: 1.0\r\nImplementation-Title: ${name}\r\nImplementation-Version: ${number}\r\n\r\n`,
        ),
      ],
      [maven, Buffer.from(`groupId=${group}\nartifactId=${name}\nversion=${number}\n`)],
    ];
    for (let left = bytes; left > 0; left -= files.at(-1)[1].length)
      files.push([
        `org/${word(random)}/${identifier(random)}.class`,
        contents.take('compressed', random.size(4096, 4)),
      ]);
    layer.file(`${folder}/${name}-${number}.jar`, zip(files));
  }
}
