import type { nearMissWords } from '../en/near-misses.ts';
import type { Translated } from '../word-group.ts';

export const nearMisses: Translated<typeof nearMissWords> = ({ count, list }) => ({
  none: 'Kein Paket erfüllt alle Kriterien',
  withoutFilter: (filter) => `Ohne „${filter}“`,
  withoutText: (text) => `Ohne den Text „${text}“`,
  brings: (packages) => `: ${count(packages, { one: 'Paket', other: 'Pakete' })}`,
  severalInTheWay:
    'Es liegt an mehr als einem Filter: Auch wenn Sie einen davon entfernen, passt kein Paket.',
  nearest: 'Fast passend',
  lacks: (lacks) => `: ${list(lacks, 'and')}`,
});
