import type { FileEntry, Image } from '../../model/image.ts';
import type { Confidence } from '../../model/severity.ts';
import { contentSecrets } from './contents.ts';
import { type FileSecret, fileSecrets } from './files.ts';

/** What is less sure of a file that somebody else put there: in a base image even a live-looking token was mostly published on purpose. */
const OF_BASE: Readonly<Record<Confidence, Confidence>> = { high: 'medium', medium: 'low', low: 'low' };

/** Every version of every file with a credential, told by its name or found by its content; a file that its name tells of is not told twice. */
export function secretsInLayers(image: Image): readonly FileSecret[] {
  const named = fileSecrets(image.files);
  const told = new Set(named.map(({ entry }) => versionOf(entry)));
  const found = contentSecrets(image.files)
    .filter(({ entry }) => !told.has(versionOf(entry)))
    .map((secret) =>
      image.layers[secret.entry.layer]?.origin === 'base'
        ? { ...secret, confidence: OF_BASE[secret.confidence] }
        : secret,
    );
  return [...named, ...found];
}

function versionOf({ layer, path }: FileEntry): string {
  return `${layer} ${path}`;
}
