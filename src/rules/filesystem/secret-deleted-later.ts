import type { Image } from '../../model/image.ts';
import type { Location } from '../../model/location.ts';
import type { FilesystemRule } from '../../model/rule.ts';
import { type FileSecret, SECRET_FILES } from '../secrets/files.ts';
import { secretsInLayers } from '../secrets/in-layers.ts';
import { SOUGHT } from '../secrets/sought.ts';

/** Built up, so that no scanner takes this example for the real thing. */
const TOKEN = ['npm', 'a1B2c3D4e5F6'.repeat(3)].join('_');

export const rule: FilesystemRule = {
  id: 'secret-deleted-later',
  catalogue: 'secret-deleted-later',
  on: 'filesystem',
  summary: 'A credential was removed in a later layer, and is still in the image',
  severity: 'critical',
  confidence: 'high',
  controls: {
    cwe: [212, 538],
    cisDocker: ['4.10'],
    nist800190: ['4.1.4'],
    owasp: ['12'],
    pciContainers: ['6.1.a', '12.4.a'],
    attack: ['T1552.001'],
  },
  help: `Each instruction makes a layer, and a layer is never changed again: deleting or overwriting a file in a later one only hides it. \`docker save\` and any registry
client still hand out the layer that holds it. The finding points at the instruction that added the file, and names the one that hid it.`,
  fix: 'Use the credential with `RUN --mount=type=secret` so that no layer ever holds it, or in an earlier stage of which only the results are copied; and replace the credential.',
  reads: SECRET_FILES,
  seeks: SOUGHT,
  examples: {
    bad: [
      {
        title: 'The token is deleted after the installation, one layer too late',
        dockerfile: 'FROM node:22-alpine\nCOPY .npmrc /app/.npmrc\nRUN rm /app/.npmrc\n',
        layers: [
          { base: true, createdBy: 'ADD rootfs.tar.gz / # buildkit', files: { 'bin/busybox': 'busybox' } },
          {
            createdBy: 'COPY .npmrc /app/.npmrc # buildkit',
            files: { 'app/.npmrc': `//registry.example/:_authToken=${TOKEN}\n` },
          },
          { createdBy: 'RUN /bin/sh -c rm /app/.npmrc # buildkit', files: { 'app/.wh..npmrc': '' } },
        ],
      },
    ],
    good: [
      {
        title: 'The deleted file names a variable only',
        layers: [
          { files: { 'app/.npmrc': '//registry.example/:_authToken=$NPM_TOKEN\n' } },
          { files: { 'app/.wh..npmrc': '' } },
        ],
      },
    ],
  },
  *check({ image }) {
    const all = secretsInLayers(image);
    const visible = new Set(all.filter(({ entry }) => !entry.hidden).map(nameOf));
    // A version that is still there in another form is one fact, and reported by secret-file-in-image.
    for (const versions of grouped(all)) {
      const [first] = versions;
      if (!first || visible.has(nameOf(first))) continue;
      yield {
        message: messageOf(first, image),
        locations: versions.map(({ entry }) => layerAt(image, entry.layer, entry.path)),
        related: versions.flatMap(({ entry }) => (entry.hidden ? [layerAt(image, entry.hidden.layer)] : [])),
        key: nameOf(first),
        severity: first.severity,
        confidence: first.confidence,
      };
    }
  },
};

function grouped(secrets: readonly FileSecret[]): Iterable<readonly FileSecret[]> {
  const groups = new Map<string, FileSecret[]>();
  for (const secret of secrets) groups.set(nameOf(secret), [...(groups.get(nameOf(secret)) ?? []), secret]);
  return groups.values();
}

function nameOf({ kind, entry }: FileSecret): string {
  return `${kind} ${entry.path}`;
}

function messageOf({ label, inside, entry }: FileSecret, image: Image): string {
  const line = entry.hidden && image.layers[entry.hidden.layer]?.instruction?.region.startLine;
  const how = entry.hidden?.by === 'deleted' ? 'deleted' : 'overwritten';
  const where = line ? `on line ${line}` : `in layer ${entry.hidden?.layer ?? 0}`;
  const origin = image.layers[entry.layer]?.origin === 'base' ? '; it comes with the base image' : '';
  return `\`${entry.path}\`, ${inside ? 'which holds ' : ''}${label.replace(/,$/, '')}, is ${how} ${where} but stays readable in the layer that added it${origin}`;
}

function layerAt(image: Image, index: number, path?: string): Location {
  return { kind: 'layer', index, diffId: image.layers[index]?.diffId ?? '', ...(path === undefined ? {} : { path }) };
}
