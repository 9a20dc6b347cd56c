import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../model/review.ts';
import { renderJson } from '../report/json.ts';
import { renderSarif } from '../report/sarif.ts';

/** Absolute paths; empty where nothing could be written. */
export interface ReportFiles {
  readonly 'report-json': string;
  readonly 'report-sarif': string;
}

const NONE: ReportFiles = { 'report-json': '', 'report-sarif': '' };

/** Writes the report for later steps. The folder is new each time, so that two steps of one job never meet; the runner empties it after the job. */
export async function writeReportFiles(
  report: Report,
  temporary: string | undefined,
  note: (sentence: string) => void,
): Promise<ReportFiles> {
  try {
    const folder = await mkdtemp(join(temporary || tmpdir(), 'container-risk-review-report-'));
    const files = { 'report-json': join(folder, 'report.json'), 'report-sarif': join(folder, 'report.sarif') };
    await writeFile(files['report-json'], renderJson(report));
    await writeFile(files['report-sarif'], renderSarif(report));
    return files;
  } catch (error) {
    note(`Could not write the report files: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}.`);
    return NONE;
  }
}
