import { ConfigurationError } from '../model/configuration-error.ts';
import type { Policy, Waiver } from '../model/policy.ts';
import type { ReviewRequest } from '../model/request.ts';
import type { Notification } from '../model/review.ts';
import { dayOf } from './day.ts';
import type { PolicyFile } from './document.ts';
import { readPolicyFile, type WrittenPolicy } from './file.ts';
import { RuleBook, type RuleNames } from './rule-names.ts';
import type { FileSettings } from './settings.ts';
import type { WrittenWaiver } from './waiver-list.ts';

/** The policy file of the tree under review, and of the state that it is judged against. */
export interface PolicySources {
  /** Absent: the tree has no policy file. */
  readonly head?: PolicyFile | undefined;
  /** Absent: there is no baseline (a terminal, a push), and the head's file counts as it is. */
  readonly base?: BasePolicy | undefined;
}

export type BasePolicy =
  | ({ readonly kind: 'text' } & PolicyFile)
  | { readonly kind: 'absent' }
  /** Neither git nor the API has it. */
  | { readonly kind: 'unavailable'; readonly why: string };

type Overrides = Pick<ReviewRequest, 'failOnSeverity' | 'failOnConfidence' | 'warnOnly' | 'failOnIncomplete'>;

interface Chosen {
  readonly settings: FileSettings;
  readonly waivers: readonly Waiver[];
  readonly source: string;
  readonly notifications: readonly Notification[];
}

const NOTHING: WrittenPolicy = { settings: {}, waivers: [] };

/**
 * What counts. With a baseline its file has the say, so that a pull request cannot loosen the policy that it is judged by.
 * @throws ConfigurationError when the head's file is broken, also where the baseline's counts: merging it would break every later review.
 */
export function loadPolicy(
  sources: PolicySources,
  request: Overrides,
  knownRules: readonly RuleNames[],
  now: Date,
): { policy: Policy; notifications: readonly Notification[]; settings: FileSettings } {
  const rules = new RuleBook(knownRules);
  const head = sources.head && readPolicyFile(sources.head, rules, now);
  const { settings, waivers, source, notifications } = choose(sources, head ?? NOTHING, rules, now);
  const policy: Policy = {
    failOnSeverity: request.failOnSeverity ?? settings.failOnSeverity ?? 'high',
    failOnConfidence: request.failOnConfidence ?? settings.failOnConfidence ?? 'medium',
    warnOnly: request.warnOnly ?? settings.warnOnly ?? false,
    failOnIncomplete: request.failOnIncomplete ?? settings.failOnIncomplete ?? false,
    selfWaivers: settings.selfWaivers ?? 'allow',
    rules: settings.rules ?? {},
    waivers,
    source,
  };
  return { policy, notifications, settings };
}

function choose({ head: file, base }: PolicySources, head: WrittenPolicy, rules: RuleBook, now: Date): Chosen {
  if (!base) {
    const waivers = head.waivers.map((waiver) => ({ ...waiver, byPullRequest: false }));
    return { settings: head.settings, waivers, source: file?.uri ?? 'defaults', notifications: [] };
  }
  if (base.kind === 'text') return judgedBy(base, file, head, rules, now);
  const waivers = judged(head.waivers, [], now);
  return base.kind === 'unavailable'
    ? defaults('the policy of the base commit could not be read', waivers, [baseUnavailable(base.why)])
    : defaults('the base commit has no policy file', waivers, file ? [firstPolicy(file)] : []);
}

function defaults(why: string, waivers: readonly Waiver[], notifications: readonly Notification[]): Chosen {
  return { settings: {}, waivers, source: `defaults (${why})`, notifications };
}

function judgedBy(
  base: PolicyFile,
  file: PolicyFile | undefined,
  head: WrittenPolicy,
  rules: RuleBook,
  now: Date,
): Chosen {
  const before = tryRead(base, rules, now);
  if (before instanceof ConfigurationError) {
    return defaults('the policy of the base commit is broken', judged(head.waivers, [], now), [baseBroken(before)]);
  }
  const changed = JSON.stringify(sorted(before.settings)) !== JSON.stringify(sorted(head.settings));
  return {
    settings: before.settings,
    waivers: judged(head.waivers, before.waivers, now),
    source: `${base.uri} of the base commit`,
    notifications: changed ? [changedPolicy(file, base)] : [],
  };
}

function tryRead(file: PolicyFile, rules: RuleBook, now: Date): WrittenPolicy | ConfigurationError {
  try {
    return readPolicyFile(file, rules, now);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}

/** The same settings in the same order, whatever order the file has them in. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, sorted(item)]);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * A waiver is the baseline's when a waiver there covers the same and is still valid today, or is not outlived by this one:
 * rewording a reason is nobody's self-waiver, reviving an expired waiver is.
 */
function judged(waivers: readonly WrittenWaiver[], before: readonly WrittenWaiver[], now: Date): readonly Waiver[] {
  const today = dayOf(now);
  return waivers.map((waiver) => {
    const known = before.some(
      (old) =>
        old.rule === waiver.rule && old.path === waiver.path && (old.expires >= today || old.expires >= waiver.expires),
    );
    return { ...waiver, byPullRequest: !known };
  });
}

function baseUnavailable(why: string): Notification {
  return {
    level: 'warning',
    code: 'policy-base-unavailable',
    message: `The policy of the base commit could not be read (${why}); the defaults count`,
    remedy: 'Check out with `fetch-depth: 2`, or give the token `contents: read`.',
  };
}

function baseBroken({ message, remedy }: ConfigurationError): Notification {
  return {
    level: 'warning',
    code: 'policy-base-broken',
    message: `The policy of the base commit is broken, so the defaults count: ${message}`,
    remedy,
  };
}

function firstPolicy({ uri }: PolicyFile): Notification {
  return {
    level: 'note',
    code: 'policy-first',
    message: 'This pull request brings the first policy file; its settings count once it is merged',
    location: { kind: 'file', uri },
  };
}

function changedPolicy(file: PolicyFile | undefined, base: PolicyFile): Notification {
  return {
    level: 'note',
    code: 'policy-changed',
    message: `This pull request changes the policy's settings; until it is merged those of the base commit count`,
    location: { kind: 'file', uri: file?.uri ?? base.uri },
  };
}
