import { describe, expect, test } from '@jest/globals';
import { examine, linesOf } from '../examine.ts';

const ID = 'secret-deleted-later';
const NPM = ['npm', 'a1B2c3D4e5F6'.repeat(3)].join('_');
const TOKEN = `//registry.example.com/:_authToken=${NPM}\n`;
const OTHER = `//registry.example.com/:_authToken=${NPM.replace('a1', 'z9')}\n`;
const DOCKERFILE = 'FROM node:22\nCOPY .npmrc /app/\nRUN npm ci\nRUN rm /app/.npmrc\n';
const BASE = { createdBy: 'ADD rootfs / # buildkit', files: { 'bin/sh': 'x' } };
const COPY = { createdBy: 'COPY .npmrc /app/ # buildkit', files: { 'app/.npmrc': TOKEN } };
const INSTALL = { createdBy: 'RUN /bin/sh -c npm ci # buildkit', files: { 'app/node_modules/x': 'x' } };
const REMOVE = { createdBy: 'RUN /bin/sh -c rm /app/.npmrc # buildkit', files: { 'app/.wh..npmrc': '' } };

describe('removed too late', () => {
  test('points at the line that added it, and at the one that deleted it', async () => {
    const findings = await examine(ID, { dockerfile: DOCKERFILE, layers: [BASE, COPY, INSTALL, REMOVE] });
    expect(linesOf(findings)).toEqual([2]);
    expect(findings[0]?.relatedLocations?.[0]).toMatchObject({ kind: 'file', region: { startLine: 4 } });
    expect(findings[0]?.message).toContain('deleted on line 4');
    expect(JSON.stringify(findings)).not.toContain(NPM.slice(4, 14));
  });

  test.each([
    ['overwritten by a harmless one', { 'app/.npmrc': 'registry=https://registry.example.com\n' }, 'overwritten'],
    ['with its folder', { '.wh.app': '' }, 'deleted'],
    ['with all that was in the folder', { 'app/.wh..wh..opq': '' }, 'deleted'],
  ])('%s', async (_, files, how) => {
    const findings = await examine(ID, { layers: [{ files: { 'app/.npmrc': TOKEN } }, { files }] });
    expect(findings).toMatchObject([
      { severity: 'critical', message: expect.stringContaining(`is ${how} in layer 1`) },
    ]);
  });

  test('two versions of one file are one fact with two places', async () => {
    const findings = await examine(ID, {
      layers: [
        { files: { 'app/.npmrc': TOKEN } },
        { files: { 'app/.npmrc': OTHER } },
        { files: { 'app/.wh..npmrc': '' } },
      ],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.locations).toMatchObject([{ index: 0 }, { index: 1 }]);
  });

  test('one of the base image is said to be', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM example/base:1\nRUN rm /etc/base.key\n',
      layers: [
        { createdBy: 'ADD rootfs / # buildkit', files: { 'app/.npmrc': TOKEN } },
        { createdBy: 'RUN /bin/sh -c rm /etc/base.key # buildkit', files: { 'app/.wh..npmrc': '' } },
      ],
    });
    expect(findings[0]?.message).toContain('comes with the base image');
  });
});

describe('nothing left behind', () => {
  test('still there in another form: secret-file-in-image tells it', async () => {
    expect(
      await examine(ID, { layers: [{ files: { 'app/.npmrc': TOKEN } }, { files: { 'app/.npmrc': OTHER } }] }),
    ).toEqual([]);
  });
  test('deleted within the instruction that made it: no layer has it', async () => {
    expect(await examine(ID, { layers: [{ files: { 'app/x': 'x' } }, { files: { 'app/.wh..npmrc': '' } }] })).toEqual(
      [],
    );
  });
  test('a file without a credential', async () => {
    expect(
      await examine(ID, { layers: [{ files: { 'app/.npmrc': 'registry=x\n' } }, { files: { 'app/.wh..npmrc': '' } }] }),
    ).toEqual([]);
  });
});
