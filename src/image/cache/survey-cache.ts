import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import type { LayerSurvey } from '../survey/layer-survey.ts';
import { decodeSurvey, encodeSurvey } from './survey-file.ts';

/** Bytes: larger than any survey within the limits, so that a strange file is not read into memory. */
const LARGEST = 512 * 1024 * 1024;
const KEY_BYTES = 64;
/** Surveys that are kept; the one that was used longest ago goes first. */
const MOST = 256;
const ENDING = '.survey';

/**
 * Surveys kept from one run to the next, a file each. A survey is found under the diffID that its layer claims, and kept only when the bytes
 * that it was made of had that diffID: an archive that lies about one can spoil nothing for others, and no engine runs it. What was cut short,
 * changed or made by another version is not found, and the layer is read again. Nobody has to write here: all errors of the disk mean "not kept".
 */
export class SurveyCache {
  readonly #folder: string;
  /** The key of content hashes: hashes of two runs can only be compared when they were made with the same. */
  readonly hashKey: Buffer;

  private constructor(folder: string, hashKey: Buffer) {
    this.#folder = folder;
    this.hashKey = hashKey;
  }

  /** Makes the folder where it is not there; undefined when it cannot be used. */
  static async open(folder: string): Promise<SurveyCache | undefined> {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return new SurveyCache(folder, await hashKeyIn(folder));
    } catch (error) {
      if (isSystemError(error)) return undefined;
      throw error;
    }
  }

  /** `making` is all that what is found depends on, besides the layer. */
  async find(diffId: string, making: string): Promise<LayerSurvey | undefined> {
    const { file, seal } = this.#placeOf(diffId, making);
    try {
      const { size } = await stat(file);
      const survey = size > LARGEST ? undefined : decodeSurvey(await readFile(file), seal);
      const now = new Date();
      if (survey) await utimes(file, now, now);
      return survey;
    } catch (error) {
      if (isSystemError(error)) return undefined;
      throw error;
    }
  }

  /** To be called for whole layers of which the diffID was verified. Returns whether it was kept. */
  async keep(diffId: string, making: string, survey: LayerSurvey): Promise<boolean> {
    const { file, seal } = this.#placeOf(diffId, making);
    const part = `${file}.${process.pid}.part`;
    try {
      await writeFile(part, encodeSurvey(survey, seal), { mode: 0o600, flag: 'wx' });
      await rename(part, file);
      return true;
    } catch (error) {
      await rm(part, { force: true });
      if (isSystemError(error)) return false;
      throw error;
    }
  }

  /** Takes away what was not used for longest, so that the folder does not grow for ever; to be called once a run. */
  async prune(most = MOST): Promise<void> {
    try {
      const names = (await readdir(this.#folder)).filter((name) => name.endsWith(ENDING));
      if (names.length <= most) return;
      const files = names.map(async (name) => {
        const file = join(this.#folder, name);
        return { file, used: (await stat(file)).mtimeMs };
      });
      const newestFirst = (await Promise.all(files)).toSorted((a, b) => b.used - a.used);
      for (const { file } of newestFirst.slice(most)) await rm(file, { force: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }

  /** A file is sealed for its layer: under the name of another it is nothing. */
  #placeOf(diffId: string, making: string): { file: string; seal: Buffer } {
    const seal = createHmac('sha256', this.hashKey).update(`${diffId}\n${making}`).digest();
    const name = createHmac('sha256', seal).update('name').digest('hex');
    return { file: join(this.#folder, name + ENDING), seal };
  }
}

/** Made once and shared by all who use the folder at a time: whoever comes second reads the first one's. */
async function hashKeyIn(folder: string): Promise<Buffer> {
  const file = join(folder, 'key');
  const known = await readFile(file).catch(() => Buffer.alloc(0));
  if (known.length === KEY_BYTES) return known;
  await rm(file, { force: true });
  const key = randomBytes(KEY_BYTES);
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(key);
  } finally {
    await handle.close();
  }
  return key;
}

function isSystemError(error: unknown): boolean {
  return isNativeError(error) && 'syscall' in error;
}
