import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useHostClient } from '../app/host-context.ts';
import { useFailureText } from '../app/use-report.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { PublishOnline } from './publish-online.tsx';

/** Where sites are published: this computer, or a server of TauseStack with its key. */
export function PublishServer({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation();
  const { publish } = useHostClient();
  const [url, setUrl] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    publish.server().then(
      (server) => setUrl(server.url),
      () => undefined,
    );
  }, [publish]);
  const chosen = (next: string | null) => {
    setUrl(next);
    setEditing(false);
    onChange();
    toast.success(t('publish.serverSaved'));
  };
  return (
    <section aria-label={t('publish.server')} className="text-2xs text-muted">
      <p className="flex items-center gap-2">
        <span className="min-w-0 truncate">
          {url === null
            ? t('publish.serverHere')
            : t('publish.serverElsewhere', { host: new URL(url).host })}
        </span>
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {t('publish.serverChange')}
        </Button>
      </p>
      {editing ? <ServerForm current={url} onChosen={chosen} /> : null}
      {url === null && !editing ? <PublishOnline onConnect={() => setEditing(true)} /> : null}
    </section>
  );
}

function ServerForm({
  current,
  onChosen,
}: {
  current: string | null;
  onChosen: (url: string | null) => void;
}) {
  const { t } = useTranslation();
  const { publish } = useHostClient();
  const failureText = useFailureText();
  const [address, setAddress] = useState(current ?? 'https://');
  const [token, setToken] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const problem = useId();
  const addressHelp = useId();
  const keyHelp = useId();
  const choose = (server: { url: string | null; token: string }) => {
    setBusy(true);
    publish
      .setServer(server)
      .then(
        ({ url }) => onChosen(url),
        (error: unknown) => setFailure(failureText(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <form
      className="mt-1 flex flex-col gap-2 rounded-lg border p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (URL.canParse(address)) choose({ url: address, token });
        else setFailure(t('publish.serverInvalid'));
      }}
    >
      <label className="block">
        {t('publish.serverAddress')}
        <Input
          inputMode="url"
          aria-describedby={`${addressHelp} ${problem}`}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
      </label>
      <p id={addressHelp}>{t('publish.serverAddressHelp')}</p>
      <label className="block">
        {t('publish.serverKey')}
        <Input
          type="password"
          aria-describedby={keyHelp}
          maxLength={4000}
          value={token}
          onChange={({ target }) => setToken(target.value)}
        />
      </label>
      <p id={keyHelp}>{t('publish.serverKeyHelp')}</p>
      <p id={problem} role="alert" className="text-danger empty:hidden">
        {failure}
      </p>
      <div className="flex gap-2">
        <Button size="sm" variant="primary" type="submit" disabled={busy}>
          {t('publish.serverConnect')}
        </Button>
        {current === null ? null : (
          <Button size="sm" disabled={busy} onClick={() => choose({ url: null, token: '' })}>
            {t('publish.serverUseHere')}
          </Button>
        )}
      </div>
    </form>
  );
}
