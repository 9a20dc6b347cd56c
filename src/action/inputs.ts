import { stringify } from 'yaml';
import { DEFAULT_CHECK_NAME } from '../model/words.ts';
import { OUTPUTS } from './outputs.ts';

/** One input of the Action as `action.yml` and the README print it. */
export interface Input {
  readonly name: string;
  /** Markdown, one paragraph. */
  readonly description: string;
  /** Only where the policy file cannot set the same key: a default of `action.yml` would always win over the file. */
  readonly default?: string;
  /** What holds when it is left out, for inputs whose default is not a value of `action.yml`. */
  readonly otherwise?: string;
}

/** The single source of `action.yml`, of the README's table and of what `readInputs` reads. */
export const INPUTS = [
  {
    name: 'dockerfile',
    description:
      'Dockerfiles to review: paths or globs, one a line, relative to the workspace; a line that starts with `!` leaves out what it matches. Left out, every tracked `Dockerfile`, `Containerfile`, `Dockerfile.*`, `*.Dockerfile` and `*.Containerfile` is found by itself, outside `node_modules`, `vendor`, `third_party`, `testdata`, `fixtures`, `__tests__` and `examples`.',
    otherwise: 'discover',
  },
  {
    name: 'image',
    description:
      'The image to review with the Dockerfile: `docker-archive:FILE`, `oci:DIR`, `oci-archive:FILE`, `dir:DIR`, `docker:REF`, `podman:REF`, `containerd:REF`, `registry:REF`, or the path of an archive or layout. A bare name is asked of Docker, Podman, containerd, and then of its registry. With several Dockerfiles, lines `DOCKERFILE=IMAGE`. An image without a Dockerfile is reviewed alone.',
    otherwise: 'none',
  },
  {
    name: 'build',
    description:
      '`auto` builds when exactly one Dockerfile is under review, no `image` was given and an engine answers. `true` builds all and fails when that fails. `false` never builds.',
    default: 'auto',
  },
  { name: 'context', description: 'Build context, as in `docker build`.', otherwise: 'folder of the Dockerfile' },
  { name: 'target', description: 'Stage to build and review.', otherwise: 'last stage' },
  {
    name: 'platform',
    description: 'Platform to build or to pick from an image index, such as `linux/arm64`.',
    otherwise: "the engine's",
  },
  { name: 'build-args', description: 'Build arguments, `KEY=VALUE`, one a line.', otherwise: 'none' },
  {
    name: 'build-secrets',
    description:
      'Secrets for `RUN --mount=type=secret`, one a line: `id=NAME,env=VARIABLE` or `id=NAME,src=FILE`. Their values are never arguments, and are taken out of everything that is printed. See [Build secrets](#build-secrets).',
    otherwise: 'none',
  },
  {
    name: 'build-flags',
    description: 'Further arguments for the builder, one a line. They never pass through a shell.',
    otherwise: 'none',
  },
  { name: 'builder', description: '`auto`, `buildx`, `docker`, `podman` or `buildah`.', default: 'auto' },
  {
    name: 'verify-layers',
    description:
      '`true`: every layer is held to its diffID, which takes reading all of it. Compressed layers that are read are held to the digest of their manifest in any case.',
    default: 'false',
  },
  {
    name: 'limits',
    description:
      'Other bounds than the default ones on what an image may take, `NAME=VALUE`, one a line; see [Limits](#limits).',
    otherwise: 'the bounds listed there',
  },
  {
    name: 'cache-dir',
    description:
      'A folder in which what was found in each layer is kept for the next run; keep it with `actions/cache`. See [Cache](#cache).',
    otherwise: 'nothing is kept',
  },
  {
    name: 'config-file',
    description: 'The policy file.',
    otherwise: '`container-risk-review.yml`, then `.github/container-risk-review.yml`',
  },
  {
    name: 'fail-on-severity',
    description:
      'The lowest severity that blocks: `critical`, `high`, `medium` (also `moderate`), `low`, `info`, or `none`. Wins over the policy file.',
    otherwise: '`high`',
  },
  {
    name: 'warn-only',
    description:
      '`true`: what would fail is only said, and the job goes on. Errors still fail. Wins over the policy file.',
    otherwise: '`false`',
  },
  {
    name: 'fail-on-incomplete',
    description: '`true`: a review that could not see everything it was asked to see fails. Wins over the policy file.',
    otherwise: '`false`',
  },
  {
    name: 'scanners',
    description: '`auto` (those on PATH), `none`, or names, one a line: `trivy`. Wins over the policy file.',
    otherwise: '`auto`',
  },
  {
    name: 'comment-summary-in-pr',
    description:
      'The comment on the pull request: `always`, `on-failure` (an existing comment is still brought up to date), or `never`. Wins over the policy file.',
    otherwise: '`always`',
  },
  {
    name: 'check-name',
    description:
      'Name of the check run, and the key of comment and report: two jobs with different names do not overwrite each other.',
    default: DEFAULT_CHECK_NAME,
  },
  {
    name: 'github-token',
    description:
      'Token for check run and comment: `checks: write`, `pull-requests: write`, `contents: read`. Empty: no call to the API at all.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of JavaScript.
    default: '${{ github.token }}',
  },
] as const satisfies readonly Input[];

export type InputName = (typeof INPUTS)[number]['name'];

function describe(input: Input) {
  const otherwise = input.otherwise === undefined ? '' : ` Default: ${input.otherwise}.`;
  return {
    description: `${input.description}${otherwise}`,
    required: false,
    ...(input.default === undefined ? {} : { default: input.default }),
  };
}

/** The whole text of `action.yml`. https://docs.github.com/actions/sharing-automations/creating-actions/metadata-syntax-for-github-actions */
export function actionYaml(): string {
  const metadata = {
    name: 'Container Risk Review',
    description:
      'Reviews the container image and the Dockerfile of a pull request: one comment, one check, every finding on its Dockerfile line.',
    author: 'Container Risk Review contributors',
    branding: { icon: 'shield', color: 'blue' },
    inputs: Object.fromEntries(INPUTS.map((input) => [input.name, describe(input)])),
    outputs: Object.fromEntries(OUTPUTS.map(({ name, description }) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/index.js' },
  };
  return `# Generated by \`npm run generate\` from src/action/inputs.ts and src/action/outputs.ts.\n${stringify(metadata, { lineWidth: 0 })}`;
}
