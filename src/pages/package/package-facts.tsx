import { useId } from 'react';
import { packageStudyWords } from '#language/en/package-studies.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import type { Language } from '#language/language.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeShare, describeStanding, describeStated } from '#catalogue/describe-study.ts';
import type { Found, PlaceAmong, Share } from '#catalogue/study.ts';
import { AttributeValue } from '../parts/attribute-value.tsx';

/** Every field with what it means, and where the package stands among all others. */
export function PackageFacts({ study: { pkg, places, shares, total } }: { readonly study: Found }) {
  const language = useLanguage();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="grid min-w-0 gap-2">
      <h3 id={headingId} className="font-semibold">
        {language.words(packageStudyWords).among(total)}
      </h3>
      <dl className="study-list study-facts">
        {attributesIn(language).map((attribute) => {
          const place = places.find((each) => each.attribute.key === attribute.key);
          const share = shares.find((each) => each.attribute.key === attribute.key);
          const said =
            place === undefined
              ? share && describeShare(language, share)
              : describePlace(language, place, total);
          return (
            <div key={attribute.key}>
              <dt className="font-semibold">{attribute.words.label}</dt>
              <dd className="text-lg font-semibold wrap-anywhere">
                <AttributeValue attribute={attribute} package={pkg} />
              </dd>
              <dd className="text-sm text-muted">{attribute.words.meaning}</dd>
              {said !== undefined && <dd className="text-sm">{said}</dd>}
              {place !== undefined && (
                <dd className="study-spread">
                  <Spread place={place} />
                </dd>
              )}
              {share !== undefined && (
                <dd className="study-spread">
                  <Division share={share} />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function describePlace(language: Language, { standing, bins }: PlaceAmong, total: number): string {
  if (standing !== undefined) return describeStanding(language, standing);
  return describeStated(
    language,
    bins.reduce((sum, { count }) => sum + count, 0),
    total,
  );
}

/** How the catalogue is spread over an attribute's values; the bar that the package is in stands out. */
function Spread({ place: { attribute, standing, bins } }: { readonly place: PlaceAmong }) {
  const { howMuch, range } = useWords(packageStudyWords);
  return (
    <Bars
      name={howMuch}
      bars={bins.map(({ from, to, count }) => ({
        key: from,
        label: range(from, to, attribute.unit),
        count,
        isOwn: standing !== undefined && standing.value >= from && standing.value <= to,
      }))}
    />
  );
}

/** How the catalogue is divided; the bar of what the package has stands out. */
function Division({ share: { kinds } }: { readonly share: Share }) {
  const { what } = useWords(packageStudyWords);
  // Of more, bars are too thin to be seen.
  if (kinds.length > 40) return null;
  return <Bars name={what} bars={kinds.map((kind, key) => ({ ...kind, key }))} />;
}

interface BarsProps {
  /** The name of the picture, made of what each bar says. */
  readonly name: (bars: readonly string[]) => string;
  readonly bars: readonly {
    readonly key: number;
    readonly label: string;
    readonly count: number;
    readonly isOwn: boolean;
  }[];
}

function Bars({ name, bars }: BarsProps) {
  const { bar: say } = useWords(packageStudyWords);
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const describe = ({ label, count }: (typeof bars)[number]) => say(label, count);
  return (
    <div
      role="img" // oxlint-disable-line jsx-a11y/prefer-tag-over-role -- it is drawn with boxes
      aria-label={name(bars.map(describe))}
      className="range-bars"
    >
      {bars.map((bar) => (
        <div
          key={bar.key}
          title={describe(bar)}
          className={bar.isOwn ? 'range-bar-own' : undefined}
          style={{ '--part': `${Math.round((100 * bar.count) / Math.max(1, most))}%` }}
        />
      ))}
    </div>
  );
}
