import { isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';
import { readWorkspaceFolder } from '../workspace/files/read-folder';
import type { OutboxItem } from '../workspace/outbox-item';
import type { Link, Workspace } from '../workspace/schema';
import type { Fold } from './fold-inbox';

type AskedDate = Extract<OutboxItem, { kind: 'asked-date' }>;

/** Where links go that nobody has written down yet. */
const NEW_LINKS = 'links/from-readers.yaml';

const isLinkOf = (node: unknown, { from, to, kind }: Link): node is YAMLMap<unknown, unknown> =>
  isMap(node) && node.get('from') === from && node.get('to') === to && node.get('kind') === kind;

/** The file that holds a link, with the link marked as asked; comments and the order of fields stay. */
async function marked(link: Link, item: AskedDate, folder: string): Promise<Fold[] | string> {
  for (const { path, text } of await readWorkspaceFolder(folder)) {
    if (!/^links\/.*\.ya?ml$/i.test(path)) continue;
    const doc = parseDocument(text);
    const nodes: unknown[] = isSeq(doc.contents) ? doc.contents.items : [doc.contents];
    const node = nodes.find((one) => isLinkOf(one, link));
    if (!isLinkOf(node, link)) continue;
    node.set('agreement', 'asked');
    node.set('askedOn', item.on);
    if (item.neededBy !== undefined) node.set('neededBy', item.neededBy);
    return [{ path, text: doc.toString({ lineWidth: 0 }) }];
  }
  return 'is about a link that could not be found again';
}

/** A date that a team asked for, put on the link between the two items; or why it cannot be. */
export async function asked(item: AskedDate, workspace: Workspace, folder: string): Promise<Fold[] | string> {
  const missing = [item.from, item.to].find((id) => !workspace.items.some((one) => one.id === id));
  if (missing !== undefined) return `is about an item that is not here: ${missing}`;
  const links = workspace.links.filter(({ from, to }) => from === item.from && to === item.to);
  const link = links.find(({ kind }) => kind === 'needs') ?? links.find(({ kind }) => kind === 'approvedBy');
  if (link) {
    // An answer that has been given counts for more than a question that comes late.
    if (link.agreement === 'agreed' || link.agreement === 'declined') return [];
    if (link.agreement === 'asked' && link.askedOn !== undefined && link.askedOn <= item.on) return [];
    const folds = await marked(link, item, folder);
    if (typeof folds !== 'string') Object.assign(link, { agreement: 'asked', askedOn: item.on });
    return folds;
  }
  const asking: Link = {
    from: item.from,
    to: item.to,
    kind: 'needs',
    agreement: 'asked',
    askedOn: item.on,
    ...(item.neededBy !== undefined && { neededBy: item.neededBy }),
  };
  workspace.links.push(asking);
  const held = (await readWorkspaceFolder(folder)).find(({ path }) => path === NEW_LINKS);
  return [{ path: NEW_LINKS, text: `${held?.text ?? '# Links that readers asked about.\n'}${stringify([asking])}` }];
}
