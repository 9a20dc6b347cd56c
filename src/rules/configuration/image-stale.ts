import type { ConfigurationRule } from '../../model/rule.ts';
import type { Severity } from '../../model/severity.ts';
import { ageOf } from '../age.ts';
import { anchor } from '../place.ts';
import { baseFrom, startsFromScratch } from '../walk.ts';

/** Days → severity, worst first. Age alone proves no weakness, so that even the oldest is no more than medium. */
const STEPS: readonly (readonly [number, Severity])[] = [
  [90, 'medium'],
  [60, 'low'],
  [30, 'info'],
];

export const rule: ConfigurationRule = {
  id: 'image-stale',
  on: 'configuration',
  needs: 'image',
  summary: 'The image, or its base, has not been rebuilt for 30, 60 or 90 days',
  severity: 'medium',
  confidence: 'medium',
  controls: {
    cwe: [1104],
    cisDocker: ['4.4'],
    nist800190: ['4.2.2', '4.1.1'],
    owasp: ['0'],
    pciContainers: ['10.3.a', '12.1.a'],
  },
  help: `What was fixed in packages since an image was built is not in it. What counts is the age of the base, since the layers above are as old as this build; for an image without a known base it is its
own. 30 days are told, 60 are low, 90 are medium: a base that is finished may well be old. Builders that want equal bytes write dates such as 1970; those are not
believed, and the age is then unknown.`,
  fix: 'Pull a newer base (`docker build --pull`), raise its tag or digest in `FROM`, and rebuild on a schedule.',
  examples: {
    bad: [
      { title: 'A base of last year', created: '2020-01-15T08:00:00Z', config: {}, layers: [{ files: { a: 'x' } }] },
      {
        title: 'A date that nobody can believe',
        created: '1970-01-01T00:00:00Z',
        config: {},
        layers: [{ files: { a: 'x' } }],
      },
    ],
    good: [{ title: 'A Dockerfile alone says nothing about age', dockerfile: 'FROM debian:12\n' }],
  },
  *check(subject) {
    const { image, dockerfile, now } = subject;
    if (!image || image.layers.length === 0) return;
    const { of, days, date } = ageOf(image, now);
    const severity = days === undefined ? 'info' : STEPS.find(([least]) => days >= least)?.[1];
    if (!severity) return;
    const whose = of === 'base' ? 'The base image' : 'The image';
    // What stands on nothing is as old as its build, whatever date it was given.
    if (days === undefined && of === 'image' && dockerfile && startsFromScratch(dockerfile)) return;
    const place = of === 'base' && dockerfile ? baseFrom(dockerfile) : anchor(subject, '/created');
    yield {
      message:
        days === undefined
          ? `${whose} gives no date of its build that can be believed, so its age is unknown`
          : `${whose} was built ${days} days ago, on ${date}`,
      locations: [place],
      key: of,
      severity,
      ...(days === undefined ? { confidence: 'low' as const } : {}),
    };
  },
};
