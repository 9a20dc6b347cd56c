/** Samples that carry the names of their elders and no secrets, and what only trusts others. */
const HARMLESS_NAME =
  /\.(?:example|sample|template|tmpl|tpl|dist|default|defaults|test|md|pub|j2|erb|crt|cer)$|(?:^|[._-])(?:example|sample|template|truststore|cacerts?)(?:[._-]|$)/i;
/** Where packages bring tests, documentation and samples of their own: known keys that open nothing. */
const PACKAGED =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|vendor|golang[^/]*|usr\/local\/go|go\/(?:src|pkg)|third_party|perl5|python\d[^/]*|R\/library|usr\/share|usr\/lib|usr\/local\/lib)\//;
const SAMPLE_FOLDER =
  /(?:^|\/)(?:tests?|testing|testdata|test-data|__tests__|specs?|fixtures?|examples?|samples?|docs?|demos?|mocks?|dummyserver|templates?|crypto\/(?:x509|tls))\//i;
/** More of that for files of any name: stores of package managers and of toolchains, and the programs and headers of the distribution. */
const INSTALLED =
  /(?:^|\/)(?:\.cargo\/registry|\.rustup|\.m2\/repository|\.gradle|\.npm|\.yarn|\.cache|\.nvm|\.pyenv|\.rbenv|(?:ana|mini)?conda\d?|miniforge\d?|bower_components|jvm|\.dotnet|snap)\/|^(?:usr\/(?:local\/)?)?(?:bin|sbin|lib|lib32|lib64|libexec|include)\/|^usr\/local\/go\/|^usr\/share\/|^nix\/store\/|^opt\/yarn/;
/** What a web server's image serves: there the image's own pages are put. */
const WEB_ROOT = 'usr/share/nginx/html/';
/** The names of programs that someone put there, rather than the distribution. */
const OWN_PROGRAM = /^usr\/local\/s?bin\/[^/]+$/;
const DOCUMENTATION =
  /(?:^|\/)(?:usr\/(?:local\/)?share\/(?:doc|man|info|help|locale|gtk-doc|ri|javadoc|vim|perl)|man\d?|javadocs?|CHANGELOG[^/]*|README[^/]*|HISTORY[^/]*)(?:\/|$)|\.(?:md|mdx|rst|adoc|pod|pyi|d\.ts|po|mo)$/i;
/** `keys_test.go`, `test_ssl.py`, `auth.spec.ts`. */
const TEST_FILE =
  /(?:^|[._-])(?:tests?|spec|mocks?|fixtures?|testdata|snapshots?)(?:[._-][^/]*)?\.\w{1,8}$|^test[^/]*\.(?:py|rb|pl|js|mjs|cjs|c|t)$/i;

/**
 * Whether a file is the image's own, came with a package, or is there to be read, tried or copied: documentation, tests, samples. Told by its path
 * alone, which is what people that add a file know of.
 */
export type Whereabouts = 'own' | 'own-sample' | 'packaged' | 'packaged-sample';

export function whereaboutsOf(path: string): Whereabouts {
  const packaged =
    (PACKAGED.test(path) || INSTALLED.test(path)) && !OWN_PROGRAM.test(path) && !path.startsWith(WEB_ROOT);
  const sample =
    hasHarmlessName(path) || SAMPLE_FOLDER.test(path) || DOCUMENTATION.test(path) || TEST_FILE.test(nameOf(path));
  return `${packaged ? 'packaged' : 'own'}${sample ? '-sample' : ''}`;
}

/** Whether a file of a telling name is a sample, or belongs to the tests and documentation of a package. */
export function isHarmless(path: string): boolean {
  return hasHarmlessName(path) || (PACKAGED.test(path) && SAMPLE_FOLDER.test(path));
}

function hasHarmlessName(path: string): boolean {
  return HARMLESS_NAME.test(nameOf(path));
}

/** As much of a name as a file system takes. */
function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/') + 1, path.length - 255));
}
