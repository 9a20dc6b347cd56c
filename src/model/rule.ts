import type { Dockerfile } from './dockerfile.ts';
import type { Fix } from './finding.ts';
import type { Image } from './image.ts';
import type { Location } from './location.ts';
import type { Confidence, Severity } from './severity.ts';

/** Real identifiers only, printed as `CIS Docker 1.6 4.1`, `NIST SP 800-190 4.1.2`, `CWE-250`. */
export interface Controls {
  readonly cwe?: readonly number[];
  /** CIS Docker Benchmark v1.6.0. */
  readonly cisDocker?: readonly string[];
  /** NIST SP 800-190 §4 countermeasures. */
  readonly nist800190?: readonly string[];
  /** OWASP Docker Security Cheat Sheet rule numbers. */
  readonly owasp?: readonly string[];
  /** PCI SSC Guidance for Containers, September 2022 (guidance, not a requirement). */
  readonly pciContainers?: readonly string[];
  /** MITRE ATT&CK v18. */
  readonly attack?: readonly string[];
}

/** What a reader needs to know about a rule: travels in the Review, as SARIF's `tool.driver.rules` does. */
export interface RuleDescriptor {
  /** Names the problem: `runs-as-root`. */
  readonly id: string;
  /** Earlier ids: waivers that use them keep working. */
  readonly deprecatedIds?: readonly string[];
  /** The catalogue's slug for the same fact. */
  readonly catalogue?: string;
  /** What it looks at. */
  readonly on: 'dockerfile' | 'configuration' | 'filesystem' | 'scanner';
  /** One line: what is wrong. */
  readonly summary: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly controls: Controls;
  /** Why it matters and when it does not, in a few sentences of Markdown. */
  readonly help: string;
  /** What to do, in one sentence. */
  readonly fix: string;
}

/** What a rule sees. `dockerfile` rules need a Dockerfile, `filesystem` rules an image, `configuration` rules either. */
export interface Subjects {
  readonly dockerfile: { readonly dockerfile: Dockerfile; readonly image?: Image; readonly now: Date };
  readonly configuration: { readonly dockerfile?: Dockerfile; readonly image?: Image; readonly now: Date };
  readonly filesystem: { readonly dockerfile?: Dockerfile; readonly image: Image; readonly now: Date };
}

/** One problem that a rule found. */
export interface Problem {
  /** One sentence, no trailing full stop; never a secret's value. */
  readonly message: string;
  /** Where; primary first. A layer location gets its Dockerfile line in front by itself. Default: the last FROM, or the configuration. */
  readonly locations?: readonly Location[];
  readonly related?: readonly Location[];
  /** What identifies the problem across commits: path, JSON pointer, purl or normalised instruction text. Never a line number, layer index, digest or secret. */
  readonly key: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly fix?: Fix;
}

/** A small image or Dockerfile that shows a rule at work: run as a test and printed as documentation. */
export interface Example {
  readonly title: string;
  readonly dockerfile?: string;
  /** Fields of the image's `config`, and `created`. Presence of this or of `layers` means that there is an image. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly created?: string;
  /** Oldest first: path → content or entry. A `.wh.` path is a whiteout, as in a real layer. */
  readonly layers?: readonly LayerSketch[];
}

export interface LayerSketch {
  readonly createdBy?: string;
  /** How many layers from the bottom belong to the base is said by `base: true` on them. */
  readonly base?: boolean;
  readonly files: Readonly<Record<string, string | FileSketch>>;
}

export interface FileSketch {
  readonly type?: 'file' | 'directory' | 'symlink' | 'hardlink';
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly content?: string;
  readonly linkname?: string;
  /** `security.capability`, in hexadecimal. */
  readonly capabilities?: string;
}

/** A text that is looked for in contents. */
export interface Seek {
  /** 4 to 32 printable ASCII characters, told apart by case. */
  readonly text: string;
  /** It starts a token of at least so many characters more (`A-Z a-z 0-9 _ . ~ + / = : -`), so that no letter or digit stands before it. */
  readonly token?: number;
}

interface RuleOn<On extends keyof Subjects> extends RuleDescriptor {
  readonly on: On;
  /** Set on a rule that looks at the configuration and has nothing to say without an image. */
  readonly needs?: 'image';
  /** Globs of paths in the image whose content `check` reads. */
  readonly reads?: readonly string[];
  /** What is looked for in every byte of every file; `check` gets what stands around it (`files.excerpts`). */
  readonly seeks?: readonly Seek[];
  readonly examples: {
    readonly bad: readonly [Example, ...Example[]];
    readonly good: readonly [Example, ...Example[]];
  };
  check(subject: Subjects[On]): Iterable<Problem>;
}

export type DockerfileRule = RuleOn<'dockerfile'>;
export type ConfigurationRule = RuleOn<'configuration'>;
export type FilesystemRule = RuleOn<'filesystem'>;
export type Rule = DockerfileRule | ConfigurationRule | FilesystemRule;
