import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LIMITS, type Limits } from '../github/call.ts';
import type { CheckRun } from '../github/check.ts';
import type { EventContext } from '../github/context.ts';
import type { GitHub } from '../github/github.ts';
import type { Outcome } from '../github/outcome.ts';
import type { Report } from '../model/review.ts';
import type { CommentMode } from '../model/words.ts';
import { annotations } from '../report/annotations.ts';
import { checkOutput } from '../report/check.ts';
import { renderComment } from '../report/comment.ts';
import type { Repository } from '../report/place.ts';
import type { PublishSettings } from './read-inputs.ts';

/** The runner ends a cancelled step after 7.5 seconds, and kills it 2.5 seconds later. */
export const HURRIED: Limits = { ...LIMITS, request: 4000, total: 5000, kept: 0, pause: 0 };

export interface PublisherOptions {
  readonly event: EventContext;
  readonly settings: PublishSettings;
  /** Absent without a token: then nothing is published, and that was asked for. */
  readonly github: GitHub | undefined;
  /** The same with the limits of a run that is being cancelled. */
  readonly hurried: GitHub | undefined;
  /** Hears why something could not be published. */
  readonly note: (sentence: string) => void;
}

export interface Published {
  readonly checkUrl: string;
  readonly commentUrl: string;
  /** False when no check run carries the annotations. */
  readonly annotated: boolean;
}

/** Where links in the review lead. */
export function linkTarget({ serverUrl, repository, headSha }: EventContext): Repository {
  return { url: `${serverUrl}/${repository.owner}/${repository.repo}`, sha: headSha };
}

function commentMode(report: Report, { commentMode: given }: PublishSettings): CommentMode {
  const fromPolicy = report.reviews.find(({ basis }) => basis.commentSummaryInPr)?.basis.commentSummaryInPr;
  return given ?? fromPolicy ?? 'always';
}

/** Whether a comment is made where there is none; one that exists is brought up to date in any case. */
function createsComment({ verdict, reviews }: Report, mode: CommentMode): boolean {
  if (mode === 'on-failure') return verdict === 'failure' || verdict === 'error';
  return reviews.length > 0;
}

/** One check run and one comment, through a whole run. Best effort: nothing here rejects or changes the verdict. */
export class Publisher {
  readonly #options: PublisherOptions;
  #starting: Promise<Outcome<CheckRun>> | undefined;
  #completed = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { event, settings, github, note } = this.#options;
    if (!github) return;
    this.#starting = github.startCheck({
      name: settings.checkName,
      headSha: event.headSha,
      externalId: randomUUID(),
      ...(event.runUrl === undefined ? {} : { detailsUrl: event.runUrl }),
    });
    const started = await this.#starting;
    if ('failed' in started) note(started.failed);
  }

  async publish(report: Report): Promise<Published> {
    const check = await this.#completeCheck(report);
    return { ...check, commentUrl: await this.#comment(report) };
  }

  async #completeCheck(report: Report): Promise<Omit<Published, 'commentUrl'>> {
    const { event, github, note } = this.#options;
    const started = await this.#starting;
    if (!github || !started || 'failed' in started) return { checkUrl: '', annotated: false };
    const wanted = annotations(report);
    const output = checkOutput(report, { repository: linkTarget(event), summaryUrl: event.runUrl });
    const done = await github.completeCheck(started.ok, { ...output, annotations: wanted });
    const checkUrl = started.ok.url;
    if ('failed' in done) {
      note(done.failed);
      return { checkUrl, annotated: false };
    }
    this.#completed = true;
    if (done.ok.note !== undefined) note(done.ok.note);
    return { checkUrl, annotated: done.ok.annotated > 0 || wanted.length === 0 };
  }

  async #comment(report: Report): Promise<string> {
    const { event, settings, github, note } = this.#options;
    const { kind, number, headSha } = event;
    const mode = commentMode(report, settings);
    if (!github || kind !== 'pull-request' || number === undefined || mode === 'never') return '';
    const { checkName } = settings;
    const repository = linkTarget(event);
    const body = renderComment(report, { repository, checkName, headSha, summaryUrl: event.runUrl });
    const create = createsComment(report, mode);
    const done = await github.upsertComment({ number, checkName, headSha, body, create });
    if ('failed' in done) note(done.failed);
    else if (done.ok.action === 'superseded') note('The comment was left as it is: it speaks of a newer commit.');
    return 'ok' in done ? (done.ok.url ?? '') : '';
  }

  /** Completes the check of a run that is being cancelled, in the little time that there is. Gives its address. */
  async cancel(): Promise<string> {
    const { hurried, note } = this.#options;
    const started = await Promise.race([this.#starting, pause(HURRIED.request, undefined, { ref: false })]);
    if (!hurried || !started || 'failed' in started) return '';
    if (!this.#completed) {
      const summary = 'The run was cancelled before the review was done.';
      const result = { conclusion: 'cancelled', title: 'Cancelled', summary, annotations: [] } as const;
      const done = await hurried.completeCheck(started.ok, result);
      if ('failed' in done) note(done.failed);
    }
    return started.ok.url;
  }
}
