import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/checks/finding.ts';
import { groupFindings } from './group-findings.ts';

function sample(text: string, page: string): Finding {
  const data = { text, page };
  return { rule: 'sample-text', severity: 'warning', page: '1@1', node: '2@1', data };
}

describe('findings of several pages', () => {
  it('stand once, with the pages that they are on', () => {
    const heading: Finding = { ...sample('', 'Inicio'), rule: 'heading-missing' };
    const street = sample('Carrera 24 # 3-18', 'Inicio');
    const hours = sample('9:00 – 18:00', 'Inicio');
    const found = [street, heading, hours, sample('Carrera 24 # 3-18', 'Contacto')];
    expect(groupFindings(found)).toEqual({
      repeated: [{ finding: street, pages: ['Inicio', 'Contacto'] }],
      single: [heading, hours],
    });
  });
});
