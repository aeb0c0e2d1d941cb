import { z } from 'zod';

export const assetIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

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

/** Says of a picture that was cut out of another one of the project of which, and what part. */
export const cropSchema = z.object({ of: assetIdSchema, rectangle: cropRectangleSchema });

/** The point of a picture that stays in view where only a part of it fits, as fractions. */
export const focalPointSchema = z.object({ x: fraction, y: fraction });
export type FocalPoint = z.infer<typeof focalPointSchema>;
