import type { Rect } from '#renderer/geometry/rect.ts';

/**
 * Where an image is painted for a CSS `object-fit` in `box`.
 * @param position `object-position`, in percent or pixels.
 */
export function fitImage(
  image: { readonly width: number; readonly height: number },
  box: Rect,
  fit: string,
  position: readonly [string, string],
): Rect {
  const { width, height } = fittedSize(image, box, fit);
  return {
    x: box.x + offset(position[0], box.width - width),
    y: box.y + offset(position[1], box.height - height),
    width,
    height,
  };
}

function fittedSize(
  image: { readonly width: number; readonly height: number },
  box: Rect,
  fit: string,
): { width: number; height: number } {
  if (image.width === 0 || image.height === 0) return box;
  const across = box.width / image.width;
  const down = box.height / image.height;
  const scaled = (ratio: number) => ({ width: image.width * ratio, height: image.height * ratio });
  switch (fit) {
    case 'cover':
      return scaled(Math.max(across, down));
    case 'contain':
      return scaled(Math.min(across, down));
    case 'scale-down':
      return scaled(Math.min(across, down, 1));
    case 'none':
      return scaled(1);
    default:
      return box;
  }
}

function offset(position: string, room: number): number {
  const number = Number.parseFloat(position);
  if (!Number.isFinite(number)) return room / 2;
  return position.endsWith('%') ? (room * number) / 100 : number;
}
