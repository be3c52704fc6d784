import { identifier } from './identifier.ts';

/** A package as the API sends it. What is optional here is absent in answers of some age. */
export interface WirePackage {
  id: string;
  name: string;
  permalink: string;
  cpu_cores?: number;
  ipv4_addresses?: number;
  memory_in_gb?: number;
  storage_in_gb?: number;
  monthly_bandwidth_allowance_in_gb?: number | null;
  privacy?: 'public' | 'private';
  icon?: WireIcon | null;
  use_dedicated_cpus?: boolean;
  group?: WireGroup | null;
}

export interface WireGroup {
  id: string;
  name: string;
}

export interface WireIcon {
  /** An absolute address, or the bare name of a file that the sandbox serves itself: it is completed as it is sent. */
  url: string;
  file_name: string;
  file_type: string;
  /** In bytes. */
  file_size: number;
  digest: string;
  token: string;
}

export interface WireOrganization {
  id: string;
  name: string;
  sub_domain: string;
  infrastructure_domain: string;
  /** Unix time in seconds. */
  created_at: number;
  /** Unix time in seconds; `null`: not activated yet. */
  activated_at: number | null;
  suspended: boolean;
  managed: boolean;
}

/** The part of a package that is judged; the rest follows from its name. */
export interface Size {
  readonly name: string;
  readonly cores: number;
  /** In GB. */
  readonly memory: number;
  /** In GB. */
  readonly storage: number;
  /** Monthly allowance in GB; `null`: none is stated. */
  readonly bandwidth: number | null;
  readonly ipv4?: number;
  readonly dedicated?: boolean;
  readonly privacy?: 'public' | 'private';
  readonly group: WireGroup | null;
  readonly icon?: WireIcon | null;
  /** By default the name in lower case, as the API has it. */
  readonly permalink?: string;
}

/** A complete package of today's age. */
export function wirePackage(size: Size): WirePackage {
  const permalink = size.permalink ?? size.name.toLowerCase();
  return {
    id: identifier('vmpkg', permalink),
    name: size.name,
    permalink,
    cpu_cores: size.cores,
    ipv4_addresses: size.ipv4 ?? 1,
    memory_in_gb: size.memory,
    storage_in_gb: size.storage,
    monthly_bandwidth_allowance_in_gb: size.bandwidth,
    privacy: size.privacy ?? 'public',
    icon: size.icon ?? null,
    use_dedicated_cpus: size.dedicated ?? false,
    group: size.group,
  };
}

export function wireGroup(name: string): WireGroup {
  return { id: identifier('vmpkgrp', name), name };
}
