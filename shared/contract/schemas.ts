import { z } from 'zod';
import { gestureSubjectSchema } from '#shared/document/gesture-subject.ts';
import { gestureSchema } from '#shared/document/change.ts';
import { assetIdSchema } from '#shared/document/image.ts';
import { currencySchema } from '#shared/document/settings.ts';
import { nameSchema } from '#shared/document/plain-name.ts';
import { localeSchema } from '#shared/document/value.ts';
import { hostErrorDataSchema } from './errors.ts';

export const projectIdSchema = z.uuid();

/** Bytes travel as they are on both transports. At most 64 MiB in one message. */
export const bytesSchema = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.byteLength <= 64 * 1024 * 1024,
);

/** Milliseconds since 1970, UTC. */
const timestampSchema = z.number().int();

export const capabilitiesSchema = z.object({
  host: z.enum(['electron', 'web']),
  version: z.string(),
  /** The host can show the system's folder dialog; otherwise a path is typed. */
  nativeDialogs: z.boolean(),
  secureSecrets: z.boolean(),
  autoUpdate: z.boolean(),
  /** Where exports go unless another folder is named. */
  exportFolder: z.string(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

const byteCountSchema = z.number().int().min(0);

/** Bytes on the disk, by what they are for. */
export const usedSpaceSchema = z.object({
  /** The data folder, as an absolute path. */
  folder: z.string(),
  projects: byteCountSchema,
  images: byteCountSchema,
  /** Published sites that this machine serves, and those that wait to be sent. */
  sites: byteCountSchema,
  backups: byteCountSchema,
  /** What can be made again. */
  temporary: byteCountSchema,
});
export type UsedSpace = z.infer<typeof usedSpaceSchema>;

/** What of a project was lost to damage on the disk. All numbers are 0 where all of it came back. */
export const projectRecoverySchema = z.object({
  project: projectIdSchema,
  name: z.string(),
  /** Gestures that are gone. */
  gestures: z.number().int().min(0),
  /** Gestures that build on those, and are kept aside. */
  waiting: z.number().int().min(0),
  /** Images that are used and gone. */
  images: z.number().int().min(0),
  /** Between which times the gestures were made; null where that isn't known. */
  earliest: timestampSchema.nullable(),
  latest: timestampSchema.nullable(),
});
export type ProjectRecovery = z.infer<typeof projectRecoverySchema>;

/** What people have yet to read about damage on the disk. */
export const recoverySchema = z.object({
  /** A damaged database was kept, and another one took its place. */
  database: z
    .object({
      /** The damaged file, as an absolute path; null where there was none any more. */
      damagedFile: z.string().nullable(),
      /** How many projects came back. */
      projects: z.number().int().min(0),
    })
    .nullable(),
  projects: z.array(projectRecoverySchema),
});
export type Recovery = z.infer<typeof recoverySchema>;

export const projectSummarySchema = z.object({
  id: projectIdSchema,
  name: z.string(),
  createdAt: timestampSchema,
  /** When the last gesture was made durable. */
  updatedAt: timestampSchema,
  trashedAt: timestampSchema.nullable(),
  template: z.string().nullable(),
  /** Null where it isn't known yet. */
  pages: z.number().int().nullable(),
  /** What the site tells search engines of itself; null where it isn't known yet. */
  description: z.string().nullable(),
});
export type ProjectSummary = z.infer<typeof projectSummarySchema>;

export const openedProjectSchema = z.object({
  project: projectSummarySchema,
  snapshot: bytesSchema.nullable(),
  /** Updates after the snapshot, in the order of their sequence. */
  updates: z.array(bytesSchema),
  /** The last local gestures, oldest first, from which undo and redo are rebuilt. */
  history: z.array(gestureSchema),
  /** Sequence of the newest row. */
  sequence: z.number().int(),
  /** Gesture id of the newest row: where the window stands in the log. */
  position: z.uuid(),
  /** What was damaged and that nobody has read yet; null where all is well. */
  recovery: projectRecoverySchema.nullable(),
});
export type OpenedProject = z.infer<typeof openedProjectSchema>;

export const appendInputSchema = z.object({
  project: projectIdSchema,
  /** Made by the client for each gesture, so that one sent twice is stored once. */
  gestureId: z.uuid(),
  update: bytesSchema,
  gesture: gestureSchema,
  /** When it was made; now where left out. */
  madeAt: timestampSchema.optional(),
  /**
   * Gesture id of the last row that the client has merged: the row is stored only where that is the
   * newest one. Left out, it is stored and merged as it comes.
   */
  after: z.uuid().optional(),
});

/** One row of a project's log, as a window merges it. */
export const logRowSchema = z.object({
  sequence: z.number().int(),
  gestureId: z.uuid(),
  update: bytesSchema,
  /** Null where the row brings no gesture, or one that can't be read. */
  gesture: gestureSchema.nullable(),
  /** When its gesture was made. */
  createdAt: timestampSchema,
});
export type LogRow = z.infer<typeof logRowSchema>;

/** The next rows that the client hasn't merged, in order. There may be more after them. */
const behindSchema = z.object({ type: z.literal('behind'), rows: z.array(logRowSchema) });

/** The host doesn't know where the client stands, or lost what came before: the client holds more. */
const apartSchema = z.object({ type: z.literal('apart') });

export const appendedSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('stored'), sequence: z.number().int(), savedAt: timestampSchema }),
  /** Nothing was stored: others were first. */
  behindSchema,
  apartSchema,
]);
export type Appended = z.infer<typeof appendedSchema>;

