import { refusalWords } from '#language/en/refusals.ts';
import type { Language } from '#language/language.ts';
import type { Refusal } from './refusal.ts';

/** What would have been accepted instead, such as `cores is a range such as 4..16, 8.. or ..400`. */
export function describeRefusal(language: Language, refusal: Refusal): string {
  const words = language.words(refusalWords);
  switch (refusal.kind) {
    case 'twice':
    case 'organization':
    case 'page':
    case 'baseline':
    case 'differences':
      return words[refusal.kind];
    case 'range':
    case 'number':
    case 'flag':
      return words[refusal.kind](refusal.key);
    case 'turned':
      return words.turned(refusal.key, refusal.instead);
    case 'choice':
      return words.choice(refusal.key, refusal.values);
    case 'long':
    case 'many':
      return words[refusal.kind](refusal.key, refusal.most);
    case 'name':
    case 'compared':
    case 'text':
    case 'pageSize':
      return words[refusal.kind](refusal.most);
    case 'order':
      return words.order(refusal.example);
    case 'layout':
    case 'columns':
    case 'locale':
      return words[refusal.kind](refusal.values);
  }
}
