/**
 * The parts of the OCI image specification that we read, in its own names.
 * https://github.com/opencontainers/image-spec/blob/main/config.md and descriptor.md
 */

export interface Descriptor {
  readonly mediaType?: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

/** One entry of the image configuration's `history`, oldest first. */
export interface History {
  readonly created?: string;
  readonly created_by?: string;
  readonly author?: string;
  readonly comment?: string;
  /** True when the entry made no layer. */
  readonly empty_layer?: boolean;
}

/** The `config` object: what a container started from the image gets. */
export interface ContainerConfiguration {
  readonly User?: string;
  readonly ExposedPorts?: Readonly<Record<string, unknown>>;
  readonly Env?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Volumes?: Readonly<Record<string, unknown>>;
  readonly WorkingDir?: string;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
  readonly Shell?: readonly string[];
  readonly OnBuild?: readonly string[];
  /** Docker's extension: `["CMD-SHELL", "…"]`. */
  readonly Healthcheck?: { readonly Test?: readonly string[] };
}

/** The image configuration, already checked for shape: a field of the wrong type was dropped with a notification. */
export interface ImageConfiguration {
  readonly created?: string;
  readonly architecture: string;
  readonly variant?: string;
  readonly os: string;
  readonly config: ContainerConfiguration;
  readonly rootfs: { readonly diff_ids: readonly string[] };
  readonly history: readonly History[];
}
