import { type Provider, service } from './providers.ts';

/**
 * Credentials of services that images and their builds talk to, other than clouds, by the prefix that the issuer documents. The law of `providers.ts` holds: sticky,
 * bounded, tried at a keyword only.
 */
export const SERVICE_PROVIDERS: readonly Provider[] = [
  // Stores of packages, source and secrets; builders.
  service(
    'artifactory-key',
    'an Artifactory key',
    ['AKCp', 'cmVmdGtu'],
    /(?<![A-Za-z0-9])(?:AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56})(?![A-Za-z0-9])/y,
  ),
  service('clojars-token', 'a Clojars token', ['CLOJARS_'], /CLOJARS_[A-Za-z0-9]{60}/y),
  service('nuget-key', 'a NuGet key', ['oy2'], /(?<![A-Za-z0-9])oy2[a-z0-9]{43}(?![A-Za-z0-9])/y),
  service(
    'gitlab-token',
    'a GitLab token',
    ['glft-', 'glimt-', 'glffct-', 'glagent-', 'glrtr-', 'GR1348941'],
    /(?<![A-Za-z0-9])(?:gl(?:ft|imt|ffct|agent|rtr)-|GR1348941)[A-Za-z0-9_-]{20,60}/y,
  ),
  service('sourcegraph-token', 'a Sourcegraph token', ['sgp_'], /sgp_(?:[A-Fa-f0-9]{16}_|local_)?[A-Fa-f0-9]{40}/y),
  service(
    'sonar-token',
    'a SonarQube token',
    ['squ_', 'sqp_', 'sqa_'],
    /(?<![A-Za-z0-9])sq[upa]_[a-f0-9]{40}(?![A-Za-z0-9])/y,
  ),
  service('buildkite-token', 'a Buildkite token', ['bkua_'], /bkua_[a-f0-9]{40}/y),
  service(
    'circleci-token',
    'a CircleCI token',
    ['CCIPAT_', 'CCIPRJ_'],
    /CCIP(?:AT|RJ)_[A-Za-z0-9]{16,40}_[a-f0-9]{40}/y,
  ),
  service(
    'harness-token',
    'a Harness token',
    ['pat.', 'sat.'],
    /(?<![A-Za-z0-9])[ps]at\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}/y,
  ),
  service(
    'octopus-key',
    'an Octopus Deploy key',
    ['API-'],
    /(?<![A-Za-z0-9-])API-(?=[A-Z]{0,25}\d)[A-Z0-9]{26}(?![A-Za-z0-9-])/y,
  ),
  service(
    'doppler-token',
    'a Doppler token',
    ['dp.'],
    /(?<![A-Za-z0-9])dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._-]{40,80}/y,
  ),
  service(
    'onepassword-token',
    'a 1Password service account token',
    ['ops_eyJ'],
    /ops_eyJ[A-Za-z0-9+/]{250,1300}={0,3}/y,
  ),
  service(
    'onepassword-key',
    'a 1Password secret key',
    ['A3-'],
    /(?<![A-Za-z0-9])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}(?![A-Z0-9])/y,
  ),
  service('infracost-key', 'an Infracost key', ['ico-'], /(?<![A-Za-z0-9_.-])ico-[A-Za-z0-9]{32}(?![A-Za-z0-9])/y),
  service('prefect-key', 'a Prefect key', ['pnu_'], /(?<![A-Za-z0-9])pnu_[A-Za-z0-9]{36}(?![A-Za-z0-9])/y),
  // Language models.
  service('groq-key', 'a Groq key', ['gsk_'], /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])/y),
  service('perplexity-key', 'a Perplexity key', ['pplx-'], /pplx-[A-Za-z0-9]{48}/y),
  service('xai-key', 'an xAI key', ['xai-'], /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{80}/y),
  service('openrouter-key', 'an OpenRouter key', ['sk-or-v1-'], /sk-or-v1-[a-f0-9]{64}/y),
  service('replicate-token', 'a Replicate token', ['r8_'], /(?<![A-Za-z0-9])r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/y),
  service(
    'huggingface-token',
    'a Hugging Face token',
    ['api_org_'],
    /(?<![A-Za-z0-9])api_org_(?=[a-z]{0,34}[A-Z])[A-Za-z]{34}(?![A-Za-z0-9])/y,
  ),
  service('langsmith-key', 'a LangSmith key', ['lsv2_'], /lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}/y),
  // Payment and shops.
  service('square-token', 'a Square token', ['sq0atp-', 'sq0csp-'], /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,60}/y),
  service(
    'square-token',
    'a Square token',
    ['EAAA'],
    /(?<![A-Za-z0-9+/=_-])EAAA[A-Za-z0-9_-]{60}(?![A-Za-z0-9+/=_-])/y,
  ),
  service('stripe-key', 'a Stripe key', ['sk_prod_', 'rk_prod_'], /(?<![A-Za-z0-9])[sr]k_prod_[A-Za-z0-9]{10,99}/y),
  service(
    'easypost-key',
    'an EasyPost key',
    ['EZAK', 'EZTK'],
    /(?<![A-Za-z0-9])EZ[AT]K[A-Za-z0-9]{54}(?![A-Za-z0-9])/y,
  ),
  service('flutterwave-key', 'a Flutterwave key', ['FLWSECK_'], /FLWSECK_(?:TEST-)?[A-Za-z0-9-]{12,60}/y),
  service('shippo-token', 'a Shippo token', ['shippo_'], /shippo_(?:live|test)_[a-f0-9]{40}/y),
  service('duffel-token', 'a Duffel token', ['duffel_'], /duffel_(?:live|test)_[A-Za-z0-9_=-]{43}/y),
  service(
    'plaid-token',
    'a Plaid token',
    ['access-'],
    /access-(?:sandbox|development|production)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/y,
  ),
  service('razorpay-key', 'a Razorpay key', ['rzp_live_'], /rzp_live_[A-Za-z0-9]{14,24}/y),
  // Mail and chat.
  service(
    'teams-webhook',
    'a Microsoft Teams webhook address',
    ['webhook.office.com/'],
    /webhook\.office\.com\/webhookb2\/[a-z0-9@-]{60,90}\/IncomingWebhook\/([a-z0-9]{32}\/[a-z0-9-]{36})/y,
  ),
  service('mailgun-key', 'a Mailgun key', ['key-'], /(?<![A-Za-z0-9-])key-[a-f0-9]{32}(?![A-Za-z0-9])/y),
  service('brevo-key', 'a Brevo key', ['xkeysib-'], /xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}/y),
  service('twilio-key', 'a Twilio key', ['SK'], /(?<![A-Za-z0-9])SK[a-f0-9]{32}(?![A-Za-z0-9])/y),
  service('facebook-token', 'a Facebook token', ['EAAM', 'EAAC'], /(?<![A-Za-z0-9+/=_-])EAA[MC][A-Za-z0-9]{100,400}/y),
  // Watching and reporting.
  service(
    'sentry-token',
    'a Sentry token',
    ['sntrys_eyJ', 'sntryu_'],
    /sntryu_[a-f0-9]{64}(?![a-f0-9])|sntrys_eyJ[A-Za-z0-9+/=]{40,400}_[A-Za-z0-9+/]{43}/y,
  ),
  service('newrelic-key', 'a New Relic key', ['NRII-', 'NRAA-'], /(?<![A-Za-z0-9])NR(?:II|AA)-[A-Za-z0-9_-]{27,40}/y),
  service(
    'dynatrace-token',
    'a Dynatrace token',
    ['dt0c01.', 'dt0s'],
    /dt0[cs]\d{2}\.[A-Za-z0-9]{8,24}\.[A-Za-z0-9]{64}/y,
  ),
  service('grafana-token', 'a Grafana token', ['eyJrIjoi'], /(?<![A-Za-z0-9])eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3}/y),
  service(
    'launchdarkly-key',
    'a LaunchDarkly key',
    ['sdk-', 'api-'],
    /(?<![A-Za-z0-9-])(?:sdk|api)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}(?![a-f0-9-])/y,
  ),
  service('posthog-key', 'a PostHog key', ['phx_'], /(?<![A-Za-z0-9])phx_[A-Za-z0-9]{40,60}/y),
  // Offices and other services.
  service('notion-token', 'a Notion token', ['ntn_'], /(?<![A-Za-z0-9])ntn_\d{11}[A-Za-z0-9]{35}(?![A-Za-z0-9])/y),
  service('linear-key', 'a Linear key', ['lin_api_'], /lin_api_[A-Za-z0-9_]{32,128}/y),
  service('figma-token', 'a Figma token', ['figd_'], /(?<![A-Za-z0-9])figd_[A-Za-z0-9_-]{40,200}/y),
  service('airtable-token', 'an Airtable token', ['pat'], /(?<![A-Za-z0-9])pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/y),
  service('postman-key', 'a Postman key', ['PMAK-'], /PMAK-[a-f0-9]{24}-[a-f0-9]{34}/y),
  service(
    'hubspot-token',
    'a HubSpot token',
    ['pat-na', 'pat-eu'],
    /pat-(?:na|eu)\d-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/y,
  ),
  service('adobe-secret', 'an Adobe client secret', ['p8e-'], /(?<![A-Za-z0-9])p8e-[A-Za-z0-9]{32}(?![A-Za-z0-9])/y),
  service('contentful-token', 'a Contentful token', ['CFPAT-'], /CFPAT-[A-Za-z0-9_-]{43}/y),
];
