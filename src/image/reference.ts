import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ConfigurationError } from '../model/configuration-error.ts';
import { imageError } from './image-error.ts';
import { parseRegistryName, type RegistryName } from './registry/name.ts';
import type { Engine } from './sources/engine.ts';

/** `any`: its content tells. */
export type ArchiveFormat = 'docker-archive' | 'oci-archive' | 'any';

/** Where an image is to be had. */
export type ImageReference =
  | {
      readonly kind: 'file';
      readonly format: ArchiveFormat;
      readonly path: string;
      readonly name: string;
      readonly selector?: string;
    }
  /** A bare path may be either. */
  | {
      readonly kind: 'folder';
      readonly format: 'oci' | 'dir' | 'any';
      readonly path: string;
      readonly name: string;
      readonly selector?: string;
    }
  /** What is piped into the command. */
  | { readonly kind: 'standard-input'; readonly format: ArchiveFormat; readonly selector?: string }
  /** `orRegistry`: a registry is asked when the engines do not have it. */
  | {
      readonly kind: 'engine';
      readonly engines: readonly Engine[];
      readonly image: string;
      readonly orRegistry?: true;
    }
  | { readonly kind: 'registry'; readonly name: RegistryName };

const FORMS =
  'docker-archive:FILE, oci:DIR, oci-archive:FILE, dir:DIR, docker:REF, podman:REF, containerd:REF, registry:REF, the path of such a file or folder, or - for standard input';
/** Bare names are asked of each in turn. */
const ENGINES: readonly Engine[] = ['docker', 'podman', 'containerd'];
/** What names, tags, digests and ids are made of: nothing that a program could take for an option. */
const NAME = /^[A-Za-z0-9][\w.\-/:@]{0,511}$/;

/** Reads what the user typed. Paths are relative to `workspace`, absolute. Throws ConfigurationError. */
export function parseReference(text: string, workspace: string): ImageReference {
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  switch (colon < 0 ? '' : text.slice(0, colon)) {
    case 'docker-archive':
      return fileReference(rest, 'docker-archive', workspace);
    case 'oci-archive':
      return fileReference(rest, 'oci-archive', workspace);
    case 'oci':
      return folderReference(rest, 'oci', workspace);
    case 'dir':
      return folderReference(rest, 'dir', workspace);
    case 'docker':
      return engineReference(rest, ['docker']);
    case 'podman':
      return engineReference(rest, ['podman']);
    case 'containerd':
      return engineReference(rest, ['containerd']);
    case 'registry':
      return { kind: 'registry', name: parseRegistryName(rest) };
    default:
      return bareReference(text, workspace);
  }
}

function fileReference(text: string, format: 'docker-archive' | 'oci-archive', workspace: string): ImageReference {
  if (text === '-' || /^-[:@]/.test(text)) return standardInput(text, format);
  const found = splitSelector(text, workspace, (type) => type === 'file' || type === 'other');
  if (!found) throw missing(text, 'file');
  if (found.type !== 'file') throw notRegular(found.name);
  return { kind: 'file', format, ...withoutType(found) };
}

function standardInput(text: string, format: ArchiveFormat): ImageReference {
  const selector = text.slice(2);
  return { kind: 'standard-input', format, ...(selector === '' ? {} : { selector }) };
}

function folderReference(text: string, format: 'oci' | 'dir', workspace: string): ImageReference {
  const found = splitSelector(text, workspace, () => true);
  if (!found) throw missing(text, 'folder');
  if (found.type === 'folder') return { kind: 'folder', format, ...withoutType(found) };
  throw imageError(
    'image-not-a-folder',
    found.name,
    'not a folder',
    `Give an archive as oci-archive:${basename(found.name)}.`,
  );
}

/** An existing file or folder goes by its content; anything else is the name of an image, which an engine or a registry has. */
function bareReference(text: string, workspace: string): ImageReference {
  if (text === '-') return standardInput(text, 'any');
  const type = text === '' ? undefined : typeOf(resolve(workspace, text));
  if (type === 'folder') return { kind: 'folder', format: 'any', path: resolve(workspace, text), name: text };
  if (type === 'file') return { kind: 'file', format: 'any', path: resolve(workspace, text), name: text };
  if (type === 'other') throw notRegular(text);
  // `app:1` is the name of an image also where there is a folder `app`.
  const tagged = splitSelector(
    text,
    workspace,
    (each) => each === 'file' || (each === 'folder' && looksLikePath(text)),
  );
  if (tagged) return { kind: tagged.type === 'folder' ? 'folder' : 'file', format: 'any', ...withoutType(tagged) };
  if (looksLikePath(text)) throw missing(text, 'file');
  return { ...engineReference(text, ENGINES), orRegistry: true };
}

function engineReference(image: string, engines: readonly Engine[]): ImageReference & { kind: 'engine' } {
  if (NAME.test(image)) return { kind: 'engine', engines, image };
  throw new ConfigurationError(
    'image-reference-invalid',
    `${JSON.stringify(image.slice(0, 200))} is not the name of an image`,
    `Give ${FORMS}.`,
  );
}

/** `/x`, `./x`, `../x`, and what ends as archives do. */
function looksLikePath(text: string): boolean {
  return /^(?:\/|\.{1,2}\/)/.test(text) || /\.(?:tar|tgz|tar\.(?:gz|zst))$/.test(text);
}

interface Found {
  readonly path: string;
  readonly name: string;
  readonly type: 'file' | 'folder' | 'other';
  readonly selector?: string;
}

/** `FILE` or `FILE:SELECTOR` or `FILE@DIGEST`: the longest start that exists is the file, since file names may hold colons. */
function splitSelector(text: string, workspace: string, fits: (type: Found['type']) => boolean): Found | undefined {
  const ends = [text.length, ...separators(text).toReversed()];
  for (const end of ends) {
    const name = text.slice(0, end);
    const type = name === '' ? undefined : typeOf(resolve(workspace, name));
    const selector = text.slice(end + 1);
    if (type && fits(type))
      return { path: resolve(workspace, name), name, type, ...(selector === '' ? {} : { selector }) };
  }
  return undefined;
}

function separators(text: string): number[] {
  return [...text.matchAll(/[:@]/g)].map(({ index }) => index).slice(-8);
}

function withoutType({ path, name, selector }: Found): Omit<Found, 'type'> {
  return { path, name, ...(selector === undefined ? {} : { selector }) };
}

function typeOf(path: string): Found['type'] | undefined {
  const stats = path.includes('\0') ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

function missing(name: string, what: 'file' | 'folder'): ConfigurationError {
  return imageError('image-missing', name, `there is no such ${what}`, `Check the path, or give ${FORMS}.`);
}

function notRegular(name: string): ConfigurationError {
  const remedy =
    'Write the image to a file first, or pipe it in and give -: layers come before the manifest that names them, so it must be read twice.';
  return imageError('image-not-a-file', name, 'not a regular file', remedy);
}
