/** What of Electron's `webContents` is used. */
export interface LosingContents {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown;
  reload(): void;
}

export interface RecoveryHost {
  /** Milliseconds, only ever growing. */
  readonly clock: () => number;
  log(reason: string): void;
  /** Says that the page was opened again. */
  tell(): void;
  /** Says that it keeps ending; answers whether to try again. */
  ask(): Promise<boolean>;
  quit(): void;
}

const toleratedLosses = 2;
/** Milliseconds within which more losses than are tolerated count as a loop. */
const lossWindow = 60_000;

/** Opens a page again whose process ended, and asks first where that goes on. */
export function recoverPage(contents: LosingContents, host: RecoveryHost): void {
  let losses: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    host.log(reason);
    const now = host.clock();
    losses = [...losses.filter((time) => now - time < lossWindow), now];
    if (losses.length <= toleratedLosses) {
      contents.reload();
      host.tell();
      return;
    }
    losses = [];
    void host.ask().then((again) => (again ? contents.reload() : host.quit()));
  });
}
