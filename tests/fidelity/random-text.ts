/** Words of scripts and signs that browsers set each in a way of their own. */
const words = [
  ...['café', 'Bogotá', 'señor', 'ruana', 'office', 'AVATAR', 'fi', 'y', 'de', 'la', '«cita»'],
  ...['Größe', 'naïve', 'Ελλάδα', 'Привет', 'Việt', 'Łódź', 'ı', 'ß'],
  ...['مرحبا', 'السلام', 'عليكم', 'שלום', 'עולם', 'a\u0301rbol', 'n\u0303', 'e\u0301\u0323'],
  ...['★', '✓', '☎', '☺', '❤', '👍', '👩‍👩‍👧', '🇨🇴', '→', '…', '—', '$ 1.250,00', '50 %'],
  ...['super\u00adcali\u00adfragi\u00adlistico', 'extra\u00adordinario', 'auto\u00adpista'],
  ...['tal-vez', 'uno/dos', 'a\u00a0b', 'cero\u200bancho', '{llave}', '<b>', '&amp;', '`x`', '"q"'],
  ...['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
  ...['https://example.org/una/direccion/muy/larga?que=no&termina=nunca', 'l’eau', "d'or"],
];
const gaps = [' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', '  ', '\n', '\n\n', ' \n ', '\t'];

/** A text of one word up to a paragraph. */
export function randomText({
  chance,
  pick,
}: {
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}): string {
  const count = pick([1, 2, 3, 5, 8, 14, 30]);
  const plain = chance(0.4) ? words.slice(0, 11) : words;
  let text = chance(0.05) ? pick([' ', '\n', '  ']) : '';
  for (let index = 0; index < count; index += 1) {
    text += (index === 0 ? '' : pick(gaps)) + pick(plain);
  }
  return chance(0.05) ? `${text}${pick([' ', '\n', '  '])}` : text;
}
