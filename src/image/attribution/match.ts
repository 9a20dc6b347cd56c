import type { HistoryLine } from './history-line.ts';
import { anyFits, changesFiles, type Rendering, wordsOf } from './render.ts';
import { LONGEST_TEXT, loosen } from './text.ts';

/** How well a history entry fits an instruction. */
export const QUALITY = {
  none: 0,
  /** Configuration of the same keyword with other words. */
  keyword: 1,
  /** An instruction that changes files: most words are the same. */
  similar: 2,
  /** COPY or ADD by a builder that names no sources: the destination is the same. */
  destination: 3,
  /** The text that a builder would have written. */
  text: 4,
} as const;
export type Quality = (typeof QUALITY)[keyof typeof QUALITY];

/** Whether the entry says what the instruction says, rather than something like it. */
export function isSame(quality: Quality): boolean {
  return quality >= QUALITY.destination;
}

/** Characters that one attribution may compare: a hostile pair of history and Dockerfile ends here, with entries left unknown. */
const BUDGET = 50_000_000;
/** Share of the words that two versions of one instruction have in common at least. */
const SIMILAR = 0.6;
const FLAGS = /^(?:--[a-z]+(?:=\S*)? )+/;
/** Also without the space that the classic builder forgets: `--chown=1000:1000dir:8e35… in /d/`. */
const HASHED = /^(?:--\S+ )*\S*:[0-9a-f]{12,} in (.*)$/;
const PORT = /\d+(?:-\d+)?(?:\/[a-z]+)?/g;

export type Matcher = (rendering: Rendering, line: HistoryLine) => Quality;

export function createMatcher(): Matcher {
  let left = BUDGET;
  const lineWords = new Map<HistoryLine, ReadonlySet<string>>();
  return (rendering, line) => {
    if (line.keyword !== rendering.keyword || line.body.length > LONGEST_TEXT) return QUALITY.none;
    left -= line.body.length * (1 + rendering.bodies.length);
    if (left < 0) return QUALITY.none;
    const quality = compare(rendering, line);
    if (quality !== QUALITY.none || !changesFiles(rendering.keyword)) return quality || QUALITY.keyword;
    const words = lineWords.get(line) ?? wordsOf(line.body);
    lineWords.set(line, words);
    return areSimilar(rendering.words, words) ? QUALITY.similar : QUALITY.none;
  };
}

function compare(rendering: Rendering, line: HistoryLine): Quality {
  switch (rendering.keyword) {
    case 'RUN':
      return matchesRun(rendering, line.body) ? QUALITY.text : QUALITY.none;
    case 'COPY':
    case 'ADD':
      return compareCopy(rendering, line);
    case 'EXPOSE':
      return samePorts(rendering, line.body) ? QUALITY.text : QUALITY.none;
    case 'HEALTHCHECK':
      return containsCheck(rendering, loosen(line.body)) ? QUALITY.text : QUALITY.none;
    case 'WORKDIR':
      return anyFits(rendering.bodies, line.body) ? QUALITY.text : QUALITY.none;
    default:
      return anyFits(rendering.bodies, loosen(line.body)) ? QUALITY.text : QUALITY.none;
  }
}

/** Build arguments stand before the shell: `|2 A=1 B=2 /bin/sh -c …`; their values may hold anything. */
function matchesRun(rendering: Rendering, body: string): boolean {
  if (!body.startsWith('|')) return anyFits(rendering.bodies, body);
  return rendering.bodies.some(([text = '']) => text !== '' && body.endsWith(` ${text}`));
}

function compareCopy(rendering: Rendering, line: HistoryLine): Quality {
  if (line.form !== 'nop') return anyFits(rendering.bodies, line.body.replace(FLAGS, '')) ? QUALITY.text : QUALITY.none;
  const destination = HASHED.exec(line.body)?.[1]?.trim();
  return destination !== undefined && anyFits(rendering.destinations, destination) ? QUALITY.destination : QUALITY.none;
}

/** `80`, `[80/tcp]` and `map[80/tcp:{}]` are the same. */
function samePorts(rendering: Rendering, body: string): boolean {
  return rendering.bodies.some((pattern) => pattern.length === 1 && portsOf(pattern[0] ?? '') === portsOf(body));
}

function portsOf(text: string): string {
  const ports = text.match(PORT) ?? [];
  return ports
    .map((port) => (port.includes('/') ? port : `${port}/tcp`))
    .sort()
    .join();
}

/** Docker writes its own structure around the command: `&{["CMD-SHELL" "true"] "30s" …}`. */
function containsCheck(rendering: Rendering, body: string): boolean {
  return rendering.bodies.some(([text = '']) => body.includes(text.replace(/^CMD /, '')));
}

function areSimilar(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared >= 3 && shared >= SIMILAR * one.size && shared >= SIMILAR * Math.min(other.size, one.size);
}
