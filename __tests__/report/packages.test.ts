import { describe, expect, test } from '@jest/globals';
import type { Component } from '../../src/model/component.ts';
import type { Report } from '../../src/model/review.ts';
import { renderInventory } from '../../src/report/inventory.ts';
import { packageList } from '../../src/report/sections/packages.ts';
import { view } from '../../src/report/sections/view.ts';
import { renderText } from '../../src/report/text.ts';
import { active } from './gfm.ts';
import { instruction, layer, report, review } from './reports.ts';

function part(name: string, change: Partial<Component> = {}): Component {
  return { type: 'library', name, version: '1', purl: `pkg:deb/debian/${name}@1`, layer: 0, paths: [], ...change };
}

function list(of: Report, rows = 100): string {
  return packageList(view(of, { rows }));
}

describe('the block of packages', () => {
  test('is not there when nothing is installed', () => {
    expect(list(report([review()]))).toBe('');
  });

  test('counts by type, the commonest first, and names what each layer brought', () => {
    const components = [part('a'), part('b'), part('c', { purl: 'pkg:npm/c@1', layer: 2 }), part('d', { purl: 'odd' })];
    const text = list(report([review({ components })]));
    expect(text).toContain('<summary>Packages (4)</summary>');
    expect(text).toContain('4 packages (2 deb, 1 npm, 1 other).');
    expect(text).toContain('| 0, base | Dockerfile line 1 | 3 packages: `a 1`, `b 1`, `d 1` |');
    expect(text).toContain('| 2 | Dockerfile line 7 | 1 package: `c 1` |');
  });

  test('of many packages some are named, and of many layers some are shown', () => {
    const layers = Array.from({ length: 50 }, (_, index) =>
      layer(index, { instruction: instruction(index + 1, 'RUN x') }),
    );
    const components = layers.flatMap(({ index }) =>
      Array.from({ length: 10 }, (_, at) => part(`p${index}-${at}`, { layer: index })),
    );
    const text = list(report([review({ layers, components })]), 25);
    expect(text).toContain('and 2 more |');
    expect(text).toContain('and 25 more in the full report.');
    expect(text).not.toContain('p25-0');
  });

  test('a layer that is not known, or that the report does not have', () => {
    const { layer: _layer, ...unplaced } = part('a');
    const text = list(report([review({ components: [unplaced, part('b', { layer: 77 })] })]));
    expect(text).toContain('| not known | – | 1 package: `a 1` |');
    expect(text).toContain('| 77 | – | 1 package: `b 1` |');
  });

  test('with several images, each is named', () => {
    const other = review({ subject: { dockerfile: 'other/Dockerfile' }, components: [part('b')] });
    const text = list(report([review({ components: [part('a')] }), other]));
    expect(text).toContain('<summary>Packages (2)</summary>');
    expect(text).toContain('other/Dockerfile');
  });

  test('hostile names act on nothing', () => {
    const name = '`|</details><img src=x onerror=1> @octocat [a](https://evil.example) \u202e';
    const hostile = review({ components: [part(name, { version: name, purl: `pkg:${name}/x` })] });
    const { image } = hostile.subject;
    const distribution = { id: name, idLike: [], prettyName: name, path: 'etc/os-release' };
    const of = report([
      { ...hostile, subject: { ...hostile.subject, image: { ...(image as NonNullable<typeof image>), distribution } } },
    ]);
    expect(active(list(of))).toEqual(active(list(report([review({ components: [part('a')] })]))));
    expect(renderText(of, { color: false })).not.toContain('\u202e');
  });

  test('a quarter of a million in one layer', () => {
    const components = Array.from({ length: 250_000 }, (_, index) => part(`p${index}`));
    const started = Date.now();
    expect(list(report([review({ components })]))).toContain('250000 packages');
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('the text of a review', () => {
  test('says in one line what is installed', () => {
    expect(renderText(report([review({ components: [part('a')] })]), { color: false })).toContain(
      '\n1 package (1 deb)\n',
    );
  });
});

describe('the table of an inventory', () => {
  test('of a quarter of a million packages', () => {
    const packages = Array.from({ length: 250_000 }, (_, index) => ({
      name: `p${index}`,
      version: '1',
      type: 'npm',
      licenses: [],
      purl: `pkg:npm/p${index}@1`,
      database: 'package.json',
      place: `app/node_modules/p${index}`,
      evidence: 'installed' as const,
      layer: 0,
    }));
    const image = { reference: 'x', platform: 'linux/amd64' };
    const text = renderInventory({ image, packages }, { color: false });
    expect(text).toContain('p7 (app/node_modules/p7)');
    expect(text.trimEnd()).toMatch(/x: no distribution, 250000 packages \(250000 npm\)$/);
  });
});
