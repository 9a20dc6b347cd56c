import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Host, Progress } from '../../src/host/host.ts';
import type { ReviewRequest } from '../../src/model/request.ts';
import type { Report } from '../../src/model/review.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { review } from '../../src/review.ts';
import { fakeHost } from '../host/fake-host.ts';
import { sketchImage } from '../image/sketch.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const DEFAULTS: ReviewRequest = {
  paths: ['.'],
  dockerfiles: [],
  images: [],
  build: { when: 'never', builder: 'auto', args: [], flags: [] },
  scanners: 'none',
};

async function reviewOf(files: Files, request: Partial<ReviewRequest> = {}, laid: Partial<Host> = {}): Promise<Report> {
  const workspace = mkdtempSync(join(tmpdir(), 'crr-review-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  const temp = mkdtempSync(join(tmpdir(), 'crr-temp-'));
  const host = fakeHost({ workspace, now: () => new Date('2026-11-23T00:00:00Z'), ...laid });
  try {
    return await review({ ...DEFAULTS, ...request }, host);
  } finally {
    await host.close();
    expect(readdirSync(temp)).toEqual([]);
  }
}

const BASE = {
  base: true,
  createdBy: '/bin/sh -c #(nop) ADD file:1234 in / ',
  files: { 'bin/sh': { content: '#', mode: 0o755 } },
};

function shop(extra: readonly { createdBy: string; files: Record<string, string> }[] = []) {
  return sketchImage({
    config: { User: 'root', ExposedPorts: { '22/tcp': {} } },
    layers: [
      BASE,
      ...extra,
      { createdBy: 'COPY id_rsa /root/.ssh/id_rsa # buildkit', files: { 'root/.ssh/id_rsa': privateKey() } },
      { createdBy: 'RUN /bin/sh -c rm /root/.ssh/id_rsa # buildkit', files: { 'root/.ssh/.wh.id_rsa': '' } },
    ],
  }).dockerArchive();
}

function privateKey(): string {
  const label = ['RSA', 'PRIVATE', 'KEY'].join(' ');
  const body = Array.from({ length: 12 }, (_, index) =>
    Buffer.from(`line ${index} of an invented key, ${index * 7919}`).toString('base64'),
  );
  return `-----BEGIN ${label}-----\n${body.join('\n')}\n-----END ${label}-----\n`;
}

const DOCKERFILE = [
  'FROM alpine:3.24',
  'COPY id_rsa /root/.ssh/id_rsa',
  'RUN rm /root/.ssh/id_rsa',
  'USER root',
  'EXPOSE 22',
  '',
].join('\n');

describe('a Dockerfile and the image built from it', () => {
  test('every finding is on its line, and a deleted secret names both lines', async () => {
    const { verdict, reviews } = await reviewOf({ Dockerfile: DOCKERFILE, 'image.tar': shop() });
    const [only] = reviews;
    expect(verdict).toBe('failure');
    expect(only?.grade).toBe('F');
    const lines = Object.fromEntries(
      (only?.findings ?? []).map(({ ruleId, locations: [first] }) => [
        ruleId,
        first.kind === 'file' ? first.region?.startLine : first.kind,
      ]),
    );
    expect(lines).toMatchObject({
      'secret-deleted-later': 2,
      'runs-as-root': 4,
      'expose-admin-port': 5,
      'shell-in-image': 1,
    });
    const deleted = only?.findings.find(({ ruleId }) => ruleId === 'secret-deleted-later');
    expect(deleted?.relatedLocations).toContainEqual(
      expect.objectContaining({ kind: 'file', region: { startLine: 3, endLine: 3 } }),
    );
    expect(only?.layers.map(({ origin, instruction }) => [origin, instruction?.region.startLine])).toEqual([
      ['base', 1],
      ['dockerfile', 2],
      ['dockerfile', 3],
    ]);
    expect(only?.layers[1]?.wastedBytes).toBe(privateKey().length);
  });

  test('fingerprints survive shifted lines, an unrelated layer and another image id', async () => {
    const prints = (report: Report) =>
      report.reviews
        .flatMap(({ findings }) => findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`))
        .sort();
    const before = await reviewOf({ Dockerfile: DOCKERFILE, 'image.tar': shop() });
    const shifted = DOCKERFILE.replace('COPY', '\n# a comment\nCOPY notes /notes\nCOPY');
    const image = shop([{ createdBy: 'COPY notes /notes # buildkit', files: { notes: 'x' } }]);
    const after = await reviewOf({ Dockerfile: shifted, 'image.tar': image });
    expect(prints(after)).toEqual(prints(before));
  });
});

describe('secrets', () => {
  const value = ['9fK2', 'mQx7', 'Vb4T', 'zR8w', 'Lc5N', 'hY1d'].join('');

  function windows(text: string): string[] {
    return Array.from({ length: value.length - 7 }, (_, at) => value.slice(at, at + 8)).filter((part) =>
      text.includes(part),
    );
  }

  const places: readonly [string, string][] = [
    ['ENV', `ENV API_TOKEN=${value}`],
    ['old ENV', `ENV API_TOKEN ${value}`],
    ['ARG', `ARG DB_PASSWORD="${value}"`],
    ['LABEL', `LABEL api_key=${value}`],
    ['RUN', `RUN export API_TOKEN=${value} && make`],
    ['URL', `RUN git clone https://bot:${value}@git.example/x.git`],
    ['the name of an image', `COPY --from=bot:${value}@registry.example/x /a /b`],
    ['header', `RUN curl -H "Authorization: Bearer ${value}" https://x.example/`],
    ['heredoc', `RUN <<EOF\nAPI_TOKEN=${value}\nEOF`],
    ['an instruction that does not parse', `NOPE API_TOKEN=${value}`],
    ['a flag that does not exist', `COPY --token=${value} a b`],
    ['a pragma', `# container-risk-review: allow x -- API_TOKEN=${value}\nRUN true`],
  ];

  test.each(places)('the value in %s is in no output', async (_place, line) => {
    const history = line.replace(/^RUN /, 'RUN /bin/sh -c ');
    const image = sketchImage({
      config: {
        Env: [`API_TOKEN=${value}`],
        Labels: { api_key: value },
        Cmd: ['sh', '-c', `login --password=${value}`],
      },
      layers: [
        BASE,
        { createdBy: `${history} # buildkit`, files: { x: `API_TOKEN=${value}\n`, '.env': `API_TOKEN=${value}\n` } },
      ],
    });
    const lines: string[] = [];
    const progress: Progress = {
      say: (text) => lines.push(text),
      debug: (text) => lines.push(text),
      group: (title, work) => work((text) => lines.push(title, text)),
    };
    const report = await reviewOf(
      { Dockerfile: `FROM alpine:3.24\n${line}\n`, 'image.tar': image.dockerArchive() },
      {},
      { progress },
    );
    const outputs = [
      renderJson(report),
      renderSarif(report),
      renderText(report, { color: true }),
      renderComment(report, { checkName: 'x' }),
      lines.join('\n'),
    ];
    for (const output of outputs) expect(windows(output)).toEqual([]);
  });
});

describe('what could not be seen is said', () => {
  test('without an image', async () => {
    const { verdict, reviews } = await reviewOf({ Dockerfile: 'FROM alpine:3.24\nUSER 1000\n' });
    expect(verdict).toBe('success');
    expect(reviews[0]).toMatchObject({ complete: true, grade: 'not assessed' });
    expect(reviews[0]?.notAssessed.flatMap(({ rules }) => rules ?? [])).toEqual(
      expect.arrayContaining(['setuid-file', 'secret-deleted-later']),
    );
  });

  test('an image of another Dockerfile gets no confident line', async () => {
    const { reviews } = await reviewOf({
      Dockerfile: 'FROM scratch\nCOPY other /other\nLABEL a=b\nUSER 5\n',
      'image.tar': shop(),
    });
    expect(reviews[0]?.layers.every(({ confidence }) => confidence !== 'high' && confidence !== 'exact')).toBe(true);
  });

  test('a scanner that was asked for and is not there makes it incomplete', async () => {
    const which = async () => undefined;
    const { verdict, reviews } = await reviewOf(
      { Dockerfile: 'FROM scratch\n', 'image.tar': quietImage() },
      { scanners: ['trivy'] },
      { which },
    );
    expect(verdict).toBe('neutral');
    expect(reviews[0]?.complete).toBe(false);
  });

  test('nothing to review is a success with no reviews', async () => {
    expect(await reviewOf({ 'README.md': '' })).toMatchObject({ verdict: 'success', reviews: [] });
  });
});

function quietImage(): Uint8Array {
  return sketchImage({
    config: { User: '10001' },
    layers: [{ files: { app: { content: 'x', mode: 0o755 } } }],
  }).dockerArchive();
}

describe('policy of the baseline', () => {
  const loose = 'fail-on-severity: none\n';
  const bad = 'FROM scratch\nUSER root\n';

  function baseline(files: Readonly<Record<string, string>>): Pick<Host, 'baseline'> {
    const read = async (path: string) => {
      const text = files[path];
      return text === undefined ? ({ kind: 'absent' } as const) : ({ kind: 'text', text } as const);
    };
    return { baseline: { commit: 'b'.repeat(40), read } };
  }

  test('a change cannot loosen what it is judged by', async () => {
    const report = await reviewOf({ Dockerfile: bad, 'container-risk-review.yml': loose }, { paths: [] }, baseline({}));
    expect(report.verdict).toBe('failure');
    expect(report.reviews[0]?.notifications.map(({ code }) => code)).toContain('policy-first');
  });

  test('the baseline’s settings count, also when the change removes the file', async () => {
    const report = await reviewOf({ Dockerfile: bad }, { paths: [] }, baseline({ 'container-risk-review.yml': loose }));
    expect(report.verdict).toBe('success');
  });

  const waived = 'FROM scratch\n# container-risk-review: allow runs-as-root -- reviewed\nUSER root\n';

  test('a pragma that the change adds makes the verdict neutral at most; a moved one is not new', async () => {
    const added = await reviewOf({ Dockerfile: waived }, { paths: [] }, baseline({ Dockerfile: bad }));
    expect(added.verdict).toBe('neutral');
    const moved = waived.replace('FROM scratch\n', 'FROM scratch\nLABEL a=b\n\n');
    expect((await reviewOf({ Dockerfile: moved }, { paths: [] }, baseline({ Dockerfile: waived }))).verdict).toBe(
      'success',
    );
  });

  test('self-waivers can be refused', async () => {
    const report = await reviewOf(
      { Dockerfile: waived },
      { paths: [] },
      baseline({ Dockerfile: bad, 'container-risk-review.yml': 'self-waivers: refuse\n' }),
    );
    expect(report.verdict).toBe('failure');
  });
});
