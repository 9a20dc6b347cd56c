import { type Provider, service } from './providers.ts';

/** Credentials of clouds and of platforms that run images. The law of `providers.ts` holds: sticky, bounded, tried at a keyword only. */
export const CLOUD_PROVIDERS: readonly Provider[] = [
  service(
    'alibaba-key',
    'an Alibaba Cloud access key',
    ['LTAI'],
    /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{16,24}(?![A-Za-z0-9])/y,
  ),
  service('aws-bedrock-key', 'an Amazon Bedrock key', ['ABSK'], /(?<![A-Za-z0-9+/])ABSK[A-Za-z0-9+/]{109,269}={0,2}/y),
  service(
    'aws-bedrock-key',
    'an Amazon Bedrock key',
    ['bedrock-api-key-'],
    /bedrock-api-key-[A-Za-z0-9+/=_-]{32,400}/y,
  ),
  service('amazon-mws-token', 'an Amazon MWS token', ['amzn.mws.'], /amzn\.mws\.[a-f0-9-]{36}/y),
  {
    id: 'azure-key',
    label: 'an Azure key',
    keywords: ['JQQJ9'],
    pattern: /(?<=(?<![A-Za-z0-9])[A-Za-z0-9]{52})JQQJ9[9A-D][A-Za-z0-9]{26}(?![A-Za-z0-9])/y,
    before: 52,
  },
  {
    id: 'azure-devops-token',
    label: 'an Azure DevOps token',
    keywords: ['AZDO'],
    pattern: /(?<=(?<![A-Za-z0-9])[A-Za-z0-9]{76})AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/y,
    before: 76,
  },
  {
    id: 'mailchimp-key',
    label: 'a Mailchimp key',
    keywords: ['-us'],
    pattern: /(?<=(?<![A-Za-z0-9])[a-f0-9]{32})-us\d{1,2}(?![A-Za-z0-9])/y,
    before: 32,
  },
  service(
    'azure-sas',
    'an Azure shared access signature',
    ['&sig=', '?sig='],
    /[?&]sig=([A-Za-z0-9%+/]{40,100}(?:%3[Dd]|=))/y,
  ),
  service(
    'cloudflare-token',
    'a Cloudflare token',
    ['cfut_', 'cfat_', 'cfk_'],
    /(?<![A-Za-z0-9])cf(?:ut|at|k)_[A-Za-z0-9]{40}[a-f0-9]{8}(?![A-Za-z0-9])/y,
  ),
  service(
    'cloudflare-token',
    'a Cloudflare origin key',
    ['v1.0-'],
    /(?<![A-Za-z0-9.])v1\.0-[a-f0-9]{24}-[a-f0-9]{146}(?![a-f0-9])/y,
  ),
  service('heroku-key', 'a Heroku key', ['HRKU-AA'], /HRKU-AA[A-Za-z0-9_-]{58}/y),
  service('fly-token', 'a Fly.io token', ['fo1_'], /(?<![A-Za-z0-9])fo1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y),
  service(
    'fly-token',
    'a Fly.io token',
    ['fm1a_', 'fm1r_', 'fm2_'],
    /(?<![A-Za-z0-9])fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,600}={0,3}/y,
  ),
  service('netlify-token', 'a Netlify token', ['nfp_'], /(?<![A-Za-z0-9])nfp_[A-Za-z0-9]{36,44}(?![A-Za-z0-9])/y),
  service(
    'vercel-token',
    'a Vercel token',
    ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
    /(?<![A-Za-z0-9])vc[piark]_[A-Za-z0-9]{20,60}(?![A-Za-z0-9_])/y,
  ),
  service(
    'supabase-token',
    'a Supabase token',
    ['sbp_', 'sb_secret_'],
    /(?<![A-Za-z0-9])(?:sbp_[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{24,50})/y,
  ),
  service(
    'planetscale-token',
    'a PlanetScale credential',
    ['pscale_'],
    /pscale_(?:pw|tkn|oauth)_[A-Za-z0-9_=.-]{32,64}/y,
  ),
  service('scalingo-token', 'a Scalingo token', ['tk-us-'], /(?<![A-Za-z0-9])tk-us-[A-Za-z0-9_-]{48}/y),
  service(
    'openshift-token',
    'an OpenShift token',
    ['sha256~'],
    /(?<![A-Za-z0-9])sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y,
  ),
  service('yandex-key', 'a Yandex Cloud key', ['AQVN'], /(?<![A-Za-z0-9])AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/y),
  service('tailscale-key', 'a Tailscale key', ['tskey-'], /tskey-[a-z]{2,20}-[A-Za-z0-9_]{8,40}-[A-Za-z0-9_]{16,60}/y),
];
