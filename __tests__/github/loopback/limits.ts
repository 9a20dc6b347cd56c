/** What GitHub enforces although its description does not say so. */

interface Annotation {
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly title?: string;
  readonly message: string;
  readonly raw_details?: string;
}

interface Output {
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly annotations?: readonly Annotation[];
}

const bytes = (text: string | undefined) => Buffer.byteLength(text ?? '');

function* annotationProblems(annotation: Annotation): Generator<string> {
  const { start_line: start, end_line: end, start_column: from, end_column: to } = annotation;
  if (start < 1 || end < start) yield `lines ${start} to ${end}`;
  if ((from !== undefined || to !== undefined) && start !== end) yield 'columns on several lines';
  if (from !== undefined && to !== undefined && (from < 1 || to < from)) yield `columns ${from} to ${to}`;
  if ((annotation.title ?? '').length > 255) yield 'a title of more than 255 characters';
  if (bytes(annotation.message) > 64 * 1024) yield 'a message of more than 64 KB';
  if (annotation.message === '') yield 'an empty message';
  if (bytes(annotation.raw_details) > 64 * 1024) yield 'details of more than 64 KB';
}

function* outputProblems(output: Output): Generator<string> {
  for (const part of ['summary', 'text'] as const) {
    if (bytes(output[part]) > 65_535) yield `a ${part} of more than 65535 bytes`;
  }
  for (const annotation of output.annotations ?? []) yield* annotationProblems(annotation);
}

function* checkProblems(body: Record<string, unknown>): Generator<string> {
  if (body['status'] === 'completed' && body['conclusion'] === undefined) yield 'completed without a conclusion';
  if (body['name'] === '') yield 'an empty name';
  const output = body['output'] as Output | undefined;
  if (output) yield* outputProblems(output);
}

/** Everything in a request that GitHub would answer with 422. */
export function limitProblems(template: string, body: Record<string, unknown>): string[] {
  if (template.includes('/check-runs')) return [...checkProblems(body)];
  if (!template.includes('/comments')) return [];
  const text = String(body['body']);
  if (text.trim() === '') return ['an empty comment'];
  return text.length > 65_536 ? ['a comment of more than 65536 characters'] : [];
}
