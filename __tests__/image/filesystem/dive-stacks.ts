import type { Efficiency } from '../../../src/model/image.ts';
import type { TarEntrySketch } from '../tar-bytes.ts';

const file = (name: string, size: number): TarEntrySketch => ({ name, content: 'x'.repeat(size) });
const folder = (name: string): TarEntrySketch => ({ name: `${name}/`, type: 'directory', mode: 0o755 });
const symlink = (name: string, linkname: string): TarEntrySketch => ({ name, type: 'symlink', linkname });
const hardlink = (name: string, linkname: string): TarEntrySketch => ({ name, type: 'hardlink', linkname });

export type DiveCase = readonly [
  title: string,
  layers: readonly (readonly TarEntrySketch[])[],
  figures: Efficiency['dive'],
];

/** Small images, and what dive 0.13.1 said of them when they were written as docker-archives. */
export const DIVE_CASES: readonly DiveCase[] = [
  ['one layer', [[folder('a'), file('a/b', 100), file('c', 7)]], { score: 1, wastedBytes: 0, wastedUserPercent: 0 }],
  [
    'a file shipped again',
    [[file('a', 100)], [file('a', 70), file('b', 33)]],
    { score: 0.5073891625615764, wastedBytes: 170, wastedUserPercent: 1.6504854368932038 },
  ],
  [
    'a file deleted',
    [[file('a', 100), file('b', 11)], [file('c', 5)], [file('.wh.a', 0)]],
    { score: 0.13793103448275862, wastedBytes: 100, wastedUserPercent: 20 },
  ],
  [
    'a folder deleted',
    [
      [folder('d'), file('d/a', 100), file('d/e/b', 20)],
      [file('d/f', 3), file('g', 1)],
      [folder('d'), file('d/h', 9)],
      [file('.wh.d', 0)],
    ],
    { score: 1, wastedBytes: 0, wastedUserPercent: 0 },
  ],
  [
    'a folder that a later layer only implies is none any more',
    [[folder('d'), file('d/a', 100)], [file('d/b', 20)], [file('.wh.d', 0)]],
    { score: 1, wastedBytes: 0, wastedUserPercent: 0 },
  ],
  [
    'a whiteout of nothing ends its layer',
    [
      [file('a', 100), file('z', 50)],
      [file('a', 40), file('.wh.m', 0), file('z', 30)],
    ],
    { score: 0.9933333333333333, wastedBytes: 0, wastedUserPercent: 0 },
  ],
  [
    'a whiteout of nothing, and names before and after it',
    [
      [file('-a', 100), file('z/y', 50), file('+', 5)],
      [file('-a', 40), file('+', 4), file('.wh.m', 0), file('z/y', 30), file('z/.wh.x', 0)],
    ],
    { score: 0.46733668341708545, wastedBytes: 149, wastedUserPercent: 2.0135135135135136 },
  ],
  [
    'a whiteout in the lowest layer',
    [
      [file('.wh.a', 0), file('a', 10), folder('d'), file('d/x', 9), file('.wh.d', 0)],
      [file('a', 10), file('b', 1)],
    ],
    { score: 0.48717948717948717, wastedBytes: 20, wastedUserPercent: 1.8181818181818181 },
  ],
  [
    'an opaque mark hides nothing',
    [[file('d/a', 100)], [folder('d'), file('d/.wh..wh..opq', 0), file('d/b', 10)], [file('d/a', 60)]],
    { score: 0.4117647058823529, wastedBytes: 160, wastedUserPercent: 2.2857142857142856 },
  ],
  [
    'hard links have no size',
    [[file('a', 100), hardlink('b', 'a')], [file('b', 30)], [hardlink('b', 'a')]],
    { score: 0.7692307692307693, wastedBytes: 30, wastedUserPercent: 1 },
  ],
  [
    'a path replaced in one layer is there twice; a dot file goes with its own whiteout',
    [
      [file('a', 100), file('.d', 10)],
      [file('.wh.a', 0), file('a', 50), file('.wh..d', 0), file('.d', 5)],
      [file('.wh.a', 0), file('.wh..d', 0), file('z', 2)],
    ],
    { score: 0, wastedBytes: 165, wastedUserPercent: 2.8947368421052633 },
  ],
  [
    'links to folders are not followed',
    [
      [folder('usr/lib'), file('usr/lib/x', 100), symlink('lib', 'usr/lib')],
      [file('lib/x', 40)],
      [file('lib/x', 30), file('.wh.lib', 0)],
    ],
    { score: 0.7647058823529411, wastedBytes: 70, wastedUserPercent: 1 },
  ],
  [
    'a file that becomes a folder keeps its size, a folder that becomes a file its children',
    [
      [file('a', 100), folder('d'), file('d/x', 40)],
      [folder('a'), file('a/x', 30), file('d', 8)],
      [file('.wh.a', 0), file('.wh.d', 0)],
    ],
    { score: 0.4807692307692308, wastedBytes: 138, wastedUserPercent: 3.6315789473684212 },
  ],
  [
    'an entry repeated in one layer',
    [
      [file('a', 100), file('a', 60)],
      [file('a', 50), file('a', 45)],
    ],
    { score: 0.42857142857142855, wastedBytes: 105, wastedUserPercent: 1.105263157894737 },
  ],
];
