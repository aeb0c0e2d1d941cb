import { describe, expect, it } from 'vitest';
import { pictureProps } from './picture-props.ts';

const cup = { asset: 'a'.repeat(64) };
const vase = { asset: 'b'.repeat(64) };
const cropped = {
  asset: 'c'.repeat(64),
  crop: { of: cup.asset, rectangle: { x: 0, y: 0, width: 0.5, height: 0.5 } },
};

describe('a picture in the place of another', () => {
  const node = { kind: 'image', props: { image: cup, alt: 'Una taza' } };

  it('takes what described the other one out', () => {
    expect(pictureProps(node, 'image', vase)).toEqual({ image: vase, alt: '' });
    expect(pictureProps(node, 'image', null)).toEqual({ image: null, alt: '' });
    const card = { ...node, kind: 'product-card' };
    expect(pictureProps(card, 'image', vase)).toEqual({ image: vase, alt: '' });
  });

  it('keeps it where the picture is the same, or the first', () => {
    expect(pictureProps(node, 'image', cropped)).toEqual({ image: cropped });
    const first = { kind: 'image', props: { alt: 'Una taza' } };
    expect(pictureProps(first, 'image', cup)).toEqual({ image: cup });
  });

  it('sets nothing else on kinds without a description', () => {
    const quote = { kind: 'testimonial', props: { avatar: cup } };
    expect(pictureProps(quote, 'avatar', vase)).toEqual({ avatar: vase });
  });
});
