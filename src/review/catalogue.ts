import type { RuleDescriptor } from '../model/rule.ts';
import { compareSeverity } from '../model/severity.ts';
import { rules } from '../rules/index.ts';
import { descriptors } from '../scanners/scan.ts';

/** Every rule that a review can name, the scanners' included; worst first, then by id. */
export const catalogue: readonly RuleDescriptor[] = [...rules, ...descriptors].sort(
  (a, b) => compareSeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1),
);
