import { Command } from 'cmdk';
import { Dialog as DialogPrimitive } from 'radix-ui';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pagePropsSchema } from '#shared/document/node.ts';
import { kindDefinitions, kindOf } from '#shared/elements/catalog/index.ts';
import { type EditorAction, actionGroups } from '../actions/action.ts';
import { actions } from '../actions/registry.ts';
import { useActionContext, useRunAction } from '../actions/use-actions.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { type FoundLayer, findLayers } from '../editor/find-layers.ts';
import { kindSearchTexts } from '../editor/kind-search.ts';
import { showNode } from '../editor/show-node.ts';
import { useInsertComponent } from '../editor/use-insert-component.ts';
import { localeOf } from '../i18n/i18n.ts';
import { searchRank } from '../i18n/plain-text.ts';
import { NamedIcon } from '../ui/named-icon.tsx';
import { useFocusOnMount } from '../ui/use-focus-on-mount.ts';
import { Shortcut } from '../ui/shortcut.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';

/** By its name and by what else it is called; `value` tells entries apart and says nothing to people. */
const rank = (_value: string, search: string, [name = '', ...others]: readonly string[] = []) =>
  searchRank(search, name, others);

const itemStyle =
  'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-xs data-[selected=true]:bg-accent data-[selected=true]:text-on-accent data-[selected=true]:[&_kbd]:text-on-accent [&_svg]:size-4 [&_svg]:shrink-0';
const groupStyle =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-muted';

/** How many elements are offered. */
const offeredLayers = 12;

/** Every action, page, element and component by typing a part of its name. */
export function CommandPalette() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const open = useEditorUi(({ dialog }) => dialog === 'commands');
  const focus = useReturnFocus();
  const close = () => ui.setState({ dialog: null });
  return (
    <DialogPrimitive.Root open={open} onOpenChange={close}>
      <DialogPrimitive.Portal>
        <DialogPrimitive.Overlay className="fixed inset-0 z-50 bg-black/30" />
        <DialogPrimitive.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[520px] max-w-[calc(100vw-32px)] -translate-x-1/2 overflow-hidden rounded-lg bg-raised shadow-float outline-none"
        >
          <DialogPrimitive.Title className="sr-only">{t('commands.title')}</DialogPrimitive.Title>
          <CommandList onDone={close} />
        </DialogPrimitive.Content>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  );
}

function CommandList({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const { editor } = useOpenProject();
  const locale = localeOf(i18n.language);
  const field = useFocusOnMount();
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search);
  const layers = useMemo(
    () => findLayers(editor.document, words, locale, offeredLayers),
    [editor.document, words, locale],
  );
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState('');
  // Elements come a moment after the words; the palette itself chooses a first entry only for its own.
  useEffect(() => {
    if (list.current?.querySelector('[role=option][aria-selected=true]')) return;
    const first = list.current?.querySelector('[role=option]')?.getAttribute('data-value');
    if (first) setChosen(first);
  }, [layers]);
  // What an action opens replaces this dialog, so it runs once this one is gone.
  const then: Then = (make) => () => {
    onDone();
    make();
  };
  return (
    <Command
      filter={rank}
      label={t('commands.title')}
      loop
      value={chosen}
      onValueChange={setChosen}
    >
      <Command.Input
        ref={field}
        value={search}
        onValueChange={setSearch}
        placeholder={t('commands.placeholder')}
        className="h-12 w-full border-b bg-transparent px-4 text-sm outline-none"
      />
      <Command.List ref={list} className="scroll-thin max-h-[52vh] overflow-y-auto p-1.5">
        {layers.length > 0 ? null : (
          <Command.Empty className="p-6 text-center text-xs text-muted">
            {t('commands.empty')}
          </Command.Empty>
        )}
        <ActionEntries then={then} />
        <PageEntries then={then} />
        <LayerEntries then={then} layers={layers} />
        <ComponentEntries then={then} />
      </Command.List>
    </Command>
  );
}

/** Makes the handler of an entry: the dialog closes, then it is done. */
type Then = (make: () => void) => () => void;

interface EntriesProps {
  then: Then;
}

/** What can be done just now. */
function ActionEntries({ then }: EntriesProps) {
  const { t } = useTranslation();
  const context = useActionContext();
  const run = useRunAction();
  const possible = actions.filter((action) => action.id !== 'commands' && action.enabled(context));
  return actionGroups.map((group) => {
    const inGroup = possible.filter((action) => action.group === group);
    if (inGroup.length === 0) return null;
    return (
      <Command.Group key={group} heading={t(`menu.${group}`)} className={groupStyle}>
        {inGroup.map((action) => (
          <ActionEntry key={action.id} action={action} onSelect={then(() => run(action))} />
        ))}
      </Command.Group>
    );
  });
}

function ActionEntry({ action, onSelect }: { action: EditorAction; onSelect: () => void }) {
  const { t } = useTranslation();
  const { id, label, keywords, icon: Icon, shortcuts } = action;
  return (
    <Command.Item
      value={id}
      keywords={[t(label), keywords === undefined ? '' : t(keywords)]}
      className={itemStyle}
      onSelect={onSelect}
    >
      <Icon aria-hidden />
      <span className="flex-1 truncate">{t(label)}</span>
      {shortcuts[0] === undefined ? null : <Shortcut keys={shortcuts[0]} />}
    </Command.Item>
  );
}

function PageEntries({ then }: EntriesProps) {
  const { t } = useTranslation();
  const { editor } = useOpenProject();
  return (
    <Command.Group heading={t('commands.pages')} className={groupStyle}>
      {editor.document.pages.map((page) => {
        const { title, path } = pagePropsSchema.parse(editor.document.node(page)?.props ?? {});
        return (
          <Command.Item
            key={page}
            value={page}
            keywords={[title, path]}
            className={itemStyle}
            onSelect={then(() => editor.session.setState({ page, selection: [] }))}
          >
            <NamedIcon name="file" />
            <span className="flex-1 truncate">{title === '' ? path : title}</span>
          </Command.Item>
        );
      })}
    </Command.Group>
  );
}

/** Elements of all pages: found already, by more than the palette's own search knows. */
function LayerEntries({ then, layers }: EntriesProps & { layers: readonly FoundLayer[] }) {
  const { t } = useTranslation();
  const { editor } = useOpenProject();
  if (layers.length === 0) return null;
  return (
    <Command.Group forceMount heading={t('commands.layers')} className={groupStyle}>
      {layers.map(({ page, node, label }) => (
        <Command.Item
          key={node.id}
          forceMount
          value={`layer ${node.id}`}
          className={itemStyle}
          onSelect={then(() => showNode(editor, page, node.id))}
        >
          <NamedIcon name={kindOf(node.kind)?.icon ?? 'box'} />
          <span className="flex-1 truncate">{label}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function ComponentEntries({ then }: EntriesProps) {
  const { t, i18n } = useTranslation();
  const insert = useInsertComponent();
  const locale = localeOf(i18n.language);
  return (
    <Command.Group heading={t('commands.components')} className={groupStyle}>
      {kindDefinitions.map((definition) => (
        <Command.Item
          key={definition.kind}
          value={`insert ${definition.kind}`}
          keywords={[...kindSearchTexts(definition, locale)]}
          className={itemStyle}
          onSelect={then(() => insert(definition))}
        >
          <NamedIcon name={definition.icon} />
          <span className="flex-1 truncate">{definition.label[locale]}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
