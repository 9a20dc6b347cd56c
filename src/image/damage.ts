export type DamageKind = 'damaged' | 'too-large' | 'missing';

/** Bytes that are not what they should be. The message is a clause without a full stop that fits after "layer 3: ". */
export class Damage extends Error {
  override readonly name = 'Damage';
  /** What it is about, for the code of the notification. */
  readonly kind: DamageKind;

  constructor(message: string, options: { kind?: DamageKind; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = options.kind ?? 'damaged';
  }
}

/** A tar file that cannot be read on from `offset`. */
export class TarDamage extends Damage {
  readonly offset: number;

  constructor(message: string, offset: number, cause?: unknown) {
    super(`${message} (byte ${offset} of the tar file)`, { cause });
    this.offset = offset;
  }
}
