const CONTROLS =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** A place between two children. It is where something stood, whatever stands there now. */
interface Place {
  readonly parent: Element;
  readonly before: Element | null;
}

/** The control that has the focus, or had it before it went. */
interface Held {
  readonly control: HTMLElement;
  /** Whether it shows that it has the focus. Whoever points at things wants no page that scrolls by itself. */
  readonly isShown: boolean;
}

/**
 * Whatever holds the focus may go: a row that is deleted, a form that closes, a button that has nothing more to do. The
 * focus then moves to what stands in its place now, or nearest to it; without this, the next key would begin at the top
 * of the page. Whoever knows a better place gives the focus to it first.
 * @param findAgain what stands elsewhere now, of what the control belonged to
 * @returns a function that ends this
 */
export function keepFocus(findAgain: (gone: Element) => (() => void) | null): () => void {
  let held: Held | null = null;
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement)
      held = { control: target, isShown: target.matches(':focus-visible') };
  };
  const restore = ({ control, isShown }: Held, place: Place): void => {
    if (!isNowhere(control)) return;
    const again = findAgain(control);
    if (again !== null) again();
    else nearestTo(place, control)?.focus({ preventScroll: !isShown });
  };
  const observer = new MutationObserver((records) => {
    if (held === null || !isNowhere(held.control)) return;
    const left = held;
    const place = placeOf(left.control, records);
    if (place === null) return;
    held = null;
    // After what the same change leads to by itself.
    requestAnimationFrame(() => restore(left, place));
  });
  document.addEventListener('focusin', onFocusIn);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    document.removeEventListener('focusin', onFocusIn);
    observer.disconnect();
  };
}

/** A control that is disabled has the focus a little longer, but hears no key. */
const isNowhere = (control: HTMLElement): boolean =>
  document.activeElement === document.body ||
  (document.activeElement === control && control.matches(':disabled'));

/** Where the control stood; null: it still stands there, and can be used. */
function placeOf(control: HTMLElement, records: readonly MutationRecord[]): Place | null {
  if (control.isConnected) return control.matches(':disabled') ? placeBehind(control) : null;
  let place: Place | null = null;
  for (const { target, removedNodes, previousSibling } of records) {
    const gone = place?.parent ?? control;
    if (target instanceof Element && [...removedNodes].some((node) => node.contains(gone)))
      place = { parent: target, before: elementBefore(previousSibling, records) };
  }
  return place;
}

const placeBehind = (element: Element): Place | null =>
  element.parentElement && { parent: element.parentElement, before: element };

/** The last element up to the node that is still there. */
function elementBefore(node: Node | null, records: readonly MutationRecord[]): Element | null {
  let at = node;
  while (at !== null) {
    const { previousSibling, isConnected } = at;
    if (isConnected && at instanceof Element) return at;
    const gone = at;
    const removal = records.find(({ removedNodes }) =>
      [...removedNodes].includes(gone as ChildNode),
    );
    at = isConnected ? previousSibling : (removal?.previousSibling ?? null);
  }
  return null;
}

/** First what stands there now and behind it, then what stands before it, then the same around all of it. */
function nearestTo({ parent, before }: Place, gone: HTMLElement): HTMLElement | null {
  const children = [...parent.children];
  const at = before === null ? 0 : children.indexOf(before) + 1;
  const found =
    firstOf(children.slice(at), gone, 'first') ??
    firstOf(children.slice(0, at).toReversed(), gone, 'last');
  if (found !== null) return found;
  const around = placeBehind(parent);
  const isEdge = parent.matches('main, [role="dialog"], body') || around === null;
  return isEdge ? headingOf(parent) : nearestTo(around, gone);
}

function firstOf(
  elements: readonly Element[],
  gone: HTMLElement,
  end: 'first' | 'last',
): HTMLElement | null {
  for (const element of elements) {
    const controls = controlsIn(element);
    const alike =
      element.tagName === 'LI' && controls.find((control) => kindOf(control) === kindOf(gone));
    const found = alike || (end === 'first' ? controls[0] : controls.at(-1));
    if (found !== undefined) return found;
  }
  return null;
}

const controlsIn = (element: Element): HTMLElement[] =>
  [element, ...element.querySelectorAll(CONTROLS)].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement &&
      each.matches(CONTROLS) &&
      each.tabIndex >= 0 &&
      !each.matches(':disabled') &&
      each.checkVisibility(),
  );

/** In the next row, a box to tick takes the place of a box, and not the handle before it. */
const kindOf = (element: HTMLElement): string =>
  `${element.tagName} ${element.getAttribute('type') ?? ''}`;

const headingOf = (part: Element): HTMLElement | null =>
  part.querySelector<HTMLElement>('h1[tabindex]') ?? document.querySelector('main');
