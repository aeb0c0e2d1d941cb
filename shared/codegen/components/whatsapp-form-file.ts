/** `src/components/whatsapp-form.tsx`: WhatsApp reads one field only, so all fields become one message. */
export const whatsAppFormFile = `import type { ComponentProps, SubmitEvent } from 'react';

/**
 * A form that opens a WhatsApp chat with all its fields written as a message, one line each. Without
 * JavaScript, WhatsApp receives the field named \`text\`.
 */
export function WhatsAppForm(props: ComponentProps<'form'>) {
  return <form {...props} onSubmit={openChat} />;
}

function openChat(event: SubmitEvent<HTMLFormElement>) {
  event.preventDefault();
  const form = event.currentTarget;
  const { origin, pathname, searchParams } = new URL(form.action);
  const lines = [searchParams.get('text') ?? '', ...linesOf(form)].filter((text) => text !== '');
  const chat = \`\${origin}\${pathname}?text=\${encodeURIComponent(lines.join('\\n'))}\`;
  window.open(chat, '_blank', 'noopener');
}

/** What the visitor filled in, each with the label that it has on the page. */
function linesOf(form: HTMLFormElement): string[] {
  return [...form.elements].flatMap((field) => {
    if (field instanceof HTMLSelectElement) {
      return line(labelOf(field), field.selectedOptions[0]?.text);
    }
    if (field instanceof HTMLTextAreaElement) return line(labelOf(field), field.value);
    if (!(field instanceof HTMLInputElement)) return [];
    if (field.type === 'radio') {
      const question = field.closest('fieldset')?.querySelector('legend')?.textContent;
      return field.checked ? line(question ?? field.name, labelOf(field)) : [];
    }
    if (field.type === 'checkbox') return field.checked ? line(labelOf(field), '✓') : [];
    return ['submit', 'button', 'reset', 'hidden'].includes(field.type)
      ? []
      : line(labelOf(field), field.value);
  });
}

function line(label: string, value = ''): string[] {
  const name = label.replace(/[\\s*:]+$/, '');
  return value.trim() === '' ? [] : [\`\${name}: \${value.trim()}\`];
}

function labelOf(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string {
  const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label');
  return label?.trim() || field.name;
}
`;
