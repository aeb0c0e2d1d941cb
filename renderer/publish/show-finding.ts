import type { Finding } from '#shared/checks/finding.ts';
import { breakpointSchema } from '#shared/document/style.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { PageField } from '../editor/editor-ui.ts';
import type { OpenProject } from '../editor/open-project.ts';
import { showNode } from '../editor/show-node.ts';

/** Fields in which a finding is mended, the likeliest first. */
const fieldsOf: { readonly [Rule in Finding['rule']]?: readonly string[] } = {
  'link-page-missing': ['link', 'destination'],
  'link-path-missing': ['link', 'destination'],
  'link-anchor-missing': ['link'],
  'link-address-invalid': ['link', 'destination'],
  'link-target-missing': ['link'],
  'name-missing': ['label', 'text'],
  'field-name-duplicate': ['name'],
  'radio-name-duplicate': ['name'],
  'map-address-link': ['address'],
  'form-action-missing': ['destination'],
  'image-text-missing': ['alt'],
  'heading-many': ['level'],
  'sample-text': ['text', 'quote', 'items', 'plans', 'description', 'address', 'label'],
  'whatsapp-number-missing': ['whatsapp'],
  'whatsapp-number-unusable': ['whatsapp'],
  'whatsapp-number-incomplete': ['whatsapp'],
  'sample-whatsapp': ['whatsapp'],
};

/** Rules about a setting of the project, which shows where nothing is selected. */
const projectRules: ReadonlySet<Finding['rule']> = new Set([
  'whatsapp-number-missing',
  'whatsapp-number-unusable',
  'whatsapp-number-incomplete',
  'sample-whatsapp',
]);

/** Rules about what the settings of a page hold, with the field in which it is mended. */
const pageFields: { readonly [Rule in Finding['rule']]?: PageField } = {
  'page-title-missing': 'title',
  'page-title-duplicate': 'title',
  'page-path-duplicate': 'path',
  'sample-description': 'description',
};

/** Milliseconds until a dialog that closes has given the focus back. */
const dialogRest = 150;

/** Selects what a finding is about and puts the cursor where it can be mended. */
export function showFinding(
  { editor, ui }: Pick<OpenProject, 'editor' | 'ui'>,
  { rule, page, node, data }: Finding,
): void {
  const shown = projectRules.has(rule) ? page : node;
  const screen = breakpointSchema.safeParse(data['context']).data;
  if (screen !== undefined) editor.session.setState({ breakpoint: screen });
  showNode(editor, page, shown);
  const field = pageFields[rule];
  if (field !== undefined) return ui.setState({ tab: 'pages', pageSettings: { page, field } });
  const kind = kindOf(editor.document.node(shown)?.kind ?? '');
  const prop = fieldsOf[rule]?.find(
    (one) => shown === page || kind?.fields.some((field) => field.prop === one),
  );
  if (prop === undefined) return;
  const wantedField = { node: shown, path: [prop], line: null };
  setTimeout(() => editor.session.setState({ wantedField }), dialogRest);
}
