import { queryOptions, skipToken } from '@tanstack/react-query';
import { attributesIn } from '#catalogue/attributes.ts';
import type { Comparison, ComparisonSubject } from '#catalogue/comparison.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { Study } from '#catalogue/study.ts';
import type { Language } from '#language/language.ts';

/**
 * Something that can be said only of the whole catalogue, worked out by a server or by a browser: the same code, which the
 * browser loads when it needs it.
 */
export interface Investigation<Subject, Result> {
  /** Of its own among all investigations. */
  readonly name: string;
  /** An `import()` of what works it out. */
  readonly load: () => Promise<
    (language: Language, packages: readonly VmPackage[], subject: Subject) => Result
  >;
}

/** A package, and the one that somebody has now, by permalink or ID. */
export interface StudySubject {
  readonly name: string;
  readonly from: string | undefined;
}

/** Where a package stands among the others. */
export const study: Investigation<StudySubject, Study> = {
  name: 'study',
  load: async () => {
    const { studyOf } = await import('#catalogue/study.ts');
    return (language, packages, { name, from }) => studyOf(attributesIn(language), packages, name, from);
  },
};

/** Which packages the names in a link stand for. */
export const comparison: Investigation<ComparisonSubject, Comparison> = {
  name: 'comparison',
  load: async () => {
    const { comparedOf } = await import('#catalogue/comparison.ts');
    return (language, packages, subject) => comparedOf(attributesIn(language), packages, subject);
  },
};

/** Holds what a server has worked out, in the words of a language; nothing is ever asked for it. */
export function givenResult<Subject, Result>(
  { name }: Investigation<Subject, Result>,
  locale: string,
  organization: OrganizationRef,
  subject: Subject,
) {
  return queryOptions<Result>({ queryKey: [name, locale, organization, subject], queryFn: skipToken });
}
