import { expect, test } from '@jest/globals';
import { MOST_LITERALS } from '../../../src/image/search/literal-tables.ts';
import { CLOUD_PROVIDERS } from '../../../src/rules/secrets/provider-clouds.ts';
import { SERVICE_PROVIDERS } from '../../../src/rules/secrets/provider-services.ts';
import { PROVIDERS } from '../../../src/rules/secrets/providers.ts';
import { SOUGHT as SEEKS } from '../../../src/rules/secrets/sought.ts';

const SOUGHT = SEEKS.map(({ text }) => text);

test('what is sought can be: 4 to 32 printable ASCII characters, each once, not too many', () => {
  expect(SOUGHT.length).toBeLessThanOrEqual(MOST_LITERALS);
  expect(new Set(SOUGHT).size).toBe(SOUGHT.length);
  for (const literal of SOUGHT) expect(literal).toMatch(/^[\x20-\x7e]{4,32}$/);
});

/** Keywords of which a longer form is sought. */
const LONGER: Readonly<Record<string, string>> = {
  'sk-': 'sk-proj-',
  eyJ: 'eyJhbGciOi',
  'dp.': 'dp.pt.',
  'access-': 'access-production-',
  'hooks.slack.com/': 'hooks.slack.com/services/',
  'discord.com/api/': 'discord.com/api/webhooks/',
  'accountkey=': 'AccountKey=',
};

test('every issuer whose mark is distinctive is sought; these are not', () => {
  const isSought = (keyword: string) => SOUGHT.includes(LONGER[keyword] ?? keyword);
  const unsought = [...PROVIDERS, ...CLOUD_PROVIDERS, ...SERVICE_PROVIDERS]
    .filter(({ keywords }) => !keywords.some(isSought))
    .map(({ id }) => id);
  expect([...new Set(unsought)].sort()).toEqual([
    'airtable-token',
    'azure-client-secret',
    'facebook-token',
    'harness-token',
    'huggingface-token',
    'infracost-key',
    'launchdarkly-key',
    'mailchimp-key',
    'mailgun-key',
    'nuget-key',
    'octopus-key',
    'onepassword-key',
    'replicate-token',
    'sendgrid-key',
    'square-token',
    'telegram-token',
    'twilio-key',
  ]);
});

test('no everyday word is', () => {
  for (const word of ['password', 'secret', 'token', 'Authorization', 'http', 'api_key', 'user', 'BEGIN CERTIFICATE'])
    expect(SOUGHT.filter((literal) => word.includes(literal) || literal === word)).toEqual([]);
});
