import { z } from 'zod';
import { assetIdSchema } from '#shared/document/style.ts';

/** An image of the project, by its content; null where none is chosen yet. */
export const imageSchema = z.object({ asset: assetIdSchema });

export const imageProp = imageSchema.nullable().catch(null);
