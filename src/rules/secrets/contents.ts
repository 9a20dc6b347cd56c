import type { Excerpt, Excerpts, FileTree } from '../../model/image.ts';
import type { Confidence } from '../../model/severity.ts';
import type { FileSecret } from './files.ts';
import { findSecrets } from './find.ts';
import { isKeyBody, isLiveWebToken, looksLive } from './live.ts';
import type { SecretSpan } from './span.ts';
import { type Whereabouts, whereaboutsOf } from './whereabouts.ts';

/** Detectors that look for settings and commands: in arbitrary text they are wrong too often. */
const PHRASED =
  /^(?:url-|image-|curl-|sshpass-|login-|database-|openssl-|system-|netrc-|authorization-|token-header|password-|token-value)/;
/** Their value starts behind a mark that may itself stand behind anything. */
const MARKED =
  /-webhook$|^(?:azure-(?:sas|storage-key)|registry-token|docker-auth|aws-secret-key|(?:encrypted-)?private-key)$/;
/** What is in every copy of a program or page that uses them, or ends by itself; and what opens a sandbox only. */
const PUBLIC = new Set(['google-api-key', 'azure-sas', 'json-web-token']);
const SANDBOX = /^(?:[sr]k_test_|shippo_test_|duffel_test_|FLWSECK_TEST-|access-sandbox-)/;
/** Issuers of which one program holds tokens: then it is one that looks for them. */
const SCANNER = 4;
/** Values of one file that are remembered for redaction. */
const MOST_VALUES = 32;

interface Judged {
  readonly span: SecretSpan;
  readonly value: string;
  readonly confidence: Confidence;
}

const known = new WeakMap<FileTree, readonly FileSecret[]>();

/** Every version of every file in whose content a token of a known issuer or a private key stands, whatever it is called; oldest layer first. */
export function contentSecrets(files: FileTree): readonly FileSecret[] {
  const answer = known.get(files) ?? [...files.excerpts()].flatMap(secretsIn);
  known.set(files, answer);
  return answer;
}

/** One a file and detector. */
function secretsIn({ entry, excerpts }: Excerpts): FileSecret[] {
  const place = whereaboutsOf(entry.path);
  if (place === 'packaged-sample') return [];
  const binary = excerpts.some(({ bytes }) => bytes.includes(0));
  const judged = excerpts.flatMap((excerpt) => judgedIn(excerpt, place, binary));
  const byDetector = new Map<string, Judged[]>();
  for (const one of judged) byDetector.set(one.span.detector, [...(byDetector.get(one.span.detector) ?? []), one]);
  if (binary && byDetector.size >= SCANNER) return [];
  return [...byDetector].map(([kind, list]) => {
    const surest = list.reduce((best, one) => (RANK[one.confidence] < RANK[best.confidence] ? one : best));
    return {
      kind,
      label: surest.span.label,
      inside: true,
      entry,
      severity: kind === 'encrypted-private-key' || place === 'packaged' ? 'medium' : 'critical',
      confidence: surest.confidence,
      values: list.slice(0, MOST_VALUES).map(({ value }) => value),
    };
  });
}

function judgedIn({ bytes, offset }: Excerpt, place: Whereabouts, binary: boolean): Judged[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return findSecrets(text, { assignments: false }).flatMap((span) => {
    const value = text.slice(span.start, span.end);
    if (span.placeholder || PHRASED.test(span.detector) || isCut(span, text, offset)) return [];
    const confidence = confidenceOf(span, value, place, binary);
    return confidence ? [{ span, value, confidence }] : [];
  });
}

/** In the middle of a longer word, of base64 say, or where what stands before it is not known. */
function isCut({ detector, start }: SecretSpan, text: string, offset: number): boolean {
  if (start === 0) return offset > 0;
  return !MARKED.test(detector) && /[A-Za-z0-9+/]/.test(text.charAt(start - 1));
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };
const BY_RANK = ['high', 'medium', 'low'] as const;

/** How sure it is that this value opens something; undefined when it surely does not. */
function confidenceOf(span: SecretSpan, value: string, place: Whereabouts, binary: boolean): Confidence | undefined {
  const { detector } = span;
  const packaged = place === 'packaged';
  if (packaged && (detector.endsWith('private-key') || PUBLIC.has(detector))) return undefined;
  if (!isLive(detector, value) || (binary && detector === 'json-web-token')) return undefined;
  const doubts = Number(binary) + Number(place === 'own-sample') + Number(packaged) * 2;
  const more = detector === 'google-api-key' || SANDBOX.test(value) ? 2 : 0;
  return BY_RANK[Math.min(2, RANK[span.confidence] + doubts + more)];
}

function isLive(detector: string, value: string): boolean {
  if (detector === 'encrypted-private-key') return true;
  if (detector === 'private-key') return isKeyBody(value);
  return detector === 'json-web-token' ? isLiveWebToken(value) : looksLive(value);
}
