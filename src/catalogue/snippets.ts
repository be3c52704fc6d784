import { snippetWords } from '#language/en/snippets.ts';
import type { Language } from '#language/language.ts';
import type { OrganizationRef } from './organization.ts';
import type { VmPackage } from './package.ts';

/**
 * How to build a machine of a package with other tools than a web page: text to copy, with the package filled in. Names
 * come from elsewhere and may be anything, so each is escaped for the language that it stands in. What shows nothing or
 * turns the text around it is written as an escape too: what is seen is what is copied.
 */
export interface Snippet {
  readonly key: 'curl' | 'terraform' | 'specification';
  readonly label: string;
  readonly language: 'shell' | 'hcl' | 'json';
  readonly parts: Parts;
}

/** What only the reader knows. The text is valid before it is filled in. */
export interface Blank {
  readonly placeholder: string;
  /** What to write instead: a word of `snippetWords`. */
  readonly meaning: 'organization' | 'token' | 'dataCenter' | 'diskTemplate' | 'hostname';
}

type Parts = readonly (string | Blank)[];

const ORGANIZATION: Blank = {
  placeholder: 'YOUR-ORGANIZATION',
  meaning: 'organization',
};
const TOKEN: Blank = {
  placeholder: '$KATAPULT_API_TOKEN',
  meaning: 'token',
};
const API_KEY: Blank = {
  placeholder: 'KATAPULT_API_KEY',
  meaning: 'token',
};
const DATA_CENTER: Blank = {
  placeholder: 'YOUR-DATA-CENTER',
  meaning: 'dataCenter',
};
const DISK_TEMPLATE: Blank = {
  placeholder: 'YOUR-DISK-TEMPLATE',
  meaning: 'diskTemplate',
};
const HOSTNAME: Blank = {
  placeholder: 'YOUR-HOSTNAME',
  meaning: 'hostname',
};

/** The snippets for one package. A package without a permalink of its own is named by its ID. */
export function snippetsFor(
  language: Language,
  pkg: VmPackage,
  organization: OrganizationRef,
): readonly Snippet[] {
  const words = language.words(snippetWords);
  return [
    { key: 'curl', label: words.curl, language: 'shell', parts: curl(pkg, organization) },
    {
      key: 'terraform',
      label: words.terraform,
      language: 'hcl',
      parts: terraform(language, pkg, organization),
    },
    { key: 'specification', label: words.specification, language: 'json', parts: specification(pkg) },
  ];
}

/** The text to copy, with the placeholders in it. It has no line break at its end, so that pasting it runs nothing. */
export function snippetText({ parts }: Snippet): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.placeholder)).join('');
}

/** https://developers.katapult.io/docs/api/core/post-organization-virtual-machines-build */
function curl(pkg: VmPackage, organization: OrganizationRef): Parts {
  const owner =
    organization === null
      ? text`"sub_domain": "${ORGANIZATION}"`
      : text`"${organization.by}": ${jsonString(organization.value)}`;
  const body = text`{
  "organization": { ${owner} },
  "package": { ${packageLookup(pkg)} },
  "data_center": { "permalink": "${DATA_CENTER}" },
  "disk_template": { "permalink": "${DISK_TEMPLATE}" },
  "hostname": "${HOSTNAME}"
}`;
  return text`curl --request POST 'https://api.katapult.io/core/v1/organizations/organization/virtual_machines/build' \\
  --header "Authorization: Bearer ${TOKEN}" \\
  --header 'Content-Type: application/json' \\
  --data '${body.map(withinShellQuotes)}'`;
}

/** https://registry.terraform.io/providers/krystal/katapult/latest/docs, whose settings may come from the environment. */
function terraform(language: Language, pkg: VmPackage, organization: OrganizationRef): Parts {
  const [beforeKey = '', afterKey = ''] = language
    .words(snippetWords)
    .keyComesFrom(API_KEY.placeholder)
    .split(API_KEY.placeholder);
  // The provider knows organizations by their sub-domains only.
  const owner =
    organization?.by === 'sub_domain' ? text`${hclString(organization.value)}` : text`"${ORGANIZATION}"`;
  return text`terraform {
  required_providers {
    katapult = {
      source = "krystal/katapult"
    }
  }
}

# ${beforeKey}${API_KEY}${afterKey}
provider "katapult" {
  organization = ${owner}
  data_center  = "${DATA_CENTER}"
}

resource "katapult_ip" "machine" {}

resource "katapult_virtual_machine" "machine" {
  package       = ${hclString(hasOwnPermalink(pkg) ? pkg.permalink : pkg.id)}
  hostname      = "${HOSTNAME}"
  disk_template = "${DISK_TEMPLATE}"
  disk_template_options = {
    install_agent = true
  }
  ip_address_ids = [katapult_ip.machine.id]
}`;
}

/** The JSON form of https://developers.katapult.io/docs/dev/concepts/virtual-machine-specs, as `go-katapult` reads it. */
function specification(pkg: VmPackage): Parts {
  return text`{
  "data_center": { "permalink": "${DATA_CENTER}" },
  "resources": { "package": { ${packageLookup(pkg)} } },
  "disk_template": { "permalink": "${DISK_TEMPLATE}" },
  "hostname": "${HOSTNAME}"
}`;
}

function packageLookup(pkg: VmPackage): string {
  return hasOwnPermalink(pkg) ? `"permalink": ${jsonString(pkg.permalink)}` : `"id": ${jsonString(pkg.id)}`;
}

function hasOwnPermalink({ permalink, sharesPermalink }: VmPackage): boolean {
  return permalink !== '' && !sharesPermalink;
}

/** A template literal that keeps the blanks in it apart from the text around them. */
function text(strings: TemplateStringsArray, ...holes: readonly (string | Blank | Parts)[]): Parts {
  const parts: (string | Blank)[] = [];
  for (const part of strings.flatMap((string, i) => [string, ...[holes[i] ?? ''].flat()])) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  }
  return parts;
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

function jsonString(value: string): string {
  return JSON.stringify(value).replace(UNSEEN, (character) => character.split('').map(escapeUnit).join(''));
}

/**
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions. Half a surrogate pair cannot be
 * written in HCL and becomes U+FFFD; HCL itself brings every text into normal form C as it reads it.
 */
function hclString(value: string): string {
  const escaped = value
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/["\\]/g, String.raw`\$&`)
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(UNSEEN, (character) =>
      character.length === 1 ? escapeUnit(character) : `\\U${hex(character.codePointAt(0) ?? 0, 8)}`,
    );
  return `"${escaped}"`;
}

/** One UTF-16 unit, as JSON and HCL both read it. */
function escapeUnit(unit: string): string {
  return `\\u${hex(unit.charCodeAt(0), 4)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** A part of what stands between single quotes in a POSIX shell, where nothing but the quote itself has a meaning. */
function withinShellQuotes(part: string | Blank): string | Blank {
  return typeof part === 'string' ? part.replaceAll("'", String.raw`'\''`) : part;
}
