import { createHash } from 'node:crypto';
import { z } from 'zod';
import { nameSchema, optionalNameSchema } from '#shared/document/plain-name.ts';
import { gestureSchema } from '#shared/document/change.ts';
import { HostError } from '../errors.ts';

/** What a project file is. */
export const fileFormat = 'tausepro-project';
/** Revisions of its layout: the second one may have a thumbnail. */
export const fileFormatVersions = { first: 1, withThumbnail: 2 } as const;
const newestFormatVersion = fileFormatVersions.withThumbnail;

export const manifestPath = 'manifest.json';
export const documentPath = 'document.loro';
export const historyPath = 'history.json';
/** A PNG or WebP picture of what the project looks like. */
export const thumbnailPath = 'thumbnail';
export const versionsPath = 'versions.json';
const assetFolder = 'assets/';

const formatSchema = z.object({
  format: z.literal(fileFormat),
  formatVersion: z.number().int().min(1),
});

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = formatSchema.extend({
  project: z.object({
    name: nameSchema(120),
    template: z.string().max(200).nullable(),
  }),
  /** Every other file of the archive. */
  files: z.array(
    z.object({ path: z.string(), bytes: z.number().int().min(0), sha256: digestSchema }),
  ),
  /** Names of images by their digest. */
  assets: z.array(z.object({ id: digestSchema, name: optionalNameSchema(200) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

const timeSchema = z.number().int().min(0);

/** The last gestures, oldest first. */
export const storedHistorySchema = z
  .array(z.object({ gesture: gestureSchema, createdAt: timeSchema }))
  .max(1000);
export type StoredHistory = z.infer<typeof storedHistorySchema>;

/** Named versions, oldest first. */
export const storedVersionsSchema = z
  .array(
    z.object({
      name: nameSchema(120),
      version: z.string().regex(/^\d{1,10}@\d{1,20}(?:,\d{1,10}@\d{1,20}){0,63}$/),
      createdAt: timeSchema,
    }),
  )
  .max(1000);
export type StoredVersions = z.infer<typeof storedVersionsSchema>;

export function assetPath(id: string): string {
  return assetFolder + id;
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The error for a file that isn't a whole, unchanged project file. */
export function invalidFile(detail: string, cause?: unknown): HostError {
  return new HostError('project-file-invalid', detail, { cause });
}

/**
 * Reads the manifest. Throws HostError `project-newer` for a layout of a later version, before anything
 * else of it is judged, and `project-file-invalid`.
 */
export function readManifest(content: Uint8Array | undefined): Manifest {
  if (content === undefined) throw invalidFile('there is no manifest in it');
  const stored = parseJson(content, z.unknown(), manifestPath);
  const format = formatSchema.safeParse(stored);
  if (!format.success) throw invalidFile('its manifest is not that of a project');
  if (format.data.formatVersion > newestFormatVersion) {
    throw new HostError('project-newer', `file format ${format.data.formatVersion}`);
  }
  return parseJson(content, manifestSchema, manifestPath);
}

/** Parses and checks a JSON file of the archive. Throws HostError `project-file-invalid`. */
export function parseJson<T>(content: Uint8Array, schema: z.ZodType<T>, path: string): T {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw invalidFile(`${path} can't be read`, error);
  }
}
