import { z } from 'zod';
import { cropRectangleSchema, focalPointSchema } from '#shared/document/image.ts';
import { assetIdSchema } from '#shared/document/style.ts';

/** An image of the project, by its content; null where none is chosen yet. */
export const imageSchema = z.object({
  asset: assetIdSchema,
  /** Where `asset` was cut out of another image of the project: of which one, and what part. */
  crop: z.object({ of: assetIdSchema, rectangle: cropRectangleSchema }).optional().catch(undefined),
  /** The middle where absent. */
  focus: focalPointSchema.optional().catch(undefined),
});
export type ImageValue = z.infer<typeof imageSchema>;

export const imageProp = imageSchema.nullable().catch(null);
