import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ReviewRequest } from '../../src/model/request.ts';
import { review } from '../../src/review.ts';
import { closeMachines, machineWith } from '../image/build/programs.ts';

afterEach(closeMachines);

const token = `crr_${'Zx9'.repeat(6)}`;
const conf = ['first line of it', 'second line of it'];
const help = `case "$*" in
'version '*) echo 20.10; exit;;
'build --help') echo '      --secret stringArray   Secret'; exit;;
'image rm'*) exit 1;;
esac`;
/** What a Dockerfile may do with its secrets: print them, whole, in part, encoded, over two lines. */
const build = `${help}
echo "Step 1/2 : FROM scratch"
echo "the token is $TOKEN"
echo "it starts with ${token.slice(0, 12)}"
echo "in base64 ${Buffer.from(token).toString('base64')}"
echo "${conf.join('\n')}" >&2
echo "said twice: $TOKEN$TOKEN"
echo "Step 2/2 : RUN cat /run/secrets/token"
exit 1`;

function parts(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8));
}

async function reviewed(secrets: ReviewRequest['build']['secrets'], when: 'auto' | 'always' = 'always') {
  const { host } = machineWith({ docker: build });
  writeFileSync(join(host.workspace, 'Dockerfile'), 'FROM scratch\nRUN cat /run/secrets/token\n');
  writeFileSync(join(host.workspace, 'conf'), `${conf.join('\n')}\n`);
  const printed: string[] = [];
  const print = (line: string) => {
    printed.push(line);
  };
  const report = await review(
    {
      paths: ['.'],
      dockerfiles: [],
      images: [],
      build: { when, builder: 'docker', args: [], flags: [], ...(secrets ? { secrets } : {}) },
      scanners: 'none',
    },
    {
      ...host,
      environment: { ...host.environment, TOKEN: token },
      progress: { say: print, debug: print, group: (_title, work) => work(print) },
    },
  );
  return { report, printed };
}

describe('secrets of a build', () => {
  test('are in nothing that is printed or reported, whatever the build does with them', async () => {
    const { report, printed } = await reviewed([
      { id: 'token', variable: 'TOKEN' },
      { id: 'conf', file: 'conf' },
    ]);
    expect(printed).toContain('Step 2/2 : RUN cat /run/secrets/token');
    expect(printed).toContain('the token is [redacted]');
    const everything = `${printed.join('\n')}\n${JSON.stringify(report)}`;
    const secret = [token, Buffer.from(token).toString('base64'), ...conf].flatMap(parts);
    expect(secret.filter((part) => everything.includes(part))).toEqual([]);
    expect(report.reviews[0]).toMatchObject({
      verdict: 'error',
      notifications: expect.arrayContaining([expect.objectContaining({ code: 'build-failed' })]),
    });
  });

  test.each(['always', 'auto'] as const)('that are missing are said, and nothing is built (%s)', async (when) => {
    const { report, printed } = await reviewed([{ id: 'token', variable: 'NOT_SET' }], when);
    const [found] = report.reviews;
    expect(found?.notifications).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'build-secret', message: expect.stringMatching(/build-secrets.*NOT_SET/) }),
      ]),
    );
    expect(found?.verdict).toBe(when === 'always' ? 'error' : 'neutral');
    expect(printed.join('\n')).not.toContain('Step');
  });
});
