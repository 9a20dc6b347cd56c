import type { Policy, RuleSetting } from '../model/policy.ts';
import type { NotAssessed } from '../model/review.ts';
import type { Problem, Rule } from '../model/rule.ts';
import { compareSeverity, type Severity } from '../model/severity.ts';
import type { Evidence } from './place.ts';

/** What a rule would need and is not there. */
export type Lack = 'dockerfile' | 'image';

/** For what was asked for and failed: not to be called "not given". */
const FAILED = { why: 'It could not be read.', remedy: 'Mend the error first.' };

const LACKS: Readonly<Record<Lack, Omit<NotAssessed, 'rules'>>> = {
  image: {
    what: 'Files, layers and configuration of the image',
    why: 'No image was given or built.',
    remedy: 'Give `image` (an archive, an OCI layout or a name), or let the review build it with `build: true`.',
  },
  dockerfile: {
    what: 'Instructions of the Dockerfile',
    why: 'Only an image was given.',
    remedy: 'Give `dockerfile`, so that findings can name the line to change.',
  },
};

const TURNED_OFF = {
  what: 'Rules that are turned off',
  why: 'The policy turns them off.',
  remedy: 'Remove `off` from `rules` in the policy file to have them back.',
};

export function isOff(rule: Rule, settings: Policy['rules']): boolean {
  return settingOf(rule, settings) === 'off';
}

export function lacks(rule: Rule, { dockerfile, image }: Evidence): Lack | undefined {
  if (rule.on === 'dockerfile') return dockerfile ? undefined : 'dockerfile';
  if (rule.on === 'filesystem' || rule.needs === 'image') return image ? undefined : 'image';
  return (dockerfile ?? image) ? undefined : 'image';
}

/**
 * The policy's severity stands for what the rule finds ordinarily. What the rule itself rates weaker than its own severity (a discarded stage, an
 * unknown user) never rises above that rating.
 */
export function ratedSeverity(rule: Rule, problem: Problem, settings: Policy['rules']): Severity {
  const own = problem.severity ?? rule.severity;
  const setting = settingOf(rule, settings);
  if (typeof setting !== 'object') return own;
  const weaker = compareSeverity(own, rule.severity) > 0;
  return weaker && compareSeverity(own, setting.severity) > 0 ? own : setting.severity;
}

/** One entry for each reason why rules did not look. */
export function describeSkipped(
  rules: readonly Rule[],
  evidence: Evidence & { readonly failed?: readonly Lack[] },
  settings: Policy['rules'],
): NotAssessed[] {
  const on = rules.filter((rule) => !isOff(rule, settings));
  const lacking = (lack: Lack) => {
    const about = evidence.failed?.includes(lack) ? { ...LACKS[lack], ...FAILED } : LACKS[lack];
    return entry(
      about,
      on.filter((rule) => lacks(rule, evidence) === lack),
    );
  };
  return [
    ...lacking('image'),
    ...lacking('dockerfile'),
    ...entry(
      TURNED_OFF,
      rules.filter((rule) => isOff(rule, settings)),
    ),
  ];
}

function settingOf(rule: Rule, settings: Policy['rules']): RuleSetting | undefined {
  const name = [rule.id, ...(rule.deprecatedIds ?? [])].find((id) => Object.hasOwn(settings, id));
  return name === undefined ? undefined : settings[name];
}

function entry(about: Omit<NotAssessed, 'rules'>, skipped: readonly Rule[]): NotAssessed[] {
  return skipped.length > 0 ? [{ ...about, rules: skipped.map((rule) => rule.id).sort() }] : [];
}
