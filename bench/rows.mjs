// What is claimed, and what it is held to. A row names its runs, `[contestant, image, format]`, and says what follows from their samples.
import { median } from './measure.mjs';

const [MIB, KIB] = [1024 * 1024, 1024];
const UNITS = {
  wall: (value) => `${value.toFixed(3)} s`,
  cpu: (value) => `${value.toFixed(3)} s of processor`,
  peak: (value) => `${(value / MIB).toFixed(0)} MiB`,
};

/** One against another, in pairs that share whatever else the machine does. Without a limit it is only told. */
function ratio(group, what, our, reference, limit) {
  return {
    group,
    name: `${our.join(' ')}: ${what} against ${reference[0]}`,
    runs: [our, reference],
    judge([a, b]) {
      const found = median(a.map((sample, index) => sample[what] / b[index][what]));
      const [x, y] = [a, b].map((samples) => UNITS[what](median(samples.map((sample) => sample[what]))));
      return { found, limit, unit: '×', because: `${x} / ${y}` };
    },
  };
}

/** The most that a review takes over an empty Node; a peak is not a matter of luck, so the highest counts. */
function memory(image, format) {
  return {
    group: 'memory',
    name: `review ${image} ${format}: peak over bare Node`,
    runs: [['review', image, format], ['bare']],
    judge([ours, bare], { entries }) {
      const found = (Math.max(...ours.map(({ peak }) => peak)) - median(bare.map(({ peak }) => peak))) / MIB;
      return {
        found,
        limit: 64 + (0.3 * KIB * entries) / MIB,
        unit: 'MiB',
        because: `64 MiB + 0.3 KiB × ${entries} entries`,
      };
    },
  };
}

const growth = {
  group: 'growth',
  name: 'review: peak of 1.5 GB over that of 300 MB, as many files',
  runs: [
    ['review', 'fat', 'docker'],
    ['review', 'thin', 'docker'],
  ],
  judge([fat, thin]) {
    const [a, b] = [fat, thin].map((samples) => median(samples.map(({ peak }) => peak)) / MIB);
    // Two runs on the same image are up to 8 MiB apart: pages that the collector has not given back yet.
    return { found: Math.max(0, a - b), limit: 8, unit: 'MiB', because: `${a.toFixed(0)} MiB / ${b.toFixed(0)} MiB` };
  },
};

const cache = {
  group: 'cache',
  name: 'second review, another top layer: wall over gunzip of that layer',
  runs: [
    ['again', 'next', 'gzip'],
    ['gunzip top', 'next', 'gzip'],
  ],
  judge([again, top]) {
    const [a, b] = [again, top].map((samples) => median(samples.map(({ wall }) => wall)));
    return { found: Math.max(0, a - b) * 1000, limit: 150, unit: 'ms', because: `${UNITS.wall(a)} / ${UNITS.wall(b)}` };
  },
};

export const rows = [
  ratio('start', 'wall', ['help'], ['bare'], 2.5),
  ratio('gzip', 'cpu', ['review', 'b', 'gzip'], ['gunzip', 'b', 'gzip'], 1.1),
  ratio('gzip', 'wall', ['review', 'b', 'gzip'], ['gunzip', 'b', 'gzip'], 0.65),
  ratio('raw', 'wall', ['review', 'b', 'docker'], ['cat', 'b', 'docker'], 4),
  ratio('raw', 'wall', ['review', 'a', 'docker'], ['tar-stream', 'a', 'docker'], 1.5),
  ratio('inventory', 'wall', ['inventory', 'b', 'docker'], ['tar', 'b', 'docker'], 2.5),
  ...['a', 'b', 'c'].flatMap((image) => ['docker', 'gzip'].map((format) => memory(image, format))),
  growth,
  cache,
  ratio('zstd', 'wall', ['review', 'b', 'zstd'], ['review', 'b', 'gzip']),
  ratio('snyk', 'wall', ['review', 'b', 'docker'], ['snyk', 'b', 'docker'], 1 / 10),
  ratio('snyk', 'peak', ['review', 'b', 'docker'], ['snyk', 'b', 'docker'], 1 / 2),
  ratio('snyk', 'wall', ['review', 'b', 'gzip'], ['snyk', 'b', 'gzip'], 1 / 7),
  ratio('snyk', 'peak', ['review', 'b', 'gzip'], ['snyk', 'b', 'gzip'], 1 / 2),
  ...['trivy inventory', 'trivy secrets'].flatMap((peer) => [
    ratio('trivy', 'wall', ['review', 'b', 'docker'], [peer, 'b', 'docker'], 1 / 4),
    ratio('trivy', 'peak', ['review', 'b', 'docker'], [peer, 'b', 'docker'], 1 / 2),
    ratio('trivy', 'wall', ['review', 'b', 'gzip'], [peer, 'b', 'gzip'], 1 / 2),
    ratio('trivy', 'peak', ['review', 'b', 'gzip'], [peer, 'b', 'gzip'], 1 / 2),
  ]),
  ratio('dive', 'wall', ['review', 'b', 'docker'], ['dive', 'b', 'docker'], 1 / 4),
  // Its time grows by the number of deletions times that of entries; here is nothing deleted.
  ratio('dive', 'wall', ['review', 'next', 'docker'], ['dive', 'next', 'docker'], 1 / 4),
  ratio('syft', 'wall', ['review', 'b', 'docker'], ['syft', 'b', 'docker']),
  ratio('syft', 'wall', ['review', 'b', 'gzip'], ['syft', 'b', 'gzip']),
];

/** Seconds each, or a peer that few have: only when named. */
export const unhurried = ['zstd', 'trivy', 'dive', 'syft'];
