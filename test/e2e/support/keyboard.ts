import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { takeWatched, troubleWithFocus, watchFocus } from './focus-watch';
import { eventually } from './page';

type Role = Parameters<Page['getByRole']>[0];

/** More than this to what is used every day would be a walk. */
const MOST_TABS = 15;

interface Way {
  /** The most Tabs that it may take. */
  readonly most?: number;
  /** Backwards, with Shift. */
  readonly isBack?: true;
}

/** Someone who has nothing but a keyboard, sees where the focus is, and hears what live regions say. */
export class KeyboardPerson {
  private heard: string[] = [];
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async sitDown(page: Page): Promise<KeyboardPerson> {
    await page.addInitScript(watchFocus);
    await page.evaluate(watchFocus);
    return new KeyboardPerson(page);
  }

  /** The first key in a page that was just opened, where nothing holds the focus yet. */
  async begin(): Promise<void> {
    await this.page.keyboard.press('Tab');
    await this.expectFocus('after the first Tab');
  }

  /** Presses keys one after another; after each the focus is somewhere, and can be seen there. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.expectFocus(`before ${key}`);
      await this.page.keyboard.press(key);
      await this.expectFocus(`after ${key}`);
    }
  }

  /** Into the field that holds the focus, in place of what is there. */
  async type(text: string): Promise<void> {
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await this.expectFocus(`after typing “${text}”`);
  }

  /** Into the field that holds the focus, as from the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    await this.expectFocus('after pasting');
  }

  /** Tabs until the control has the focus. Returns how many Tabs it took. */
  async tabTo(role: Role, name: string | RegExp, way: Way = {}): Promise<number> {
    const { most = MOST_TABS, isBack } = way;
    for (let tabs = 0; tabs <= most; tabs += 1) {
      if (await this.isOn(role, name)) return tabs;
      await this.press(isBack ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${role} ${String(name)} is more than ${most} Tabs away`);
  }

  isOn(role: Role, name: string | RegExp): Promise<boolean> {
    const held = this.page.locator('*:focus');
    return this.page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .and(held)
      .count()
      .then((count) => count > 0);
  }

  /** Waits until it has the focus, as after something was opened or closed. */
  async expectOn(role: Role, name: string | RegExp): Promise<void> {
    await eventually(async () => ((await this.isOn(role, name)) ? name : this.where())).toBe(name);
  }

  /** Waits until a live region says it. */
  async expectHeard(words: string | RegExp): Promise<void> {
    await eventually(async () => {
      this.heard.push(...(await this.take()).heard);
      return this.heard.join('\n');
    }).toMatch(words);
    this.heard = [];
  }

  /** The focus was never lost, not even for a moment. */
  async expectKept(): Promise<void> {
    expect((await this.take()).lost).toEqual([]);
  }

  private async take(): Promise<{ heard: string[]; lost: string[] }> {
    return this.page.evaluate(takeWatched);
  }

  private where(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
  }

  private async expectFocus(when: string): Promise<void> {
    await eventually(async () => {
      const trouble = await this.page.evaluate(troubleWithFocus);
      return trouble === '' ? '' : `${when}: ${trouble}`;
    }).toBe('');
  }
}
