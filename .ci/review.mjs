// Reviews started as a user starts them, and their reports read for comparison.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const cli = resolve(process.env.CRR_CLI ?? 'dist/cli.js');

/** A review as a user starts it, from the folder of the cases. Scanners are another stage's. */
export function reviewIn(folder) {
  return (args, environment = {}) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, 'review', ...args, '--scanners=none', '--format=json'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...environment },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    let report;
    try {
      report = JSON.parse(stdout);
    } catch {
      throw new Error(`no report, exit code ${status}\n${stderr.slice(-2000)}`);
    }
    return { status, stdout, stderr, review: report.reviews[0] };
  };
}

export const lineOf = ({ region }) =>
  region.startLine === region.endLine ? `${region.startLine}` : `${region.startLine}-${region.endLine}`;

/** `base`, or the lines of the instruction; base layers as one. */
export function linesOf({ layers }) {
  const lines = layers.map(({ origin, instruction }) => (origin === 'dockerfile' ? lineOf(instruction) : origin));
  return lines.filter((line, index) => line !== 'base' || lines[index - 1] !== 'base');
}

/** `rule-id line`, of findings whose first location is a line. */
export function findingsOf({ findings }) {
  return findings.map(
    ({ ruleId, locations: [first] }) =>
      `${ruleId} ${first.kind === 'file' && first.region ? lineOf(first) : first.kind}`,
  );
}
