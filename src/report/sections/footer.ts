import type { Basis, Report } from '../../model/review.ts';
import { code, escapeMarkdown } from '../markdown.ts';

/** Scanners with the date of their database, policy, baseline, and the command for a terminal. */
export function footer(report: Report): string {
  const bases = report.reviews.map(({ basis }) => basis);
  const parts = [
    `${escapeMarkdown(report.tool.name, 60)} ${escapeMarkdown(report.tool.version, 40)}`,
    ...(bases.length === 0 ? [] : [scannerWords(bases)]),
    ...unique(bases.map(policyWords)),
    ...unique(
      bases.map(({ baseCommit }) =>
        baseCommit === undefined ? '' : `baseline commit ${code(baseCommit.slice(0, 12))}`,
      ),
    ),
  ];
  const commands = unique(bases.map(({ reproduce }) => (reproduce === undefined ? '' : code(reproduce, 300))));
  const again = commands.length === 0 ? '' : `\n\nThe same review on your machine: ${commands.slice(0, 3).join(', ')}`;
  return `<sub>${parts.join(' · ')}</sub>${again}`;
}

function scannerWords(bases: readonly Basis[]): string {
  const named = unique(
    bases.flatMap(({ scanners }) =>
      scanners.map(({ name, version, database }) => {
        const date =
          database === undefined
            ? ', date of its database unknown'
            : `, database of ${escapeMarkdown(database.replace(/T[\d:.]+Z$/, ''), 60)}`;
        return `${escapeMarkdown(name, 60)}${version === undefined ? '' : ` ${escapeMarkdown(version, 60)}`}${date}`;
      }),
    ),
  );
  return named.length === 0 ? 'no vulnerability scanner ran' : named.slice(0, 5).join(' · ');
}

const THRESHOLDS: ReadonlyMap<string, string> = new Map([
  ['none', 'nothing blocks'],
  ['critical', 'critical blocks'],
  ['info', 'every finding blocks'],
]);

function policyWords({ policy, failOnSeverity, warnOnly }: Basis): string {
  const threshold = THRESHOLDS.get(failOnSeverity) ?? `${escapeMarkdown(failOnSeverity, 20)} and above block`;
  return `policy: ${escapeMarkdown(policy, 160)}; ${threshold}${warnOnly ? ', warn only' : ''}`;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}
