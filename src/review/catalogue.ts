import type { RuleDescriptor } from '../model/rule.ts';
import { compareSeverity } from '../model/severity.ts';
import { rules } from '../rules/index.ts';
import { descriptors } from '../scanners/scan.ts';

/** What a rule looks at, in words. */
export const LOOKS_AT: Readonly<Record<RuleDescriptor['on'], string>> = {
  dockerfile: 'Dockerfile',
  configuration: 'image configuration and Dockerfile',
  filesystem: 'files and layers of the image',
  scanner: 'what a scanner reports',
};

/** Every rule that a review can name, the scanners' included; worst first, then by id. */
export const catalogue: readonly RuleDescriptor[] = [...rules, ...descriptors].sort(
  (a, b) => compareSeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1),
);
