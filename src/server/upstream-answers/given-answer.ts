import type { WholeAnswer } from './whole-answer.ts';

/** What upstream has said, and how far it may be taken for what it says now. */
export interface GivenAnswer extends WholeAnswer {
  /** `fresh` and `renewing`: as it is meant to be; `stale`: upstream could not be asked; `none`: nothing is held of it. */
  readonly state: 'fresh' | 'renewing' | 'stale' | 'none';
  /** When upstream last said it, Unix time in milliseconds. */
  readonly asOf: number;
  /** For how long others may take it for what upstream says, in milliseconds. */
  readonly goodForMs: number;
}

/** What is made of answers is as old as the oldest of them, and as good as the worst. */
export function ageOf(answers: readonly GivenAnswer[]): Pick<GivenAnswer, 'state' | 'asOf' | 'goodForMs'> {
  const states = new Set(answers.map(({ state }) => state));
  return {
    state: states.has('stale') ? 'stale' : states.has('renewing') ? 'renewing' : 'fresh',
    asOf: Math.min(...answers.map(({ asOf }) => asOf)),
    goodForMs: Math.min(...answers.map(({ goodForMs }) => goodForMs)),
  };
}
