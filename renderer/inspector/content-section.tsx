import { setProps } from '#shared/document/commands/set-props.ts';
import type { DocumentNode } from '#shared/document/node.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { useChange } from '../editor/use-change.ts';
import { Section } from '../ui/section.tsx';
import { PropField } from './prop-field.tsx';

/** What the kind lets be said: one control for each of its fields. */
export function ContentSection({ node, title }: { node: DocumentNode; title: string }) {
  const change = useChange();
  const definition = kindOf(node.kind);
  if (definition === undefined || definition.fields.length === 0) return null;
  const props = definition.props.parse(node.props) as Readonly<Record<string, JsonValue>>;
  const set = (prop: string, value: JsonValue) =>
    change('content', (transaction) =>
      setProps(transaction, { nodes: [node.id], props: { [prop]: value } }),
    );
  return (
    <Section title={title}>
      {definition.fields.map((field) => (
        <PropField
          key={`${node.id} ${field.prop}`}
          field={field}
          value={props[field.prop] ?? null}
          onChange={(value) => set(field.prop, value)}
        />
      ))}
    </Section>
  );
}
