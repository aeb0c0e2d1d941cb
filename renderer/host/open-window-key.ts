import { invitationParameter } from '#shared/contract/window-access.ts';
import { RefusedError } from './host-failure.ts';
import { type WindowKey, introduceWindow } from './window-key.ts';
import { keepWindowKey, readWindowKey } from './window-key-store.ts';

/**
 * The key of this browser: made with the invitation in the page's address, else the one that is there.
 * Throws RefusedError where there is neither, and anything else where the host didn't answer.
 */
export async function openWindowKey(): Promise<WindowKey> {
  const invitation = new URL(window.location.href).searchParams.get(invitationParameter);
  if (invitation !== null) {
    try {
      const made = await introduceWindow(window.location.origin, invitation);
      await keepWindowKey(made);
      forgetInvitation();
      return made;
    } catch (error) {
      // A used link, as when it is opened from the history: the browser may have its key already.
      if (!(error instanceof RefusedError)) throw error;
      forgetInvitation();
    }
  }
  const key = await readWindowKey();
  if (key === null) throw new RefusedError();
  return key;
}

/** Out of the address bar, the history and any picture of the screen. */
function forgetInvitation(): void {
  const clean = new URL(window.location.href);
  clean.searchParams.delete(invitationParameter);
  window.history.replaceState(window.history.state, '', clean);
}
