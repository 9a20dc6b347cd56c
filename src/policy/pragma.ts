import type { Dockerfile, Instruction, Pragma } from '../model/dockerfile.ts';
import type { Location } from '../model/location.ts';
import type { Notification } from '../model/review.ts';
import type { RuleBook } from './rule-names.ts';

/** A pragma, judged: the rules that it lets pass on its instruction, or what is wrong with it. */
export interface JudgedPragma {
  readonly pragma: Pragma;
  /** Current ids, where they are known. */
  readonly rules: readonly string[];
  readonly location: Location;
  readonly byPullRequest: boolean;
  /** Set when it does not count. */
  readonly problem?: Notification;
}

/**
 * `'absent'`: the baseline has no such Dockerfile, or it cannot be had. Undefined: there is no baseline, so nobody added anything.
 */
export type BaseDockerfile = Dockerfile | 'absent' | undefined;

/** One judgement for the rules of a pragma that the pull request brought, one for those that were there, one for those that are unknown. */
export function judgePragmas(dockerfile: Dockerfile, base: BaseDockerfile, rules: RuleBook): readonly JudgedPragma[] {
  const allowed = allowedIn(base, rules);
  return dockerfile.pragmas.flatMap((pragma) => {
    const location: Location = { kind: 'file', uri: dockerfile.uri, region: pragma.region };
    const known = pragma.rules.flatMap((name) => rules.resolve(name) ?? []);
    const unknown = pragma.rules.filter((name) => rules.resolve(name) === undefined);
    const isNew = (rule: string) => allowed !== undefined && !allowed.has(keyOf(rule, pragma.instruction));
    const problem = problemOf(pragma, location);
    const judge = (names: readonly string[], byPullRequest: boolean, wrong = problem): JudgedPragma[] =>
      names.length === 0 && !wrong
        ? []
        : [{ pragma, rules: names, location, byPullRequest, ...(wrong && { problem: wrong }) }];
    const added = known.filter(isNew);
    if (problem) return judge(pragma.rules, added.length > 0);
    const kept = known.filter((rule) => !isNew(rule));
    const strangers = unknown.length > 0 ? judge(unknown, false, unknownRules(unknown, location, rules)) : [];
    return [...judge(kept, false), ...judge(added, true), ...strangers];
  });
}

/** What the baseline's pragmas let pass; undefined without a baseline. */
function allowedIn(base: BaseDockerfile, rules: RuleBook): ReadonlySet<string> | undefined {
  if (!base) return undefined;
  const pragmas = base === 'absent' ? [] : base.pragmas;
  const counting = pragmas.filter((pragma) => pragma.reason !== undefined && pragma.instruction);
  return new Set(
    counting.flatMap(({ rules: names, instruction }) =>
      names.map((name) => keyOf(rules.resolve(name) ?? name, instruction)),
    ),
  );
}

/** Rule and instruction, without what a reformatting changes: a pragma that moved with its instruction is not new. */
function keyOf(rule: string, instruction: Instruction | undefined): string {
  if (!instruction) return rule;
  const { keyword, flags, arguments: written, heredocs } = instruction;
  const options = flags.map(({ name, value }) => `--${name}=${value ?? ''}`);
  const bodies = heredocs.map(({ content }) => content);
  const words = [...options, written, ...bodies].map((text) => text.replace(/\s+/g, ' ').trim());
  return JSON.stringify([rule, keyword, ...words]);
}

function problemOf({ reason, instruction, rules }: Pragma, location: Location): Notification | undefined {
  const remedy = 'Write `# container-risk-review: allow RULE -- reason` directly above the instruction.';
  const problem = (code: string, message: string): Notification => ({
    level: 'warning',
    code,
    message,
    location,
    remedy,
  });
  if (rules.length === 0) return problem('pragma-without-rule', 'A pragma without a rule does not count');
  if (reason === undefined) return problem('pragma-without-reason', 'A pragma without a reason does not count');
  if (!instruction) return problem('pragma-over-nothing', 'A pragma over no instruction does not count');
  return undefined;
}

function unknownRules(names: readonly string[], location: Location, rules: RuleBook): Notification {
  const meant = names.flatMap((name) => rules.suggest(name) ?? [])[0];
  return {
    level: 'warning',
    code: 'pragma-unknown-rule',
    message: `A pragma allows a rule that does not exist${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    location,
    remedy: 'All ids are listed by `container-risk-review rules`.',
  };
}
