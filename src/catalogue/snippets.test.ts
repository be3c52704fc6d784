import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { examplePackage } from './example-package.ts';
import type { OrganizationRef } from './organization.ts';
import { snippetsFor, snippetText, type Blank, type Snippet } from './snippets.ts';
import type { VmPackage } from './package.ts';

const ACME: OrganizationRef = { by: 'sub_domain', value: 'acme' };

function snippet(key: Snippet['key'], pkg: VmPackage, organization: OrganizationRef): Snippet {
  return snippetsFor(english, pkg, organization).find((snippet) => snippet.key === key)!; // all three are always there
}

function copied(key: Snippet['key'], pkg: VmPackage, organization: OrganizationRef): string {
  return snippetText(snippet(key, pkg, organization));
}

function blanksIn({ parts }: Snippet): string[] {
  return parts
    .filter((part): part is Blank => typeof part !== 'string')
    .map(({ placeholder }) => placeholder);
}

describe('the snippets', () => {
  it('are three, each with a label and a language', () => {
    expect(
      snippetsFor(english, examplePackage(), ACME).map(({ key, label, language }) => [key, label, language]),
    ).toEqual([
      ['curl', 'API (cURL)', 'shell'],
      ['terraform', 'Terraform', 'hcl'],
      ['specification', 'Build specification', 'json'],
    ]);
  });

  it('build by the API', () => {
    expect(copied('curl', examplePackage(), ACME)).toBe(
      `
curl --request POST 'https://api.katapult.io/core/v1/organizations/organization/virtual_machines/build' \\
  --header "Authorization: Bearer $KATAPULT_API_TOKEN" \\
  --header 'Content-Type: application/json' \\
  --data '{
  "organization": { "sub_domain": "acme" },
  "package": { "permalink": "rock-6" },
  "data_center": { "permalink": "YOUR-DATA-CENTER" },
  "disk_template": { "permalink": "YOUR-DISK-TEMPLATE" },
  "hostname": "YOUR-HOSTNAME"
}'`.trim(),
    );
  });

  it('build with Terraform', () => {
    expect(copied('terraform', examplePackage(), ACME)).toBe(
      `
terraform {
  required_providers {
    katapult = {
      source = "krystal/katapult"
    }
  }
}

# The API key comes from the environment variable KATAPULT_API_KEY.
provider "katapult" {
  organization = "acme"
  data_center  = "YOUR-DATA-CENTER"
}

resource "katapult_ip" "machine" {}

resource "katapult_virtual_machine" "machine" {
  package       = "rock-6"
  hostname      = "YOUR-HOSTNAME"
  disk_template = "YOUR-DISK-TEMPLATE"
  disk_template_options = {
    install_agent = true
  }
  ip_address_ids = [katapult_ip.machine.id]
}`.trim(),
    );
  });

  it('build from a specification', () => {
    expect(copied('specification', examplePackage(), ACME)).toBe(
      `
{
  "data_center": { "permalink": "YOUR-DATA-CENTER" },
  "resources": { "package": { "permalink": "rock-6" } },
  "disk_template": { "permalink": "YOUR-DISK-TEMPLATE" },
  "hostname": "YOUR-HOSTNAME"
}`.trim(),
    );
  });

  it.each([
    ['without a permalink', { permalink: '' }],
    ['whose permalink is also another’s', { sharesPermalink: true as const }],
  ])('name a package %s by its ID', (_, fields) => {
    const pkg = examplePackage({ id: 'vmpkg_9', ...fields });
    expect(copied('curl', pkg, ACME)).toContain('"package": { "id": "vmpkg_9" }');
    expect(copied('terraform', pkg, ACME)).toContain('package       = "vmpkg_9"');
    expect(copied('specification', pkg, ACME)).toContain('"package": { "id": "vmpkg_9" }');
  });

  it('name an organization as the link does', () => {
    const organization: OrganizationRef = { by: 'id', value: 'org_9' };
    expect(copied('curl', examplePackage(), organization)).toContain('"organization": { "id": "org_9" }');
    // Terraform's provider knows sub-domains only.
    expect(copied('terraform', examplePackage(), organization)).toContain(
      'organization = "YOUR-ORGANIZATION"',
    );
  });

  it('leave the organization blank where none is meant', () => {
    expect(copied('curl', examplePackage(), null)).toContain('{ "sub_domain": "YOUR-ORGANIZATION" }');
    expect(copied('terraform', examplePackage(), null)).toContain('organization = "YOUR-ORGANIZATION"');
  });

  it('tell what is to be filled in from what is not', () => {
    const machine = ['YOUR-DATA-CENTER', 'YOUR-DISK-TEMPLATE', 'YOUR-HOSTNAME'];
    const pkg = examplePackage({ permalink: 'YOUR-HOSTNAME' });
    expect(snippetsFor(english, pkg, ACME).map((snippet) => blanksIn(snippet).toSorted())).toEqual([
      ['$KATAPULT_API_TOKEN', ...machine],
      ['KATAPULT_API_KEY', ...machine],
      machine,
    ]);
    expect(blanksIn(snippet('curl', pkg, null))).toEqual([
      '$KATAPULT_API_TOKEN',
      'YOUR-ORGANIZATION',
      ...machine,
    ]);
  });

  it('have no text in two pieces', () => {
    for (const { parts } of snippetsFor(english, examplePackage(), ACME)) {
      expect(parts).not.toContain('');
      expect(parts.map((part) => typeof part).join(' ')).not.toContain('string string');
    }
  });
});

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom("'", '"', '\\', '`', '$', '$(', ')', '${', '}', '!', '#', ';', '&', '@', '\\u0027'),
      fc.constantFrom('\n', '\r\n', '\t', '\0', '\x7f', '\x85', '\u2028', '\u202e', '\u{e0041}', '\ud800'),
      fc.constantFrom("'\\''", '</script>', "'; exit 1 #", 'EOF\n', 'é', '😀'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const hostilePackage = fc
  .record({ id: hostileText, permalink: hostileText })
  .map((fields) => examplePackage(fields));

const hostileOrganization: fc.Arbitrary<OrganizationRef> = fc.option(
  fc.record({ by: fc.constantFrom('id', 'sub_domain'), value: hostileText }),
  { nil: null },
);

function lookupOf({ id, permalink }: VmPackage) {
  return permalink === '' ? { id } : { permalink };
}

describe('whatever the names are,', () => {
  it('the specification is JSON that says what was meant', () => {
    fc.assert(
      fc.property(hostilePackage, hostileOrganization, (pkg, organization) => {
        expect(JSON.parse(copied('specification', pkg, organization))).toEqual({
          data_center: { permalink: 'YOUR-DATA-CENTER' },
          resources: { package: lookupOf(pkg) },
          disk_template: { permalink: 'YOUR-DISK-TEMPLATE' },
          hostname: 'YOUR-HOSTNAME',
        });
      }),
    );
  });

  it('nothing in them is copied without being seen', () => {
    fc.assert(
      fc.property(hostilePackage, hostileOrganization, (pkg, organization) => {
        for (const snippet of snippetsFor(english, pkg, organization))
          expect(snippetText(snippet)).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
      }),
    );
  });

  it('they add no line', () => {
    fc.assert(
      fc.property(hostilePackage, hostileOrganization, (pkg, organization) => {
        expect(
          snippetsFor(english, pkg, organization).map((snippet) => snippetText(snippet).split('\n').length),
        ).toEqual(
          snippetsFor(english, examplePackage(), ACME).map(
            (snippet) => snippetText(snippet).split('\n').length,
          ),
        );
      }),
    );
  });

  describe.each(['/bin/sh', '/bin/bash'].filter((shell) => existsSync(shell)))('%s', (shell) => {
    /** The arguments of the one call of curl that a text makes, in a shell that knows no other command. */
    function argumentsOfCurl(text: string): string[] {
      const script = `PATH=\ncurl() { printf 'curl\\0'; printf '%s\\0' "$@"; }\n${text}\n`;
      const env = { KATAPULT_API_TOKEN: 'kat 5ecret"$x' };
      const printed = execFileSync(shell, ['-s'], { input: script, env, encoding: 'utf8' });
      const [command, ...others] = printed.split('\0');
      expect(command).toBe('curl');
      expect(others.pop()).toBe('');
      return others;
    }

    it('takes the call of the API for one command with one body', () => {
      fc.assert(
        fc.property(hostilePackage, hostileOrganization, (pkg, organization) => {
          const text = copied('curl', pkg, organization);
          execFileSync(shell, ['-n', '-s'], { input: text });
          const given = argumentsOfCurl(text);
          expect(given.slice(0, -1)).toEqual([
            '--request',
            'POST',
            'https://api.katapult.io/core/v1/organizations/organization/virtual_machines/build',
            '--header',
            'Authorization: Bearer kat 5ecret"$x',
            '--header',
            'Content-Type: application/json',
            '--data',
          ]);
          expect(JSON.parse(given.at(-1) ?? '')).toEqual({
            organization:
              organization === null
                ? { sub_domain: 'YOUR-ORGANIZATION' }
                : { [organization.by]: organization.value },
            package: lookupOf(pkg),
            data_center: { permalink: 'YOUR-DATA-CENTER' },
            disk_template: { permalink: 'YOUR-DISK-TEMPLATE' },
            hostname: 'YOUR-HOSTNAME',
          });
        }),
        { numRuns: 50 },
      );
    });
  });
});
