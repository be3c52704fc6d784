import { useId } from 'react';
import { snippetWords } from '#language/en/snippets.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { snippetsFor, snippetText, type Blank, type Snippet } from '#catalogue/snippets.ts';
import { CopyTextButton } from '#ui/copy-text-button.tsx';
import { useOneSpelling } from '../parts/use-one-spelling.ts';

export interface BuildSnippetsProps {
  readonly package: VmPackage;
  readonly organization: OrganizationRef;
}

/** The lines to paste, for each way to build a machine. One is open at a time, also without scripts. */
export function BuildSnippets({ package: pkg, organization }: BuildSnippetsProps) {
  const language = useLanguage();
  const headingId = useId();
  const groupName = useId();
  const owner = useOneSpelling(organization, 'sub_domain');
  return (
    <section aria-labelledby={headingId} className="no-print grid min-w-0 gap-2">
      <h3 id={headingId} className="font-semibold">
        {language.words(snippetWords).build}
      </h3>
      <div className="study-list">
        {snippetsFor(language, pkg, owner).map((snippet) => (
          <details key={snippet.key} name={groupName}>
            <summary className="py-1">{snippet.label}</summary>
            <SnippetText snippet={snippet} />
          </details>
        ))}
      </div>
    </section>
  );
}

/** A snippet with what the reader must fill in marked, and said below. */
function SnippetText({ snippet }: { readonly snippet: Snippet }) {
  const words = useWords(snippetWords);
  const blanks = [...new Set(snippet.parts.filter((part): part is Blank => typeof part !== 'string'))];
  return (
    <div className="grid min-w-0 gap-2 py-2">
      <section
        // Focusable, so that arrow keys scroll it.
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
        aria-label={snippet.label}
        className="study-code"
      >
        <pre>
          {snippet.parts.map((part, place) =>
            typeof part === 'string' ? (
              part
            ) : (
              <mark key={place} title={words[part.meaning]}>
                {part.placeholder}
              </mark>
            ),
          )}
        </pre>
      </section>
      <div className="needs-script">
        <CopyTextButton text={snippetText(snippet)} what={snippet.label} />
      </div>
      {blanks.length > 0 && (
        <dl className="study-names text-sm">
          {blanks.map(({ placeholder, meaning }) => (
            <div key={placeholder} className="contents">
              <dt>
                <code>{placeholder}</code>
              </dt>
              <dd className="text-muted">{words[meaning]}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
