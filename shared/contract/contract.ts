import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { findingSchema } from '#shared/checks/finding.ts';
import { assetIdSchema, cropRectangleSchema } from '#shared/document/image.ts';
import { nameSchema, optionalNameSchema } from '#shared/document/plain-name.ts';
import { hostErrorDataSchema } from './errors.ts';
import * as schemas from './schemas.ts';

/** Every call answers with its output or with `HOST` and one of `hostErrorCodes`. */
const call = oc.errors({ HOST: { data: hostErrorDataSchema } });

/**
 * The one contract between interface and host. Both transports carry it, both ends validate it, and
 * `electron/services` implements it.
 */
export const contract = {
  app: {
    capabilities: call.output(schemas.capabilitiesSchema),
    preferences: call.output(schemas.preferencesSchema),
    setPreferences: call
      .input(schemas.preferencesSchema.partial())
      .output(schemas.preferencesSchema),
    /** What the data folder takes up on the disk. */
    space: call.output(schemas.usedSpaceSchema),
    /** Removes what no project needs any more, which also happens by itself. Answers with what is left. */
    tidy: call.output(schemas.usedSpaceSchema),
    /** What came of damage on the disk, until the user has read it; null where all is well. */
    recovery: call.output(schemas.recoverySchema.nullable()),
    /** The user has read all of it, or what was said of one project. */
    dismissRecovery: call.input(z.object({ project: schemas.projectIdSchema.nullable() })),
    /** Opens an address (http, https) in the system's browser, where the host can. */
    openExternal: call.input(z.object({ url: z.url({ protocol: /^https?$/ }) })),
  },
  projects: {
    list: call.output(z.array(schemas.projectSummarySchema)),
    create: call.input(schemas.createProjectInputSchema).output(schemas.projectSummarySchema),
    open: call.input(schemas.projectRefSchema).output(schemas.openedProjectSchema),
    /** Resolves once the row is durable on disk: only then may the interface say *saved*. */
    append: call.input(schemas.appendInputSchema).output(schemas.appendedSchema),
    /**
     * Every row of the project's log after the one with this gesture id, those to come among them, in
     * order and without a gap, until the caller stops listening. Ends after `apart`.
     */
    changes: call
      .input(schemas.projectRefSchema.extend({ after: z.uuid() }))
      .output(eventIterator(schemas.projectChangeSchema)),
    rename: call
      .input(schemas.projectRefSchema.extend({ name: nameSchema(120) }))
      .output(schemas.projectSummarySchema),
    duplicate: call.input(schemas.projectRefSchema).output(schemas.projectSummarySchema),
    trash: call.input(schemas.projectRefSchema).output(schemas.projectSummarySchema),
    restore: call.input(schemas.projectRefSchema).output(schemas.projectSummarySchema),
    /** Deletes a project that is in the trash, with its history. Fails with `invalid-input` for any other. */
    remove: call.input(schemas.projectRefSchema),
    /**
     * Gestures from the log, the newest first, and at the end how the project began; `before` is the
     * sequence of the last one that is known.
     */
    history: call
      .input(
        schemas.projectRefSchema.extend({
          before: z.number().int().min(0).optional(),
          limit: z.number().int().min(1).max(500),
        }),
      )
      .output(z.array(schemas.historyEntrySchema)),
    /** The project as a `.tausepro` file, with its undo history or without. */
    exportFile: call
      .input(schemas.projectRefSchema.extend({ history: z.boolean() }))
      .output(schemas.projectFileSchema),
    /** Makes a new project of a `.tausepro` file. Fails with `project-file-invalid` and leaves nothing behind. */
    importFile: call
      .input(z.object({ content: schemas.bytesSchema }))
      .output(schemas.projectSummarySchema),
  },
  versions: {
    /** The newest first. */
    list: call.input(schemas.projectRefSchema).output(z.array(schemas.versionSchema)),
    /** Names the state that is on disk, or an earlier one of the history. */
    create: call
      .input(
        schemas.projectRefSchema.extend({
          name: schemas.versionNameSchema,
          version: z.string().max(2000).optional(),
        }),
      )
      .output(schemas.versionSchema),
    rename: call
      .input(
        schemas.projectRefSchema.extend({ version: z.uuid(), name: schemas.versionNameSchema }),
      )
      .output(schemas.versionSchema),
  },
  assets: {
    list: call.input(schemas.projectRefSchema).output(z.array(schemas.assetSchema)),
    /** Stores an image by its digest. Type and size are read from the bytes, not from the name. */
    add: call
      .input(
        schemas.projectRefSchema.extend({
          name: optionalNameSchema(200),
          content: schemas.bytesSchema,
        }),
      )
      .output(schemas.assetSchema),
    read: call
      .input(schemas.projectRefSchema.extend({ asset: assetIdSchema }))
      .output(z.object({ asset: schemas.assetSchema, content: schemas.bytesSchema })),
    /** Cuts a part out of an image as a new image of the project; the original stays. */
    crop: call
      .input(
        schemas.projectRefSchema.extend({ asset: assetIdSchema, rectangle: cropRectangleSchema }),
      )
      .output(schemas.assetSchema),
    /** Takes images over from the project `from`, and answers with those that it has. */
    copy: call
      .input(
        schemas.projectRefSchema.extend({
          from: z.uuid(),
          assets: z.array(assetIdSchema).max(2000),
        }),
      )
      .output(z.array(schemas.assetSchema)),
  },
  thumbnails: {
    /** Projects that have a picture, which is served at `/thumbnails/<project>/<madeAt>`. */
    list: call.output(z.array(schemas.thumbnailSchema)),
    /** Keeps a small picture (PNG or WebP) of a project for the home screen. */
    set: call.input(schemas.projectRefSchema.extend({ content: schemas.thumbnailBytesSchema })),
  },
  templates: {
    list: call.output(z.array(schemas.templateSummarySchema)),
  },
  preview: {
    /**
     * Starts the generated app, or answers with the one that runs. It follows each appended gesture, and runs
     * until each viewer that started it has stopped it; one that starts it again is still one.
     */
    start: call.input(schemas.previewViewerSchema).output(schemas.previewSchema),
    stop: call.input(schemas.previewViewerSchema),
  },
  export: {
    chooseFolder: call.output(z.object({ folder: z.string().nullable() })),
    /** Writes the repository. Fails with `file-exists` where a file that it didn't write stands in the way. */
    run: call
      .input(schemas.projectRefSchema.extend({ folder: z.string().min(1), overwrite: z.boolean() }))
      .output(schemas.exportResultSchema),
    /** The same repository as a .zip, in a folder named as the project. */
    archive: call.input(schemas.projectRefSchema).output(eventIterator(schemas.archiveEventSchema)),
  },
  publish: {
    /** What to mend before publishing, errors first. Nothing is published while it is asked. */
    check: call.input(schemas.projectRefSchema).output(z.array(findingSchema)),
    /** Publishes; the events end with `live` or `queued`, or with an error that says why. */
    start: call
      .input(schemas.projectRefSchema.extend({ environment: schemas.environmentSchema }))
      .output(eventIterator(schemas.publishEventSchema)),
    history: call.input(schemas.projectRefSchema).output(z.array(schemas.deploymentSchema)),
    rollback: call
      .input(schemas.projectRefSchema.extend({ deployment: z.string() }))
      .output(schemas.deploymentSchema),
    /** Puts what is live in staging into production: the same files, not built again. */
    promote: call.input(schemas.projectRefSchema).output(schemas.deploymentSchema),
    /** What is online of a project and how far it is behind the document. Asks no server. */
    status: call.input(schemas.projectRefSchema).output(z.array(schemas.publicationSchema)),
    /** The status of every project that is online or waits to be. Asks no server. */
    overview: call.output(z.array(schemas.projectPublicationsSchema)),
    /** Takes back what waits for a connection. */
    cancelQueued: call.input(
      schemas.projectRefSchema.extend({ environment: schemas.environmentSchema }),
    ),
    /** Tries at once what waits, for instance because the network is back. */
    retryQueued: call,
    /** What happens to publications, until the caller stops listening. */
    watch: call.input(z.object({})).output(eventIterator(schemas.publicationNoticeSchema)),
    server: call.output(schemas.publishServerSchema),
    /** Publishes to another engine from now on. Fails with `publish-refused` where it doesn't take the key. */
    setServer: call
      .input(schemas.publishServerSchema.extend({ token: z.string().max(4000) }))
      .output(schemas.publishServerSchema),
  },
};

export type Contract = typeof contract;
