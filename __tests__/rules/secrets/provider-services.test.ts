import { describe, expect, test } from '@jest/globals';
import { findSecrets } from '../../../src/rules/secrets/find.ts';
import { CLOUD_PROVIDERS } from '../../../src/rules/secrets/provider-clouds.ts';
import { SERVICE_PROVIDERS } from '../../../src/rules/secrets/provider-services.ts';
import { PROVIDERS } from '../../../src/rules/secrets/providers.ts';
import { REDACTED, Redactor } from '../../../src/rules/secrets/redact.ts';

/** Put together at run time, so that nothing here looks like the real thing to a scanner. */
const of = (...parts: string[]) => parts.join('');
const MIX = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0';
const LONG = MIX.repeat(8);
const mix = (length: number) => LONG.slice(0, length);
const hex = (length: number) => '9f1e2d3c4b5a69788796a5b4c3d2e1f0'.repeat(8).slice(0, length);
const upper = (length: number) => LONG.toUpperCase().slice(0, length);
const UUID = '1f2e3d4c-5b6a-7988-97a6-b5c4d3e2f1a0';
const LETTERS = 'aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH';

const SHAPES: readonly (readonly [string, string])[] = [
  ['alibaba-key', of('LT', 'AI', mix(20))],
  ['aws-bedrock-key', of('AB', 'SK', mix(120))],
  ['aws-access-key', of('AC', 'CA', 'QX7ZL2MNP4RSTUV5')],
  ['amazon-mws-token', of('amzn', '.mws.', UUID)],
  ['azure-key', of(mix(52), 'JQ', 'QJ99', mix(26))],
  ['azure-devops-token', of(mix(76), 'AZ', 'DO', mix(4))],
  ['azure-client-secret', of('aB3', '8', 'Q~', mix(34))],
  ['cloudflare-token', of('cf', 'at_', mix(40), hex(8))],
  ['heroku-key', of('HR', 'KU-AA', mix(58))],
  ['fly-token', of('fo', '1_', mix(43))],
  ['supabase-token', of('sb', 'p_', hex(40))],
  ['planetscale-token', of('psc', 'ale_pw_', mix(43))],
  ['openshift-token', of('sha', '256~', mix(43))],
  ['tailscale-key', of('ts', 'key-auth-', mix(12), '-', mix(24))],
  ['artifactory-key', of('AK', 'Cp', mix(69))],
  ['nuget-key', of('oy', '2', mix(43).toLowerCase())],
  ['gitlab-token', of('gl', 'ft-', mix(20))],
  ['github-token', of('gh', 's_12345_', 'ey', `J${mix(20)}.`, 'eyJ', mix(40), '.', mix(40))],
  ['sourcegraph-token', of('sg', 'p_', hex(16), '_', hex(40))],
  ['sonar-token', of('sq', 'u_', hex(40))],
  ['buildkite-token', of('bk', 'ua_', hex(40))],
  ['harness-token', of('pa', 't.', mix(22), '.', hex(24), '.', mix(20))],
  ['octopus-key', of('AP', 'I-', upper(26))],
  ['doppler-token', of('dp', '.pt.', mix(43))],
  ['onepassword-token', of('op', 's_eyJ', mix(300))],
  ['terraform-token', of(mix(14), '.atl', 'asv1.', mix(67))],
  ['groq-key', of('gs', 'k_', mix(52))],
  ['openrouter-key', of('sk', '-or-v1-', hex(64))],
  ['openai-key', of('s', 'k-service-', mix(20), 'T3Blbk', 'FJ', mix(20))],
  ['huggingface-token', of('h', 'f_', LETTERS)],
  ['langsmith-key', of('ls', 'v2_pt_', hex(32), '_', hex(10))],
  ['square-token', of('sq', '0atp-', mix(22))],
  ['stripe-key', of('rk', '_prod_', mix(40))],
  ['shopify-token', of('sh', 'pat_', mix(32))],
  ['easypost-key', of('EZ', 'AK', mix(54))],
  ['plaid-token', of('acc', 'ess-production-', UUID)],
  ['mailchimp-key', of(hex(32), '-u', 's12')],
  ['mailgun-key', of('ke', 'y-', hex(32))],
  ['twilio-key', of('S', 'K', hex(32))],
  ['brevo-key', of('xkey', 'sib-', hex(64), '-', mix(16))],
  ['sentry-token', of('sn', 'tryu_', hex(64))],
  ['newrelic-key', of('NR', 'II-', hex(32))],
  ['dynatrace-token', of('dt0', 'c01.', upper(24), '.', upper(64))],
  ['launchdarkly-key', of('sd', 'k-', UUID)],
  ['notion-token', of('nt', 'n_12345678901', mix(35))],
  ['linear-key', of('lin', '_api_', mix(40))],
  ['figma-token', of('fi', 'gd_', mix(43))],
  ['airtable-token', of('pa', 't', mix(14), '.', hex(64))],
  ['postman-key', of('PM', 'AK-', hex(24), '-', hex(34))],
  ['hubspot-token', of('pa', 't-na1-', UUID)],
];

