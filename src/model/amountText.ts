/**
 * A printed amount ("-3241.73") as a person reads it: thousands separated, a true minus sign; a rate alike. Of a range
 * ("3305.33～3305.34") both ends; any other text unchanged.
 */
export function amountText(printed: string): string {
  return printed.split('～').map(oneAmount).join('～');
}

function oneAmount(printed: string): string {
  const match = /^(-?)([0-9]+)(\.[0-9]+)?(%?)$/.exec(printed);
  if (!match) return printed;
  const [, minus = '', whole = '', decimals = '', percent = ''] = match;
  return `${minus && '−'}${whole.replaceAll(/\B(?=([0-9]{3})+$)/g, ',')}${decimals}${percent}`;
}
