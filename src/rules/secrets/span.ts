import type { Confidence } from '../../model/severity.ts';

/** A stretch of a text that is a secret's value. The value itself stays in the text: it is never copied into a message. */
export interface SecretSpan {
  /** Which detector found it: stable, kebab-case, safe to print. */
  readonly detector: string;
  /** What it is, as a noun with its article: "a GitHub token". */
  readonly label: string;
  /** Offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** The variable, key or option that holds it, when one does. */
  readonly name?: string;
  /** Documentation values and fill-ins such as `xxxx`: taken out of every output, but nothing to report. */
  readonly placeholder?: true;
}

/** What kind of text is looked at. */
export interface SecretContext {
  /** Whether `NAME=value` and `name: value` count when only the name tells of a secret: true for settings and instructions, false for arbitrary text. */
  readonly assignments: boolean;
}

const RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** The spans in order, each stretch of the text once: of overlapping ones the longer gives the range, the surer the kind. */
export function withoutOverlaps(spans: readonly SecretSpan[]): SecretSpan[] {
  const sorted = [...spans].sort(
    (a, b) => a.start - b.start || b.end - a.end || RANK[a.confidence] - RANK[b.confidence],
  );
  const kept: SecretSpan[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last && span.start < last.end) kept[kept.length - 1] = joined(last, span);
    else kept.push(span);
  }
  return kept;
}

function joined(first: SecretSpan, second: SecretSpan): SecretSpan {
  const kind = RANK[second.confidence] < RANK[first.confidence] && !second.placeholder ? second : first;
  const name = first.name ?? second.name;
  return {
    detector: kind.detector,
    label: kind.label,
    confidence: kind.confidence,
    start: first.start,
    end: Math.max(first.end, second.end),
    ...(name === undefined ? {} : { name }),
    ...(first.placeholder && second.placeholder ? { placeholder: true as const } : {}),
  };
}
