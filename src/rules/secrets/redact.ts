import { findSecrets } from './find.ts';
import { formsOf, joinLines, squeeze } from './forms.ts';
import { ORDINARY_SHORT, ORDINARY_WINDOWS, STRUCTURAL_KEYS, WINDOW } from './windows.ts';

export const REDACTED = '[redacted]';
const MOST_WINDOWS = 400_000;

/**
 * Takes secret values out of everything that is printed.
 *
 * Remembers values as their stretches of eight characters, so that a part that another program cut off is known as well as the whole; a shorter
 * value is replaced only where it stands alone. Values are known in the forms of forms.ts, and through the quotes and continuation lines that a
 * Dockerfile may put into them. What the detectors find in a text is taken out even when it was never learnt.
 */
export class Redactor {
  readonly #windows = new Set<string>();
  readonly #short = new Set<string>();
  #overflown = false;

  /** Remembers the secrets in a Dockerfile, an environment entry, a history line: any text. */
  learn(text: string): void {
    for (const view of new Set([text, joinLines(text)])) {
      for (const { start, end } of findSecrets(view, { assignments: true })) this.remember(view.slice(start, end));
    }
  }

  /** Remembers one value. Values of fewer than four characters cannot be told from other text and are left. */
  remember(value: string): void {
    for (const form of formsOf(value)) {
      if (form.length >= WINDOW) this.#addWindows(form);
      else if (form.length >= 4 && !ORDINARY_SHORT.has(form)) this.#short.add(form);
    }
  }

  redact(text: string): string {
    if (text.length < 4) return text;
    if (this.#overflown) return text.replace(/\S{8,}/g, REDACTED);
    const marks = new Uint8Array(text.length);
    const squeezed = squeeze(text);
    this.#markWindows(text, (start, end) => marks.fill(1, start, end));
    if (squeezed.text.length < text.length) {
      this.#markWindows(squeezed.text, (start, end) =>
        marks.fill(1, squeezed.offsets[start], (squeezed.offsets[end - 1] ?? 0) + 1),
      );
    }
    for (const value of this.#short) markAlone(text, value, marks);
    for (const { start, end } of findSecrets(text, { assignments: true })) marks.fill(1, start, end);
    return replaceMarked(text, marks);
  }

  /** A copy of plain data with every string redacted, keys too; what only our own code or a checksum can have written stays, and so do places in the repository. */
  redactAll<T>(value: T): T {
    return this.#copy(value, '') as T;
  }

  #copy(value: unknown, key: string): unknown {
    if (typeof value === 'string') return STRUCTURAL_KEYS.has(key) ? value : this.redact(value);
    if (Array.isArray(value)) return value.map((item) => this.#copy(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [this.redact(name), this.#copy(item, name)]));
  }

  #addWindows(form: string): void {
    for (let at = 0; at + WINDOW <= form.length; at++) {
      const window = form.slice(at, at + WINDOW);
      if (!ORDINARY_WINDOWS.has(window)) this.#windows.add(window);
    }
    // Only a hostile input holds this many: then nothing long is printed at all.
    if (this.#windows.size > MOST_WINDOWS) this.#overflown = true;
  }

  #markWindows(text: string, mark: (start: number, end: number) => void): void {
    if (this.#windows.size === 0) return;
    for (let at = 0; at + WINDOW <= text.length; at++) {
      if (this.#windows.has(text.slice(at, at + WINDOW))) mark(at, at + WINDOW);
    }
  }
}

function markAlone(text: string, value: string, marks: Uint8Array): void {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (!/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/[A-Za-z0-9]/.test(text.charAt(end))) marks.fill(1, at, end);
  }
}

function replaceMarked(text: string, marks: Uint8Array): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    const start = at;
    const marked = marks[at] === 1;
    while (at < text.length && (marks[at] === 1) === marked) at++;
    result += marked ? REDACTED : text.slice(start, at);
  }
  return result;
}
