import type { Group, Placed } from '../findings.ts';
import { codeCell, details, escapeMarkdown, table } from '../markdown.ts';
import { capped, type View, where } from './view.ts';

const HEADER = ['Severity', 'Risk', 'Where'] as const;

/** The rows before the first fold. */
export function risksTable(view: View, most: number): string {
  const shown = view.groups.slice(0, most);
  if (shown.length === 0) return '';
  const left = view.groups.length - shown.length;
  const more = left > 0 ? `\n\nand ${left} more.` : '';
  return `### Risks\n\n${table(
    HEADER,
    shown.map((group) => groupRow(group, view)),
  )}${more}`;
}

/** Everything that counts and is not a row above: the others of a group, the groups beyond, and what is for information. */
export function otherFindings(view: View, most: number): string {
  const shown = new Set(view.groups.slice(0, most).map(([first]) => first.finding));
  const rest = view.placed.filter(({ finding }) => !shown.has(finding));
  if (rest.length === 0) return '';
  const { rows, more } = capped(rest, view, (placed) => row(placed, view, ''));
  return details(`Other findings (${rest.length})`, `${table(HEADER, rows)}${more}`);
}

function groupRow([first, ...others]: Group, view: View): string[] {
  const more = others.length > 0 ? ` (and ${others.length} more there)` : '';
  return row(first, view, more);
}

function row(placed: Placed, view: View, more: string): string[] {
  const { severity, blocking, confidence, message, ruleId } = placed.finding;
  const blocks = placed.review.basis.warnOnly ? 'would block' : 'blocks';
  const sure = confidence === 'low' ? ', low confidence' : '';
  return [
    `${blocking ? `**${severity}**, ${blocks}` : severity}${sure}`,
    `${escapeMarkdown(message)}${more} ${codeCell(ruleId, 80)}`,
    where(placed, view),
  ];
}
