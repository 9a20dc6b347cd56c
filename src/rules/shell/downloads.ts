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
const THIS_MACHINE =
  /^(?:https?:\/\/)?(?:[^@/\s]*@)?(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|host\.docker\.internal)(?=[:/?#]|$)/i;

/** Whether the address is the container's or the builder's own. */
export function isLocal(url: string): boolean {
  return THIS_MACHINE.test(url);
}

/** What `curl`, `wget` and `aria2c` fetch from elsewhere; empty for other commands. */
export function downloadsOf(command: Command): Download[] {
  const grammar = GRAMMARS.get(command.name);
  if (!grammar) return [];
  const { options, operands } = parseOptions(command, grammar);
  const value = (...names: string[]) => options.find((option) => names.includes(option.name))?.value;
  const urls = [value('--url'), ...operands.map((operand) => operand.value)].filter(
    (url) => url !== undefined && ADDRESS.test(url) && !isLocal(url),
  );
  const redirected = command.redirections.find(({ operator }) => /^(?:1?>{1,2}\|?|&>)$/.test(operator))?.target;
  const named = command.name === 'wget' ? value('-O', '--output-document') : value('-o', '--output', '--out');
  const keepsName = command.name !== 'curl' || options.some(({ name }) => /^(?:-O|--remote-name(?:-all)?)$/.test(name));
  return urls.map((url = '') => {
    const file = named ?? redirected ?? (keepsName ? nameIn(url) : undefined);
    return { url, ...(file === undefined || file === '-' || file === '/dev/stdout' ? {} : { file }) };
  });
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
