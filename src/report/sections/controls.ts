import type { Report } from '../../model/review.ts';
import type { Controls, RuleDescriptor } from '../../model/rule.ts';
import { count } from '../amounts.ts';
import { codeCell, details, escapeMarkdown, table } from '../markdown.ts';
import { capped, type View } from './view.ts';

const NAMES: readonly (readonly [keyof Controls, string])[] = [
  ['cisDocker', 'CIS Docker 1.6'],
  ['nist800190', 'NIST SP 800-190'],
  ['owasp', 'OWASP Docker rule'],
  ['pciContainers', 'PCI SSC containers (guidance)'],
  ['attack', 'ATT&CK'],
];

/** `CIS Docker 1.6 4.1, 4.10`, `CWE-250`: one entry a framework, plain words, not escaped. */
export function controlWords(controls: Controls): string[] {
  const named = NAMES.map(([key, name]) => ({ name, ids: controls[key] ?? [] })).filter(({ ids }) => ids.length > 0);
  const weaknesses = (controls.cwe ?? []).map((id) => `CWE-${id}`).join(', ');
  return [...named.map(({ name, ids }) => `${name} ${ids.join(', ')}`), ...(weaknesses === '' ? [] : [weaknesses])];
}

/** Every rule with the controls that it gives evidence for, and what came out. */
export function controlTable(view: View): string {
  const rules = new Map<string, RuleDescriptor>();
  for (const { rules: looked } of view.report.reviews)
    for (const rule of looked) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  if (rules.size === 0) return '';
  const { rows, more } = capped([...rules.values()], view, (rule) => [
    `${codeCell(rule.id, 80)} ${escapeMarkdown(rule.summary, 160)}`,
    escapeMarkdown(controlWords(rule.controls).join('; '), 400) || '–',
    resultWords(rule.id, view.report),
  ]);
  return details(`Controls (${count(rules.size, 'rule')})`, `${table(['Rule', 'Control', 'Result'], rows)}${more}`);
}

function resultWords(id: string, { reviews }: Report): string {
  const findings = reviews.flatMap((review) => review.findings.filter(({ ruleId }) => ruleId === id));
  const waived = findings.filter(({ suppression }) => suppression).length;
  const blind = reviews.filter(({ notAssessed }) => notAssessed.some(({ rules }) => rules?.includes(id))).length;
  const looked = blind < reviews.length || findings.length > 0;
  const words = [
    findings.length > waived ? `**${count(findings.length - waived, 'finding')}**` : '',
    waived > 0 ? `${waived} waived` : '',
    looked && findings.length === 0 ? 'nothing found' : '',
    blind > 0 ? `not assessed${reviews.length > 1 ? ` in ${blind} of ${reviews.length}` : ''}` : '',
  ];
  return words.filter((word) => word !== '').join(', ');
}
