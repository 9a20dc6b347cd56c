import type { Waiver } from '../model/policy.ts';
import { isDay, yearAfter } from './day.ts';
import type { PolicyNode } from './document.ts';
import type { RuleBook } from './rule-names.ts';
import { ruleValue, unknownKey } from './values.ts';

/** A waiver as its file has it: who brought it is known only beside the baseline's file. */
export type WrittenWaiver = Omit<Waiver, 'byPullRequest'>;

const KEYS = ['rule', 'path', 'reason', 'owner', 'expires'] as const;
type Key = (typeof KEYS)[number];
/** Characters; reports print these texts in one table row. */
const LONGEST: Readonly<Record<Key, number>> = { rule: 100, path: 1000, reason: 1000, owner: 200, expires: 10 };

function textOf(key: Key, node: PolicyNode): string {
  // Folded and multi-line texts of YAML become one line.
  const text = node.text()?.replace(/\s+/g, ' ').trim();
  if (!text) throw node.error('policy-invalid', `\`${key}\` must be text`, `Write a ${key}; a number goes in quotes.`);
  if (text.length > LONGEST[key]) {
    throw node.error('policy-invalid', `\`${key}\` is longer than ${LONGEST[key]} characters`, 'Shorten it.');
  }
  return text;
}

function expiryOf(node: PolicyNode, now: Date): string {
  const text = node.text() ?? '';
  if (!isDay(text)) {
    throw node.error('policy-invalid', '`expires` must be a day of the calendar', 'Write it as YYYY-MM-DD.');
  }
  const last = yearAfter(now);
  if (text > last) {
    throw node.error('policy-invalid', '`expires` is more than a year ahead', `Choose ${last} or earlier.`);
  }
  return text;
}

function readWaiver(node: PolicyNode, rules: RuleBook, now: Date): WrittenWaiver {
  const entries = node.isEmpty() ? undefined : node.entries();
  if (!entries) throw node.error('policy-invalid', 'a waiver must be a mapping', `Give it ${KEYS.join(', ')}.`);
  const fields = new Map(entries.map((entry) => [entry.key, entry.value]));
  const stranger = entries.find(({ key }) => !(KEYS as readonly string[]).includes(key));
  if (stranger) throw unknownKey(stranger.at, stranger.key, KEYS);
  const required = (key: Key): PolicyNode => {
    const value = fields.get(key);
    if (value && !value.isEmpty()) return value;
    throw (value ?? node).error('policy-invalid', `the waiver has no \`${key}\``, `Add \`${key}\`.`);
  };
  const rule = required('rule');
  const path = fields.get('path');
  return {
    rule: ruleValue(rule, textOf('rule', rule), rules),
    ...(path && { path: textOf('path', path) }),
    reason: textOf('reason', required('reason')),
    owner: textOf('owner', required('owner')),
    expires: expiryOf(required('expires'), now),
    location: node.location,
  };
}

/** @throws ConfigurationError `policy-invalid`, `policy-unknown-rule` */
export function readWaivers(node: PolicyNode, rules: RuleBook, now: Date): readonly WrittenWaiver[] {
  if (node.isEmpty()) return [];
  const items = node.items();
  if (!items) throw node.error('policy-invalid', '`waivers` must be a list', 'Begin each waiver with `- rule:`.');
  return items.map((item) => readWaiver(item, rules, now));
}
