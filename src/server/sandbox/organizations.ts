import { identifier } from './identifier.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import type { WireOrganization } from './wire.ts';

const DAY = 86_400;
/** 1 February 2021, 09:00 UTC. */
const FIRST_CREATED = 1_612_170_000;

/** The organizations that every token of the sandbox can see, one for each scenario. */
export const ORGANIZATIONS: readonly WireOrganization[] = SCENARIOS.map(
  ({ subDomain, name, suspended = false, notActivated = false }, index) => {
    const createdAt = FIRST_CREATED + index * 37 * DAY;
    return {
      id: identifier('org', subDomain),
      name,
      sub_domain: subDomain,
      infrastructure_domain: `${subDomain}.infrastructure.example`,
      created_at: createdAt,
      activated_at: notActivated ? null : createdAt + 2 * 3600,
      suspended,
      managed: index % 5 === 1,
    };
  },
);

const bySubDomain = new Map(SCENARIOS.map((scenario) => [scenario.subDomain, scenario]));
const byId = new Map(SCENARIOS.map((scenario) => [identifier('org', scenario.subDomain), scenario]));

/** What an organization does, found by its ID or its sub-domain; undefined where there is no such organization. */
export function findScenario({
  by,
  value,
}: {
  by: 'id' | 'sub_domain';
  value: string;
}): Scenario | undefined {
  return (by === 'id' ? byId : bySubDomain).get(value);
}
