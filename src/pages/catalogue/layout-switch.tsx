import { layoutWords } from '#language/en/layouts.ts';
import { useWords } from '#language/language-context.tsx';
import { Link } from '#ui/link.tsx';
import { GridIcon, MapIcon, TableIcon } from '#ui/tool-icons.tsx';
import type { ViewState } from '#view/use-view.ts';
import { LAYOUTS, type Layout } from '#view/view.ts';

const ICONS: Record<Layout, typeof GridIcon> = { grid: GridIcon, table: TableIcon, map: MapIcon };

interface LayoutSwitchProps {
  readonly layout: Layout;
  readonly hrefFor: ViewState['hrefFor'];
}

/** The same packages as cards, as a table or as a map. */
export function LayoutSwitch({ layout, hrefFor }: LayoutSwitchProps) {
  const words = useWords(layoutWords);
  return (
    <nav aria-label={words.label}>
      <ul className="flex rounded-md border border-line bg-surface">
        {LAYOUTS.map((each) => {
          const Icon = ICONS[each];
          return (
            <li
              key={each}
              className="not-first:border-s not-first:border-line first:*:rounded-s-md last:*:rounded-e-md"
            >
              <Link
                to={hrefFor({ layout: each })}
                aria-current={each === layout || undefined}
                className={`flex min-h-8 items-center gap-1.5 px-2 md:px-2.5 ${
                  each === layout ? 'bg-accent-surface font-semibold text-accent' : 'hover:bg-sunken'
                }`}
              >
                <Icon />
                <span className="not-min-[70rem]:sr-only">{words[each]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
