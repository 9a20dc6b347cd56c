import { open } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { Host } from '../host/host.ts';
import { kindOf, listFiles, toUri } from '../host/workspace.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { ReviewRequest } from '../model/request.ts';

/** One review to make: a Dockerfile, an image, or both together. */
export interface Subject {
  /** Folder that was asked for: the policy file is looked up there. */
  readonly root: string;
  readonly dockerfile?: string;
  /** `given`: named by the user, not found beside the Dockerfile. */
  readonly image?: { readonly reference: string; readonly given: boolean };
  /** Why what was named cannot be had: this review fails, the others are made. */
  readonly problem?: ConfigurationError;
}

const isDockerfileName = picomatch(['Dockerfile', 'Containerfile', 'Dockerfile.*', '*.Dockerfile', '*.Containerfile'], {
  dot: true,
});
const PASSED_OVER = new Set(['node_modules', 'vendor', 'third_party', 'testdata', 'fixtures', '__tests__', 'examples']);
/** gzip, zstd, xz, bzip2. */
const COMPRESSED = ['\u001f\u008b', '\u0028\u00b5\u002f\u00fd', '\u00fd7zXZ', 'BZh'];
const SIBLING_IMAGES = ['image.tar', 'image.tar.gz', 'image'];

function isDiscovered(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return (
    isDockerfileName(name) && !name.endsWith('.dockerignore') && !folders.some((folder) => PASSED_OVER.has(folder))
  );
}

function join(folder: string, path: string): string {
  return folder === '.' ? path : posix.join(folder, path);
}

async function discover(host: Host, root: string): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const path of await listFiles(host, root)) {
    const dockerfile = join(root, path);
    if (isDiscovered(path) && (await kindOf(host, dockerfile)) === 'file') subjects.push({ root, dockerfile });
  }
  return subjects;
}

/** A Dockerfile is text; an image archive has a zero byte in its first block, or is compressed. */
async function isBinary(host: Host, uri: string): Promise<boolean> {
  const file = await open(resolve(host.workspace, uri), 'r').catch(() => undefined);
  // What cannot be opened is said where it is read.
  if (!file) return false;
  try {
    const block = Buffer.alloc(512);
    const { bytesRead } = await file.read(block, 0, block.length, 0);
    const start = block.subarray(0, bytesRead);
    return start.includes(0) || COMPRESSED.some((magic) => start.toString('latin1').startsWith(magic));
  } finally {
    await file.close();
  }
}

async function isImageLayout(host: Host, uri: string): Promise<boolean> {
  return (await kindOf(host, join(uri, 'oci-layout'))) === 'file';
}

/** The image that lies beside a Dockerfile. Of several Dockerfiles in one folder only the plainly named one gets it. */
async function withSibling(host: Host, subject: Subject, all: readonly Subject[]): Promise<Subject> {
  if (subject.dockerfile === undefined) return subject;
  const folder = posix.dirname(subject.dockerfile);
  const neighbours = all.filter((other) => other.dockerfile && posix.dirname(other.dockerfile) === folder);
  const isPlain = /^(Dockerfile|Containerfile)$/.test(posix.basename(subject.dockerfile));
  if (neighbours.length > 1 && !isPlain) return subject;
  for (const name of SIBLING_IMAGES) {
    const reference = join(folder, name);
    const kind = await kindOf(host, reference);
    if (kind === 'file' || (kind === 'folder' && (await isImageLayout(host, reference)))) {
      return { ...subject, image: { reference, given: false } };
    }
  }
  return subject;
}

