import type { RuleSetting } from '../model/policy.ts';
import { CONFIDENCES, type Confidence, type Severity } from '../model/severity.ts';
import {
  COMMENT_MODES,
  type CommentMode,
  parseCommentMode,
  parseScanners,
  parseSeverityThreshold,
  SCANNER_WORDS,
  THRESHOLD_WORDS,
} from '../model/words.ts';
import type { PolicyNode } from './document.ts';
import type { RuleBook } from './rule-names.ts';
import { booleanValue, ruleValue, unknownKey, wordValue, wrongValue } from './values.ts';

/** What one policy file sets; a key that it leaves out is absent. */
export interface FileSettings {
  readonly failOnSeverity?: Severity | 'none';
  readonly failOnConfidence?: Confidence;
  readonly warnOnly?: boolean;
  readonly failOnIncomplete?: boolean;
  readonly commentSummaryInPr?: CommentMode;
  readonly scanners?: readonly string[] | 'auto' | 'none';
  readonly selfWaivers?: 'allow' | 'refuse';
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

const SELF_WAIVER_WORDS = ['allow', 'refuse'] as const;
const SEVERITY_WORDS = THRESHOLD_WORDS.filter((word) => word !== 'none');

/** Key of the file → the part of the settings that it sets. */
const READERS: Readonly<Record<string, (node: PolicyNode, rules: RuleBook) => FileSettings>> = {
  'fail-on-severity': (node) => ({ failOnSeverity: wordValue(node, parseSeverityThreshold, THRESHOLD_WORDS) }),
  'fail-on-confidence': (node) => ({
    failOnConfidence: wordValue(node, (text) => CONFIDENCES.find((word) => word === text), CONFIDENCES),
  }),
  'warn-only': (node) => ({ warnOnly: booleanValue(node) }),
  'fail-on-incomplete': (node) => ({ failOnIncomplete: booleanValue(node) }),
  'comment-summary-in-pr': (node) => ({ commentSummaryInPr: wordValue(node, parseCommentMode, COMMENT_MODES) }),
  scanners: (node) => ({ scanners: scannersValue(node) }),
  'self-waivers': (node) => ({
    selfWaivers: wordValue(node, (text) => SELF_WAIVER_WORDS.find((word) => word === text), SELF_WAIVER_WORDS),
  }),
  rules: (node, rules) => ({ rules: ruleSettings(node, rules) }),
};

export const SETTING_KEYS: readonly string[] = Object.keys(READERS);

/** Undefined for a key that is not a setting. @throws ConfigurationError `policy-invalid`, `policy-unknown-rule` */
export function readSetting(key: string, node: PolicyNode, rules: RuleBook): FileSettings | undefined {
  return Object.hasOwn(READERS, key) ? READERS[key]?.(node, rules) : undefined;
}

function scannersValue(node: PolicyNode): readonly string[] | 'auto' | 'none' {
  const value = parseScanners((node.items() ?? [node]).map((item) => item.text() ?? ''));
  if (value === undefined) throw wrongValue(node, SCANNER_WORDS);
  return value;
}

function severityWord(text: string): Severity | undefined {
  const severity = parseSeverityThreshold(text);
  return severity === 'none' ? undefined : severity;
}

function ruleSetting(node: PolicyNode): RuleSetting {
  if (node.text() === 'off') return 'off';
  const entries = node.entries();
  const stranger = entries?.find(({ key }) => key !== 'severity');
  if (stranger) throw unknownKey(stranger.at, stranger.key, ['severity']);
  const [severity] = entries ?? [];
  if (!severity) {
    throw node.error('policy-invalid', 'expected `off` or a severity', 'Write `off`, or `{ severity: low }`.');
  }
  return { severity: wordValue(severity.value, severityWord, SEVERITY_WORDS) };
}

function ruleSettings(node: PolicyNode, rules: RuleBook): Readonly<Record<string, RuleSetting>> {
  const entries = node.entries();
  if (!entries) throw node.error('policy-invalid', 'expected rules and their settings', 'Write `rule-id: off` lines.');
  const settings = new Map<string, RuleSetting>();
  for (const { key, at, value } of entries) {
    const id = ruleValue(at, key, rules);
    if (settings.has(id)) throw at.error('policy-invalid', `\`${id}\` is set already`, 'Keep one of the two.');
    settings.set(id, ruleSetting(value));
  }
  return Object.fromEntries(settings);
}
