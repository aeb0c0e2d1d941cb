import { z } from 'zod';
import {
  type FocalPoint,
  assetIdSchema,
  cropSchema,
  focalPointSchema,
} from '#shared/document/image.ts';
import { decimal } from './css-units.ts';

/** An image of the project, by its content; null where none is chosen yet. */
export const imageSchema = z.object({
  asset: assetIdSchema,
  crop: cropSchema.optional().catch(undefined),
  /** The middle where absent. */
  focus: focalPointSchema.optional().catch(undefined),
});
export type ImageValue = z.infer<typeof imageSchema>;

export const imageProp = imageSchema.nullable().catch(null);

/** A focal point as CSS says it for `object-position` and `background-position`. */
export function positionOf({ x, y }: FocalPoint): string {
  return `${decimal(x * 100)}% ${decimal(y * 100)}%`;
}
