import { parseColor } from './color-values.ts';

/** Chromium's dropper, which TypeScript's own types don't know yet. */
interface EyeDropperWindow {
  readonly EyeDropper?: new () => { open(): Promise<{ readonly sRGBHex: string }> };
}

const { EyeDropper } = globalThis as EyeDropperWindow;

/** Lets a colour be picked anywhere on the screen; answers null where the user gave up. Null where the browser can't. */
export const pickFromScreen: (() => Promise<string | null>) | null =
  EyeDropper === undefined
    ? null
    : async () => {
        try {
          return parseColor((await new EyeDropper().open()).sRGBHex);
        } catch {
          return null;
        }
      };
