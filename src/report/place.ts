import type { Finding } from '../model/finding.ts';
import type { FileLocation, Location, Region } from '../model/location.ts';
import { escapeMarkdown, link } from './markdown.ts';
import { visible } from './visible.ts';

/** Where links to lines lead: the repository's page and the commit that holds the files. */
export interface Repository {
  readonly url: string;
  readonly sha: string;
}

/** The place a reader can act on: a line of a file when the finding has one, else its first location. */
export function primaryPlace(finding: Finding): Location {
  return finding.locations.find((location) => location.kind === 'file') ?? finding.locations[0];
}

/** Plain words, not escaped: `Dockerfile line 17`, `etc/shadow in layer 3`. */
export function placeWords(location: Location): string {
  switch (location.kind) {
    case 'file':
      return location.region ? `${location.uri} ${lineWords(location.region)}` : location.uri;
    case 'layer':
      return location.path === undefined ? `layer ${location.index}` : `${location.path} in layer ${location.index}`;
    case 'configuration':
      return `image configuration ${location.pointer}`;
    default:
      return location.path === undefined ? location.purl : `${location.purl} (${location.path})`;
  }
}

/** `line 17`, `lines 17 to 19`. */
export function lineWords({ startLine, endLine }: Region): string {
  return endLine > startLine ? `lines ${startLine} to ${endLine}` : `line ${startLine}`;
}

/** `Dockerfile:17`, as terminals and editors make it clickable. */
export function pathLine(location: Location): string {
  if (location.kind !== 'file') return visible(placeWords(location));
  return visible(location.region ? `${location.uri}:${location.region.startLine}` : location.uri);
}

/** Markdown: the place in words, linked to its lines where the repository is known. */
export function placeLink(location: Location, repository: Repository | undefined): string {
  const words = escapeMarkdown(placeWords(location), 160);
  return location.kind === 'file' && repository ? link(words, lineAddress(location, repository)) : words;
}

function lineAddress({ uri, region }: FileLocation, { url, sha }: Repository): string | undefined {
  if (!/^[0-9a-f]{40,64}$/.test(sha) || uri.split('/').includes('..')) return undefined;
  const lines = region ? `#L${region.startLine}${region.endLine > region.startLine ? `-L${region.endLine}` : ''}` : '';
  return `${url.replace(/\/+$/, '')}/blob/${sha}/${encodePath(uri)}${lines}`;
}

/** A path as a part of an address. Half a character has no encoding. */
export function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\u{fffd}')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
