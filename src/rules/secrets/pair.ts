import { findSecrets } from './find.ts';
import { secretName } from './names.ts';
import type { SecretSpan } from './span.ts';
import { judgeValue } from './values.ts';

/** Secrets in the value of a variable or label: known by their shape, or by the name together with a value that looks live. */
export function pairSecrets(key: string, value: string | undefined): { span: SecretSpan; value: string }[] {
  if (value === undefined) return [];
  const name = /^[\w.-]{1,100}$/.test(key) ? key : undefined;
  const shaped = findSecrets(value, { assignments: true }).map((span) => ({
    span: { ...span, ...(name === undefined ? {} : { name }) },
    value: value.slice(span.start, span.end),
  }));
  if (shaped.some(({ span }) => !span.placeholder)) return shaped;
  const kind = secretName(key);
  const confidence = kind && judgeValue(value, kind);
  if (!kind || !confidence) return shaped;
  const label = kind === 'password' ? 'a password' : 'a secret';
  const span = {
    detector: `${kind}-value`,
    label,
    start: 0,
    end: value.length,
    confidence,
    ...(name === undefined ? {} : { name }),
  };
  return [{ span, value }];
}
