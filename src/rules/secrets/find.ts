import { assignmentSpans } from './assignments.ts';
import { asciiLower } from './characters.ts';
import { PHRASES } from './phrases.ts';
import { privateKeySpans } from './private-keys.ts';
import { CLOUD_PROVIDERS } from './provider-clouds.ts';
import { SERVICE_PROVIDERS } from './provider-services.ts';
import { PROVIDERS, type Provider } from './providers.ts';
import { type SecretContext, type SecretSpan, withoutOverlaps } from './span.ts';
import { isPlaceholder } from './values.ts';

/** Without one of these no detector finds anything: most words of a Dockerfile end here. */
const MAYBE =
  /[\s:=_.>~-]|A[KSB]IA|ACCA|AIza|eyJ|dapi|ATBB|ATATT|PRIVATE|LTAI|ABSK|AKCp|cmVmdGtu|oy2|GR1348941|AQVN|EAA|EZ[AT]K|SK|JQQJ9|AZDO/;
const SHAPED: readonly Provider[] = [...PROVIDERS, ...CLOUD_PROVIDERS, ...SERVICE_PROVIDERS, ...PHRASES];

/**
 * Finds secrets in a text, in order of their place. Time is linear in the length of the text: every pattern is tried only behind a keyword and reads
 * a bounded stretch.
 */
export function findSecrets(text: string, context: SecretContext): SecretSpan[] {
  if (!MAYBE.test(text)) return [];
  const lower = asciiLower(text);
  const shaped = SHAPED.flatMap((provider) => spansOf(provider, text, lower));
  return withoutOverlaps([...privateKeySpans(text), ...shaped, ...(context.assignments ? assignmentSpans(text) : [])]);
}

function spansOf(provider: Provider, text: string, lower: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const keyword of provider.keywords) {
    const haystack = provider.anyCase ? lower : text;
    for (let at = haystack.indexOf(keyword); at !== -1; ) {
      const span = spanAt(provider, text, at);
      if (span) spans.push(span);
      at = haystack.indexOf(keyword, Math.max(span?.end ?? 0, at + keyword.length));
    }
  }
  return spans;
}

function spanAt(provider: Provider, text: string, at: number): SecretSpan | undefined {
  provider.pattern.lastIndex = at;
  const match = provider.pattern.exec(text);
  if (!match) return undefined;
  const read = match.slice(1).find((group) => group !== undefined) ?? match[0];
  // The value is the last thing a pattern reads but for a fixed mark behind it.
  const end = at + match[0].lastIndexOf(read) + read.length;
  const start = end - read.length - (provider.before ?? 0);
  const value = text.slice(start, end);
  return {
    detector: provider.id,
    label: provider.label,
    start,
    end,
    confidence: provider.confidence ?? 'high',
    ...(isPlaceholder(value) ? { placeholder: true as const } : {}),
  };
}
