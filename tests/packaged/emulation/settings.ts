import { z } from 'zod';

/** What the emulated app and its programs know of where they are. All paths are absolute. */
const settingsSchema = z.object({
  /** The packed `app.asar`. */
  archive: z.string(),
  /** The same files as a folder. */
  extracted: z.string(),
  /** The user's home folder. */
  home: z.string(),
  /** A JPEG that the user has. */
  photo: z.string(),
  /** Whether standard input is at its end, as in a program of Windows. */
  closedInput: z.boolean(),
});
export type EmulationSettings = z.infer<typeof settingsSchema>;

/** The variable that carries the settings to a process. */
export const settingsVariable = 'EMULATION';

export function readSettings(): EmulationSettings {
  return settingsSchema.parse(JSON.parse(process.env[settingsVariable] ?? ''));
}
