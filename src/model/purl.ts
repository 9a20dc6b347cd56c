/** The parts of a package URL. https://github.com/package-url/purl-spec/blob/main/purl-specification.md */
export interface Purl {
  readonly type: string;
  /** Segments with `/` between them. */
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  /** Empty values are left out. */
  readonly qualifiers?: Readonly<Record<string, string | undefined>> | undefined;
  readonly subpath?: string | undefined;
}

/** Types whose namespace and name are case-insensitive, written in lower case. */
const CASELESS = new Set(['alpm', 'apk', 'bitbucket', 'bitnami', 'composer', 'deb', 'github', 'hex', 'pypi', 'opkg']);
/** What stands for itself everywhere: the colon too, "whether used as a separator or otherwise". */
const PLAIN = /^[A-Za-z0-9.\-_~:]*$/;
const encoder = new TextEncoder();

/** The canonical form. Total: whatever the parts are, the result has only ASCII that needs no escaping. */
export function writePurl({ type, namespace, name, version, qualifiers, subpath }: Purl): string {
  const fold = (text: string) => (CASELESS.has(type) ? text.toLowerCase() : text);
  const shown = type === 'pypi' ? fold(name).replaceAll('_', '-') : fold(name);
  const path = [...segments(fold(namespace ?? '')), encode(shown)].join('/');
  const pairs = Object.entries(qualifiers ?? {})
    .filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
    .map(([key, value]) => `${key.toLowerCase()}=${encode(value)}`)
    .sort();
  const below = segments(subpath ?? '').filter((segment) => segment !== '.' && segment !== '..');
  return [
    `pkg:${type.toLowerCase()}/${path}`,
    version === undefined || version === '' ? '' : `@${encode(version)}`,
    pairs.length === 0 ? '' : `?${pairs.join('&')}`,
    below.length === 0 ? '' : `#${below.join('/')}`,
  ].join('');
}

function segments(text: string): string[] {
  return text
    .split('/')
    .filter((segment) => segment !== '')
    .map(encode);
}

function encode(text: string): string {
  if (PLAIN.test(text)) return text;
  let encoded = '';
  for (const byte of encoder.encode(text)) {
    const character = String.fromCharCode(byte);
    encoded +=
      byte < 0x80 && PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

/**
 * What tells packages apart when two tools wrote their URLs: type, namespace, name and version, however they were escaped and wherever the
 * epoch stands (`1%3A4.13` or `4.13?epoch=1`); distribution and architecture are left out, since some tools leave them out. The text itself for
 * what is not a package URL.
 */
export function purlIdentity(purl: string): string {
  const [, type, path, version, query] =
    /^pkg:\/*([^/?#@]+)\/([^?#]*?)(?:@([^@?#]*))?(?:\?([^#]*))?(?:#.*)?$/.exec(purl) ?? [];
  if (type === undefined || path === undefined) return purl;
  const epoch = /(?:^|&)epoch=(\d+)(?:&|$)/.exec(query ?? '')?.[1];
  const full = `${epoch === undefined || epoch === '0' ? '' : `${epoch}:`}${decode(version ?? '')}`;
  const folded = CASELESS.has(type.toLowerCase()) ? decode(path).toLowerCase() : decode(path);
  return `${type.toLowerCase()}/${folded}@${full}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
