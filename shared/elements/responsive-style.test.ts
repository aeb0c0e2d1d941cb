import { describe, expect, it } from 'vitest';
import { mergeStyles } from './responsive-style.ts';

describe('mergeStyles', () => {
  it('lets a later style win from its breakpoint down', () => {
    const kind = {
      base: { fontSize: 48, gap: 4 },
      tablet: { gap: 3 },
      mobile: { fontSize: 36, gap: 2 },
    };
    expect(mergeStyles(kind, { base: { fontSize: 20 }, tablet: { gap: 9 } })).toEqual({
      base: { fontSize: 20, gap: 4 },
      tablet: { gap: 9 },
      mobile: {},
    });
    expect(mergeStyles(kind, undefined)).toEqual(kind);
  });
});
