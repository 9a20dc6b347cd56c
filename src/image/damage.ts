import type { LimitName } from './limits.ts';

export type DamageKind = 'damaged' | 'too-large' | 'missing';

/** Damage as plain data: what a worker can hand over. */
export interface DamageReport {
  readonly kind: DamageKind;
  /** A clause without a full stop that fits after "layer 3: ". */
  readonly message: string;
  /** The limit that a user can raise. */
  readonly limit?: LimitName;
}

/** Bytes that are not what they should be. The message is a clause without a full stop that fits after "layer 3: ". */
export class Damage extends Error {
  override readonly name = 'Damage';
  /** What it is about, for the code of the notification. */
  readonly kind: DamageKind;
  readonly limit: LimitName | undefined;

  constructor(message: string, options: { kind?: DamageKind; limit?: LimitName; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = options.kind ?? (options.limit === undefined ? 'damaged' : 'too-large');
    this.limit = options.limit;
  }

  report(): DamageReport {
    const { kind, message, limit } = this;
    return { kind, message, ...(limit === undefined ? {} : { limit }) };
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
