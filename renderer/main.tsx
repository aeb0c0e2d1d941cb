import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app.tsx';
import { commitTypingInTime } from './app/finish-typing.ts';
import { holdBackComposing } from './app/hold-back-composing.ts';
import { createPreferencesStore } from './app/preferences.ts';
import { connectHost } from './host/connect-host.ts';
import { detectLocale, startTranslations } from './i18n/i18n.ts';
import './styles/app.css';

holdBackComposing(window);
commitTypingInTime(window);

// The content policy allows no code that is made at run time.
z.config({ jitless: true });

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no root');

const host = connectHost();
const translations = await startTranslations(detectLocale(null, navigator.languages));
const preferences = createPreferencesStore(host.client, translations);
createRoot(root).render(<App host={host} preferences={preferences} translations={translations} />);
