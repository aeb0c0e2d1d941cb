import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/editor-context.ts';
import { nodeLabel } from '../editor/node-label.ts';
import { localeOf } from '../i18n/i18n.ts';
import type { TextMatch } from './find-texts.ts';

/** How many are listed; the count tells of the rest. */
const shown = 200;
/** Letters of the text shown before and after the words. */
const context = 28;

interface FoundTextsProps {
  matches: readonly TextMatch[];
  current: TextMatch | undefined;
  onShow: (index: number) => void;
}

/** The places that were found, by page; each leads to its element. */
export function FoundTexts({ matches, current, onShow }: FoundTextsProps) {
  const { i18n } = useTranslation();
  const { document } = useEditor();
  const listed = matches.slice(0, shown).map((match, index) => ({ match, index }));
  return (
    <div className="scroll-thin min-h-0 flex-1 overflow-y-auto p-2">
      {[...Map.groupBy(listed, ({ match }) => match.page)].map(([page, places]) => {
        const node = document.node(page);
        return (
          <section key={page}>
            <h3 className="px-1 pt-2 pb-1 text-2xs font-medium text-muted">
              {node === undefined ? '' : nodeLabel(node, localeOf(i18n.language))}
            </h3>
            <ul>
              {places.map(({ match, index }) => (
                <li key={`${match.node} ${match.path.join('.')} ${match.start}`}>
                  <button
                    type="button"
                    aria-current={match === current}
                    className="block w-full rounded-sm px-1.5 py-1 text-left text-xs break-words hover:bg-hover aria-current:bg-accent-soft"
                    onClick={() => onShow(index)}
                  >
                    <Excerpt match={match} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Excerpt({ match: { text, start, length } }: { match: TextMatch }) {
  const from = Math.max(0, start - context);
  const end = start + length;
  return (
    <>
      {from > 0 ? '…' : ''}
      {text.slice(from, start)}
      <mark className="rounded-sm bg-accent px-0.5 text-on-accent">{text.slice(start, end)}</mark>
      {text.slice(end, end + context)}
      {end + context < text.length ? '…' : ''}
    </>
  );
}
