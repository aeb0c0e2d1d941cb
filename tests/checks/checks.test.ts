import { describe, expect, it } from 'vitest';
import { checkRules } from '#shared/checks/finding.ts';
import en from '#renderer/i18n/en.json' with { type: 'json' };
import es from '#renderer/i18n/es.json' with { type: 'json' };
import pt from '#renderer/i18n/pt.json' with { type: 'json' };
import { openServices } from '#tests/support/open-services.ts';

describe('checks before publishing', () => {
  it.each([
    ['Spanish', es],
    ['Portuguese', pt],
    ['English', en],
  ])('have a sentence for each rule in %s', (_, { checks }) => {
    expect(Object.keys(checks)).toEqual([...checkRules]);
  });

  it('name the same things in each language', () => {
    const named = (sentences: Readonly<Record<string, string>>) =>
      checkRules.map((rule) => (sentences[rule] ?? '').match(/\{\{\w+\}\}/g)?.toSorted());
    expect(named(pt.checks)).toEqual(named(es.checks));
    expect(named(en.checks)).toEqual(named(es.checks));
  });

  it('find nothing broken in any template', async () => {
    const { services } = openServices();
    const found: string[] = [];
    for (const { id } of await services.client.templates.list()) {
      const template = { id, variables: {} };
      const project = await services.client.projects.create({ name: id, locale: 'es', template });
      const findings = await services.client.publish.check({ project: project.id });
      found.push(...findings.map(({ rule, data }) => `${id}: ${rule} ${JSON.stringify(data)}`));
    }
    await services.close();
    expect(found).toEqual([]);
  });
});
