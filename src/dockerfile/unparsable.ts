import { ConfigurationError } from '../model/configuration-error.ts';
import type { Region } from '../model/location.ts';

/** What is wrong and what to do about it, each a sentence without its full stop. Never with text of the file: a secret may stand there. */
export interface Complaint {
  readonly problem: string;
  readonly remedy: string;
}

/** Says that the Dockerfile cannot be parsed, with the place. */
export type Refuse = (complaint: Complaint, region: Region) => never;

export function refuseIn(uri: string): Refuse {
  return (complaint, region) => {
    throw new ConfigurationError('dockerfile-unparsable', complaint.problem, `${complaint.remedy}.`, {
      location: { kind: 'file', uri, region },
    });
  };
}
