import type { Confidence } from '../../model/severity.ts';

/**
 * Secrets that are known by their shape, as their issuers document it.
 *
 * Every `pattern` is sticky and is tried only where one of `keywords` starts; all its repetitions are bounded, so that a hostile text costs no more
 * than a fixed number of steps a character. The value is group 1, or the whole match.
 */
export interface Provider {
  readonly id: string;
  /** A noun with its article. */
  readonly label: string;
  /** Where the pattern is tried: exact, or in lower case with `anyCase`. */
  readonly keywords: readonly string[];
  readonly anyCase?: true;
  readonly pattern: RegExp;
  /** How many characters before the keyword are part of the value; the pattern makes sure of them by looking behind. */
  readonly before?: number;
  /** Default `high`. */
  readonly confidence?: Confidence;
}

export const PROVIDERS: readonly Provider[] = [
  {
    id: 'aws-access-key',
    label: 'an AWS access key',
    keywords: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    // Those seen so far are base 32, which nobody promises: an odd one that is let through would be printed.
    pattern: /(?<![A-Za-z0-9])A(?:[KSB]I|CC)A[A-Z0-9]{16}(?![A-Za-z0-9])/y,
  },
  {
    id: 'github-token',
    label: 'a GitHub token',
    keywords: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    // Installation tokens may be a web token behind the number of the app.
    pattern:
      /gh[pousr]_(?:[A-Za-z0-9]{36,255}|\d{1,12}_eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{16,700})/y,
  },
  {
    id: 'github-token',
    label: 'a GitHub token',
    keywords: ['github_pat_'],
    pattern: /github_pat_[A-Za-z0-9_]{22,255}/y,
  },
  {
    id: 'gitlab-token',
    label: 'a GitLab token',
    keywords: ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glsoat-', 'gloas-'],
    pattern: /gl(?:pat|dt|rt|cbt|ptt|soat|oas)-[A-Za-z0-9_.-]{20,255}/y,
  },
  {
    id: 'slack-token',
    label: 'a Slack token',
    keywords: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe-', 'xoxe.', 'xapp-'],
    // Words alone are names of bots and pages: a token has numbers in it.
    pattern: /(?<![A-Za-z0-9])(?:xox[bpares][-.]|xapp-)(?=[A-Za-z.-]{0,60}\d)[A-Za-z0-9.-]{16,400}(?![A-Za-z0-9.#-])/y,
  },
  {
    id: 'slack-webhook',
    label: 'a Slack webhook address',
    keywords: ['hooks.slack.com/'],
    pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Za-z0-9/+]{20,120})/y,
  },
  {
    id: 'discord-webhook',
    label: 'a Discord webhook address',
    keywords: ['discord.com/api/', 'discordapp.com/api/'],
    pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/([A-Za-z0-9_-]{40,120})/y,
  },
  {
    id: 'stripe-key',
    label: 'a Stripe key',
    keywords: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'whsec_'],
    pattern: /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_|whsec_)[A-Za-z0-9+/=]{16,250}/y,
  },
  {
    id: 'npm-token',
    label: 'an npm token',
    keywords: ['npm_'],
    pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36,64}(?![A-Za-z0-9_])/y,
  },
  { id: 'pypi-token', label: 'a PyPI token', keywords: ['pypi-AgE'], pattern: /pypi-AgE[A-Za-z0-9_-]{50,500}/y },
  { id: 'rubygems-key', label: 'a RubyGems key', keywords: ['rubygems_'], pattern: /rubygems_[a-f0-9]{48}/y },
  {
    id: 'docker-token',
    label: 'a Docker access token',
    keywords: ['dckr_pat_', 'dckr_oat_'],
    pattern: /dckr_[po]at_[A-Za-z0-9_-]{20,100}/y,
  },
  {
    id: 'google-api-key',
    label: 'a Google API key',
    keywords: ['AIza'],
    pattern: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/y,
  },
  {
    id: 'google-oauth-secret',
    label: 'a Google OAuth secret',
    keywords: ['GOCSPX-', 'ya29.'],
    pattern: /GOCSPX-[A-Za-z0-9_-]{24,40}|ya29\.[A-Za-z0-9_-]{30,500}/y,
  },
  {
    id: 'anthropic-key',
    label: 'an Anthropic key',
    keywords: ['sk-ant-'],
    pattern: /(?<![A-Za-z0-9])sk-ant-[A-Za-z0-9_-]{40,200}/y,
  },
  {
    id: 'openai-key',
    label: 'an OpenAI key',
    keywords: ['sk-'],
    pattern:
      /(?<![A-Za-z0-9])sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,250}|[A-Za-z0-9_-]{16,160}T3BlbkFJ[A-Za-z0-9_-]{16,160}|[A-Za-z0-9]{48}(?![A-Za-z0-9]))/y,
  },
  {
    id: 'huggingface-token',
    label: 'a Hugging Face token',
    keywords: ['hf_'],
    pattern: /(?<![A-Za-z0-9_])hf_(?=[a-z]{0,33}[A-Z])[A-Za-z]{34}(?![A-Za-z0-9_])/y,
  },
  {
    id: 'sendgrid-key',
    label: 'a SendGrid key',
    keywords: ['SG.'],
    pattern: /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}/y,
  },
  {
    id: 'telegram-token',
    label: 'a Telegram bot token',
    keywords: [':AA'],
    pattern: /(?<=(?<!\d)\d{8,10}):(AA[A-Za-z0-9_-]{32,34})(?![A-Za-z0-9_-])/y,
  },
  {
    id: 'digitalocean-token',
    label: 'a DigitalOcean token',
    keywords: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /do[opr]_v1_[a-f0-9]{64}/y,
  },
  {
    id: 'shopify-token',
    label: 'a Shopify token',
    keywords: ['shpat_', 'shpss_', 'shpca_', 'shppa_'],
    pattern: /shp(?:at|ss|ca|pa)_[A-Za-z0-9]{32}(?![A-Za-z0-9])/y,
  },
  {
    id: 'vault-token',
    label: 'a Vault token',
    keywords: ['hvs.', 'hvb.', 'hvr.'],
    pattern: /(?<![A-Za-z0-9])hv[sbr]\.[A-Za-z0-9_-]{24,300}/y,
  },
  {
    id: 'terraform-token',
    label: 'a Terraform Cloud token',
    keywords: ['.atlasv1.'],
    pattern: /(?<=[A-Za-z0-9]{14})\.atlasv1\.[A-Za-z0-9_=-]{60,80}/y,
    before: 14,
  },
  {
    id: 'grafana-token',
    label: 'a Grafana token',
    keywords: ['glsa_', 'glc_'],
    pattern: /(?<![A-Za-z0-9])(?:glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{32,400})/y,
  },
  {
    id: 'databricks-token',
    label: 'a Databricks token',
    keywords: ['dapi'],
    pattern: /(?<![A-Za-z0-9])dapi[a-f0-9]{32}(?![A-Za-z0-9])/y,
  },
  {
    id: 'atlassian-token',
    label: 'an Atlassian token',
    keywords: ['ATATT3', 'ATBB'],
    pattern: /ATATT3[A-Za-z0-9_=-]{60,250}|ATBB[A-Za-z0-9_=.-]{24,40}/y,
  },
  { id: 'newrelic-key', label: 'a New Relic key', keywords: ['NRAK-'], pattern: /NRAK-[A-Za-z0-9]{27}/y },
  {
    id: 'pulumi-token',
    label: 'a Pulumi token',
    keywords: ['pul-'],
    pattern: /(?<![A-Za-z0-9])pul-[a-f0-9]{40}(?![A-Za-z0-9])/y,
  },
  { id: 'age-key', label: 'an age key', keywords: ['AGE-SECRET-KEY-1'], pattern: /AGE-SECRET-KEY-1[A-Z0-9]{58}/y },
  {
    id: 'azure-client-secret',
    label: 'an Azure client secret',
    keywords: ['Q~'],
    pattern: /(?<=(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\d)Q~[A-Za-z0-9_~.-]{31,34}/y,
    before: 4,
  },
  {
    id: 'azure-storage-key',
    label: 'an Azure storage key',
    keywords: ['accountkey=', 'sharedaccesskey='],
    anyCase: true,
    pattern: /(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{42,88}={0,2})/iy,
  },
  {
    id: 'json-web-token',
    label: 'a JSON web token',
    keywords: ['eyJ'],
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,1000}\.eyJ[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{16,1000}/y,
    confidence: 'medium',
  },
];

/** One row of a table of providers. */
export function service(
  id: string,
  label: string,
  keywords: readonly string[],
  pattern: RegExp,
  confidence: Provider['confidence'] = 'high',
): Provider {
  return { id, label, keywords, pattern, confidence };
}
