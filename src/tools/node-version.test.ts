import { expect, test } from 'vitest';
import { nodeComplaint } from './node-version.mjs';

const RANGE = '^20.19 || >=22.12';

test.each(['20.19.0', '20.20.2', '22.12.0', '22.22.1', '23.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(nodeComplaint(version, RANGE)).toBeNull();
});

test.each(['12.22.12', '16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'Node %s will not do',
  (version) => {
    expect(nodeComplaint(version, RANGE)).toBe(
      `Node ${version} will not do: the catalogue needs ${RANGE}. Install one of those (https://nodejs.org) and try again.`,
    );
  },
);

test('what will do is what package.json says, and this Node is among it', () => {
  expect(nodeComplaint(process.versions.node)).toBeNull();
  expect(nodeComplaint('18.20.8')).toContain('the catalogue needs ^20.19 || >=22.12.');
});
