import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '#language/language.ts';
import { examplePackage } from '#catalogue/example-package.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { snippetsFor, snippetText } from '#catalogue/snippets.ts';

/** Read by Terraform's own parser. It is a package, and the catalogue's tests have none: so the test stands here. */

function parsed(pkg: VmPackage, organization: OrganizationRef) {
  const snippet = snippetsFor(english, pkg, organization).find(({ key }) => key === 'terraform');
  return parse('machine.tf', snippet === undefined ? '' : snippetText(snippet));
}

/**
 * What the parser makes of a text that is meant as it is. It tells a literal `${` from a template's by doubling the sign,
 * as Terraform's JSON does. Half a surrogate pair is no text to it, and it brings all text into normal form C.
 */
function literal(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .replaceAll('${', () => '$${')
    .replaceAll('%{', () => '%%{');
}

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '$',
        '%',
        '{',
        '}',
        '${',
        '%{',
        '$${',
        '%%{',
        '~',
        '"',
        '\\',
        '\\u',
        '#',
        '/*',
        '*/',
        '<<E',
      ),
      fc.constantFrom(
        '\n',
        '\r',
        '\t',
        '\0',
        '\x7f',
        '\u2028',
        '\u202e',
        '\u{e0041}',
        '\ud800',
        'e\u0301',
        '😀',
      ),
      fc.constantFrom('${path.module}', '%{ if true }a%{ endif }', '" }\nresource "x" "y" {', 'é'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const machine = (pkg: string, organization = 'YOUR-ORGANIZATION') => ({
  terraform: [{ required_providers: [{ katapult: { source: 'krystal/katapult' } }] }],
  provider: { katapult: [{ organization, data_center: 'YOUR-DATA-CENTER' }] },
  resource: {
    katapult_ip: { machine: [{}] },
    katapult_virtual_machine: {
      machine: [
        {
          package: pkg,
          hostname: 'YOUR-HOSTNAME',
          disk_template: 'YOUR-DISK-TEMPLATE',
          disk_template_options: { install_agent: true },
          ip_address_ids: ['${katapult_ip.machine.id}'],
        },
      ],
    },
  },
});

describe('the Terraform snippet', () => {
  test.each([
    ['rock-6', 'rock-6'],
    ['a"b\\c', 'a"b\\c'],
    ['${path.module}', '$${path.module}'],
    ['%{ if true }a%{ endif }', '%%{ if true }a%%{ endif }'],
    ['$${a} %%{b} $$$', '$$${a} %%%{b} $$$'],
    ['a\nb\tc\0', 'a\nb\tc\0'],
  ])('with a package %j', async (permalink, expected) => {
    expect(await parsed(examplePackage({ permalink }), null)).toEqual(machine(expected));
  });

  test('describes one machine with the package that was meant, whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, hostileText, async (permalink, id, value) => {
        const pkg = examplePackage({ permalink, id });
        const organization = { by: 'sub_domain', value } as const;
        expect(await parsed(pkg, organization)).toEqual(machine(literal(permalink || id), literal(value)));
      }),
    );
  });
});
