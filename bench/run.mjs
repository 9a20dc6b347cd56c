// `npm run bench [-- GROUP…]`: whole processes, in interleaved rounds, medians; every claim is held against a reference of the same run.
import { cpus, loadavg, totalmem } from 'node:os';
import { contestants } from './contestants.mjs';
import { image } from './images.mjs';
import { run } from './measure.mjs';
import { rows, unhurried } from './rows.mjs';

const ROUNDS = Number(process.env.CRR_BENCH_PAIRS ?? 5);

function chosen() {
  const known = [...new Set(rows.map(({ group }) => group))];
  const names = process.argv.slice(2);
  const strange = names.find((name) => name !== 'all' && !known.includes(name));
  if (strange !== undefined) throw new Error(`no rows are called ${strange}; there are ${known.join(', ')}, and all`);
  if (names.includes('all')) return known;
  return names.length > 0 ? names : known.filter((group) => !unhurried.includes(group));
}

/** Takes turns through `runs`, forwards and backwards; returns the samples of each by its words. */
async function measure(runs) {
  const samples = new Map(runs.map((words) => [words.join(' '), []]));
  const backwards = runs.map((_, index) => runs[runs.length - 1 - index]);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [who, name, format] of round % 2 === 0 ? runs : backwards) {
      const subject = name === undefined ? undefined : await image(name);
      const { prepare, argv, env, blocks } = contestants[who];
      prepare?.(subject, format, await image('b'));
      samples
        .get([who, name, format].filter((word) => word !== undefined).join(' '))
        .push(run({ argv: argv(subject, format), env, blocks }));
    }
  return samples;
}

const VERDICTS = { true: 'PASS', false: 'MISS' };

function print({ name }, { found, limit, unit, because }) {
  const number = (value) => `${value.toFixed(unit === '×' ? 3 : 0)} ${unit}`;
  const good = limit === undefined ? undefined : found <= limit;
  const target = limit === undefined ? '' : `, target ≤ ${number(limit)}`;
  console.log(`${VERDICTS[good] ?? 'told'}  ${name}: ${number(found)}${target} (${because})`);
  return good !== false;
}

const missing = ({ runs }) => runs.map(([who]) => contestants[who].missing).find((reason) => reason !== undefined);

async function runGroup(name) {
  const wanted = rows.filter((row) => row.group === name);
  const able = wanted.filter((row) => missing(row) === undefined);
  const runs = [...new Map(able.flatMap((row) => row.runs).map((words) => [words.join(' '), words])).values()];
  const samples = await measure(runs);
  let good = true;
  for (const row of wanted) {
    if (!able.includes(row)) console.log(`none  ${row.name}: ${missing(row)}`);
    else {
      const subject = await image(row.runs[0][1] ?? 'a');
      good =
        print(
          row,
          row.judge(
            row.runs.map((words) => samples.get(words.join(' '))),
            subject,
          ),
        ) && good;
    }
  }
  return good;
}

const [{ model }] = cpus();
console.log(
  `Node ${process.version}, ${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${ROUNDS} interleaved rounds, medians; load ${loadavg()[0].toFixed(1)} at the start\n`,
);
for (const name of chosen()) if (!(await runGroup(name))) process.exitCode = 1;
