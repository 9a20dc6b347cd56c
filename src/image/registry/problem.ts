import type { ConfigurationError } from '../../model/configuration-error.ts';
import { imageError } from '../image-error.ts';
import { isObject } from '../json.ts';
import type { RegistryName } from './name.ts';
import { ConnectionError, ProtocolError } from './transport.ts';

const AGAIN = 'Try again later, or pull the image and give docker:REF, podman:REF or oci:DIR.';
const NO_TLS = /^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST))$/;
const TLS =
  /^(?:EPROTO$|ERR_SSL_|ERR_TLS_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY|DECODE|DECRYPT)_|HOSTNAME_MISMATCH$|INVALID_CA$)/;

/** How to log in, for a remedy. */
export function loginTo({ registry }: RegistryName): string {
  return `docker login${registry === 'docker.io' ? '' : ` ${registry}`}`;
}

export function problem(
  code: string,
  { canonical }: RegistryName,
  what: string,
  remedy: string,
  cause?: unknown,
): ConfigurationError {
  return imageError(code, canonical, what, remedy, cause);
}

export function notFound(name: RegistryName): ConfigurationError {
  const remedy = 'Check repository and tag, that it was pushed, and that your login may read it.';
  return problem('image-not-found', name, `${name.registry} has no such image`, remedy);
}

/** `why` is a clause about the credentials that were tried, or that there were none. */
export function unauthorised(name: RegistryName, why: string): ConfigurationError {
  const remedy = `Check the name, and run ${loginTo(name)} as this user with an account that may read it.`;
  return problem('registry-unauthorised', name, `${name.registry} does not let us read it: ${why}`, remedy);
}

/** A server that is busy or broken, after all tries. */
export function unavailable(name: RegistryName, host: string, status: number): ConfigurationError {
  if (status === 429) {
    const remedy = `Wait, or run ${loginTo(name)} for a higher limit.`;
    return problem('registry-rate-limited', name, `${host} limits how often it answers (status 429)`, remedy);
  }
  return problem(
    'registry-unavailable',
    name,
    `${host} answers with status ${status}, also after several tries`,
    AGAIN,
  );
}

export function strange(name: RegistryName, what: string, cause?: unknown): ConfigurationError {
  const remedy = `Check that ${name.registry} is a container registry (HTTP API V2).`;
  return problem('registry-protocol', name, what, remedy, cause);
}

/** Whether another try may help. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof ConnectionError)) return false;
  const code = codeOf(error);
  return !TLS.test(code) && !['ENOTFOUND', 'ECONNREFUSED', 'EACCES', 'EPERM', 'bad port'].includes(code);
}

/** Whether a server was asked over TLS and speaks none. */
export function speaksNoTls(error: unknown): boolean {
  return error instanceof ConnectionError && NO_TLS.test(codeOf(error));
}

/** An error of the connection as one for the user; any other one as it is. */
export function connectionProblem(name: RegistryName, error: unknown): unknown {
  if (error instanceof ProtocolError) return strange(name, `${name.registry} ${error.message}`, error);
  if (!(error instanceof ConnectionError)) return error;
  const { host } = error;
  const code = codeOf(error);
  if (NO_TLS.test(code)) {
    const remedy = 'Give the registry a certificate; plain http is used only for registries on this machine.';
    return problem('registry-tls', name, `${host} does not speak TLS`, remedy, error);
  }
  if (TLS.test(code)) {
    const remedy = 'Trust its authority with NODE_EXTRA_CA_CERTS=FILE, or give the registry a valid certificate.';
    return problem('registry-tls', name, `the certificate of ${host} is not trusted (${code})`, remedy, error);
  }
  const remedy = `Check the name of the registry and the network. ${AGAIN}`;
  return problem('registry-unreachable', name, `${host} cannot be reached: ${explain(code)}`, remedy, error);
}

function explain(code: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name is not known (DNS)';
  if (code === 'ECONNREFUSED') return 'the connection is refused';
  if (code === 'TimeoutError' || code === 'ETIMEDOUT' || code.endsWith('_TIMEOUT')) return 'it does not answer in time';
  return `the connection breaks (${code})`;
}

/** `fetch` hides what happened some causes down. */
function codeOf(error: ConnectionError): string {
  let inner: unknown = error.cause;
  for (let depth = 0; depth < 5 && isObject(inner); depth++) {
    const { code, name, message, cause } = inner;
    if (typeof code === 'string') return code;
    if (name === 'TimeoutError') return name;
    if (message === 'bad port') return message;
    inner = cause;
  }
  return 'no reason given';
}
