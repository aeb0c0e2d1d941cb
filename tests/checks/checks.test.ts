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
    const rules = new Set(
      Object.keys(checks).map((key) => key.replace(/_(?:light|dark|tablet|mobile)$/, '')),
    );
    expect([...rules].toSorted()).toEqual(checkRules.toSorted());
  });

  it('name the same things in each language', () => {
    const named = (sentences: Readonly<Record<string, string>>) =>
      checkRules.map((rule) => (sentences[rule] ?? '').match(/\{\{\w+\}\}/g)?.toSorted());
    expect(named(pt.checks)).toEqual(named(es.checks));
    expect(named(en.checks)).toEqual(named(es.checks));
  });

  it('find nothing broken in any template, and say what in it is a sample', async () => {
    const { services } = openServices();
    const broken: string[] = [];
    const samples: string[] = [];
    const templates = await services.client.templates.list();
    for (const { id } of templates) {
      const template = { id, variables: {} };
      const project = await services.client.projects.create({ name: id, locale: 'es', template });
      for (const { rule, data } of await services.client.publish.check({ project: project.id })) {
        if (rule === 'sample-text') samples.push(id);
        else if (rule !== 'sample-whatsapp' && rule !== 'sample-description')
          broken.push(`${id}: ${rule} ${JSON.stringify(data)}`);
      }
    }
    await services.close();
    expect(broken).toEqual([]);
    expect(new Set(samples)).toEqual(new Set(templates.map(({ id }) => id)));
  }, 90_000);
});
