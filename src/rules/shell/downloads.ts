import type { Command } from '../../model/dockerfile.ts';
import { type Grammar, parseOptions } from './options.ts';

/** What a command fetches and where it leaves it. */
export interface Download {
  readonly url: string;
  /** As written; undefined when it goes to standard output. */
  readonly file?: string;
}

export const CURL: Grammar = {
  short: 'AbcCdDeEFhHKmoPQrtTuUwxXyYz',
  long: [
    'output',
    'output-dir',
    'header',
    'data',
    'data-raw',
    'data-binary',
    'request',
    'user',
    'user-agent',
    'url',
    'max-time',
    'connect-timeout',
    'retry',
    'retry-delay',
    'retry-max-time',
    'proto',
    'cacert',
    'cert',
    'key',
    'proxy',
    'referer',
    'write-out',
    'config',
    'form',
    'cookie',
    'cookie-jar',
    'upload-file',
    'resolve',
    'range',
    'limit-rate',
    'ciphers',
    'tls-max',
    'proto-redir',
  ],
};
export const WGET: Grammar = {
  short: 'OoPaeitTUQlARDBwIX',
  long: [
    'output-document',
    'output-file',
    'directory-prefix',
    'header',
    'user',
    'password',
    'user-agent',
    'tries',
    'timeout',
    'input-file',
    'execute',
    'post-data',
    'waitretry',
  ],
};
const GRAMMARS = new Map<string, Grammar>([
  ['curl', CURL],
  ['wget', WGET],
  ['aria2c', { short: 'odlijxskm', long: ['out', 'dir'] }],
]);
const ADDRESS = /^(?:https?|ftp):\/\/|^[\w.-]+\.[a-z]{2,}\/|^\$/i;
/** What `curl` and `wget` take for a host when no scheme is written. */
const HOST = /^(?!\d+$)[A-Za-z0-9][\w.-]*(?::\d{1,5})?(?:[/?#]|$)/;
const THIS_MACHINE =
  /^(?:https?:\/\/)?(?:[^@/\s]*@)?(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|host\.docker\.internal)(?=[:/?#]|$)/i;

/** Whether the address is the container's or the builder's own. */
export function isLocal(url: string): boolean {
  return THIS_MACHINE.test(url);
}

const COMMIT =
  /^https:\/\/(?:raw\.githubusercontent\.com\/[\w.-]+\/[\w.-]+|github\.com\/[\w.-]+\/[\w.-]+\/raw|gitlab\.com\/[\w./-]{1,200}\/-\/raw)\/[0-9a-f]{40}\//;

/** Whether the address names its content by the hash of a commit: what was reviewed is what comes. */
export function isPinned(url: string): boolean {
  return COMMIT.test(url);
}

/** What `curl`, `wget` and `aria2c` fetch from elsewhere and no commit pins; empty for other commands. */
export function downloadsOf(command: Command): Download[] {
  const grammar = GRAMMARS.get(command.name);
  if (!grammar) return [];
  const { options, operands } = parseOptions(command, grammar);
  const value = (...names: string[]) => options.find((option) => names.includes(option.name))?.value;
  const urls = addressesIn([value('--url') ?? '', ...operands.map((operand) => operand.value)]);
  const redirected = command.redirections.find(({ operator }) => /^(?:1?>{1,2}\|?|&>)$/.test(operator))?.target;
  const named = command.name === 'wget' ? value('-O', '--output-document') : value('-o', '--output', '--out');
  const keepsName = command.name !== 'curl' || options.some(({ name }) => /^(?:-O|--remote-name(?:-all)?)$/.test(name));
  return urls.map((url) => {
    const file = named ?? redirected ?? (keepsName ? nameIn(url) : undefined);
    return { url, ...(file === undefined || file === '-' || file === '/dev/stdout' ? {} : { file }) };
  });
}

/** Those that are addresses without doubt, else what can be a host: among the words may be the value of an option that is not known here. */
function addressesIn(words: readonly string[]): string[] {
  const sure = words.filter((word) => ADDRESS.test(word));
  return (sure.length > 0 ? sure : words.filter((word) => HOST.test(word))).filter(
    (word) => !isLocal(word) && !isPinned(word),
  );
}

/** The last component of an address or path. */
export function nameIn(address: string): string {
  return (
    address
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

/** The host of an address for a message; "another host" when a variable hides it. */
export function hostOf(url: string): string {
  const host = /^(?:[a-z]+:\/\/)?(?:[^@/\s]*@)?([A-Za-z0-9.-]+\.[A-Za-z]{2,63})(?=[:/?#]|$)/.exec(url)?.[1];
  return host ?? 'another host';
}
