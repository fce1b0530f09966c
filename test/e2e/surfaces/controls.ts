import type { Tab } from '../harness/driver';
import { until, untilStill } from '../harness/until';

/**
 * Controls of the extension's own pages, found as a reader finds them: by their visible text or their label. What is
 * pressed is pressed by a real click at its middle.
 */

/** Runs in the page: the control that bears this name, scrolled into view, as a rectangle. */
function rectOfControl(name: string, exact: boolean) {
  const fits = (text: string | null | undefined) => {
    const said = (text ?? '').replace(/\s+/g, ' ').trim();
    return exact ? said === name : said.startsWith(name);
  };
  for (const element of document.querySelectorAll<HTMLElement>(
    'button, a[href], summary, [role=button], [role=switch]',
  )) {
    const disabled = element instanceof HTMLButtonElement && element.disabled;
    if (disabled || !(fits(element.getAttribute('aria-label')) || fits(element.innerText))) continue;
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width > 0 && height > 0) return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}

export async function press(tab: Tab, name: string, { exact = true } = {}): Promise<void> {
  await tab.click(await untilStill(`a control named "${name}"`, () => tab.run(rectOfControl, name, exact)));
}

/** Runs in the page: sets a field by its label as a reader's typing would, so that React hears of it. */
function setField(label: string, value: string): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
  for (const field of fields) {
    const names = [field.getAttribute('aria-label'), ...[...(field.labels ?? [])].map((one) => one.textContent)];
    if (!names.some((name) => name?.trim().startsWith(label))) continue;
    let wanted = value;
    if (field instanceof HTMLSelectElement) {
      const option = [...field.options].find((one) => one.text.trim() === value || one.value === value);
      if (!option) return false;
      wanted = option.value;
    }
    const prototype = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, wanted);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }
  return false;
}

export async function fill(tab: Tab, label: string, value: string): Promise<void> {
  await until(`a field labelled "${label}" that takes "${value}"`, () => tab.run(setField, label, value));
}

/** All that a page says, white space folded. */
export function textOf(tab: Tab): Promise<string> {
  return tab.run(() => document.body.innerText.replace(/\s+/g, ' ').trim());
}

export async function untilSays(tab: Tab, text: string): Promise<void> {
  let said = '';
  await until(`the page says "${text}"`, async () => {
    said = await textOf(tab);
    return said.includes(text);
  }).catch((error: Error) => {
    throw new Error(`${error.message}\nIt says: ${said}`);
  });
}
