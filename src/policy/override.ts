import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';

/** Lays the policy's rule settings over findings: those of a rule that is off go, others get the severity that the policy gives them. */
export function override(findings: readonly Finding[], settings: Policy['rules']): Finding[] {
  return findings.flatMap((finding) => {
    const setting = Object.hasOwn(settings, finding.ruleId) ? settings[finding.ruleId] : undefined;
    if (setting === 'off') return [];
    return [setting ? { ...finding, severity: setting.severity } : finding];
  });
}
