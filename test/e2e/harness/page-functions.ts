/**
 * Functions that run inside a page. Each is sent as source text, so it may use its arguments and the page's globals
 * and nothing else of this file.
 */

/** Source text of a call of `fn`. Bundlers may wrap inner functions in a `__name` helper, which a page lacks. */
export function sourceOfCall(fn: (...args: never[]) => unknown, args: unknown[]): string {
  const list = args.map((value) => (value === undefined ? 'undefined' : JSON.stringify(value))).join(', ');
  return `(() => { const __name = (f) => f; return (${fn.toString()})(${list}); })()`;
}

/** Source text of a function of shadow roots, for a protocol call that passes the roots as its arguments. */
export function sourceOverRoots(fn: (...args: never[]) => unknown, args: unknown[]): string {
  const list = args.map((value) => `, ${value === undefined ? 'undefined' : JSON.stringify(value)}`).join('');
  return `function (...roots) { const __name = (f) => f; return (${fn.toString()})(roots${list}); }`;
}

declare global {
  interface Window {
    __seen: { mutations: string[]; keys: string[]; focus: string[]; roots: string[] };
  }
}

/**
 * Runs before any script of a page: from the end of parsing on, it notes every change inside the page's body or on
 * the root element's attributes, every key that reaches the page, every move of the focus, and every shadow root made in the page's own world.
 */
export const WATCH_SOURCE = `(() => {
  if (window !== window.top || !location.protocol.startsWith('http')) return;
  const seen = { mutations: [], keys: [], focus: [], roots: [] };
  Object.defineProperty(window, '__seen', { value: seen });
  const describe = (node) => node.nodeType === 1
    ? '<' + node.localName + (node.id ? '#' + node.id : '') + '>' : JSON.stringify((node.nodeValue || '').slice(0, 40));
  const note = (records) => {
    for (const r of records) {
      seen.mutations.push(r.type + ' ' + describe(r.target) + (r.attributeName ? ' ' + r.attributeName : '') +
        [...r.addedNodes].map((n) => ' +' + describe(n)).join('') + [...r.removedNodes].map((n) => ' -' + describe(n)).join(''));
    }
  };
  const observer = new MutationObserver(note);
  document.addEventListener('DOMContentLoaded', () => {
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document.body, all);
    observer.observe(document.documentElement, { attributes: true });
    observer.observe(document.head, all);
    const roots = (node) => {
      for (const el of node.querySelectorAll('*')) if (el.shadowRoot) { observer.observe(el.shadowRoot, all); roots(el.shadowRoot); }
    };
    roots(document);
  });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { seen.roots.push(this.localName); return attach.call(this, init); };
  // In the bubbling phase: whoever stops a key on its way down or at its target is found out.
  addEventListener('keydown', (e) => seen.keys.push('down ' + e.key));
  addEventListener('keyup', (e) => seen.keys.push('up ' + e.key));
  addEventListener('focusin', (e) => seen.focus.push(describe(e.target)), true);
  addEventListener('blur', (e) => seen.focus.push('blur ' + (e.target === window ? 'window' : describe(e.target))), true);
})();`;
