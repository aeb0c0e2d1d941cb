import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds wrong on the screen as it is, with the elements it found it on. Frames are left out: what
 * is in them is checked where it is published.
 * @param except names of rules that don't hold for this screen.
 */
export async function axeProblems(page: Page, except: readonly string[] = []): Promise<string[]> {
  // A colour on its way is neither of its ends.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe')
    .options({
      iframes: false,
      // What passes needn't be told element by element, which is most of the work.
      resultTypes: ['violations'],
      rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    })
    // Without frames nothing has to be put together in another page, for each screen anew.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
