import type { WaiverUse } from '../../model/review.ts';
import { count } from '../amounts.ts';
import { type Placed, waivedByPullRequest } from '../findings.ts';
import { codeCell, details, escapeMarkdown, table } from '../markdown.ts';
import { placeLink } from '../place.ts';
import { capped, type View, where } from './view.ts';

const HEADER = ['Severity', 'Risk', 'Where', 'Reason', 'Owner', 'Until'] as const;

/** What the pull request under review excuses itself from: first and apart. */
export function waivedHere(view: View): string {
  return waivedTable('Waived by this pull request', waivedByPullRequest(view.report.reviews), view);
}

export function waivedBefore(view: View): string {
  const waived = view.report.reviews.flatMap((review) =>
    review.findings
      .filter(({ suppression }) => suppression && !suppression.byPullRequest)
      .map((finding) => ({ review, finding })),
  );
  return waivedTable('Waived', waived, view);
}

function waivedTable(title: string, waived: readonly Placed[], view: View): string {
  if (waived.length === 0) return '';
  const { rows, more } = capped(waived, view, (placed) => waivedRow(placed, view));
  return details(`${title} (${waived.length})`, `${table(HEADER, rows)}${more}`);
}

function waivedRow(placed: Placed, view: View): string[] {
  const { severity, message, ruleId, suppression } = placed.finding;
  return [
    severity,
    `${escapeMarkdown(message)} ${codeCell(ruleId, 80)}`,
    where(placed, view),
    escapeMarkdown(suppression?.reason ?? ''),
    suppression?.owner === undefined ? 'not named' : escapeMarkdown(suppression.owner, 80),
    suppression?.expires === undefined ? 'no end' : untilWords(suppression.expires, view.now),
  ];
}

function untilWords(expires: string, now: Date): string {
  const end = Date.parse(`${expires}T00:00:00Z`);
  if (Number.isNaN(end)) return escapeMarkdown(expires, 40);
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const days = Math.round((end - today) / 86_400_000);
  const left = days > 0 ? `${count(days, 'day')} left` : days === 0 ? 'last day' : 'expired';
  return `${escapeMarkdown(expires, 40)}, ${left}`;
}

const STATUS: Readonly<Record<Exclude<WaiverUse['status'], 'used'>, string>> = {
  expired: 'expired: what it waived counts again',
  refused: 'refused: brought by this pull request, and the policy has `self-waivers: refuse`',
  invalid: 'does not count: it needs a reason, and an instruction below it',
  unused: 'matches nothing: it can go',
};

/** Waivers and pragmas that waive nothing, and why. */
export function idleWaivers(view: View): string {
  const idle = view.report.reviews.flatMap(({ waivers }) => waivers).filter(({ status }) => status !== 'used');
  const once = [...new Map(idle.map((waiver) => [JSON.stringify(waiver), waiver])).values()];
  if (once.length === 0) return '';
  const { rows, more } = capped(once, view, (waiver) => idleRow(waiver, view));
  const header = ['Rule', 'State', 'Where', 'Reason', 'Owner'];
  return details(`Waivers without effect (${once.length})`, `${table(header, rows)}${more}`);
}

function idleRow({ rules, status, location, reason, owner }: WaiverUse, { repository }: View): string[] {
  return [
    rules
      .slice(0, 5)
      .map((rule) => codeCell(rule, 80))
      .join(', '),
    status === 'used' ? '' : STATUS[status],
    placeLink(location, repository),
    escapeMarkdown(reason ?? 'none given'),
    owner === undefined ? 'not named' : escapeMarkdown(owner, 80),
  ];
}
