import type { Dockerfile } from '../model/dockerfile.ts';
import type { Finding, Suppression } from '../model/finding.ts';
import type { Policy, Waiver } from '../model/policy.ts';
import type { Notification, WaiverUse } from '../model/review.ts';
import { covers, isOn } from './covers.ts';
import { dayOf } from './day.ts';
import { type BaseDockerfile, type JudgedPragma, judgePragmas } from './pragma.ts';
import { RuleBook, type RuleNames } from './rule-names.ts';

export interface SuppressOptions {
  readonly policy: Policy;
  readonly dockerfile?: Dockerfile | undefined;
  readonly baseDockerfile?: BaseDockerfile;
  readonly knownRules: readonly RuleNames[];
  readonly now: Date;
}

/** A waiver or pragma that may take findings out of the count, or says why it may not. */
interface Claim {
  readonly use: Omit<WaiverUse, 'status' | 'findings'>;
  readonly suppression: Suppression;
  /** Set when it does not count. */
  readonly status?: 'expired' | 'refused' | 'invalid';
  covers(finding: Finding): boolean;
}

/**
 * Takes accepted risks out of the count: such a finding gets its `suppression`. What the baseline already accepted goes first, so that a pull request
 * is only called to account for what nothing but its own waiver covers.
 */
export function suppress(
  findings: readonly Finding[],
  options: SuppressOptions,
): { findings: Finding[]; waivers: readonly WaiverUse[]; notifications: readonly Notification[] } {
  const { policy, dockerfile, baseDockerfile, knownRules, now } = options;
  const pragmas = dockerfile ? judgePragmas(dockerfile, baseDockerfile, new RuleBook(knownRules)) : [];
  const claims = [
    ...pragmas.map((pragma) => claimOfPragma(pragma, dockerfile?.uri ?? '', policy)),
    ...policy.waivers.map((waiver) => claimOfWaiver(waiver, policy, dayOf(now))),
  ];
  const counting = claims
    .filter(({ status }) => status === undefined)
    .sort((a, b) => Number(a.use.byPullRequest) - Number(b.use.byPullRequest));
  const taken = new Map<Claim, string[]>();
  const marked = findings.map((finding) => {
    const claim = counting.find((candidate) => candidate.covers(finding));
    if (!claim) return finding;
    const fingerprints = taken.get(claim);
    if (fingerprints) fingerprints.push(finding.fingerprint);
    else taken.set(claim, [finding.fingerprint]);
    return { ...finding, suppression: claim.suppression };
  });
  const waivers = claims.map((claim): WaiverUse => {
    const fingerprints = taken.get(claim) ?? [];
    return {
      ...claim.use,
      status: claim.status ?? (fingerprints.length > 0 ? 'used' : 'unused'),
      findings: fingerprints,
    };
  });
  return { findings: marked, waivers, notifications: pragmas.flatMap(({ problem }) => problem ?? []) };
}

function isRefused(byPullRequest: boolean, { selfWaivers }: Policy): boolean {
  return byPullRequest && selfWaivers === 'refuse';
}

function claimOfPragma(
  { pragma, rules, location, byPullRequest, problem }: JudgedPragma,
  uri: string,
  policy: Policy,
): Claim {
  const { reason, instruction } = pragma;
  const refused = isRefused(byPullRequest, policy);
  return {
    use: { kind: 'inSource', rules, ...(reason === undefined ? {} : { reason }), location, byPullRequest },
    ...(problem && { status: 'invalid' }),
    ...(!problem && refused && { status: 'refused' }),
    suppression: { kind: 'inSource', reason: reason ?? '', byPullRequest },
    covers: (finding) =>
      rules.includes(finding.ruleId) && instruction !== undefined && isOn(finding, uri, instruction.region),
  };
}

function claimOfWaiver(waiver: Waiver, policy: Policy, today: string): Claim {
  const { rule, path, reason, owner, expires, location, byPullRequest } = waiver;
  const refused = isRefused(byPullRequest, policy);
  const accepted = { reason, owner, expires, byPullRequest };
  return {
    use: { kind: 'external', rules: [rule], ...(path === undefined ? {} : { path }), location, ...accepted },
    ...(refused && { status: 'refused' }),
    ...(expires < today && { status: 'expired' }),
    suppression: { kind: 'external', ...accepted },
    covers: (finding) => covers(waiver, finding),
  };
}
