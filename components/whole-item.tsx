import type { OutboxItem } from '../lib/workspace/outbox-item';
import { Fact } from './facts';
import type { Words } from './words';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** All that an item holds, in words; and as it is sent, sign by sign, for who wants to check. */
export function WholeItem({ words, item }: { words: Words; item: OutboxItem }) {
  const all = item as Record<string, unknown>;
  return (
    <div className="pl-whole">
      <p className="pl-quiet">{words('whole.title')}</p>
      <dl className="pl-facts">
        <Fact label={words('whole.about')}>{item.title}</Fact>
        <Fact label={words('whole.team')}>{item.team ?? words('whole.no-team')}</Fact>
        <Fact label={words('whole.meaning')}>{text(all.short)}</Fact>
        <Fact label={words('whole.variant')}>{text(all.variant)}</Fact>
        <Fact label={words('whole.asked-of')}>{text(all.to)}</Fact>
        <Fact label={words('whole.needed-by')}>
          {text(all.neededBy) ? words('whole.date', { date: String(all.neededBy) }) : null}
        </Fact>
        <Fact label={words('whole.note')}>{text(all.note)}</Fact>
        <Fact label={words('whole.day')}>{words('whole.date', { date: item.on })}</Fact>
        <Fact label={words('whole.workspace')}>
          {words('whole.version', { name: item.workspace.name, version: item.workspace.version })}
        </Fact>
      </dl>
      <details className="pl-sources">
        <summary>{words('whole.raw')}</summary>
        <pre className="pl-formula">{JSON.stringify(item, null, 2)}</pre>
      </details>
    </div>
  );
}
