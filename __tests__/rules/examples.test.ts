import { describe, expect, test } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import { examine } from './examine.ts';

const cases = rules.flatMap((rule) => [
  ...rule.examples.bad.map((example) => ({ rule: rule.id, kind: 'bad', title: example.title, example })),
  ...rule.examples.good.map((example) => ({ rule: rule.id, kind: 'good', title: example.title, example })),
]);

describe('every rule finds its bad examples and leaves its good ones', () => {
  test.each(cases)('$rule, $kind: $title', async ({ rule, kind, example }) => {
    const findings = await examine(rule, example);
    expect(findings.length > 0).toBe(kind === 'bad');
    for (const { locations } of findings)
      if (example.dockerfile !== undefined) expect(locations[0]).toMatchObject({ kind: 'file', uri: 'Dockerfile' });
  });
});

describe('what is told about a rule is complete', () => {
  test.each(rules)('$id', ({ id, summary, help, fix, controls, examples }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(summary).toMatch(/^[A-Z].{15,100}[^.]$/);
    expect(help.length).toBeGreaterThan(120);
    expect(fix).toMatch(/^[A-Z`].+\.$/);
    expect(controls.nist800190?.length).toBeGreaterThan(0);
    expect(examples.bad.length * examples.good.length).toBeGreaterThan(0);
  });
});
