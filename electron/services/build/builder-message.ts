import { z } from 'zod';

/** What the site builder says, one JSON text a line. */
const builderMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('built') }),
  z.object({ type: z.literal('ready'), url: z.url({ protocol: /^http$/ }) }),
  z.object({ type: z.literal('failed'), detail: z.string() }),
]);
export type BuilderMessage = z.infer<typeof builderMessageSchema>;

const longestDetail = 3000;
// oxlint-disable-next-line no-control-regex
const terminalColors = /\u001b\[[0-9;]*m/g;

/** A message, or undefined for a line that isn't one: tools may print what they like. */
export function readMessage(line: string): BuilderMessage | undefined {
  try {
    return builderMessageSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** What went wrong, in plain text. */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(terminalColors, '').slice(0, longestDetail);
}
