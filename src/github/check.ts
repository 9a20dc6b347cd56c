import type { Call } from './call.ts';
import { cutBytes, cutCharacters } from './cut.ts';
import type { Connection } from './octokit.ts';
import type { Outcome } from './outcome.ts';

export interface NewCheck {
  readonly name: string;
  readonly headSha: string;
  /** Page of the workflow run. */
  readonly detailsUrl?: string;
  /** Tells this run's check from another's of the same name: found again by it after an unclear answer. */
  readonly externalId: string;
}

export interface CheckRun {
  readonly id: number;
  readonly url: string;
}

/** Lines from 1. Columns count only on a single line. */
export interface CheckAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

export interface CheckResult {
  readonly conclusion: 'success' | 'neutral' | 'failure' | 'cancelled';
  readonly title: string;
  /** Markdown, as `text`. */
  readonly summary: string;
  readonly text?: string;
  readonly annotations: readonly CheckAnnotation[];
}

export interface CompletedCheck {
  /** How many annotations stand on it. */
  readonly annotated: number;
  /** Why it has fewer than it should. */
  readonly note?: string;
}

const PERMISSION = 'checks: write';
const BATCH = 50;
const MAX_OUTPUT = 65_535;
const MAX_MESSAGE = 64 * 1024 - 1;

function wire(annotation: CheckAnnotation) {
  const { path, startLine, endLine, startColumn, endColumn, level, title, message } = annotation;
  const columns =
    startLine === endLine && startColumn !== undefined && endColumn !== undefined
      ? { start_column: startColumn, end_column: endColumn }
      : {};
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    ...columns,
    annotation_level: level,
    title: cutCharacters(title, 255),
    message: cutBytes(message, MAX_MESSAGE),
  };
}

function batches<T>(items: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(items.length / BATCH));
  return Array.from({ length: count }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
}

function identify(run: { id: number; html_url: string | null }): CheckRun {
  return { id: run.id, url: run.html_url ?? '' };
}

export async function startCheck(to: Connection, call: Call, check: NewCheck): Promise<Outcome<CheckRun>> {
  const what = 'start the check run';
  const find = async (): Promise<CheckRun | undefined> => {
    const found = await call(
      what,
      async (signal) => {
        const { rest } = await to.octokit();
        const query = {
          ...to.repository,
          ref: check.headSha,
          check_name: check.name,
          per_page: 100,
          request: { signal },
        };
        return (await rest.checks.listForRef(query)).data.check_runs;
      },
      { once: true },
    );
    const run = 'ok' in found ? found.ok.find(({ external_id }) => external_id === check.externalId) : undefined;
    return run && identify(run);
  };
  const create = async (signal: AbortSignal) => {
    const { rest } = await to.octokit();
    const { data } = await rest.checks.create({
      ...to.repository,
      name: check.name,
      head_sha: check.headSha,
      external_id: check.externalId,
      status: 'in_progress',
      ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
      request: { signal },
    });
    return identify(data);
  };
  return call(what, create, { permission: PERMISSION, landed: find });
}

type WireAnnotation = ReturnType<typeof wire>;

/**
 * Completes the check with its first batch of annotations and appends the others. The conclusion goes first, so that whatever fails later leaves
 * no check running; annotations that GitHub refuses never keep the conclusion back.
 */
export async function completeCheck(
  to: Connection,
  call: Call,
  check: CheckRun,
  result: CheckResult,
): Promise<Outcome<CompletedCheck>> {
  const text = result.text === undefined ? {} : { text: cutBytes(result.text, MAX_OUTPUT) };
  const output = { title: cutCharacters(result.title, 255), summary: cutBytes(result.summary, MAX_OUTPUT), ...text };
  const update = (annotations: WireAnnotation[], expected: number) => {
    const read = async (signal: AbortSignal) => {
      const { rest } = await to.octokit();
      const { data } = await rest.checks.get({ ...to.repository, check_run_id: check.id, request: { signal } });
      return data.status === 'completed' && data.output.annotations_count >= expected ? true : undefined;
    };
    const landed = async () => {
      const seen = await call('read the check run', read, { vital: true, once: true });
      return 'ok' in seen ? seen.ok : undefined;
    };
    const write = async (signal: AbortSignal): Promise<true> => {
      const { rest } = await to.octokit();
      const conclusion = { status: 'completed', conclusion: result.conclusion } as const;
      const target = { ...to.repository, check_run_id: check.id };
      await rest.checks.update({ ...target, ...conclusion, output: { ...output, annotations }, request: { signal } });
      return true;
    };
    return call<true>('complete the check run', write, { permission: PERMISSION, vital: true, landed });
  };

  let annotated = 0;
  let note: string | undefined;
  for (const batch of batches(result.annotations.map(wire))) {
    const done = await update(batch, annotated + batch.length);
    if ('ok' in done) {
      annotated += batch.length;
      continue;
    }
    note = `${result.annotations.length - annotated} annotations are missing. ${done.failed}`;
    if (annotated > 0) break;
    const bare = batch.length > 0 ? await update([], 0) : done;
    if ('failed' in bare) return bare;
    break;
  }
  return { ok: { annotated, ...(note === undefined ? {} : { note }) } };
}
