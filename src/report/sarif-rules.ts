import type { ReportingDescriptor, Result } from 'sarif';
import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { RuleDescriptor } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import { controlWords } from './sections/controls.ts';

/** GitHub: over 9.0 critical, 7.0 high, 4.0 medium, 0.1 low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '0.0',
};

const MOST_TAGS = 20;

export function level(severity: Severity): 'error' | 'warning' | 'note' {
  if (severity === 'critical' || severity === 'high') return 'error';
  return severity === 'medium' ? 'warning' : 'note';
}

/**
 * The descriptor that a result names. Code scanning takes the severity from the rule, so that a finding of another severity than its rule's
 * gets a descriptor of its own, `rule/severity` (hierarchical ids, §3.5.4).
 */
export function ruleKey({ ruleId, severity }: Finding, { rules }: Review): NonNullable<Result['ruleId']> {
  const rule = rules.find(({ id }) => id === ruleId);
  return rule && rule.severity !== severity ? `${ruleId}/${severity}` : ruleId;
}

/** The rules of a review, with one more for each severity that findings have instead of the rule's. */
export function sarifRules(review: Review): ReportingDescriptor[] {
  const keys = new Map<string, { rule: RuleDescriptor; severity: Severity }>();
  for (const rule of review.rules) keys.set(rule.id, { rule, severity: rule.severity });
  for (const finding of review.findings) {
    const rule = review.rules.find(({ id }) => id === finding.ruleId);
    if (rule) keys.set(ruleKey(finding, review), { rule, severity: finding.severity });
  }
  return [...keys].map(([id, { rule, severity }]) => descriptor(id, rule, severity));
}

function descriptor(id: string, rule: RuleDescriptor, severity: Severity): ReportingDescriptor {
  const controls = controlWords(rule.controls);
  const evidence = controls.length === 0 ? '' : `\n\nControls: ${controls.join('; ')}.`;
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.summary },
    help: {
      text: `${rule.help}\n\nFix: ${rule.fix}${evidence}`,
      markdown: `${rule.help}\n\n**Fix:** ${rule.fix}${evidence}`,
    },
    defaultConfiguration: { level: level(severity) },
    ...(rule.deprecatedIds ? { deprecatedIds: [...rule.deprecatedIds] } : {}),
    properties: {
      tags: ['security', 'container', ...(rule.controls.cwe ?? []).map((cwe) => `external/cwe/cwe-${cwe}`)].slice(
        0,
        MOST_TAGS,
      ),
      precision: rule.confidence,
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}
