import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectSettings } from '#shared/document/settings.ts';
import type { ContractClient } from '#tests/support/contract-client.ts';
import { documentOf } from '#tests/support/editing.ts';
import { type OpenServices, openServices } from '#tests/support/open-services.ts';

let services: OpenServices;
beforeAll(() => {
  ({ services } = openServices());
});
afterAll(() => services.close());

type NewProject = Parameters<ContractClient['projects']['create']>[0];

async function settingsOf(input: Omit<NewProject, 'name'>): Promise<ProjectSettings> {
  const { projects } = services.client;
  const { id } = await projects.create({ ...input, name: 'Ateliê da Júlia' });
  return documentOf(await projects.open({ project: id })).settings;
}

describe('the language of a new site', () => {
  it('is the one that was asked for, also where the template is in another', async () => {
    const template = { id: 'academia-cursos', variables: { currency: 'BRL' } };
    const listed = await services.client.templates.list();
    expect(listed.find(({ id }) => id === template.id)?.locale).toBe('es');
    expect(await settingsOf({ locale: 'pt', template })).toMatchObject({
      locale: 'pt',
      currency: 'BRL',
    });
  });

  it('brings its currency to a blank page, unless one is named', async () => {
    const blank = { template: null } as const;
    expect(await settingsOf({ ...blank, locale: 'pt' })).toMatchObject({ currency: 'BRL' });
    expect(await settingsOf({ ...blank, locale: 'es', currency: 'MXN' })).toMatchObject({
      locale: 'es',
      currency: 'MXN',
    });
  });
});
