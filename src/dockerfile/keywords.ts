import { editDistance } from '../model/edit-distance.ts';

/** How an instruction's arguments are split: BuildKit's dispatch table. https://docs.docker.com/reference/dockerfile/ */
export type Shape =
  | 'words'
  | 'whole'
  | 'exec-or-whole'
  | 'exec-or-words'
  | 'pairs'
  | 'declarations'
  | 'healthcheck'
  | 'trigger';

/** `on`: with or without a value. `one`: a value, once. `many`: a value, repeatable. */
export type FlagKind = 'on' | 'one' | 'many';

interface Keyword {
  readonly shape: Shape;
  readonly heredocs: boolean;
  /** Undefined where BuildKit does not look at the flags at all. */
  readonly flags: ReadonlyMap<string, FlagKind> | undefined;
}

const NO_FLAGS: ReadonlyMap<string, FlagKind> = new Map();

function keyword(shape: Shape, flags: Readonly<Record<string, FlagKind>> | 'unread' = {}, heredocs = false): Keyword {
  return { shape, heredocs, flags: flags === 'unread' ? undefined : new Map(Object.entries(flags)) };
}

const COPY_FLAGS = { chown: 'one', chmod: 'one', link: 'on', exclude: 'many' } as const;

export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map([
  ['ADD', keyword('exec-or-words', { ...COPY_FLAGS, 'keep-git-dir': 'on', checksum: 'one', unpack: 'on' }, true)],
  ['ARG', keyword('declarations', 'unread')],
  ['CMD', keyword('exec-or-whole')],
  ['COPY', keyword('exec-or-words', { ...COPY_FLAGS, from: 'one', parents: 'on' }, true)],
  ['ENTRYPOINT', keyword('exec-or-whole')],
  ['ENV', keyword('pairs')],
  ['EXPOSE', keyword('words')],
  ['FROM', keyword('words', { platform: 'one' })],
  [
    'HEALTHCHECK',
    keyword('healthcheck', {
      interval: 'one',
      timeout: 'one',
      'start-period': 'one',
      'start-interval': 'one',
      retries: 'one',
    }),
  ],
  ['LABEL', keyword('pairs')],
  ['MAINTAINER', keyword('whole')],
  ['ONBUILD', keyword('trigger')],
  ['RUN', keyword('exec-or-whole', { mount: 'many', network: 'one', security: 'one', device: 'many' }, true)],
  ['SHELL', keyword('exec-or-whole')],
  ['STOPSIGNAL', keyword('whole', 'unread')],
  ['USER', keyword('whole')],
  ['VOLUME', keyword('exec-or-words')],
  ['WORKDIR', keyword('whole')],
]);

export function flagsOf(name: string): ReadonlyMap<string, FlagKind> | undefined {
  const found = KEYWORDS.get(name);
  return found ? found.flags : NO_FLAGS;
}

/** Upper case where that can be a keyword; other text as it is. */
export function toKeyword(written: string): string {
  const lower = written.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower.toUpperCase() : written;
}

/** The keyword that an unknown one was probably meant to be: at most two slips away. */
export function nearestKeyword(written: string): string | undefined {
  return nearest(written.toUpperCase(), KEYWORDS.keys());
}

export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const distance = editDistance(written, candidate);
    if (distance < bestDistance && distance < candidate.length / 2) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
