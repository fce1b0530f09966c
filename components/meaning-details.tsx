import { Fact } from './facts';
import type { Meaning, MeaningDetail } from './models';
import { RichText } from './rich-text';
import type { Words } from './words';

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Fact label={label}>
      <ul className="pl-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Fact>
  );
}

/** True where a meaning says more than its short words and its formula. */
export function saysMore({ detail: d }: Meaning): boolean {
  const lists = [d.includes, d.excludes, d.examples, d.notExamples, d.assumptions];
  return d.body !== null || d.unit !== null || d.window !== null || lists.some((list) => list.length > 0);
}

function Detail({ words, detail }: { words: Words; detail: MeaningDetail }) {
  const assumptions = detail.assumptions.map(({ text, holdsUntil, over }) =>
    holdsUntil ? words(over ? 'detail.held-until' : 'detail.holds-until', { text, on: holdsUntil }) : text,
  );
  return (
    <>
      {detail.body ? <RichText source={detail.body} /> : null}
      <dl className="pl-facts">
        <Fact label={words('detail.unit')}>{detail.unit}</Fact>
        <Fact label={words('detail.window')}>{detail.window}</Fact>
        <Lines label={words('detail.includes')} lines={detail.includes} />
        <Lines label={words('detail.excludes')} lines={detail.excludes} />
        <Lines label={words('detail.examples')} lines={detail.examples} />
        <Lines label={words('detail.not-examples')} lines={detail.notExamples} />
        <Lines label={words('detail.assumptions')} lines={assumptions} />
      </dl>
    </>
  );
}

/** All that the meanings say beyond their short words: closed until it is asked for. */
export function MeaningDetails({ words, meanings }: { words: Words; meanings: readonly Meaning[] }) {
  const fuller = meanings.filter(saysMore);
  if (fuller.length === 0) return null;
  return (
    <details className="pl-sources">
      <summary>{words('detail.title')}</summary>
      <div className="pl-detail">
        {fuller.map((meaning) => (
          <div key={meaning.variant} className="pl-fit">
            {meanings.length > 1 ? <h3 className="pl-label">{meaning.team ?? words('term.company-wide')}</h3> : null}
            <Detail words={words} detail={meaning.detail} />
          </div>
        ))}
      </div>
    </details>
  );
}
