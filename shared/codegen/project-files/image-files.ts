import type { SizedImage } from '../images.ts';
import { stringLiteral } from '../syntax.ts';

/** The files that show pictures of known size, by their path in `frontend/`. */
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

/** Size of each picture, and the widths in which a photo is there besides its own. */
export const imageSizes: Readonly<Record<string, ImageSizes>> = {
${lines.join('\n')}
};
`,
    ],
  ];
}

const imageComponent = `import type { ComponentProps } from 'react';
import { imageSizes, type ImageSizes } from '../lib/image-sizes';

/** The widest file of a photo. */
const largestWidth = 1920;

/**
 * A picture that keeps its place free until it is there.
 * @param sizes for photos: how wide they are shown, so that browsers choose the smallest file.
 */
export function Image({ src = '', sizes, alt, ...others }: ComponentProps<'img'>) {
  const image = imageSizes[src];
  if (!image) return <img src={src} alt={alt} {...others} />;

  const { width, height, widths } = image;
  const photo = sizes && widths.length > 0 ? { sizes, srcSet: srcSetOf(src, image) } : {};
  return (
    <img {...photo} src={src} alt={alt} width={width} height={height} decoding="async" {...others} />
  );
}

function srcSetOf(src: string, { width, widths }: ImageSizes): string {
  const smaller = widths.map((each) => \`\${src.replace(/\\.webp$/, \`-\${each}.webp\`)} \${each}w\`);
  return [...smaller, \`\${src} \${Math.min(width, largestWidth)}w\`].join(', ');
}
`;
