import { describe, expect, it } from 'vitest';
import { artboardOffsets, artboardRow } from './artboards.ts';

describe('artboards side by side', () => {
  it('stand from the widest to the narrowest with gaps', () => {
    expect(artboardOffsets('base')).toEqual({ base: 0, tablet: 1376, mobile: 2240 });
    expect(artboardRow('base')).toEqual({ x: 0, width: 2630 });
  });

  it('are counted from the active one, which has the origin of the page', () => {
    expect(artboardOffsets('tablet')).toEqual({ base: -1376, tablet: 0, mobile: 864 });
    expect(artboardRow('tablet')).toEqual({ x: -1376, width: 2630 });
  });
});
