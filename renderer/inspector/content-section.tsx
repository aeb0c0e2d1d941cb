import type { Asset } from '#shared/contract/schemas.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { KindField } from '#shared/elements/kind.ts';
import { setTexts } from '#shared/elements/set-texts.ts';
import { useSession } from '../editor/editor-context.ts';
import type { WantedField } from '../editor/session.ts';
import { useChange } from '../editor/use-change.ts';
import { firstPictureStyle } from '../images/picture-seed.ts';
import { pictureProps } from '../images/picture-props.ts';
import { FieldFocus } from './field-focus.tsx';
import { PropField } from './prop-field.tsx';
import { RememberedSection } from './remembered-section.tsx';

interface ContentSectionProps {
  node: DocumentNode;
  title: string;
  /** The fields that are rarely needed, in place of the others. */
  advanced?: boolean;
}

/** What the kind lets be said: one control for each of its fields. */
export function ContentSection({ node, title, advanced = false }: ContentSectionProps) {
  const change = useChange();
  const wanted = useSession(({ wantedField }) => wantedField);
  const definition = kindOf(node.kind);
  const fields = definition?.fields.filter((field) => (field.advanced === true) === advanced) ?? [];
  if (definition === undefined || fields.length === 0) return null;
  const props = definition.props.parse(node.props) as Readonly<Record<string, JsonValue>>;
  const set = ({ prop, control }: KindField, value: JsonValue, asset?: Asset) => {
    const emptied = definition.fields.filter(({ unless }) => value === true && unless === prop);
    const others = Object.fromEntries(emptied.map((field) => [field.prop, '']));
    const own = control.type === 'image' ? pictureProps(node, prop, value) : { [prop]: value };
    const style = asset && firstPictureStyle(node, asset);
    change('content', (transaction) => {
      setTexts(transaction, { node: node.id, props: { ...others, ...own } });
      if (style) setStyle(transaction, { nodes: [node.id], breakpoint: 'base', style });
    });
  };
  const shown = fields.filter(({ unless }) => unless === undefined || props[unless] !== true);
  return (
    <RememberedSection
      name={advanced ? 'advanced' : 'content'}
      title={title}
      wanted={isWanted(node.id, fields, wanted)}
    >
      <FieldFocus node={node.id} props={shown.map(({ prop }) => prop)} />
      {shown.map((field) => (
        <div key={`${node.id} ${field.prop}`} data-field={field.prop} className="contents">
          <PropField
            field={field}
            value={props[field.prop] ?? null}
            cover={node.style.base?.objectFit !== 'contain'}
            onChange={(value, asset) => set(field, value, asset)}
          />
        </div>
      ))}
    </RememberedSection>
  );
}

function isWanted(node: NodeId, fields: readonly KindField[], wanted: WantedField | null): boolean {
  return wanted?.node === node && fields.some(({ prop }) => prop === wanted.path[0]);
}
