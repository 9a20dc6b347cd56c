import { DigestCheck } from './digest.ts';

/** What is looked at while a blob is read. */
export interface ChunkOptions {
  /** `algorithm:hex` that the bytes of the blob must have. */
  readonly digest?: string | undefined;
  /** Hears how many bytes of the blob were read now. */
  readonly onRead?: ((bytes: number) => void) | undefined;
}

/** `seen` gets every byte of the blob, in order; `verify` is to be called after the last and throws Damage. */
export function watch({ digest, onRead }: ChunkOptions): { seen: (piece: Buffer) => void; verify: () => void } {
  const check = digest === undefined ? undefined : new DigestCheck(digest);
  return {
    seen(piece) {
      check?.update(piece);
      onRead?.(piece.length);
    },
    verify: () => check?.verify(),
  };
}
