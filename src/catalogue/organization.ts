/** An organization that the token can see. */
export interface Organization {
  /** Stable identifier, `org_…`. */
  readonly id: string;
  readonly name: string;
  /** DNS label, such as `acme`. */
  readonly subDomain: string;
  readonly infrastructureDomain: string | undefined;
  /** Unix time in seconds. */
  readonly createdAt: number | undefined;
  /** Unix time in seconds; `null`: not activated yet. */
  readonly activatedAt: number | null | undefined;
  readonly suspended: boolean | undefined;
  readonly managed: boolean | undefined;
}

/** Which organization's packages are meant: by sub-domain or by ID. `null` stands for the public packages alone. */
export type OrganizationRef =
  | { readonly by: 'sub_domain'; readonly value: string }
  | { readonly by: 'id'; readonly value: string }
  | null;
