/** Characters in an amount kept as text that say nothing of it: thousands and their marks, currency, spaces. */
const IDLE = /[\s，¥￥$'’]/gu;
const WIDE = /[\uFF01-\uFF5E]/u;

/**
 * A formula's expression for the amount that a cell keeps as text, read as `readNumber` reads it. Spreadsheets differ in
 * what VALUE takes: only what every one does is left to it.
 * @param text what the cell holds
 */
export function numberInText(reference: string, text: string): string {
  const idle = [...new Set(text.match(IDLE) ?? [])];
  const bare = [
    ...idle.map((character) => [character, ''] as const),
    ...(text.includes('−') ? [['−', '-'] as const] : []),
  ];
  const plain = bare.reduce(
    (inner, [character, instead]) => `SUBSTITUTE(${inner},"${character}","${instead}")`,
    `SUBSTITUTE(${reference},",","")`,
  );
  return `VALUE(${WIDE.test(text.replaceAll(IDLE, '')) ? `ASC(${plain})` : plain})`;
}

/** Such expressions over "#", whatever stands in the text. */
export const NUMBER_IN_TEXT = /VALUE\((?:ASC\()?(?:SUBSTITUTE\()+#(?:,"[^"]*","[^"]*"\))+\)?\)/gu;
