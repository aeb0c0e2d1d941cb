import { expect, test } from 'vitest';
import { currencyOfCountry, guessCountry, languageOfCountry } from './countries.ts';

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

test('writes in the country’s language, and in the user’s own where there is none', () => {
  expect(languageOfCountry('BR', 'es')).toBe('pt');
  expect(languageOfCountry('CO', 'en')).toBe('es');
  expect(languageOfCountry('US', 'en')).toBe('en');
  expect(languageOfCountry(null, 'pt')).toBe('pt');
});
