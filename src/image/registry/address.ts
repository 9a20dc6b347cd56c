/** Whether only programs of this machine can answer there. `url.hostname` is normalised: `127.1` and `[::1]` are what they mean. */
export function isLoopback(url: URL): boolean {
  const { hostname } = url;
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Whether a registry at `home` may lead us to `url`: over https, or over plain http to this machine when the registry itself is there. A
 * registry elsewhere must not make us speak to services of this machine.
 */
export function mayLeadTo(url: URL, home: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (isLoopback(url) && !isLoopback(home)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}
