import { Fragment } from 'react';
import { type Block, blocksOf, type Inline } from '../lib/values/rich-text';

function Mark({ part }: { part: Inline }) {
  switch (part.kind) {
    case 'strong':
      return <strong>{part.text}</strong>;
    case 'emphasis':
      return <em>{part.text}</em>;
    case 'code':
      return <code className="pl-formula">{part.text}</code>;
    case 'link':
      return (
        <a className="pl-link pl-link--wrap" href={part.href} target="_blank" rel="noreferrer">
          {part.text}
        </a>
      );
    default:
      return part.text;
  }
}

/** Texts never move within a block, so their place is key enough. */
const keyed = <T,>(all: readonly T[]) => all.map((one, place) => ({ one, key: String(place) }));

const Line = ({ parts }: { parts: readonly Inline[] }) =>
  keyed(parts).map(({ one, key }) => <Mark key={key} part={one} />);

function BlockView({ block }: { block: Block }) {
  if (block.kind !== 'list')
    return (
      <p className={block.kind === 'heading' ? 'pl-strong' : undefined}>
        <Line parts={block.content} />
      </p>
    );
  const items = keyed(block.items).map(({ one, key }) => (
    <li key={key}>
      <Line parts={one} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** A text of the workspace in its subset of Markdown, drawn element by element: nothing in it is ever read as HTML. */
export function RichText({ source }: { source: string }) {
  return (
    <div className="pl-rich">
      {keyed(blocksOf(source)).map(({ one, key }) => (
        <Fragment key={key}>
          <BlockView block={one} />
        </Fragment>
      ))}
    </div>
  );
}
