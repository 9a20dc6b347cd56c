import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';

/** The only names that become file names, so that no entry gets out of the folder. */
const BLOB = /^(?:\.\/)?blobs\/sha256\/([0-9a-f]{64})$/;

/**
 * Unpacks the blobs of an OCI image layout in a tar file, since Trivy reads layouts only as folders. Returns the folder `blobs`.
 * A blob that is not what its name says is left out: what a second entry of the same name holds must not be scanned in place of the first.
 */
export async function unpackBlobs(archive: string, folder: string): Promise<string> {
  const blobs = join(folder, 'unpacked', 'blobs');
  await mkdir(join(blobs, 'sha256'), { recursive: true });
  const unpacking = extract();
  const read = pipeline(createReadStream(archive), unpacking);
  // Awaited below; until then a damaged archive must not count as a rejection that nobody hears.
  read.catch(() => undefined);
  for await (const entry of unpacking) {
    const hex = entry.header.type === 'file' ? BLOB.exec(entry.header.name)?.[1] : undefined;
    if (hex === undefined) entry.resume();
    else await writeBlob(entry as AsyncIterable<Buffer>, join(blobs, 'sha256', hex), hex);
  }
  await read;
  return blobs;
}

async function writeBlob(entry: AsyncIterable<Buffer>, path: string, hex: string): Promise<void> {
  const hash = createHash('sha256');
  const hashed = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(entry, hashed, createWriteStream(path, { mode: 0o600 }));
  if (hash.digest('hex') !== hex) await rm(path);
}
