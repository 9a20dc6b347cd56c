import type { Report } from '../model/review.ts';
import { review } from '../review.ts';
import { type Console, deliver, errorLine } from './console.ts';
import { onThisMachine } from './console-host.ts';
import { exitCode } from './exit-code.ts';
import type { ReviewOptions } from './options.ts';
import { print } from './print.ts';

/** Errors go to standard error, one line each, whatever the format. */
function sayErrors({ reviews }: Report, console: Console): void {
  for (const { verdict, notifications } of reviews) {
    if (verdict !== 'error') continue;
    for (const notification of notifications) if (notification.level === 'error') console.err(errorLine(notification));
  }
}

export async function runReview(options: ReviewOptions, console: Console): Promise<number> {
  const { request, output } = options;
  const report = await onThisMachine(console, output, (host) => review(request, host));
  sayErrors(report, console);
  // A review that was begun says at least what it could not assess; of one that was not, the error is all.
  const hasResult =
    output.format !== 'text' ||
    report.reviews.some(({ verdict, notAssessed }) => verdict !== 'error' || notAssessed.length > 0) ||
    report.reviews.length === 0;
  if (hasResult) deliver(await print(report, options, console), output, console);
  return exitCode(report);
}
