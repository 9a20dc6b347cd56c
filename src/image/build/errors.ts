import { ConfigurationError } from '../../model/configuration-error.ts';
import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import type { FileLocation } from '../../model/location.ts';
import type { Missing } from './handover.ts';

const REMEDY =
  'Give what the build needs with `build-args` and `build-secrets`, an image that is built elsewhere with `image`, or do without one with `build: false`.';

/** It names the instruction and does not repeat it: a secret may stand in it. */
export function buildFailed(
  dockerfile: Dockerfile,
  instruction: Instruction | undefined,
  exitCode: number | null,
): ConfigurationError {
  const how = exitCode === null ? 'a signal ended the builder' : `exit code ${exitCode}`;
  const where = instruction
    ? ` at ${instruction.keyword} (line ${instruction.region.startLine})`
    : `, and the log does not say at which instruction (${how})`;
  const location = locate(dockerfile, instruction);
  return new ConfigurationError('build-failed', `the build of ${dockerfile.uri} failed${where}`, REMEDY, { location });
}

/** The build succeeded, and yet there is nothing to read. */
export function notHandedOver(dockerfile: Dockerfile, missing: Missing): ConfigurationError {
  const [what, remedy] =
    missing === 'no-image'
      ? ['left no image to review', 'Take output options out of `build-flags`.']
      : [
          'Buildah could not write the image into a file',
          'Look at what Buildah says in the debug log (`--debug`), or choose another `builder`.',
        ];
  const message = `the build of ${dockerfile.uri} succeeded but ${what}`;
  return new ConfigurationError('build-failed', message, remedy, { location: locate(dockerfile, undefined) });
}

function locate({ uri }: Dockerfile, instruction: Instruction | undefined): FileLocation {
  return instruction ? { kind: 'file', uri, region: instruction.region } : { kind: 'file', uri };
}
