import { type Locator, type Page, expect } from '@playwright/test';
import type {} from '#renderer/canvas/inspection.ts';
import type { ElementChild, ElementNode } from '#shared/elements/element.ts';

/** One element's place on the page, in page pixels, as the canvas paints it. */
export interface PaintedBox {
  readonly tag: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Uses the app as a person would: by names on the screen, with pointer and keyboard. */
export class AppDriver {
  readonly page: Page;
  readonly canvas: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('application', { name: 'Lienzo' });
  }

  /** Opens the app at the address that the host printed. */
  async open(url: string): Promise<void> {
    await this.page.addInitScript(() => {
      window.tauseproInspection = {};
    });
    await this.page.goto(url);
    await expect(this.page.getByRole('heading', { name: 'Tus proyectos' })).toBeVisible();
  }

  /** @param start the name of a template, or `Página en blanco`. */
  async createProject(name: string, start: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Nuevo proyecto' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Nuevo proyecto' });
    await dialog.getByRole('radio', { name: start, exact: true }).check();
    await dialog.getByRole('button', { name: 'Continuar' }).click();
    await dialog.getByRole('textbox', { name: 'Nombre del proyecto' }).fill(name);
    await dialog.getByRole('button', { name: 'Crear proyecto' }).click();
    await this.waitForCanvas();
  }

  /** @param timeout milliseconds, where a machine with much to do may take longer than others. */
  async openProject(name: string, timeout?: number): Promise<void> {
    await this.page.getByRole('button', { name: `Abrir ${name}` }).click();
    await this.waitForCanvas(timeout);
  }

  /** Waits until the canvas has measured and painted the page that is shown, and skips the first-run tour. */
  async waitForCanvas(timeout = 30_000): Promise<void> {
    await expect(this.canvas).toBeVisible({ timeout });
    await expect
      .poll(() => this.page.evaluate(() => window.tauseproInspection?.boxes?.().length ?? 0), {
        timeout,
      })
      .toBeGreaterThan(0);
    const skipTour = this.page.getByRole('button', { name: 'Omitir el recorrido' });
    if (await skipTour.isVisible()) await skipTour.click();
  }

  /** Presses Tab until what has this name has the focus. */
  async tabTo(name: RegExp): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      const label = await this.page.evaluate(() => {
        const focused = document.activeElement;
        const labels = focused instanceof HTMLInputElement ? (focused.labels ?? []) : [];
        return (
          focused?.getAttribute('aria-label') ??
          labels[0]?.textContent ??
          focused?.textContent ??
          ''
        );
      });
      if (name.test(label.trim())) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${String(name)}`);
  }

  /** Goes to an item of the open menu by its first letters, and runs it. */
  async chooseByKeys(item: string): Promise<void> {
    const found = this.page.getByRole('menuitem', { name: item });
    await expect(found).toBeVisible();
    await this.page.keyboard.type(item.slice(0, 5));
    await expect(found).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  async waitUntilSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: 'Guardado' })).toBeVisible();
  }

  /** @param path where several pages have the same name. */
  async showPage(name: string, path = '/'): Promise<void> {
    await this.page.getByRole('tab', { name: 'Páginas' }).click();
    const row = new RegExp(`^${name} ${path}${path === '/' ? '' : '$'}`);
    await this.page.getByRole('button', { name: row }).click();
  }

  /** Names and addresses of the project's pages. */
  async pages(): Promise<{ name: string; path: string }[]> {
    await this.page.getByRole('tab', { name: 'Páginas' }).click();
    const rows = this.page
      .getByRole('list', { name: 'Páginas' })
      .getByRole('button', { name: / \// });
    const labels = await rows.evaluateAll((buttons) => buttons.map((button) => button.textContent));
    return labels.map((label) => {
      const [, name = '', path = ''] = /^(.*?)(\/.*)$/.exec(label) ?? [];
      return { name: name.trim(), path };
    });
  }

  /** What the canvas shows, in document order, without the options of closed lists. */
  async boxes(): Promise<PaintedBox[]> {
    const tags = new Map(elementsIn(await this.#elements()).map(({ key, tag }) => [key, tag]));
    const boxes = await this.page.evaluate(() => window.tauseproInspection?.boxes?.() ?? []);
    return boxes
      .map(({ key, x, y, width, height }) => ({ tag: tags.get(key) ?? '', x, y, width, height }))
      .filter(({ tag }) => tag !== 'option');
  }

  /** The box of the element that shows a text, in page pixels. */
  async boxOf(text: string): Promise<PaintedBox> {
    const shows = (child: ElementChild) => child.type === 'text' && child.text.includes(text);
    const element = elementsIn(await this.#elements()).find(({ children }) => children.some(shows));
    const boxes = await this.page.evaluate(() => window.tauseproInspection?.boxes?.() ?? []);
    const box = boxes.find(({ key }) => key === element?.key);
    if (!element || !box) throw new Error(`the canvas shows no «${text}»`);
    return { ...box, tag: element.tag };
  }

  /** Whether the page on the canvas has a text. */
  async shows(text: string): Promise<boolean> {
    return this.boxOf(text).then(
      () => true,
      () => false,
    );
  }

  /** Where a point of the page lies in the window. */
  async clientPoint(point: Point): Promise<Point> {
    const [x = 0, y = 0, zoom = 1] = ((await this.canvas.getAttribute('data-viewport')) ?? '')
      .split(',')
      .map(Number);
    const area = await this.canvas.boundingBox();
    return { x: (area?.x ?? 0) + point.x * zoom + x, y: (area?.y ?? 0) + point.y * zoom + y };
  }

  /** The middle of the element that shows a text, in the window. */
  async middleOf(text: string): Promise<Point> {
    const { x, y, width, height } = await this.boxOf(text);
    return this.clientPoint({ x: x + width / 2, y: y + height / 2 });
  }

  async clickText(text: string, options: { clickCount?: number } = {}): Promise<void> {
    const { x, y } = await this.middleOf(text);
    await this.page.mouse.click(x, y, options);
  }

  /** Presses, moves in steps as a hand does, and lets go. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
    await mouse.move(to.x, to.y, { steps: 6 });
    await mouse.up();
  }

  /** A component of the palette, which is brought into view. */
  async #component(name: string): Promise<Locator> {
    await this.page.getByRole('tab', { name: 'Componentes' }).click();
    const panel = this.page.getByRole('tabpanel', { name: 'Componentes' });
    return panel.getByRole('button', { name, exact: true });
  }

  /** Clicks a component of the palette: it goes into the selection or at the end of the page. */
  async addComponent(name: string): Promise<void> {
    await (await this.#component(name)).click();
  }

  /** Drags a component from the palette to a point of the window. */
  async dropComponent(name: string, to: Point): Promise<void> {
    const item = await this.#component(name);
    await item.scrollIntoViewIfNeeded();
    const box = await item.boundingBox();
    if (!box) throw new Error(`no component «${name}»`);
    await this.drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, to);
  }

  /** Publishes and answers with the address that the app shows. */
  async publish(): Promise<string> {
    await this.page.getByRole('button', { name: 'Publicar', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Publicar' });
    await dialog.getByRole('button', { name: /^Publicar (ahora|de nuevo)$/ }).click();
    await expect(dialog.getByText('Publicado en este computador')).toBeVisible({ timeout: 90_000 });
    const link = dialog.getByRole('link', { name: 'Enlace de tu sitio' });
    return (await link.getAttribute('href')) ?? '';
  }

  /** Shows the site on the canvas as visitors with a light or a dark device see it. */
  async showAppearance(appearance: 'light' | 'dark'): Promise<void> {
    const name = { light: 'Ver el sitio en claro', dark: 'Ver el sitio en oscuro' }[appearance];
    const button = this.page.getByRole('button', { name });
    if (await button.isVisible()) await button.click();
  }

  /** Makes the site light or dark as each visitor's device is set. */
  async followDevice(): Promise<void> {
    const choice = this.page
      .getByRole('radiogroup', { name: 'Apariencia' })
      .getByRole('radio', { name: 'Automática' });
    // With nothing selected, the inspector has the theme.
    await expect(async () => {
      await this.canvas.focus();
      await this.page.keyboard.press('Escape');
      await expect(choice).toBeVisible({ timeout: 1000 });
    }).toPass();
    await choice.click();
    await this.waitUntilSaved();
  }

  /** The lines of each visible element's own texts. Pieces that stand beside each other are one line. */
  async lines(): Promise<string[]> {
    const elements = elementsIn(await this.#elements());
    const keys = elements
      .filter(({ tag }) => tag !== 'option' && tag !== 'textarea')
      .map(({ key }) => key);
    return this.page.evaluate((owners) => {
      const { boxes, lines } = window.tauseproInspection ?? {};
      const visible = new Set(boxes?.().map(({ key }) => key));
      return owners
        .filter((key) => visible.has(key))
        .flatMap((key) => {
          const joined: { y: number; text: string }[] = [];
          for (const { y, text } of lines?.(key) ?? []) {
            const last = joined.at(-1);
            if (last && Math.abs(last.y - y) <= 1) last.text += ` ${text}`;
            else joined.push({ y, text });
          }
          return joined.map(({ text }) => text);
        });
    }, keys);
  }

  /** The whole page at its own size, as the canvas paints it. */
  async picture(): Promise<Buffer> {
    const address = await this.page.evaluate(() => window.tauseproInspection?.picture?.() ?? '');
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  }

  /** Adds one of each component, each group on a page of its own, and answers with how many there are. */
  async addEveryComponent(): Promise<number> {
    const panel = this.page.getByRole('tabpanel', { name: 'Componentes' });
    const components = this.page.getByRole('tab', { name: 'Componentes' });
    await components.click();
    const groups = await panel.getByRole('region').count();
    let added = 0;
    for (let group = 0; group < groups; group += 1) {
      if (group > 0) {
        await this.page.getByRole('tab', { name: 'Páginas' }).click();
        await this.page.getByRole('button', { name: 'Agregar página' }).click();
        await components.click();
      }
      for (const item of await panel.getByRole('region').nth(group).getByRole('button').all()) {
        await this.page.keyboard.press('Escape');
        await item.click();
        added += 1;
      }
    }
    await this.waitUntilSaved();
    return added;
  }

  #elements(): Promise<ElementNode | null> {
    return this.page.evaluate(() => window.tauseproInspection?.elements?.() ?? null);
  }
}

function elementsIn(root: ElementNode | null): ElementNode[] {
  if (!root) return [];
  return [
    root,
    ...root.children.flatMap((child) => (child.type === 'element' ? elementsIn(child) : [])),
  ];
}