describe('credentials of services', () => {
  test.each(SHAPES)('%s', (detector, value) => {
    const text = `before ${value} after`;
    const [span, ...rest] = findSecrets(text, { assignments: false });
    expect(rest).toEqual([]);
    expect(span).toMatchObject({ detector, start: 7, end: 7 + value.length });
    expect(span?.placeholder).toBeUndefined();
    expect(new Redactor().redact(text)).toBe(`before ${REDACTED} after`);
    expect(new Redactor().redact(value)).toBe(REDACTED);
  });

  test('a Teams webhook, from its secret part on', () => {
    const secret = of(hex(32), '/', UUID);
    const text = of('https://x.webhook.', `office.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/`, secret, ' z');
    expect(findSecrets(text, { assignments: false })).toMatchObject([{ detector: 'teams-webhook' }]);
    expect(new Redactor().redact(text)).not.toContain(secret.slice(0, 8));
  });

  test('a shared access signature', () => {
    const text = of('https://a.blob.core.windows.net/b?sv=2023-11-03&se=2030-01-01&s', 'ig=', mix(43), '%3D');
    expect(findSecrets(text, { assignments: false })).toMatchObject([{ detector: 'azure-sas' }]);
  });
});

describe('what only begins like one', () => {
  test.each([
    ['a page of a bot', 'https://github.com/xoxa-nyc/xoxa-nyc.github.io'],
    ['a bot by name', of('xo', 'xb-my-bot-token-goes-here')],
    ['a fill-in', of('gl', `pat-${'X'.repeat(11)}-${'X'.repeat(8)}`)],
    ['a value that is cut short', of('op', 's_eyJzaWduSW5BZGRyZXNzIjoiaHR0cHM6', '...')],
    ['a name in C', 'hf_servingcellpriorityparametersdescription_h_prio'],
    ['an icon', `https://assets.example.com/video_box.ico-${hex(32)}.png`],
    ['an ordinary image digest', `sha256:${hex(64)}`],
    ['a zone', 'ec2.us-east-1 eu-us2 access-control sdk-for-java api-gateway pat.x key-value SKU'],
    ['an artifact', 'mvn dependency:get -Dartifact=io.jsonwebtoken:jjwt-jackson:0.11.5'],
    ['a search path', 'ACCESS_TOKEN=/usr/bin/:/bin/:/sbin/'],
    ['a form in a manual', 'curl -u <user:password> https://example.com/endpoint'],
    ['an encrypted password', of('<password>{', 'COQLCE6DU6GtcS5PqX8=', '}</password>')],
    ['a switch of PowerShell', "$code = (Start-Process a.exe -Wait -PassThru -ArgumentList @('/quiet')).ExitCode"],
    ['an address with the usual password', 'DB_SECRET=postgres://postgres:postgres@localhost:5432/app'],
    ['an empty key', of('private_key: "-----BEGIN PRI', 'VATE KEY-----\\n...\\n-----END PRI', 'VATE KEY-----"')],
  ])('%s', (_, text) => {
    expect(findSecrets(text, { assignments: true }).filter(({ placeholder }) => !placeholder)).toEqual([]);
  });
});

describe('hostile texts cost linear time', () => {
  const keywords = [...PROVIDERS, ...CLOUD_PROVIDERS, ...SERVICE_PROVIDERS].flatMap((provider) => provider.keywords);
  test.each(keywords)('%j', (keyword) => {
    for (const unit of [keyword, `${keyword}a`, `${keyword}_`]) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const start = performance.now();
      findSecrets(text, { assignments: true });
      expect(performance.now() - start).toBeLessThan(1500);
    }
  });
});
