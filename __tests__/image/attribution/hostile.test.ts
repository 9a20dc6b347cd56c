import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/dockerfile/parse.ts';
import { attribute } from '../../../src/image/attribution.ts';
import type { History } from '../../../src/model/oci.ts';
import { bk, imageWith, service } from '../history-image.ts';

describe('hostile histories end, soon', () => {
  /** Milliseconds; a hundredth of it on an idle machine. */
  const soon = 10_000;
  test.each<[string, () => [History[], string]]>([
    [
      'thousands of entries',
      () => [Array.from({ length: 20_000 }, () => bk('RUN /bin/sh -c make # buildkit')), service],
    ],
    [
      'a megabyte in each entry',
      () => [
        Array.from({ length: 60 }, (_, n) => bk(`RUN |1 A=${'a '.repeat(500_000)}${n} /bin/sh -c npm ci # buildkit`)),
        service,
      ],
    ],
    [
      'long equal texts on both sides',
      () => {
        const script = `echo ${'a'.repeat(15_000)} $X`;
        const text = `FROM debian\n${Array.from({ length: 200 }, () => `COPY ${script} /x`).join('\n')}\n`;
        return [Array.from({ length: 400 }, () => bk(`COPY ${script.slice(0, -2)}v /y # buildkit`)), text];
      },
    ],
    [
      'a marker without an end',
      () => [[bk(' #(nop) '.repeat(100_000)), bk('|'.repeat(100_000)), bk(`COPY ${'--x=y '.repeat(10_000)}`)], service],
    ],
    [
      'a long chain against a long history',
      () => [
        Array.from({ length: 3000 }, (_, n) => bk(`RUN /bin/sh -c echo ${n % 7} # buildkit`)),
        `FROM debian\n${Array.from({ length: 3000 }, (_, n) => `RUN echo ${n % 5}`).join('\n')}\n`,
      ],
    ],
  ])('%s', (_name, make) => {
    const [history, text] = make();
    const dockerfile = parseDockerfile(text, 'Dockerfile');
    const image = imageWith(history);
    const start = performance.now();
    const found = attribute(image, dockerfile);
    expect(performance.now() - start).toBeLessThan(soon);
    expect(found.image.layers).toHaveLength(image.layers.length);
  });
});
