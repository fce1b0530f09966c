import type { Mark } from '../../../components/models';

/** A mark at the title, but for what is said of it. */
export const markOf = (key: string, said: Partial<Mark> = {}): Mark => ({
  key,
  rule: 'r',
  item: 'i',
  state: 'look',
  place: { kind: 'title' },
  text: `Why ${key}`,
  brief: null,
  spoken: `Spoken ${key}`,
  ...said,
});
