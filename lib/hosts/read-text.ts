/** What a reader types into, beside what can be edited. */
export const TYPED_INTO =
  'textarea, select, [role="textbox"]:not(h1), [role="combobox"], [role="searchbox"], [role="spinbutton"]';

/** Never part of a value: controls beside it, what is being written, words for screen readers only, and icons' titles. */
const NOT_VALUE = `button, ${TYPED_INTO}, [contenteditable]:not([contenteditable="false"]), script, style, svg, template, .slds-assistive-text, .assistiveText, [hidden]`;

/** Elements that stand on lines of their own. */
const BLOCK = /^(?:p|div|li|ul|ol|h[1-6]|pre|blockquote|section|table|tr|td|th|dd|dt)$/;

const TEXT = 3;
const ELEMENT = 1;

/**
 * What a value reads: its text without the controls inside it, white space as the page draws it, a line break
 * where one line ends. Unlike `innerText` it costs no layout.
 *
 * @param neverRead What else is no part of it: a published locator may take for a value what holds more than that.
 */
export function readText(value: Element, neverRead = 'wbr'): string {
  const parts: string[] = [];
  collect(within(value), parts, `${NOT_VALUE}, ${neverRead}`);
  return parts
    .join('')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/ ?\u2028[ \u2028]*/g, '\n')
    .trim();
}

/** What is drawn of an element: its open shadow root, what is put into a slot of one, else what it holds. */
function within(element: Element): Node | Node[] {
  if (element.shadowRoot) return element.shadowRoot;
  const put = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return put.length > 0 ? put : element;
}

function collect(node: Node | Node[], parts: string[], skipped: string): void {
  for (const child of Array.isArray(node) ? node : node.childNodes) {
    if (child.nodeType === TEXT) parts.push(child.nodeValue ?? '');
    else if (child.nodeType === ELEMENT) {
      const element = child as Element;
      if (element.localName === 'br') parts.push('\u2028');
      else if (!element.matches(skipped)) {
        const edge = BLOCK.test(element.localName) ? '\u2028' : '';
        parts.push(edge);
        collect(within(element), parts, skipped);
        parts.push(edge);
      }
    }
  }
}
