import type { Seek } from '../../model/rule.ts';
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

/** Characters that at least follow the start of a token: the shortest of all is longer. */
const TOKEN = 10;
/** Starts of a token; what has another character in it is a setting around one. */
const STARTS = /^[A-Za-z0-9_.-]+$/;
/** Stand in the middle of a token, or before what is none. */
const NO_STARTS = new Set([
  'T3BlbkFJ',
  'PuTTY-User-Key-File-',
  'aws_secret_access_key',
  'AWS_SECRET_ACCESS_KEY',
  'secretAccessKey',
]);

const KEYWORDS = [...PROVIDERS, ...CLOUD_PROVIDERS, ...SERVICE_PROVIDERS]
  .filter(({ anyCase }) => !anyCase)
  .flatMap(({ keywords, before }) => keywords.map((text) => ({ text, starts: before === undefined })))
  .filter(({ text }) => text.length >= 4 && !EVERYDAY.has(text));

/** What is looked for in every byte of every file: distinctive starts of the providers' secrets. Words such as `password` are not among them. */
export const SOUGHT: readonly Seek[] = [
  ...new Map([...KEYWORDS, ...MORE.map((text) => ({ text, starts: true }))].map(({ text, starts }) => [text, starts])),
].map(([text, starts]) => (starts && STARTS.test(text) && !NO_STARTS.has(text) ? { text, token: TOKEN } : { text }));
