import { summary } from '@actions/core';
import type { Report } from '../model/review.ts';
import { escapeMarkdown } from '../report/markdown.ts';
import type { Repository } from '../report/place.ts';
import { renderSummary, SUMMARY_LIMIT } from '../report/summary.ts';

function noteList(notes: readonly string[]): string {
  const lines = notes.map((note) => `- ${escapeMarkdown(note, 500)}`);
  return lines.length === 0 ? '' : `\n**Not published as asked**\n\n${lines.join('\n')}\n`;
}

/** Appends to the job's summary. Returns why that failed, where it did: the run goes on. */
export async function writeJobSummary(
  report: Report,
  repository: Repository,
  notes: readonly string[],
): Promise<string | undefined> {
  const ending = noteList(notes);
  try {
    const limit = SUMMARY_LIMIT - Buffer.byteLength(ending);
    await summary.addRaw(`${renderSummary(report, { repository, limit })}${ending}`, true).write();
    return undefined;
  } catch {
    return 'Could not write the job summary: the runner gave no file for it that can be written.';
  }
}
