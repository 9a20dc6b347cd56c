import type { Surveyed } from './order.ts';

/** The same with every content in a buffer of its own: what lies in a pool that others use can not be handed over, and would be copied with all of it. */
export function owned(surveyed: Surveyed): Surveyed {
  const own = <Piece extends { readonly bytes: Uint8Array }>(piece: Piece): Piece =>
    piece.bytes.length === piece.bytes.buffer.byteLength ? piece : { ...piece, bytes: new Uint8Array(piece.bytes) };
  const { survey } = surveyed;
  const { captured, excerpts } = survey;
  return { ...surveyed, survey: { ...survey, captured: captured.map(own), excerpts: excerpts.map(own) } };
}

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
