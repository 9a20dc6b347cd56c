import type { Report } from '../model/review.ts';

/** What `--format json` prints; `schema/report.schema.json` describes it and `readReport` reads it. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
