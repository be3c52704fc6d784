import { useId } from 'react';
import { attributes } from '#catalogue/attributes.ts';
import { describeStanding } from '#catalogue/describe-study.ts';
import { formatAmount, formatCount } from '#catalogue/format.ts';
import type { Found, PlaceAmong } from '#catalogue/study.ts';
import { AttributeValue } from '../parts/attribute-value.tsx';

/** Every field with what it means, and where the package stands among all others. */
export function PackageFacts({ study: { pkg, places, total } }: { readonly study: Found }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="grid min-w-0 gap-2">
      <h3 id={headingId} className="font-semibold">
        What it has, among {formatCount(total, 'package', 'packages')}
      </h3>
      <dl className="study-list study-facts">
        {attributes.map((attribute) => {
          const place = places.find((each) => each.attribute.key === attribute.key);
          return (
            <div key={attribute.key}>
              <dt className="font-semibold">{attribute.words.label}</dt>
              <dd className="text-lg font-semibold wrap-anywhere">
                <AttributeValue attribute={attribute} package={pkg} />
              </dd>
              <dd className="text-sm text-muted">{attribute.words.meaning}</dd>
              {place?.standing !== undefined && (
                <dd className="text-sm">{describeStanding(place.standing)}</dd>
              )}
              {place !== undefined && (
                <dd className="study-spread">
                  <Spread place={place} />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** How the catalogue is spread over an attribute's values; the bar that the package is in stands out. */
function Spread({ place: { attribute, standing, bins } }: { readonly place: PlaceAmong }) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  if (bins.length === 0) return null;
  const describe = ({ from, to, count }: (typeof bins)[number]) =>
    `${from === to ? formatAmount(attribute, from) : `${formatAmount(attribute, from)} to ${formatAmount(attribute, to)}`}: ${formatCount(count, 'package', 'packages')}`;
  return (
    <div
      role="img" // oxlint-disable-line jsx-a11y/prefer-tag-over-role -- it is drawn with boxes
      aria-label={`How many packages have how much. ${bins.map(describe).join('; ')}`}
      className="range-bars"
    >
      {bins.map((bin) => (
        <div
          key={bin.from}
          title={describe(bin)}
          className={
            standing !== undefined && standing.value >= bin.from && standing.value <= bin.to
              ? 'range-bar-own'
              : undefined
          }
          style={{ '--part': `${Math.round((100 * bin.count) / most)}%` }}
        />
      ))}
    </div>
  );
}
