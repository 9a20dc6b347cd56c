import { type PolicyFile, parsePolicyDocument } from './document.ts';
import type { RuleBook } from './rule-names.ts';
import { type FileSettings, readSetting, SETTING_KEYS } from './settings.ts';
import { unknownKey } from './values.ts';
import { readWaivers, type WrittenWaiver } from './waiver-list.ts';

/** A policy file, read and checked. */
export interface WrittenPolicy {
  readonly settings: FileSettings;
  readonly waivers: readonly WrittenWaiver[];
}

/** @throws ConfigurationError `policy-too-large`, `policy-unparsable`, `policy-invalid`, `policy-unknown-rule`: each names file and line. */
export function readPolicyFile(file: PolicyFile, rules: RuleBook, now: Date): WrittenPolicy {
  const document = parsePolicyDocument(file);
  const entries = document.entries();
  if (!entries) {
    throw document.error(
      'policy-invalid',
      'expected `key: value` lines',
      `Known keys: ${SETTING_KEYS.join(', ')}, waivers.`,
    );
  }
  let settings: FileSettings = {};
  let waivers: readonly WrittenWaiver[] = [];
  for (const { key, at, value } of entries) {
    if (key === 'waivers') {
      waivers = readWaivers(value, rules, now);
      continue;
    }
    const setting = readSetting(key, value, rules);
    if (!setting) throw unknownKey(at, key, [...SETTING_KEYS, 'waivers']);
    settings = { ...settings, ...setting };
  }
  return { settings, waivers };
}
