import { favouriteToggleWords } from '#language/en/favourite-toggle.ts';
import { useWords } from '#language/language-context.tsx';
import { nameInLinks } from '#catalogue/find-package.ts';
import { plainText } from '#catalogue/format.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { StarIcon } from '#ui/icons.tsx';
import { useFavourites } from './use-favourites.ts';

export interface FavouriteToggleProps {
  readonly of: VmPackage;
  readonly organization: OrganizationRef;
}

/** A star to press: the package is a favourite of this browser, or is not. */
export function FavouriteToggle({ of: pkg, organization }: FavouriteToggleProps) {
  const words = useWords(favouriteToggleWords);
  const { list, toggle } = useFavourites(organization);
  const isFavourite = list.some(({ id }) => id === pkg.id);
  const label = plainText(pkg.name) || pkg.id;
  return (
    <button
      type="button"
      aria-pressed={isFavourite}
      aria-label={words.one(label)}
      title={isFavourite ? words.is : words.make}
      onClick={() => toggle({ id: pkg.id, name: nameInLinks(pkg), label })}
      className={`ms-auto grid size-7 shrink-0 place-items-center rounded-md hover:bg-sunken ${isFavourite ? 'text-accent' : 'text-muted hover:text-ink'}`}
    >
      <StarIcon filled={isFavourite} />
    </button>
  );
}
