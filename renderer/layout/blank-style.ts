import type { PaintStyle } from './paint-style.ts';

const noSide = { width: 0, color: 'transparent', style: 'none' };

/** What stands for an element's style until it is measured for the first time. */
export const blankStyle: PaintStyle = {
  visible: false,
  background: undefined,
  image: undefined,
  borders: [noSide, noSide, noSide, noSide],
  radii: undefined,
  shadows: [],
  opacity: 1,
  clips: false,
  objectFit: 'fill',
  objectPosition: ['50%', '50%'],
  paintLevel: 0,
  display: 'block',
  flexDirection: 'row',
  flexWrap: 'nowrap',
  paddingLeft: 0,
  paddingTop: 0,
  paddingRight: 0,
  paddingBottom: 0,
  decoration: 'none',
  listStyle: 'none',
  darkControls: false,
  text: {
    font: '16px sans-serif',
    fontSize: 16,
    letterSpacing: 0,
    color: 'transparent',
    textTransform: 'none',
    textAlign: 'left',
    whiteSpace: 'normal',
    lineHeight: 24,
  },
};
