import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { HashRouter, Navigate, Route, Routes } from 'react-router';
import { Toaster } from 'sonner';
import { useStore } from 'zustand';
import { EditorRoute } from '../editor/editor-route.tsx';
import { HomeScreen } from '../home/home-screen.tsx';
import type { HostConnection } from '../host/host-client.ts';
import { IconLibraryProvider } from '../ui/icon-library-provider.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { PublicationNotices } from '../publish/publication-notices.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { HostContext, PreferencesContext, useHost } from './host-context.ts';
import type { PreferencesStore } from './preferences.ts';
import { UninvitedScreen } from './uninvited-screen.tsx';

interface AppProps {
  host: HostConnection;
  preferences: PreferencesStore;
  translations: i18n;
}

export function App({ host, preferences, translations }: AppProps) {
  const dark = useStore(preferences.state, ({ dark }) => dark);
  return (
    <I18nextProvider i18n={translations}>
      <HostContext value={host}>
        <PreferencesContext value={preferences}>
          <TooltipProvider delayDuration={400} skipDelayDuration={200}>
            <ErrorBoundary>
              <IconLibraryProvider>
                <Screens />
              </IconLibraryProvider>
            </ErrorBoundary>
            <ConnectionBanner />
            <PublicationNotices />
            <Toaster position="bottom-center" theme={dark ? 'dark' : 'light'} />
          </TooltipProvider>
        </PreferencesContext>
      </HostContext>
    </I18nextProvider>
  );
}

function Screens() {
  const uninvited = useStore(useHost().state, (state) => state === 'uninvited');
  if (uninvited) return <UninvitedScreen />;
  return (
    <HashRouter>
      <Routes>
        <Route path="/" element={<HomeScreen />} />
        <Route path="/new-project" element={<HomeScreen startsCreating />} />
        <Route path="/project/:project" element={<EditorRoute />} />
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </HashRouter>
  );
}
