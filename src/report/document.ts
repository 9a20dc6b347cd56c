import { byteLength, list } from './amounts.ts';
import { link } from './markdown.ts';

/** A section. Empty text is not printed. */
export interface Part {
  /** As "left out" names it. */
  readonly name: string;
  readonly text: string;
  /** Dropped first where the number is smallest; without one it always stays. */
  readonly drop?: number;
}

export interface Fitting {
  /** Bytes in UTF-8, which are never fewer than characters. */
  readonly limit: number;
  /** Page of the full report, where there is one. */
  readonly fullReport: string | undefined;
}

/** The parts with a blank line between them, without as many as must go to stay within the limit; what went is said before the first fold. `lost` is the highest `drop` among those. */
export function compose(parts: readonly Part[], { limit, fullReport }: Fitting): { text: string; lost: number } {
  const printed = parts.filter(({ text }) => text !== '');
  const order = printed.filter(({ drop }) => drop !== undefined).sort((a, b) => (a.drop ?? 0) - (b.drop ?? 0));
  for (let dropped = 0; ; dropped += 1) {
    const gone = order.slice(0, dropped);
    const text = join(
      printed.filter((part) => !gone.includes(part)),
      gone.length === 0 ? '' : leftOut(gone, fullReport),
    );
    if (byteLength(text) <= limit || dropped === order.length) return { text, lost: gone.at(-1)?.drop ?? 0 };
  }
}

function leftOut(gone: readonly Part[], fullReport: string | undefined): string {
  const where = `The full report is ${fullReport === undefined ? 'in the JSON report of this run' : link('here', fullReport)}.`;
  return `Left out for length: ${list([...new Set(gone.map(({ name }) => name))])}. ${where}`;
}

function join(parts: readonly Part[], note: string): string {
  const texts = parts.map(({ text }) => text);
  const fold = texts.findIndex((text) => text.startsWith('<details>') || text.startsWith('<sub>'));
  if (note !== '') texts.splice(fold < 0 ? texts.length : fold, 0, note);
  return texts.join('\n\n');
}