export const projectChangeSchema = z.discriminatedUnion('type', [behindSchema, apartSchema]);
export type ProjectChange = z.infer<typeof projectChangeSchema>;

/** What the history panel shows of one gesture. */
export const historyEntrySchema = gestureSchema.pick({ label: true, kind: true }).extend({
  /** Of its row in the log: a later gesture has a greater one. */
  sequence: z.number().int(),
  createdAt: timestampSchema,
  /** Null where it was about no element, or about so many things that its record isn't read for it. */
  subject: gestureSubjectSchema.nullable(),
  /** Where the project stood after it, as `restoreVersion` takes; null where only its record was brought in. */
  version: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const versionSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** What `restoreVersion` and `DocumentStore.at` take. */
  version: z.string(),
  createdAt: timestampSchema,
});
export type Version = z.infer<typeof versionSchema>;

export const versionNameSchema = nameSchema(120);

/** A whole project as a file: see docs/spec/project-file.md. */
export const projectFileSchema = z.object({ fileName: z.string(), content: bytesSchema });

export const assetSchema = z.object({
  id: assetIdSchema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});
export type Asset = z.infer<typeof assetSchema>;

export const thumbnailSchema = z.object({ project: projectIdSchema, madeAt: timestampSchema });

export const thumbnailBytesSchema = bytesSchema.refine(({ byteLength }) => byteLength <= 200_000);

export const templateVariableSchema = z.object({
  name: z.string(),
  type: z.enum(['text', 'color', 'whatsapp', 'currency']),
  label: z.record(localeSchema, z.string()),
  default: z.string(),
});
export type TemplateVariable = z.infer<typeof templateVariableSchema>;

export const templateSummarySchema = z.object({
  id: z.string(),
  category: z.enum(['saas', 'ecommerce', 'education', 'custom']),
  version: z.string(),
  /** What its texts are written in. */
  locale: localeSchema,
  name: z.record(localeSchema, z.string()),
  description: z.record(localeSchema, z.string()),
  tags: z.array(z.string()),
  /** What else people call it, in all languages: to be found by, not to be shown. */
  keywords: z.array(z.string()),
  variables: z.array(templateVariableSchema),
  pages: z.array(z.string()),
  /**
   * Addresses of its pictures, as the host serves them: each page on a desktop, in the order of `pages`,
   * and the first on a phone. Null where it has none.
   */
  previews: z.object({ pages: z.array(z.string()), phone: z.string() }).nullable(),
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

export const createProjectInputSchema = z.object({
  name: nameSchema(120),
  /** The language of the site, also where the template's texts are in another. */
  locale: localeSchema,
  /** That of a blank page; templates have a variable for theirs. */
  currency: currencySchema.optional(),
  template: z
    .object({ id: z.string(), variables: z.record(z.string(), z.string().max(200)) })
    .nullable(),
});

export const projectRefSchema = z.object({ project: projectIdSchema });

/** Who looks at the preview of a project, under an id that it chose. */
export const previewViewerSchema = projectRefSchema.extend({ viewer: z.uuid() });

export const previewSchema = z.object({
  /** Origin of the running preview, on the loopback interface. */
  url: z.url(),
});

export const exportResultSchema = z.object({
  folder: z.string(),
  files: z.number().int(),
  /** Files that the user changed since the last export and that were kept. */
  kept: z.array(z.string()),
});
export type ExportResult = z.infer<typeof exportResultSchema>;

/** A repository as one archive: what it will be, then its bytes piece by piece. */
export const archiveEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begin'), fileName: z.string(), files: z.number().int() }),
  /** `files` are in the archive by now. */
  z.object({ type: z.literal('piece'), files: z.number().int(), content: bytesSchema }),
]);
export type ArchiveEvent = z.infer<typeof archiveEventSchema>;

