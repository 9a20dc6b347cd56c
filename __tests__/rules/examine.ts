import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import { attribute } from '../../src/image/attribution.ts';
import { loadImage } from '../../src/image/load.ts';
import type { Dockerfile, Instruction } from '../../src/model/dockerfile.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Image } from '../../src/model/image.ts';
import type { History } from '../../src/model/oci.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Example, Rule } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { readWishes, runThese, seekWishes } from '../../src/rules/run.ts';
import { fakeHost } from '../host/fake-host.ts';
import { type SketchedImage, sketchImage } from '../image/sketch.ts';

export const NOW = new Date('2026-11-23T12:00:00Z');

export interface Sample extends Omit<Example, 'title'> {
  /** Default: one entry a layer, and one for each instruction that makes none. */
  readonly history?: readonly History[];
  readonly target?: string;
  readonly os?: string;
}

export interface Examined {
  readonly dockerfile?: Dockerfile;
  readonly image?: Image;
  readonly now: Date;
}

/** A sample's Dockerfile parsed, and its image written as real bytes, loaded and attributed. */
export async function subjectOf(sample: Sample): Promise<Examined> {
  const options = sample.target === undefined ? {} : { target: sample.target };
  const dockerfile =
    sample.dockerfile === undefined ? undefined : parseDockerfile(sample.dockerfile, 'Dockerfile', options);
  const image =
    sample.layers === undefined && sample.config === undefined ? undefined : await imageOf(sample, dockerfile);
  return { now: NOW, ...(dockerfile ? { dockerfile } : {}), ...(image ? { image } : {}) };
}

/** What one rule finds in a sample. */
export async function examine(id: string, sample: Sample, settings: Policy['rules'] = {}): Promise<Finding[]> {
  const rule = rules.find((one): one is Rule => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return runThese([rule], await subjectOf(sample), settings).findings;
}

/** The same in a Dockerfile alone. */
export function examineText(id: string, dockerfile: string): Promise<Finding[]> {
  return examine(id, { dockerfile });
}

/** First line of each finding's first place. */
export function linesOf(findings: readonly Finding[]): (number | undefined)[] {
  return findings.map(({ locations: [first] }) => (first.kind === 'file' ? first.region?.startLine : undefined));
}

/** One machine for all samples. */
const host = fakeHost();

async function imageOf(sample: Sample, dockerfile: Dockerfile | undefined): Promise<Image> {
  const name = `${randomUUID()}.tar`;
  writeFileSync(path.join(host.workspace, name), sketchOf(sample, dockerfile).dockerArchive());
  try {
    const loaded = await loadImage(`docker-archive:${name}`, { reads: readWishes({}), seeks: seekWishes({}) }, host);
    await loaded.close();
    return attribute(loaded.image, dockerfile).image;
  } finally {
    rmSync(path.join(host.workspace, name));
  }
}

function sketchOf(sample: Sample, dockerfile: Dockerfile | undefined): SketchedImage {
  const layers = sample.layers ?? [{ files: {} }];
  const created = sample.created ?? '2026-11-20T00:00:00Z';
  const made = layers.map((layer) => ({ created, created_by: layer.createdBy ?? 'COPY . . # buildkit' }));
  return sketchImage({
    layers,
    created,
    history: sample.history ?? [...made, ...metadata(dockerfile, created)],
    ...(sample.config === undefined ? {} : { config: sample.config }),
    ...(sample.os === undefined ? {} : { os: sample.os }),
  });
}

/** History entries of the instructions that make no layer, as BuildKit writes them. */
function metadata(dockerfile: Dockerfile | undefined, created: string): History[] {
  const instructions = dockerfile?.chain.flatMap((index) => dockerfile.stages[index]?.instructions ?? []) ?? [];
  return instructions
    .filter(({ keyword }) => !['RUN', 'COPY', 'ADD', 'WORKDIR', 'ARG'].includes(keyword))
    .map((instruction: Instruction) => ({
      created,
      created_by: instruction.text,
      comment: 'buildkit.dockerfile.v0',
      empty_layer: true,
    }));
}
