import { CLOUD_PROVIDERS } from './provider-clouds.ts';
import { SERVICE_PROVIDERS } from './provider-services.ts';
import { PROVIDERS } from './providers.ts';

/** Keywords that are too short to be sought, or stand in programs, in base64 and in text far more often than at the start of a secret. */
const EVERYDAY = new Set(
  'sdk- api- API- key- access- pat. sat. ico- EAAA EAAM EAAC ABIA ACCA ASIA hooks.slack.com/ discord.com/api/ discordapp.com/api/'.split(
    ' ',
  ),
);

/** Telling parts and longer forms of those, and what files of credentials have in common. */
const MORE = [
  'PRIVATE KEY-----',
  'PRIVATE KEY BLOCK-----',
  'PuTTY-User-Key-File-',
  // OpenAI's keys have it in their middle.
  'T3BlbkFJ',
  'sk-proj-',
  'sk-svcacct-',
  'sk-admin-',
  // `{"alg":`, `{"typ":` and `{"kid":` in base64.
  'eyJhbGciOi',
  'eyJ0eXAiOi',
  'eyJraWQiOi',
  'access-production-',
  'access-development-',
  'dp.pt.',
  'dp.st.',
  'dp.ct.',
  'dp.sa.',
  'hooks.slack.com/services/',
  'hooks.slack.com/workflows/',
  'discord.com/api/webhooks/',
  'discordapp.com/api/webhooks/',
  'aws_secret_access_key',
  'AWS_SECRET_ACCESS_KEY',
  'secretAccessKey',
  'AccountKey=',
  'SharedAccessKey=',
  '_authToken=',
  '"auths"',
  '"identitytoken"',
];

/** What is looked for in every byte of every file: distinctive starts of the providers' secrets, of 4 to 32 characters. Words such as `password` are not among them. */
export const SOUGHT: readonly string[] = [
  ...new Set([
    ...[...PROVIDERS, ...CLOUD_PROVIDERS, ...SERVICE_PROVIDERS]
      .filter(({ anyCase }) => !anyCase)
      .flatMap(({ keywords }) => keywords)
      .filter((keyword) => keyword.length >= 4 && !EVERYDAY.has(keyword)),
    ...MORE,
  ]),
];
