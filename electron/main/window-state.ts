import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const windowStateSchema = z.object({
  /** Null lets the system choose. */
  position: z.object({ x: z.number().int(), y: z.number().int() }).nullable(),
  width: z.number().int().min(900).max(16_000),
  height: z.number().int().min(600).max(16_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** A rectangle in screen coordinates. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const firstState: WindowState = { position: null, width: 1440, height: 900, maximized: false };

/** Where the window was, or the first state for a file that is missing or damaged. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState {
  try {
    const state = windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isOnScreen(state, screens) ? state : { ...state, position: null };
  } catch {
    return firstState;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  const temporary = `${file}.part`;
  writeFileSync(temporary, JSON.stringify(state));
  renameSync(temporary, file);
}

/** Whether enough of the title bar is on a screen to take hold of it. */
function isOnScreen({ position, width }: WindowState, screens: readonly Rectangle[]): boolean {
  if (position === null) return true;
  const { x, y } = position;
  return screens.some(
    (screen) =>
      x + width > screen.x + 100 &&
      x < screen.x + screen.width - 100 &&
      y >= screen.y - 10 &&
      y < screen.y + screen.height - 50,
  );
}
