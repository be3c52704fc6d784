/**
 * A virtual machine package: one size in which virtual machines are sold.
 *
 * A property that is `undefined` is *unknown*: the answer did not carry the field (older answers of the API carry
 * fewer). Unknown is never the same as zero, "no" or null: it is shown as "not stated" and passes no filter.
 */
export interface VmPackage {
  /** Stable identifier, `vmpkg_…`. */
  readonly id: string;
  readonly name: string;
  /** What people type in scripts, such as `rock-6`. */
  readonly permalink: string;
  /** Set where another package of the same catalogue has this permalink too, or has it for its ID: only the ID then names it. */
  readonly sharesPermalink?: true;
  readonly cores: number | undefined;
  /** In GB. */
  readonly memory: number | undefined;
  /** In GB. */
  readonly storage: number | undefined;
  /** Number of included IPv4 addresses. */
  readonly ipv4: number | undefined;
  /** Monthly allowance in GB. `null`: the API says that no allowance is stated, which is neither zero nor unlimited. */
  readonly bandwidth: number | null | undefined;
  /** Whether the CPU cores are dedicated to the machine (`false`: shared). */
  readonly dedicated: boolean | undefined;
  readonly privacy: Privacy | undefined;
  /** `null`: the package is in no group. */
  readonly group: PackageGroup | null | undefined;
  /** `null`: the package has no icon, or one that is not safe to show. */
  readonly icon: PackageIcon | null | undefined;
}

/** `private`: offered to particular organizations only. */
export type Privacy = 'public' | 'private';

export interface PackageGroup {
  /** Stable identifier, `vmpkgrp_…`. */
  readonly id: string;
  readonly name: string;
}

export interface PackageIcon {
  /** An `http:` or `https:` address, or a path on the page's own origin: the decoder lets nothing else through. */
  readonly url: string;
  readonly fileName: string | undefined;
  /** Media type, such as `image/svg+xml`. */
  readonly fileType: string | undefined;
  /** In bytes. */
  readonly fileSize: number | undefined;
}
