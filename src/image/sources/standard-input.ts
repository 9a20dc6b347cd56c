import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Host } from '../../host/host.ts';
import { type FileRange, rangeOfFile } from '../file-range.ts';
import { diskFull, imageError } from '../image-error.ts';
import { limits } from '../limits.ts';

/** How messages speak of it. */
export const STANDARD_INPUT = 'standard input';

const PIPE = 'Pipe an archive into it: docker save IMAGE | container-risk-review review --image -.';

/**
 * Writes what is piped into the command to a temporary file, since layers come before the manifest that names them: it must be read twice.
 * Throws ConfigurationError, and the reason of `host.cancelled`.
 */
export async function spoolStandardInput(host: Host, most: number = limits.downloadedImage): Promise<FileRange> {
  const input = host.standardInput();
  if (!input) throw imageError('standard-input-missing', STANDARD_INPUT, 'nothing is piped into it', PIPE);
  const file = join(await host.temporaryFolder(), 'standard-input');
  let size = 0;
  const count = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) throw tooLarge(most);
      yield chunk;
    }
  };
  try {
    await pipeline(input, count, createWriteStream(file, { mode: 0o600 }), { signal: host.cancelled });
  } catch (error) {
    host.cancelled.throwIfAborted();
    throw diskFull(STANDARD_INPUT, error);
  }
  if (size > 0) return rangeOfFile(file);
  throw imageError(
    'standard-input-empty',
    STANDARD_INPUT,
    'it is empty, or was read before',
    `${PIPE} It can be read once.`,
  );
}

function tooLarge(most: number): Error {
  const remedy = 'Save the image to a file and give that: docker-archive:FILE.';
  return imageError('image-too-large', STANDARD_INPUT, `it has more than ${most / 1024 ** 3} GiB`, remedy);
}
