import type { SizedImage } from '../images.ts';
import { stringLiteral } from '../syntax.ts';

/** The files that show photos in the width that a screen needs, by their path in `frontend/`. */
export function imageFiles(images: ReadonlyMap<string, SizedImage>): readonly [string, string][] {
  if (images.size === 0) return [];
  const lines = [...images]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([url, { width, height, widths }]) =>
        `  ${stringLiteral(url)}: { width: ${width}, height: ${height}, widths: [${widths.join(', ')}] },`,
    );
  return [
    ['src/components/image.tsx', imageComponent],
    [
      'src/lib/image-sizes.ts',
      `export interface ImageSizes {
  width: number;
  height: number;
  /** Smaller files of the same picture: \`photo.webp\` is also there as \`photo-480.webp\`. */
  widths: readonly number[];
}

/** Size of each photo, and the widths in which it is there besides its own. */
export const imageSizes: Readonly<Record<string, ImageSizes>> = {
${lines.join('\n')}
};
`,
    ],
  ];
}

const imageComponent = `import type { ComponentProps } from 'react';
import { imageSizes } from '../lib/image-sizes';

/** The widest file of a photo. */
const largestWidth = 1920;

/** A picture that is loaded in the width that the screen needs. */
export function Image({ src = '', sizes, alt, ...others }: ComponentProps<'img'>) {
  const image = imageSizes[src];
  if (!image) return <img src={src} alt={alt} {...others} />;

  const smaller = image.widths.map((width) => \`\${src.replace(/\\.webp$/, \`-\${width}.webp\`)} \${width}w\`);
  const srcSet = [...smaller, \`\${src} \${Math.min(image.width, largestWidth)}w\`].join(', ');
  return (
    <img
      srcSet={srcSet}
      sizes={sizes}
      src={src}
      alt={alt}
      width={image.width}
      height={image.height}
      decoding="async"
      {...others}
    />
  );
}
`;
