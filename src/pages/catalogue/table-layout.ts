import type { Column } from '#catalogue/columns.ts';
import { NAME } from '#catalogue/table-columns.ts';

/*
 * How wide the columns are, known without measuring: the server draws the table as the browser does, and no column moves
 * when the page turns or the order changes. In rem, for text of 0.875rem.
 */

/** A character at its usual width; what stands at both sides of a cell; the arrow of a sorted column with its rank. */
const CHARACTER = 0.47;
const PADDING = 1;
const ARROW = 0.8;
/** `4,096 GB` and `65,536`. */
const NUMBER = { withUnit: 8, plain: 6 };
/** The mark of a badge, and the room around it. */
const BADGE = 1.4;
const NAME_WIDTH = 11.25;
/** The name, where there is little room, of what is around the table. */
const NAME_SHARE = '44cqi';
const CODE_WIDTH = 10;
/** Choices have names of any length; they wrap. */
const CHOICE_WIDTH = 5.5;

/** The width that a column needs, in rem. */
export function columnWidth({ key, label, attribute }: Column): number {
  if (attribute === undefined) return key === NAME ? NAME_WIDTH : CODE_WIDTH;
  const heading = ARROW + CHARACTER * Math.max(...label.split(/\s+/).map(({ length }) => length));
  const content =
    attribute.kind === 'range'
      ? CHARACTER * (attribute.unit === undefined ? NUMBER.plain : NUMBER.withUnit)
      : attribute.kind === 'flag'
        ? BADGE + CHARACTER * Math.max(attribute.words.yes.label.length, attribute.words.no.label.length)
        : CHOICE_WIDTH;
  return Math.round((PADDING + Math.max(heading, content)) * 100) / 100;
}

/** The CSS widths of the columns, and the one below which the table does not go. */
export function layColumns(columns: readonly Column[]): {
  readonly widths: readonly string[];
  readonly least: string;
  /** In rem. */
  readonly needed: number;
} {
  const widths = columns.map((column) => {
    const width = `${columnWidth(column)}rem`;
    return column.key === NAME ? `min(${width}, ${NAME_SHARE})` : width;
  });
  return {
    widths,
    least: `calc(${widths.join(' + ')})`,
    needed: columns.reduce((sum, column) => sum + columnWidth(column), 0),
  };
}

/** From these widths of what is around it (rem) a table that needs no more is shown without a scroller of its own. */
const FITS = [
  [40, '@min-[40rem]:table-fits'],
  [50, '@min-[50rem]:table-fits'],
  [58, '@min-[58rem]:table-fits'],
  [66, '@min-[66rem]:table-fits'],
  [78, '@min-[78rem]:table-fits'],
] as const;

/** The class of a scroller whose table needs this much (rem). Empty: it always scrolls. */
export function scrollerClass(needed: number): string {
  return FITS.find(([width]) => width >= needed)?.[1] ?? '';
}
