import type { Location } from './location.ts';

/** Something the user can fix: printed as one line that names the place and the remedy, never with a stack; exit code 2. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  /**
   * Stable, kebab-case: `dockerfile-missing`. The message is one clause without full stop and without the place, which `location` has:
   * whoever prints it puts both together.
   */
  readonly code: string;
  /** What to do, in one sentence. */
  readonly remedy: string;
  readonly location?: Location;

  constructor(code: string, message: string, remedy: string, options: { location?: Location; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.remedy = remedy;
    if (options.location) this.location = options.location;
  }
}
