import type { Host } from '../host/host.ts';
import { openHost } from '../host/machine.ts';
import type { ReviewRequest } from '../model/request.ts';
import type { Report } from '../model/review.ts';
import { review } from '../review.ts';
import { type Console, consoleProgress, deliver, errorLine } from './console.ts';
import { exitCode } from './exit-code.ts';
import type { ReviewOptions } from './options.ts';
import { print } from './print.ts';

/** 128 + the signal's number, as a shell has it. */
const CANCELLED = 130;

/** Errors go to standard error, one line each, whatever the format. */
function sayErrors({ reviews }: Report, console: Console): void {
  for (const { verdict, notifications } of reviews) {
    if (verdict !== 'error') continue;
    for (const notification of notifications) if (notification.level === 'error') console.err(errorLine(notification));
  }
}

/** What becomes of a review that is cancelled is of no interest: the process ends. */
async function reviewUnlessCancelled(request: ReviewRequest, host: Host): Promise<Report> {
  const never = new Promise<never>(() => undefined);
  const report = await review(request, host).catch((error: unknown) => {
    if (host.cancelled.aborted) return never;
    throw error;
  });
  return host.cancelled.aborted ? never : report;
}

export async function runReview(options: ReviewOptions, console: Console): Promise<number> {
  const { request, output } = options;
  const { workspace, environment } = console;
  const host = openHost({
    workspace,
    environment,
    progress: consoleProgress(console, output),
    standardInput: () => process.stdin,
  });
  // The review cannot be stopped half-way in every place; the process can, once `close` has removed what it made.
  host.cancelled.addEventListener('abort', () => void host.close().finally(() => process.exit(CANCELLED)));
  try {
    const report = await reviewUnlessCancelled(request, host);
    sayErrors(report, console);
    // A review that was begun says at least what it could not assess; of one that was not, the error is all.
    const hasResult =
      output.format !== 'text' ||
      report.reviews.some(({ verdict, notAssessed }) => verdict !== 'error' || notAssessed.length > 0) ||
      report.reviews.length === 0;
    if (hasResult) deliver(await print(report, options, console), output, console);
    return exitCode(report);
  } finally {
    await host.close();
  }
}
