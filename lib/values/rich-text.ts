/** The subset of Markdown that a meaning may be written in, as a tree. What is outside it stays text. */
export type Inline =
  | { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string }
  /** Only an encrypted address of the web. */
  | { kind: 'link'; text: string; href: string };

export type Block =
  | { kind: 'paragraph' | 'heading'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] };

/** One of: code, link, strong, emphasis. Each is bounded, so that no text takes longer than its length. */
const MARKED =
  /`([^`\n]{1,400})`|\[([^[\]\n]{1,400})\]\(([^()\s]{1,2000})\)|\*\*([^*\n]{1,400})\*\*|(?<![\w*])[*_]([^*_\n]{1,400})[*_](?![\w*])/g;

/** Any other address, `javascript:` above all, is no link: its words stay. */
const isSafe = (href: string) => /^https:\/\/[^\s]+$/i.test(href);

/** The marks within a line. */
export function inlineOf(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ kind: 'text', text: text.slice(from, to) });
  };
  for (const match of text.matchAll(MARKED)) {
    const [whole, code, label, href, strong, emphasis] = match;
    plain(match.index);
    from = match.index + whole.length;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (label !== undefined && href !== undefined)
      parts.push(isSafe(href) ? { kind: 'link', text: label, href } : { kind: 'text', text: label });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else parts.push({ kind: 'emphasis', text: emphasis ?? '' });
  }
  plain(text.length);
  return parts;
}

const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/;

/** Paragraphs, headings and flat lists. Raw HTML, pictures and tables are text like any other. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let list: { ordered: boolean; items: string[] } | null = null;
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', content: inlineOf(lines.join(' ')) });
    lines = [];
  };
  const endList = () => {
    if (list) blocks.push({ kind: 'list', ordered: list.ordered, items: list.items.map(inlineOf) });
    list = null;
  };
  for (const line of source.split(/\r\n?|\n/)) {
    const bullet = BULLET.exec(line);
    const item = bullet ?? NUMBER.exec(line);
    const heading = HEADING.exec(line);
    if (item) {
      endParagraph();
      const ordered = bullet === null;
      if (list && (list as { ordered: boolean }).ordered !== ordered) endList();
      list ??= { ordered, items: [] };
      list.items.push(item[1] ?? '');
    } else if (heading) {
      endParagraph();
      endList();
      blocks.push({ kind: 'heading', content: inlineOf(heading[1] ?? '') });
    } else if (line.trim() === '') {
      endParagraph();
      endList();
    } else if (list !== null) {
      const { items } = list as { items: string[] };
      items[items.length - 1] += ` ${line.trim()}`;
    } else lines.push(line.trim());
  }
  endParagraph();
  endList();
  return blocks;
}
