import { sourceOfCall } from '../../e2e/harness/page-functions';

const ID = '0123456789abcdef0123456789abcdee';
/** An address of a host, where the extension is at work, and one that it has no business with. */
export const WITH = `https://app.notion.com/p/${ID}`;
export const WITHOUT = `https://elsewhere.example/p/${ID}`;

const LINES = [
  'Pipeline coverage for the quarter stands at three, and NRR held.',
  'We met on Tuesday and went through what is left to do before the release.',
  'Churn was lower than in spring; nobody knows yet why that is so.',
  'The list below is long, and most of it is of no account to anybody.',
  'ARR is counted at signature and not when the first invoice is paid.',
];

/**
 * A page of about ten thousand nodes. It draws itself in sixty steps, one a frame, as the hosts' apps do, and notes when
 * it has done so and has nothing left to do.
 */
function drawItself(lines: readonly string[]): void {
  const content = document.querySelector('.notion-page-content') as Element;
  let at = 0;
  const step = () => {
    for (let count = 0; count < 40; count++, at++) {
      const block = content.appendChild(document.createElement('div'));
      block.className = count === 0 ? 'notion-header-block' : 'notion-text-block';
      const inner = block.appendChild(document.createElement(count === 0 ? 'h2' : 'div'));
      inner.appendChild(document.createElement('span')).textContent = `${at} `;
      inner.append(lines[at % lines.length] as string);
    }
    if (at < 2400) requestAnimationFrame(step);
    else
      requestIdleCallback(() => {
        window.interactive = performance.now();
      });
  };
  step();
}

export function visitPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long page</title>
<style>body { font: 16px/1.5 sans-serif; margin: 100px 40px }</style></head><body class="notion-body">
<div id="notion-app"><div class="notion-app-inner notion-light-theme"><main class="notion-frame">
<div class="notion-page-content"></div></main></div></div>
<script>${sourceOfCall(drawItself, [LINES])}</script></body></html>`;
}
