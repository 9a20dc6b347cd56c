import { type FileHandle, open, rename } from 'node:fs/promises';
import { DigestCheck } from '../compression/digest.ts';
import { Damage } from '../damage.ts';
import { diskFull } from '../image-error.ts';
import type { RegistryClient } from './client.ts';
import { connectionProblem, mayPass, problem, strange } from './problem.ts';
import type { Answer } from './transport.ts';

export interface BlobDescriptor {
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** After so many new bytes a connection that breaks again counts as the first that does. */
const PROGRESS = 1024 * 1024;

/**
 * Writes a blob to `file`, which appears only whole and with the right digest; a broken connection is taken up where it broke. False when the
 * registry does not have it. Throws ConfigurationError, and the reason of `signal`.
 */
export async function downloadBlob(
  client: RegistryClient,
  blob: BlobDescriptor,
  file: string,
  signal: AbortSignal,
): Promise<boolean> {
  const part = `${file}.part`;
  const output = await open(part, 'w', 0o600);
  try {
    const download = new Download(client, blob, output, signal);
    if (!(await download.run())) return false;
  } catch (error) {
    throw diskFull(client.name.canonical, error);
  } finally {
    await output.close();
  }
  await rename(part, file);
  return true;
}

class Download {
  readonly #client: RegistryClient;
  readonly #blob: BlobDescriptor;
  readonly #output: FileHandle;
  readonly #signal: AbortSignal;
  #check: DigestCheck;
  #have = 0;

  constructor(client: RegistryClient, blob: BlobDescriptor, output: FileHandle, signal: AbortSignal) {
    this.#client = client;
    this.#blob = blob;
    this.#output = output;
    this.#signal = signal;
    this.#check = new DigestCheck(blob.digest);
  }

  async run(): Promise<boolean> {
    let failures = 0;
    for (;;) {
      const before = this.#have;
      const answer = await this.#ask();
      if (answer === undefined) return false;
      try {
        await this.#receive(answer);
        if (this.#have >= this.#blob.size) break;
      } catch (error) {
        if (!mayPass(error)) throw connectionProblem(this.#client.name, error);
      }
      failures = this.#have - before >= PROGRESS ? 1 : failures + 1;
      if (!(await this.#client.pause(failures, undefined, this.#signal))) throw this.#broken();
    }
    this.#verify();
    return true;
  }

  /** An answer whose body goes on where we are. Undefined when there is no such blob. */
  async #ask(): Promise<Answer | undefined> {
    const headers: Record<string, string> = this.#have > 0 ? { range: `bytes=${this.#have}-` } : {};
    const answer = await this.#client.get(`blobs/${this.#blob.digest}`, headers, this.#signal);
    if (answer.status === 206 && rangeStart(answer) === this.#have) return answer;
    if (answer.status === 200) {
      await this.#restart();
      return answer;
    }
    await answer.discard();
    if (answer.status === 404) return undefined;
    throw strange(this.#client.name, `${answer.url.host} answers with status ${answer.status} to a request for a blob`);
  }

  async #receive(answer: Answer): Promise<void> {
    for await (const piece of answer.pieces()) {
      this.#signal.throwIfAborted();
      if (this.#have + piece.length > this.#blob.size) throw this.#wrong(`has more than ${this.#blob.size} bytes`);
      this.#check.update(piece);
      await writeAll(this.#output, piece, this.#have);
      this.#have += piece.length;
    }
  }

  /** A server that cannot go on in the middle begins anew. */
  async #restart(): Promise<void> {
    if (this.#have === 0) return;
    this.#have = 0;
    this.#check = new DigestCheck(this.#blob.digest);
    await this.#output.truncate(0);
  }

  #verify(): void {
    try {
      this.#check.verify();
    } catch (error) {
      if (error instanceof Damage) throw this.#wrong('is not what its digest says', error);
      throw error;
    }
  }

  #wrong(what: string, cause?: unknown): Error {
    const remedy = 'Push the image again; a proxy or a mirror in between may have changed it.';
    return problem('digest-mismatch', this.#client.name, `the blob ${this.#blob.digest} ${what}`, remedy, cause);
  }

  #broken(): Error {
    const { name } = this.#client;
    const what = `the connection breaks again and again (${this.#have} bytes of ${this.#blob.digest} came)`;
    return problem('registry-unreachable', name, what, 'Check the network and try again later.');
  }
}

function rangeStart({ headers }: Answer): number | undefined {
  const start = /^bytes (\d{1,15})-/.exec(headers.get('content-range') ?? '')?.[1];
  return start === undefined ? undefined : Number(start);
}

/** A write may take less than it is given. */
async function writeAll(output: FileHandle, content: Buffer, position: number): Promise<void> {
  for (let written = 0; written < content.length; ) {
    const { bytesWritten } = await output.write(content, written, content.length - written, position + written);
    written += bytesWritten;
  }
}
