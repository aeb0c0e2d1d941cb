import { Replace, ReplaceAll } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useOpenProject, useSession } from '../editor/editor-context.ts';
import { useOfferUndo } from '../history/use-offer-undo.ts';
import { showNode } from '../editor/show-node.ts';
import { useChange } from '../editor/use-change.ts';
import { Button } from '../ui/button.tsx';
import { FieldRow } from '../ui/field-row.tsx';
import { Input } from '../ui/input.tsx';
import { PanelHeader } from '../ui/panel-header.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Switch } from '../ui/switch.tsx';
import { useFocusOnMount } from '../ui/use-focus-on-mount.ts';
import { FoundTexts } from './found-texts.tsx';
import { type TextMatch, type TextQuery, findTexts, replaceTexts } from './find-texts.ts';

/** Finds words in the texts of the project and puts others in their place. */
export function FindPanel() {
  const { t } = useTranslation();
  const { editor, ui } = useOpenProject();
  const change = useChange();
  const offerUndo = useOfferUndo();
  const field = useFocusOnMount();
  const [text, setText] = useState('');
  const [replacement, setReplacement] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(true);
  const [scope, setScope] = useState<'project' | 'page'>('project');
  const [at, setAt] = useState(0);
  const page = useSession((state) => state.page);
  const matches = useMatches({ text, matchCase, wholeWord, page: scope === 'page' ? page : null });
  const current = matches[Math.min(at, matches.length - 1)];

  const show = (index: number) => {
    const match = matches[index];
    if (match === undefined) return;
    setAt(index);
    showNode(editor, match.page, match.node);
  };
  const replace = (places: readonly TextMatch[]) => {
    const count = change('replace', (transaction) =>
      replaceTexts(transaction, places, replacement),
    );
    if (count === 0) toast.error(t('find.locked'));
    else if (count !== undefined) offerUndo(t('find.replaced', { count }));
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PanelHeader
        title={t('find.title')}
        onClose={() => ui.setState({ rightPanel: 'inspector' })}
      />
      <div className="flex flex-col gap-2 border-b p-3">
        <Input
          ref={field}
          type="search"
          aria-label={t('find.text')}
          placeholder={t('find.text')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') ui.setState({ rightPanel: 'inspector' });
            if (event.key === 'Enter' && matches.length > 0) {
              const by = event.shiftKey ? -1 : 1;
              show(current === undefined ? 0 : (at + by + matches.length) % matches.length);
            }
          }}
        />
        <Input
          aria-label={t('find.replacement')}
          placeholder={t('find.replacement')}
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
        />
        <Segmented<'project' | 'page'>
          label={t('find.scope')}
          value={scope}
          options={[
            { value: 'project', label: t('find.project') },
            { value: 'page', label: t('find.page') },
          ]}
          onValueChange={setScope}
        />
        <FieldRow label={t('find.matchCase')}>
          <Switch label={t('find.matchCase')} checked={matchCase} onCheckedChange={setMatchCase} />
        </FieldRow>
        <FieldRow label={t('find.wholeWord')}>
          <Switch label={t('find.wholeWord')} checked={wholeWord} onCheckedChange={setWholeWord} />
        </FieldRow>
        <div className="flex flex-wrap gap-1.5">
          <Button
            size="sm"
            className="flex-1"
            disabled={current === undefined}
            onClick={() => {
              if (current !== undefined) replace([current]);
            }}
          >
            <Replace />
            {t('find.replace')}
          </Button>
          <Button
            size="sm"
            className="flex-1"
            disabled={current === undefined}
            onClick={() => replace(matches)}
          >
            <ReplaceAll />
            {t('find.replaceAll')}
          </Button>
        </div>
      </div>
      <p role="status" className="px-3 pt-2 text-2xs text-muted">
        {text === '' ? t('find.help') : t('find.count', { count: matches.length })}
      </p>
      <FoundTexts matches={matches} current={current} onShow={show} />
    </div>
  );
}

/** The places of the words, looked for again after each change of the document, when there is time. */
function useMatches({ text, matchCase, wholeWord, page }: TextQuery): readonly TextMatch[] {
  const { document } = useOpenProject().editor;
  const [change, count] = useReducer((before: number) => before + 1, 0);
  useEffect(() => document.subscribe(count), [document]);
  const wanted = useDeferredValue(text);
  const latest = useDeferredValue(change);
  return useMemo(
    () => (latest < 0 ? [] : findTexts(document, { text: wanted, matchCase, wholeWord, page })),
    [document, wanted, matchCase, wholeWord, page, latest],
  );
}
