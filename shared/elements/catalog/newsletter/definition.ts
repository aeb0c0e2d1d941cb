import type { KindDefinition } from '../../kind.ts';
import { columnSeed, rowSeed, sectionContent, sectionKind, sectionTemplate } from '../section.ts';

/** Asks for an e-mail address. It is sent where its form says; to WhatsApp until another place is chosen. */
export const newsletter: KindDefinition = {
  kind: 'newsletter',
  icon: 'mail',
  category: 'section',
  label: { es: 'Boletín', pt: 'Newsletter', en: 'Newsletter' },
  description: {
    es: 'Pedir el correo para enviar novedades',
    pt: 'Pedir o e-mail para enviar novidades',
    en: 'Ask for an email address to send news',
  },
  keywords: ['boletín', 'newsletter', 'suscripción', 'inscrição', 'correo', 'email', 'novedades'],
  ...sectionKind,
  seed: (locale) => {
    const texts = {
      es: [
        'Novedades cada mes',
        'Noticias y consejos útiles, una vez al mes. Sin correo basura.',
        'Correo electrónico',
        'tu@correo.com',
        'Suscribirme',
        'Al suscribirte aceptas nuestra política de tratamiento de datos.',
      ],
      pt: [
        'Novidades todo mês',
        'Notícias e dicas úteis, uma vez por mês. Sem spam.',
        'E-mail',
        'voce@email.com',
        'Assinar',
        'Ao assinar, você aceita nossa política de privacidade.',
      ],
      en: [
        'News once a month',
        'News and useful advice, once a month. No spam.',
        'Email address',
        'you@email.com',
        'Subscribe',
        'By subscribing you accept our privacy policy.',
      ],
    } as const;
    const [title, lead, label, placeholder, button, legal] = texts[locale];
    return {
      kind: 'newsletter',
      children: [
        sectionContent([
          rowSeed('$space.12', [
            columnSeed('$space.3', [
              { kind: 'heading', props: { text: title, level: 2 } },
              { kind: 'text', props: { text: lead }, style: { base: { color: '$color.muted' } } },
            ]),
            columnSeed('$space.3', [
              {
                kind: 'form',
                props: {
                  name: 'boletin',
                  label: title,
                  destination: { type: 'whatsapp', text: '' },
                },
                style: {
                  base: { direction: 'row', align: 'end', gap: '$space.3' },
                  mobile: { direction: 'column', align: 'start' },
                },
                children: [
                  // wa.me takes the field of this name as the message.
                  {
                    kind: 'input',
                    props: { label, name: 'text', type: 'email', placeholder, required: true },
                  },
                  {
                    kind: 'button',
                    props: { label: button, variant: 'solid' },
                    style: { mobile: { width: 'fill' } },
                  },
                ],
              },
              {
                kind: 'text',
                props: { text: legal, as: 'small' },
                style: { base: { fontSize: '$text.sm', color: '$color.muted' } },
              },
            ]),
          ]),
        ]),
      ],
    };
  },
  template: sectionTemplate('section', {
    fill: '$color.surface',
    paddingTop: '$space.16',
    paddingBottom: '$space.16',
  }),
};
