import type { Confidence, Severity } from '../../model/severity.ts';
import { findSecrets } from './find.ts';
import { findPrivateKeys } from './private-keys.ts';
import type { SecretSpan } from './span.ts';
import { isLiteral } from './values.ts';

/** What is secret in a file. */
export interface FileFacts {
  /** For redaction only. */
  readonly values: readonly string[];
  /** Where they differ from what is said of the kind of file. */
  readonly label?: string;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
}

/** Looks into the text of a file; undefined when nothing in it is secret. */
export type FindFacts = (text: string, path: string) => FileFacts | undefined;

/** For files of settings: what the detectors find in them; `which` says whose findings count. */
export function inSettings(which = /./): FindFacts {
  return (text) => {
    const spans = findSecrets(text, { assignments: true }).filter(
      (span) => which.test(span.detector) && !span.placeholder && span.confidence !== 'low',
    );
    if (spans.length === 0) return undefined;
    return { values: spans.map(({ start, end }) => text.slice(start, end)), confidence: surest(spans) };
  };
}

function surest(spans: readonly SecretSpan[]): Confidence {
  return spans.some((span) => span.confidence === 'high') ? 'high' : 'medium';
}

/** Keys in PEM, OpenSSH and PuTTY form. */
export function privateKey(text: string, path: string): FileFacts | undefined {
  const keys = findPrivateKeys(text);
  const values = keys.map(({ start, end }) => text.slice(start, end));
  if (/^PuTTY-User-Key-File-\d/.test(text)) {
    const locked = !/^Encryption: none\r?$/m.test(text);
    return { values: [text.slice(text.indexOf('Private-Lines'))], ...(locked ? LOCKED : {}) };
  }
  if (keys.length === 0) return undefined;
  if (keys.every((key) => key.encrypted)) return { values, ...LOCKED };
  if (/(?:^|\/)ssh_host_\w+_key$/.test(path))
    return { values, label: 'an SSH host key, the same in every container of the image,', severity: 'high' };
  // Debian makes this one for local tests when its package is installed.
  return path.endsWith('ssl-cert-snakeoil.key')
    ? { values, label: 'a self-signed test key', severity: 'low' }
    : { values };
}

const LOCKED = { label: 'a private key with a passphrase', severity: 'medium' } as const;

/** `client-key-data` and tokens of the users of a kubeconfig. */
export function kubernetesUser(text: string): FileFacts | undefined {
  const keys = text.matchAll(/(?:client-key-data|token)["']?:[ \t]{1,8}["']?([A-Za-z0-9+/=._-]{24,8000})/g);
  const values = [...keys].map((match) => match[1] ?? '');
  return values.length > 0 ? { values } : inSettings()(text, '');
}

/** `host:port:database:user:password`. https://www.postgresql.org/docs/current/libpq-pgpass.html */
export function pgpass(text: string): FileFacts | undefined {
  const values = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => /^(?:[^:\n\\]|\\.){1,200}(?::(?:[^:\n\\]|\\.){1,200}){3}:(.{3,200})$/.exec(line)?.[1] ?? '')
    .filter(isLiteral);
  return values.length > 0 ? { values } : undefined;
}
