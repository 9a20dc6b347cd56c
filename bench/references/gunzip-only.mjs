// The reference for compressed layers: Node inflates the files that are named, one after another, and drops what comes out.
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const SIZE = 256 * 1024;

for (const path of process.argv.slice(2)) {
  const dropped = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(path, { highWaterMark: SIZE }), createGunzip({ chunkSize: SIZE }), dropped);
}
