import { afterEach, describe, expect, test } from '@jest/globals';
import type { MachineHost } from '../../src/host/machine.ts';
import { descriptors, nothingToScan, scan } from '../../src/scanners/scan.ts';
import { fixture, imageOfReport } from './image.ts';
import { type Behaviour, fakeTrivy } from './trivy/fake-trivy.ts';

const report = fixture('small.json');
const image = imageOfReport(report, { paths: ['var/lib/dpkg/status'] });
const opened: MachineHost[] = [];

afterEach(async () => {
  for (const host of opened.splice(0)) await host.close();
});

async function ask(names: Parameters<typeof scan>[0], behaviour: Behaviour | undefined) {
  const { host, calls } = fakeTrivy(behaviour);
  opened.push(host);
  const result = await scan(names, image, { kind: 'docker-archive', path: '/x.tar' }, host);
  return { ...result, calls: calls().length };
}

const quietly = { findings: [], rules: [], components: [], notifications: [], scanners: [], calls: 0 };

describe('which scanners are asked', () => {
  test.each([['auto'], [['trivy']]] as const)('%j, and it is there', async (names) => {
    const result = await ask(names, { report });
    expect(result.findings).toHaveLength(5);
    expect(result.rules).toEqual(descriptors);
    expect(result.scanners).toMatchObject([{ name: 'Trivy', version: '0.72.0' }]);
    expect(result.notAssessed).toEqual([]);
  });

  test('auto, and none is there: said, and no fault', async () => {
    expect(await ask('auto', undefined)).toEqual({
      ...quietly,
      notAssessed: [
        {
          what: 'Known vulnerabilities',
          why: expect.stringContaining('`trivy`'),
          remedy: expect.stringContaining('Install Trivy'),
        },
      ],
    });
  });

  test('none: the program is not started', async () => {
    expect(await ask('none', { report })).toMatchObject({
      ...quietly,
      notAssessed: [{ why: 'Scanners are switched off.' }],
    });
  });

  test('named, and not there: incomplete', async () => {
    expect(await ask(['trivy'], undefined)).toMatchObject({
      findings: [],
      notifications: [{ level: 'error', code: 'scanner-missing', remedy: expect.stringContaining('Install Trivy') }],
      notAssessed: [{ what: 'Known vulnerabilities' }],
    });
  });
});

test('what failed is an error and stands under what was not assessed', async () => {
  const result = await ask('auto', { exitCode: 1, stderr: 'no such host' });
  expect(result).toMatchObject({
    notifications: [{ level: 'error', code: 'scanner-failed' }],
    notAssessed: [{ what: 'Known vulnerabilities', remedy: expect.any(String) }],
    scanners: [],
  });
});

test.each([
  ['none', 'Scanners are switched off.'],
  ['auto', 'There is no image to scan.'],
] as const)('without an image, %s', (names, why) => {
  expect(nothingToScan(names)).toMatchObject({ notAssessed: [{ why }], notifications: [] });
});
