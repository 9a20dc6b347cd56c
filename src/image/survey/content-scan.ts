/** Looks at the content of regular files as it passes by. Pieces lie in the chunk of the memory that the scan was made for. */
export interface ContentScan {
  /** The next file. */
  begin(entry: number): void;
  piece(piece: Buffer): void;
  /** Two words of a keyed hash of the whole file. */
  end(): readonly [low: number, high: number];
}
