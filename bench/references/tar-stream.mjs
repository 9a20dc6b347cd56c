// The reference for reading an archive: a bare tar-stream pass over the archive and over every layer in it, headers and bodies, nothing kept.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';

// The parent's: a peer installed beside this has an older one.
const { extract } = createRequire(new URL('../../package.json', import.meta.url))('tar-stream');

let entries = 0;
const outer = extract();
const read = pipeline(createReadStream(process.argv[2], { highWaterMark: 256 * 1024 }), outer);
for await (const entry of outer) {
  if (!entry.header.name.endsWith('/layer.tar')) {
    entry.resume();
    continue;
  }
  const inner = extract();
  const layer = pipeline(entry, inner);
  for await (const file of inner) {
    entries += 1;
    file.resume();
  }
  await layer;
}
await read;
console.log(entries);
