import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OptionsOwner } from '../../../components/options-lists';
import { wordsFor } from '../../../components/words';
import { portWith } from '../../fixtures/surfaces/feedback';
import { FULL_OPTIONS } from './options-models';

const offers = (team: string | null) => {
  const words = wordsFor('en-US', '2026-09-11');
  const model = { ...FULL_OPTIONS, team };
  const html = renderToStaticMarkup(
    <OptionsOwner words={words} model={model} feedback={portWith()} onSent={() => {}} />,
  );
  return [...html.matchAll(/<button[^>]* aria-expanded="false" aria-label="([^"]*)"/g)].map(([, label]) => label);
};

it('has each term without an owner be offered for by the reader’s team, and by no reader without one', () => {
  expect(offers('sales')).toEqual(FULL_OPTIONS.needsOwner.map(({ title }) => `Offer to own it: ${title}`));
  expect(FULL_OPTIONS.needsOwner.length).toBeGreaterThan(1);
  expect(offers(null)).toEqual([]);
});