async function fromPath(host: Host, path: string): Promise<Subject[]> {
  const uri = toUri(host, path);
  const kind = await kindOf(host, uri);
  if (kind === 'folder') {
    if (await isImageLayout(host, uri)) return [{ root: posix.dirname(uri), image: { reference: uri, given: true } }];
    const found = await discover(host, uri);
    return Promise.all(found.map((subject) => withSibling(host, subject, found)));
  }
  const root = posix.dirname(uri);
  if (kind === 'file') {
    if (await isBinary(host, uri)) return [{ root, image: { reference: uri, given: true } }];
    const subject = { root, dockerfile: uri };
    return [await withSibling(host, subject, [subject])];
  }
  const what = kind === 'missing' ? 'it does not exist' : 'it is neither a file nor a folder';
  const problem = new ConfigurationError('path-missing', what, 'Give a Dockerfile, an image archive or a folder.', {
    location: { kind: 'file', uri },
  });
  return [{ root, dockerfile: uri, problem }];
}

export function missingDockerfile(uri: string): ConfigurationError {
  const remedy = 'Correct `dockerfile`, or leave it out to discover Dockerfiles.';
  return new ConfigurationError('dockerfile-missing', 'there is no such Dockerfile', remedy, {
    location: { kind: 'file', uri },
  });
}

async function fromPattern(host: Host, pattern: string): Promise<Subject[]> {
  const uri = toUri(host, pattern);
  if ((await kindOf(host, uri)) !== 'missing') return [{ root: '.', dockerfile: uri }];
  const matches = picomatch(uri, { dot: true });
  const files = picomatch.scan(uri).isGlob ? await listFiles(host, '.') : [];
  const found = files.filter((path) => matches(path) && !path.endsWith('.dockerignore'));
  if (found.length > 0) return found.map((dockerfile) => ({ root: '.', dockerfile }));
  return [{ root: '.', dockerfile: uri, problem: missingDockerfile(uri) }];
}

/** `!pattern` leaves out what the others find; `!(a|b)` is a glob like any other. */
function isExclusion(pattern: string): boolean {
  return /^!(?!\()/.test(pattern);
}

async function findDockerfiles(request: ReviewRequest, host: Host): Promise<Subject[]> {
  const found: Subject[] = [];
  const patterns = request.dockerfiles.filter((pattern) => !isExclusion(pattern));
  const exclusions = request.dockerfiles.filter(isExclusion).map((pattern) => toUri(host, pattern.slice(1)));
  for (const path of request.paths) found.push(...(await fromPath(host, path)));
  for (const pattern of patterns) found.push(...(await fromPattern(host, pattern)));
  if (request.paths.length === 0 && patterns.length === 0) found.push(...(await discover(host, '.')));
  const isExcluded = picomatch([...exclusions], { dot: true });
  const seen = new Set<string>();
  return found.filter(({ dockerfile, image }) => {
    if (dockerfile !== undefined && isExcluded(dockerfile)) return false;
    const key = dockerfile ?? `image:${image?.reference}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Ties the images that were named to their Dockerfiles; one that belongs to none is reviewed alone. */
async function tieImages(subjects: readonly Subject[], request: ReviewRequest, host: Host): Promise<Subject[]> {
  const tied = [...subjects];
  for (const { dockerfile, reference } of request.images) {
    const image = { reference, given: true };
    if (dockerfile === undefined) {
      const only =
        subjects.length === 1 && request.images.length === 1
          ? tied.findIndex((subject) => subject.dockerfile !== undefined)
          : -1;
      const at = tied[only];
      if (at) tied[only] = { ...at, image };
      else tied.push({ root: '.', image });
      continue;
    }
    const [named] = await fromPattern(host, dockerfile);
    const index = tied.findIndex((subject) => subject.dockerfile === named?.dockerfile && !subject.image?.given);
    const at = tied[index];
    if (at) tied[index] = { ...at, image };
    else if (named) tied.push({ ...named, image });
  }
  return tied;
}

/** Everything under review, in the order of discovery. Empty: nothing to review. */
export async function findSubjects(request: ReviewRequest, host: Host): Promise<readonly Subject[]> {
  if (request.build.when === 'always' && request.images.length > 0) {
    throw new ConfigurationError(
      'build-with-image',
      '`build: true` and `image` contradict each other',
      'Leave out one of the two.',
    );
  }
  return tieImages(await findDockerfiles(request, host), request, host);
}
