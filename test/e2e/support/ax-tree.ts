import type { Page } from 'playwright-core';

/** What a screen reader is told of one element. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Said after the name; empty: nothing is. */
  readonly description: string;
}

const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'row',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
]);

/** Everything on the page that can be acted on, as the browser tells it to screen readers. */
export async function readControls(page: Page): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      description: String(description?.value ?? ''),
    }))
    .filter(({ role }) => CONTROLS.has(role));
}
