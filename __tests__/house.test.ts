import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionYaml } from '../src/action/inputs.ts';
import { fill } from '../src/docs/generate.ts';
import { TOOL } from '../src/model/tool.ts';
import { rules } from '../src/rules/index.ts';

/** Who may import whom, and why. A room may always import itself. */
const DOORS: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  model: { may: [], because: 'nouns know nobody' },
  host: { may: ['model'], because: 'the machine knows errors and types only' },
  dockerfile: { may: ['model'], because: 'text in, Dockerfile out: nothing is read or run' },
  rules: { may: ['model', 'data'], because: 'a rule judges what it is handed' },
  compare: { may: ['model'], because: 'plain data in, plain data out' },
  policy: { may: ['model'], because: 'what counts is decided on data alone' },
  report: {
    may: ['model', 'schema'],
    because: 'a saved Review can be rendered years later: it may not need the rules',
  },
  github: { may: ['model'], because: 'effects on GitHub need the words, not the work' },
  deployments: { may: ['model'], because: 'text in, Deployment out' },
  image: { may: ['model', 'host'], because: 'reads bytes and asks engines' },
  scanners: { may: ['model', 'host'], because: 'runs other tools' },
  review: {
    may: ['model', 'host', 'dockerfile', 'image', 'deployments', 'rules', 'scanners', 'compare', 'policy'],
    because: 'the story: the one place that knows every worker room',
  },
  action: { may: ['review', 'model', 'host', 'policy', 'report', 'github'], because: 'the door of the Action' },
  cli: { may: ['review', 'model', 'host', 'policy', 'report', 'rules'], because: 'the door of the command line' },
  docs: { may: ['model', 'rules', 'action', 'review'], because: 'prints tables from data' },
  index: { may: ['action'], because: 'a few lines' },
};

/** Packages that only some rooms may use. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[]; readonly because: string }[] = [
  { name: /^@actions\/github|^@octokit\//, rooms: ['github'], because: 'Octokit is slow to load and an effect' },
  {
    name: /^@actions\//,
    rooms: ['action', 'host', 'github'],
    because: 'the core must not know that it runs in an Action',
  },
  { name: /^(node:)?child_process$/, rooms: ['host'], because: 'one place starts programs, without a shell' },
];

const MAX_LINES = 250;
const IDLE_NAMES = /^(utils?|helpers?|common|misc|core|lib)(\.ts)?$/;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const files = sources('src');

/** `src/rules/run.ts` → rules; `src/review.ts` and `src/review/…` → review. */
function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function targetRoom(path: string, specifier: string): string {
  const target = normalize(join(dirname(path), specifier));
  return target.startsWith('src/') ? roomOf(target) : (target.split('/')[0] ?? '');
}

describe('doors', () => {
  test.each(files)('%s keeps to its doors', (path) => {
    const room = roomOf(path);
    const may = DOORS[room]?.may;
    expect(may).toBeDefined();
    const crossed = importsOf(path)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => targetRoom(path, specifier))
      .filter((target) => target !== room && !may?.includes(target));
    expect(crossed).toEqual([]);
  });

  test.each(files)('%s uses only packages that its room may use', (path) => {
    const room = roomOf(path);
    const crossed = importsOf(path).filter((specifier) => {
      const limit = PACKAGES.find(({ name }) => name.test(specifier));
      return limit !== undefined && !limit.rooms.includes(room);
    });
    expect(crossed).toEqual([]);
  });

  test('every row of the table is a room that exists or is announced', () => {
    const announced = ['compare', 'deployments'];
    const rooms = new Set(files.map(roomOf));
    expect(
      Object.keys(DOORS).filter((room) => !rooms.has(room) && !announced.includes(room) && room !== 'cli'),
    ).toEqual([]);
  });
});

describe('names and sizes', () => {
  test.each(files)('%s is short and has a telling name', (path) => {
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(MAX_LINES);
    expect(path.split('/').filter((part) => IDLE_NAMES.test(part))).toEqual([]);
  });

  test('half of the files have 90 lines or fewer', () => {
    const lengths = files.map((path) => readFileSync(path, 'utf8').split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
  });
});

describe('rules', () => {
  const ruleFiles = files.filter((path) =>
    /^src\/rules\/(comparison|configuration|deployment|dockerfile|filesystem)\/[^/]+\.ts$/.test(path),
  );

  test.each(ruleFiles)('%s: its name is the id of its rule, and it has a test of its own', (path) => {
    const [folder, file] = path.split('/').slice(-2);
    const id = file?.replace(/\.ts$/, '');
    expect(rules.find((rule) => rule.id === id)?.on).toBe(folder);
    expect(existsSync(`__tests__/rules/${folder}/${id}.test.ts`)).toBe(true);
  });

  test('ids, earlier ids and catalogue slugs are unique', () => {
    const ids = rules.flatMap((rule) => [rule.id, ...(rule.deprecatedIds ?? [])]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('generated files are fresh', () => {
  test('rules/index.ts and the JSON Schema', () => {
    for (const script of ['scripts/rules-index.mjs', 'scripts/schema.mjs']) {
      expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
    }
  });

  test('action.yml says what inputs.ts says', () => {
    expect(readFileSync('action.yml', 'utf8')).toBe(actionYaml());
  });

  test('the tables of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(fill(readme)).toBe(readme);
    for (const name of ['inputs', 'outputs', 'rules']) expect(readme).toContain(`<!-- generated: ${name} -->`);
  });

  test('the version', () => {
    expect((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version).toBe(TOOL.version);
  });
});
