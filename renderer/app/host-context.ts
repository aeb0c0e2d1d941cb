import { createContext, use } from 'react';
import type { HostClient, HostConnection } from '../host/host-client.ts';
import type { PreferencesStore } from './preferences.ts';

export const HostContext = createContext<HostConnection | null>(null);
export const PreferencesContext = createContext<PreferencesStore | null>(null);

export function useHost(): HostConnection {
  const host = use(HostContext);
  if (host === null) throw new Error('outside of HostContext');
  return host;
}

export function useHostClient(): HostClient {
  return useHost().client;
}

export function usePreferences(): PreferencesStore {
  const preferences = use(PreferencesContext);
  if (preferences === null) throw new Error('outside of PreferencesContext');
  return preferences;
}
