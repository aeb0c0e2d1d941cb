import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakpoints } from '#shared/document/style.ts';
import { cssProperties } from './css.ts';
import { childContext, declarationsOf, styleToCss } from './style-to-css.ts';
import { resetValue, resolveCss } from './resolve-css.ts';
import { styleAt } from './responsive-style.ts';
import { arbitraryResponsiveStyle } from './testing/arbitrary-style.ts';

const seed = 20_260_211;
const known = new Set<string>(cssProperties);
const safeValue = /^[a-z0-9#%.,()\-\s/]+$/i;

describe('styleToCss, for any style', () => {
  it('declares known properties with harmless values', () => {
    fc.assert(
      fc.property(arbitraryResponsiveStyle, arbitraryResponsiveStyle, (parent, style) => {
        const { css } = styleToCss(style, childContext(parent), 'div');
        for (const breakpoint of breakpoints) {
          for (const [property, value] of Object.entries(css[breakpoint])) {
            expect(known.has(property)).toBe(true);
            expect(value).toMatch(safeValue);
          }
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('resolves at each breakpoint to what a direct reading of that breakpoint gives', () => {
    fc.assert(
      fc.property(arbitraryResponsiveStyle, arbitraryResponsiveStyle, (parent, style) => {
        const contexts = childContext(parent);
        const { css } = styleToCss(style, contexts, 'div');
        for (const breakpoint of breakpoints) {
          const resolved = resolveCss(css, breakpoint);
          const direct = declarationsOf(styleAt(style, breakpoint), contexts[breakpoint]);
          for (const property of cssProperties) {
            const absent = resetValue(property, 'div');
            expect([property, resolved[property] ?? absent]).toEqual([
              property,
              direct[property] ?? absent,
            ]);
          }
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});
