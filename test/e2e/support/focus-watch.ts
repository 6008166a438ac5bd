/** Runs in the page: each function must stand alone, because Playwright sends its source. */

export interface FocusWatch {
  /** What live regions said, in order. */
  readonly heard: string[];
  /** What held the focus before nothing did. */
  readonly lost: string[];
}

type Watched = typeof globalThis & { focusWatch?: FocusWatch };

/** From now on keeps what live regions say, and each time that the focus is nowhere. */
export function watchFocus(): void {
  const page = globalThis as Watched;
  if (page.focusWatch !== undefined) return;
  const watch: FocusWatch = { heard: [], lost: [] };
  page.focusWatch = watch;
  const LIVE = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
  const saidBy = ({ target, addedNodes }: MutationRecord): (Element | null)[] => [
    (target instanceof Element ? target : target.parentElement)?.closest(LIVE) ?? null,
    ...[...addedNodes].flatMap((node) =>
      node instanceof Element ? [...node.querySelectorAll(LIVE), node.closest(LIVE)] : [],
    ),
  ];
  new MutationObserver((records) => {
    for (const region of new Set(records.flatMap(saidBy))) {
      const text = region?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
      if (text !== '') watch.heard.push(text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  const LONG_MS = 400;
  let [last, since, isTold] = ['', 0, false];
  const look = (): void => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) {
      [last, since, isTold] = [activeElement.outerHTML.slice(0, 160), performance.now(), false];
    } else if (last !== '' && !isTold && performance.now() - since > LONG_MS) {
      watch.lost.push(last);
      isTold = true;
    }
    requestAnimationFrame(look);
  };
  look();
}

/** What is wrong with the place of the focus; empty: nothing. */
export function troubleWithFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return 'no focus';
  if (element === document.body) return 'the focus is nowhere';
  const what = element.outerHTML.slice(0, 200);
  // A place to read on from, not a control.
  const isControl = element.tabIndex >= 0;
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const hasOutline = (each: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  /** Text fields show the focus by their border. */
  const hasOwnBorder = (): boolean => {
    if (!element.matches('input, textarea, select')) return false;
    const field = element.closest('.mantine-Input-input') ?? element;
    const other = field.cloneNode() as Element;
    for (const name of ['id', 'name']) other.removeAttribute(name);
    field.after(other);
    const [own, usual] = [field, other].map((each) => getComputedStyle(each).borderColor);
    other.remove();
    return own !== usual;
  };
  const shownBy = [
    element,
    ...labels,
    element.parentElement,
    element.nextElementSibling,
    element.firstElementChild,
  ];
  const hasRing =
    shownBy.some((each) => each !== null && hasOutline(each)) || (isControl && hasOwnBorder());
  // Alone in its dialog, the caret shows it.
  const isSearch = element.matches('[role="dialog"] input[role="combobox"]');
  if (isControl && !hasRing && !isSearch) return `nothing shows that it holds the focus: ${what}`;
  const seen = [element, ...labels].some((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    const [from, to] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [above, below] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (from >= to || above >= below) return false;
    const parts = [0.05, 0.25, 0.5, 0.75, 0.95];
    return parts.some((x) =>
      parts.some((y) => {
        const hit = document.elementFromPoint(from + (to - from) * x, above + (below - above) * y);
        return hit !== null && (each.contains(hit) || hit.contains(each) || hit === each);
      }),
    );
  });
  return !isControl || seen ? '' : `cannot be seen: ${what}`;
}

/** What the watch kept; it is emptied by that. */
export function takeWatched(): FocusWatch {
  const { focusWatch } = globalThis as Watched;
  return {
    heard: focusWatch?.heard.splice(0) ?? [],
    lost: focusWatch?.lost.splice(0) ?? [],
  };
}
