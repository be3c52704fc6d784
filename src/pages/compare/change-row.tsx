import { resizingWords } from '#language/en/resizing.ts';
import { useLanguage } from '#language/language-context.tsx';
import { attributes } from '#catalogue/attributes.ts';
import { describeStop, describeStopBriefly } from '#catalogue/describe-resize.ts';
import { plainText } from '#catalogue/format.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { resizeOf } from '#catalogue/resize.ts';

export interface ChangeRowProps {
  /** What somebody has now. */
  readonly from: VmPackage;
  /** Those that are compared, in their order. */
  readonly packages: readonly VmPackage[];
  readonly baseline: VmPackage | undefined;
}

/** Whether a machine keeps running when it changes to each of the packages. */
export function ChangeRow({ from, packages, baseline }: ChangeRowProps) {
  const { changeFrom } = useLanguage().words(resizingWords);
  return (
    <tr>
      <th scope="row">{changeFrom(plainText(from.name) || from.id)}</th>
      {packages.map((pkg) => (
        <td key={pkg.id} data-baseline={pkg.id === baseline?.id || undefined}>
          <ChangeWords from={from} to={pkg} />
        </td>
      ))}
    </tr>
  );
}

function ChangeWords({ from, to }: { readonly from: VmPackage; readonly to: VmPackage }) {
  const language = useLanguage();
  const resize = resizeOf(attributes, from, to);
  const briefly = describeStopBriefly(language, from, to, resize);
  if (from.id === to.id) return briefly;
  return (
    <span
      title={describeStop(language, resize)}
      className={resize.needsStop ? 'font-semibold text-warning' : undefined}
    >
      {briefly}
    </span>
  );
}
