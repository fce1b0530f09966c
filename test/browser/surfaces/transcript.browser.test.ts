import '../../../components/styles/tokens.css';
import '../../../components/styles/components.css';
import { afterEach, expect, it } from 'vitest';
import { cdp, commands, page, server } from 'vitest/browser';
import { ALL_STATES } from '../../fixtures/surfaces/all-states';
import { type Drawn, drawState } from '../../fixtures/surfaces/draw-state';
import { type AxNode, transcriptOf } from '../../fixtures/surfaces/transcript';

const DOC = `${server.config.root}/docs/accessibility.md`;
const BLOCK = /(```text\n)[\s\S]*?(\n```)/;
const writes = server.config.snapshotOptions.updateSnapshot === 'all';
let drawn: Drawn | null = null;
afterEach(() => drawn?.strike());

interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

it('the transcript of the first story is what the accessibility tree holds', async () => {
  await page.viewport(1100, 900);
  const state = ALL_STATES.find(({ id }) => id === 'card-chain');
  if (!state) throw new Error('no chain');
  drawn = await drawState(document, state, 'light');
  const session = cdp() as unknown as { send(name: string, values?: object): Promise<unknown> };
  const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
  const frames = [frameTree, ...(frameTree.childFrames ?? [])];
  const own = frames.find(({ frame }) => frame.url === location.href.replace(/#.*/, ''))?.frame.id;
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId: own })) as { nodes: AxNode[] };
  await session.send('Accessibility.disable');
  const now = transcriptOf(nodes);
  const doc = await commands.readFile(DOC);
  if (writes)
    await commands.writeFile(
      DOC,
      doc.replace(BLOCK, (_, from, to) => from + now + to),
    );
  else expect(BLOCK.exec(doc)?.[0]).toBe(`\`\`\`text\n${now}\n\`\`\``);
});
