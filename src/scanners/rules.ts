import type { RuleDescriptor } from '../model/rule.ts';

export const vulnerablePackage: RuleDescriptor = {
  id: 'vulnerable-package',
  on: 'scanner',
  summary: 'A package in the image has known vulnerabilities',
  severity: 'high',
  confidence: 'high',
  controls: {
    cwe: [1395],
    cisDocker: ['4.4'],
    nist800190: ['4.1.1'],
    owasp: ['9'],
    pciContainers: ['10.3.a', '12.1.a'],
  },
  help: [
    'A scanner found published vulnerabilities for a package that the image ships. The severity is that of the worst of them, as the scanner rates it:',
    'where the distribution has its own opinion, that goes before the national database. All vulnerabilities of one source package that one version fixes are one finding.',
    'A vulnerable package is not always a vulnerable service: when the affected part is never reached, waive it with that reason and a date.',
  ].join('\n'),
  fix: 'Rebuild on an updated base image, or upgrade the package to the fixed version.',
};

/** Descriptors of what scanners find: known to policies, listed beside the rules that look themselves. */
export const descriptors: readonly RuleDescriptor[] = [vulnerablePackage];
