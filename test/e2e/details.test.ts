import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GUIDE, taskTitle } from './support/guide';
import {
  awaitCall,
  boxOf,
  detailsOf,
  eventually,
  goTo,
  readFocus,
  readTask,
  toastOf,
  toastText,
} from './support/page';
import { setUpWorld } from './support/world';

describe('the details of a task', () => {
  const world = setUpWorld();
  let page: Page;

  beforeAll(async () => {
    page = await world.openStarted();
    await goTo(page, 'Roadmap');
  });
  beforeEach(() => openRoadmap());
  afterAll(() => expect(world.faults).toEqual([]));

  async function openRoadmap(): Promise<void> {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Roadmap' }).waitFor();
  }

  async function openDetails(title: string): Promise<Locator> {
    await boxOf(page, title).focus();
    await page.keyboard.press('o');
    const details = detailsOf(page, title);
    await details.waitFor();
    return details;
  }

  const noteField = (details: Locator): Locator => details.getByLabel('Note');
  const noteOf = (details: Locator): Locator => details.getByRole('region', { name: 'Note' });
  const leaveField = (): Promise<void> => page.getByRole('heading', { level: 1 }).click();

  /** Writes a note and leaves the field; returns the rendered note. */
  async function writeNote(title: string, text: string): Promise<Locator> {
    const details = await openDetails(title);
    await noteField(details).fill(text);
    await awaitCall(page, 'task.note', leaveField);
    await noteOf(details).waitFor();
    return noteOf(details);
  }

  describe('note', () => {
    it('is Markdown, saved on blur, and there after a reload', async () => {
      const title = taskTitle(0, 0);
      const note = await writeNote(title, 'A **firm** start\n\n- linear algebra\n- numpy');
      await eventually(() => note.getByRole('listitem').allInnerTexts()).toEqual([
        'linear algebra',
        'numpy',
      ]);
      expect(await note.getByRole('strong').innerText()).toBe('firm');

      await openRoadmap();
      const again = noteOf(await openDetails(title));
      expect(await again.getByRole('strong').innerText()).toBe('firm');
      await again.getByRole('button', { name: 'Edit note' }).click();
      const field = noteField(detailsOf(page, title));
      expect(await field.inputValue()).toBe('A **firm** start\n\n- linear algebra\n- numpy');
    });

    it('is inert: no HTML, scripts or images', async () => {
      const note = await writeNote(
        taskTitle(0, 1),
        [
          '<b>bold</b> <img src="https://example.org/raw.png" onerror="document.title=\'taken\'">',
          '<script>document.title = "taken"</script>',
          '[script](javascript:document.title="taken") [file](file:///etc/passwd)',
          '[data](data:text/html,taken) [odd](vbscript:taken)',
          '![chart](https://example.org/chart.png)',
          '[fine](https://example.org/fine)',
        ].join('\n\n'),
      );
      const links = note.getByRole('link');
      await eventually(() => links.count()).toBe(2);
      const hrefs = await links.evaluateAll((found) =>
        found.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(hrefs).toEqual(['https://example.org/chart.png', 'https://example.org/fine']);
      expect(await note.getByRole('img', { name: 'chart' }).count()).toBe(0);
      for (const raw of ['<b>bold</b>', '<script>', 'onerror']) {
        expect(await note.innerText()).toContain(raw);
      }
      await note.getByText('script', { exact: true }).click();
      expect(await page.title()).toBe('Roadmap · Waymark');
      const live = note.locator('script, b, img, iframe, [onerror]');
      expect(await live.count()).toBe(0);
    });

    it('is kept when the tab is closed right after the last key', async () => {
      const title = taskTitle(0, 2);
      const tab = await world.openBeside(page.context());
      await goTo(tab, 'Roadmap');
      await boxOf(tab, title).focus();
      await tab.keyboard.press('n');
      await tab.keyboard.type('Overfitting is memory, not learning');
      await Promise.all([tab.waitForEvent('close'), tab.close({ runBeforeUnload: true })]);

      await openRoadmap();
      const note = noteOf(await openDetails(title));
      expect(await note.innerText()).toContain('Overfitting is memory, not learning');
    });

    it('is kept when the page is reloaded right after the last key', async () => {
      const title = taskTitle(1, 2);
      await boxOf(page, title).focus();
      await page.keyboard.press('n');
      await noteField(detailsOf(page, title)).fill('Attention weighs what to look at');
      await openRoadmap();
      const note = noteOf(await openDetails(title));
      expect(await note.innerText()).toContain('Attention weighs what to look at');
    });

    it('is kept when the tab is hidden, and can be continued', async () => {
      const title = taskTitle(1, 0);
      const field = noteField(await openDetails(title));
      await field.focus();
      await page.keyboard.type('Course one');
      await awaitCall(page, 'task.note', () =>
        page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))),
      );
      await toastOf(page).getByText('Note:').waitFor();
      await page.keyboard.type(', and course two');
      expect(await field.inputValue()).toBe('Course one, and course two');
    });

    it('may contain checkboxes, which row navigation skips', async () => {
      const [title, next] = [taskTitle(3, 0), taskTitle(3, 1)];
      const note = await writeNote(title, '- [x] asked\n- [ ] answered');
      await note.getByRole('listitem').first().waitFor();
      await boxOf(page, title).focus();
      await page.keyboard.press('j');
      await eventually(() => readFocus(page)).toBe(next);
      await page.keyboard.press('k');
      await eventually(() => readFocus(page)).toBe(title);
    });

    it('is undone as one step', async () => {
      const title = taskTitle(1, 1);
      await writeNote(title, 'To be taken back');
      await awaitCall(page, 'step.undo', () =>
        toastOf(page).getByRole('button', { name: 'Undo' }).click(),
      );
      const field = noteField(detailsOf(page, title));
      await eventually(() => field.inputValue()).toBe('');
    });
  });

  describe('evidence', () => {
    const evidenceOf = (details: Locator) => details.getByRole('region', { name: 'Evidence' });
    const linksOf = (details: Locator) => evidenceOf(details).getByRole('link');

    /** Enters a link and submits it. */
    async function addLink(details: Locator, url: string, name = ''): Promise<void> {
      const evidence = evidenceOf(details);
      await evidence.getByLabel('Link', { exact: true }).fill(url);
      await evidence.getByLabel('Name').fill(name);
      await awaitCall(page, 'evidence.add', () =>
        evidence.getByRole('button', { name: 'Add link' }).click(),
      );
    }

    it('is a list of links, with an optional scheme', async () => {
      const title = taskTitle(2, 0);
      const details = await openDetails(title);
      await addLink(details, 'github.com/someone/houses', 'My repository');
      await addLink(details, ' http://127.0.0.1:9999/board ');
      await addLink(details, 'lab.example:8443/board');
      const hrefs = () =>
        linksOf(details).evaluateAll((found) =>
          found.map((link) => (link as HTMLAnchorElement).href),
        );
      await eventually(hrefs).toEqual([
        'https://github.com/someone/houses',
        'http://127.0.0.1:9999/board',
        'https://lab.example:8443/board',
      ]);
      expect(await linksOf(details).first().innerText()).toContain('My repository');
      expect(await evidenceOf(details).getByLabel('Link', { exact: true }).inputValue()).toBe('');
      await openRoadmap();
      expect(await linksOf(await openDetails(title)).count()).toBe(3);
    });

    it('is removed, and comes back by undo', async () => {
      const title = taskTitle(2, 1);
      const details = await openDetails(title);
      await addLink(details, 'https://example.org/one', 'One');
      await addLink(details, 'https://example.org/two', 'Two');
      await awaitCall(page, 'evidence.remove', () =>
        details.getByRole('button', { name: 'Remove the link One' }).click(),
      );
      await eventually(() => linksOf(details).count()).toBe(1);
      await toastOf(page).getByRole('button', { name: 'Undo' }).click();
      await eventually(() => linksOf(details).count()).toBe(2);
      expect(await linksOf(details).first().innerText()).toContain('One');
    });

    it('accepts only web addresses, and keeps an invalid one for correction', async () => {
      const title = taskTitle(2, 2);
      const details = await openDetails(title);
      for (const bad of ['not an address', 'javascript:alert(1)', 'file:///etc/passwd']) {
        await addLink(details, bad, 'Proof');
        await eventually(() => toastText(page)).toContain('is not a web address (https://…)');
        const link = evidenceOf(details).getByLabel('Link', { exact: true });
        expect(await link.inputValue()).toBe(bad);
        expect(await evidenceOf(details).getByLabel('Name').inputValue()).toBe('Proof');
        await toastOf(page).getByRole('button', { name: 'Close this message' }).click();
      }
      expect(await linksOf(details).count()).toBe(0);
      expect(await readTask(page, title)).toMatchObject({ state: '' });
    });
  });

  it('stand beside resources whose links open in the browser, over https', async () => {
    const resources = GUIDE.phases.flatMap(({ resources }) => resources);
    const found = page.getByRole('complementary').getByRole('link');
    const links = await found.evaluateAll((all) =>
      all.map((element) => {
        const { href, target, rel } = element as HTMLAnchorElement;
        return { href, target, rel: rel.split(' ') };
      }),
    );
    expect(links.map(({ href }) => href)).toEqual(
      resources.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).href])),
    );
    for (const { href, target, rel } of links) {
      expect(href).toMatch(/^https:/);
      expect(target).toBe('_blank');
      expect(rel).toContain('noopener');
    }
    for (const { title } of resources) {
      expect(await page.getByRole('complementary').getByText(title).count()).toBeGreaterThan(0);
    }
  });
});
