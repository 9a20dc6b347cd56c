import type { Surveyed } from './order.ts';

/** All buffers of a survey, each once: what is handed over instead of being copied. */
export function buffersOf({ survey }: Surveyed): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const add = ({ buffer }: ArrayBufferView) => {
    if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  };
  const { folders, names, targets, capabilities, captured, excerpts } = survey;
  const { kinds, parents, hashes, modes, uids, gids, sizes, contents, linked, capable } = survey;
  for (const column of [kinds, parents, hashes, modes, uids, gids, sizes, contents, linked, capable]) add(column);
  for (const { bytes, ends } of [folders, names, targets, capabilities]) {
    add(bytes);
    add(ends);
  }
  for (const { bytes } of [...captured, ...excerpts]) add(bytes);
  return [...buffers];
}
