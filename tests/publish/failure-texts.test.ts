import { expect, test } from 'vitest';
import { CloudError } from '#shared/api/cloud-error.ts';
import { hostErrorCodes } from '#shared/contract/errors.ts';
import { HostError } from '#services/errors.ts';
import { cloudFailureCodes, toPublishError } from '#services/publish/cloud-failure.ts';
import en from '../../renderer/i18n/en.json' with { type: 'json' };
import es from '../../renderer/i18n/es.json' with { type: 'json' };
import pt from '../../renderer/i18n/pt.json' with { type: 'json' };

const catalogs = Object.entries({ es, pt, en }).map(
  ([locale, { errors }]) => [locale, new Map(Object.entries(errors))] as const,
);

test.each(cloudFailureCodes)('«%s» of an engine has a text in every language', (code) => {
  const error = toPublishError(new CloudError({ code, status: 400, message: 'English' }));
  expect(error).toBeInstanceOf(HostError);
  for (const [, texts] of catalogs) {
    expect(texts.get(error instanceof HostError ? error.code : '')).not.toContain('English');
  }
});

test.each(hostErrorCodes)('«%s» says what happened and what comes next', (code) => {
  for (const [locale, texts] of catalogs) {
    const sentences = (texts.get(code) ?? '').split(/(?<=[.;:])\s/).filter((part) => part !== '');
    expect(sentences.length, `${locale} ${code}`).toBeGreaterThanOrEqual(2);
  }
});
