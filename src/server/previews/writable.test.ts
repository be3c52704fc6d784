import { expect, test } from 'vitest';
import { writable } from './writable.ts';

test.each([
  ['ROCK-6 – “größe” ½ · Жук Ωμ ğ', 'ROCK-6 – “größe” ½ · Жук Ωμ ğ'],
  ['岩石 ROCK 👩🏽‍💻', '… ROCK …'],
  ['Z̷̧̢̛͓̮a̷l̴g̵o̶', 'Zalgo'],
  ['e\u0301tage', 'étage'],
  ['\u2068حزمة\u2069', '…'],
  ['', ''],
])('%s is written %s', (text, written) => {
  expect(writable(text)).toBe(written);
});

test.each([
  ['حزمة صغيرة', 'right-to-left', 'right-to-left'],
  ['岩石', '標準', '…'],
  ['ROCK', 'rock', 'ROCK'],
])('of %s nothing can be written: %s', (text, instead, written) => {
  expect(writable(text, instead)).toBe(written);
});
