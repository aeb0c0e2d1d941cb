import { z } from 'zod';

const fraction = z.number().min(0).max(1);

/** A part of a picture, as fractions of its width and height. */
export const cropRectangleSchema = z
  .object({
    x: fraction,
    y: fraction,
    width: fraction.positive(),
    height: fraction.positive(),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.000_001 && y + height <= 1.000_001);
export type CropRectangle = z.infer<typeof cropRectangleSchema>;

/** The point of a picture that stays in view where only a part of it fits, as fractions. */
export const focalPointSchema = z.object({ x: fraction, y: fraction });
export type FocalPoint = z.infer<typeof focalPointSchema>;
