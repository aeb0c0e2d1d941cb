import { z } from 'zod';

/**
 * What can go wrong at the boundary between interface and host. The interface turns each code into a
 * sentence in the user's language with what to do next; `detail` is for the log and the curious.
 */
export const hostErrorCodes = [
  'not-found',
  'invalid-input',
  'project-damaged',
  'project-newer',
  'project-file-invalid',
  'project-file-too-large',
  'storage-full',
  'storage-failed',
  'storage-lost',
  'file-exists',
  'path-not-allowed',
  'asset-unsupported',
  'asset-too-large',
  'asset-damaged',
  'asset-too-slow',
  'drawing-damaged',
  'drawing-has-script',
  'drawing-not-plain',
  'drawing-refers-outside',
  'drawing-too-deep',
  'drawing-too-large',
  'drawing-too-many',
  'template-invalid',
  'build-failed',
  'preview-failed',
  'publish-failed',
  'publish-offline',
  'publish-busy',
  'publish-refused',
  'publish-server-busy',
  'publish-storage-full',
  'publish-too-large',
  'publish-gone',
  'plan-limit',
  'unexpected',
] as const;
export const hostErrorCodeSchema = z.enum(hostErrorCodes);
export type HostErrorCode = z.infer<typeof hostErrorCodeSchema>;

export const hostErrorDataSchema = z.object({
  code: hostErrorCodeSchema,
  detail: z.string().max(4000),
});
export type HostErrorData = z.infer<typeof hostErrorDataSchema>;
