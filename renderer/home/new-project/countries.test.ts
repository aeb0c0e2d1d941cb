import { expect, test } from 'vitest';
import { currencyOfCountry, guessCountry } from './countries.ts';

test('takes the first country that a language names', () => {
  expect(guessCountry(['es', 'es-419', 'pt-BR', 'es-CO'])).toBe('BR');
  expect(guessCountry(['es-CO', 'es'])).toBe('CO');
});

test('guesses nothing where no known country is named', () => {
  expect(guessCountry(['es', 'de-DE', 'not a language'])).toBeNull();
});

test('prices in the country’s currency', () => {
  expect(currencyOfCountry.MX).toBe('MXN');
  expect(currencyOfCountry.EC).toBe('USD');
});
