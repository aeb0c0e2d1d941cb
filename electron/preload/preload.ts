import { ipcRenderer } from 'electron';
import { offerPort } from './offer-port.ts';

offerPort(window, ipcRenderer);