export const environmentSchema = z.enum(['production', 'staging']);
export type Environment = z.infer<typeof environmentSchema>;

export const publishSteps = ['check', 'generate', 'build', 'connect', 'upload', 'switch'] as const;
export const publishStepSchema = z.enum(publishSteps);
export type PublishStep = z.infer<typeof publishStepSchema>;

export const deploymentSchema = z.object({
  id: z.string(),
  environment: environmentSchema,
  state: z.enum(['queued', 'uploading', 'building', 'live', 'failed', 'canceled', 'superseded']),
  url: z.url().nullable(),
  createdAt: timestampSchema,
  files: z.number().int(),
});
export type Deployment = z.infer<typeof deploymentSchema>;

/** A publication that waits for a connection; it survives a restart. */
export const queuedPublicationSchema = z.object({
  environment: environmentSchema,
  createdAt: timestampSchema,
  /** Times it was tried. */
  attempts: z.number().int(),
  sending: z.boolean(),
});
export type QueuedPublication = z.infer<typeof queuedPublicationSchema>;

export const publicationSchema = z.object({
  environment: environmentSchema,
  live: deploymentSchema.nullable(),
  /** Gestures since the live one was made; null where that isn't known. */
  changes: z.number().int().nullable(),
  /** When the first of them was made. */
  changedAt: timestampSchema.nullable(),
  queued: queuedPublicationSchema.nullable(),
});
export type Publication = z.infer<typeof publicationSchema>;

/** A project with what is published of it in each environment. */
export const projectPublicationsSchema = z.object({
  project: projectIdSchema,
  publications: z.array(publicationSchema),
});

/** What became of a publication that nobody's dialog follows. */
export const publicationNoticeSchema = z.object({
  project: projectIdSchema,
  name: z.string(),
  environment: environmentSchema,
  outcome: z.discriminatedUnion('type', [
    z.object({ type: z.enum(['queued', 'sending', 'waiting', 'canceled', 'changed']) }),
    z.object({ type: z.literal('live'), deployment: deploymentSchema }),
    z.object({ type: z.literal('failed'), failure: hostErrorDataSchema }),
  ]),
});
export type PublicationNotice = z.infer<typeof publicationNoticeSchema>;

/** Where projects are published: null for the engine on this computer. */
export const publishServerSchema = z.object({ url: z.url({ protocol: /^https?$/ }).nullable() });

export const publishEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('step'), step: publishStepSchema }),
  z.object({
    type: z.literal('upload'),
    files: z.number().int(),
    totalFiles: z.number().int(),
    bytes: z.number().int(),
    totalBytes: z.number().int(),
    /** Files that the engine had already. */
    unchanged: z.number().int(),
  }),
  z.object({
    type: z.literal('interrupted'),
    /** Files that have arrived, from which it goes on. */
    files: z.number().int(),
    totalFiles: z.number().int(),
  }),
  /** The last event where the server can't be reached: it is published as soon as it can. */
  z.object({ type: z.literal('queued'), queued: queuedPublicationSchema }),
  z.object({ type: z.literal('live'), deployment: deploymentSchema }),
]);
export type PublishEvent = z.infer<typeof publishEventSchema>;

export const preferencesSchema = z.object({
  locale: localeSchema.nullable().catch(null),
  appearance: z.enum(['system', 'light', 'dark']).catch('system'),
  /** The first-run tour was finished or skipped. */
  tourDone: z.boolean().catch(false),
  /** How far the tour has come, and in which project; null where it isn't under way. */
  tour: z
    .object({ project: projectIdSchema, step: z.number().int().min(0).max(20) })
    .nullable()
    .catch(null),
  projectOrder: z.enum(['recent', 'name']).catch('recent'),
  /** Sections of the inspector that are folded, by name. */
  foldedSections: z.array(z.string().max(40)).max(100).catch(['advanced']),
});
export type Preferences = z.infer<typeof preferencesSchema>;
