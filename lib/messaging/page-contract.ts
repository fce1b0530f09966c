/**
 * What the worker accepts of a page that starts, apart from all other messages: a worker that wakes for one builds no
 * other schema before its first answer.
 */
import { z } from 'zod';
import { once } from '../values/once';
import type { Request } from './protocol';

export const text = (max: number) => z.string().max(max);
export const id = once(() => text(128).min(1));
/** What a page reads may be long; its beginning is all that is ever looked at. */
const beginning = (max: number) => z.string().transform((read) => read.slice(0, max));
/** A page may hold more than is ever asked of it: the first ones count, and the rest is no reason to refuse it. */
export const first = <T extends z.ZodType>(max: number, element: T) =>
  z
    .array(z.unknown())
    .transform((all) => all.slice(0, max))
    .pipe(z.array(element));
export const host = once(() => z.enum(['salesforce', 'notion', 'jira', 'hubspot', 'web']));

export const pageContext = once(() =>
  z.object({
    host: host(),
    ref: text(300).min(1),
    pageLocale: beginning(100).nullable(),
    fields: first(500, z.object({ name: beginning(300), text: beginning(2000), label: beginning(500).nullable() })),
    links: first(100, z.object({ ref: text(300).min(1), direction: z.enum(['needs', 'needed-by']) })).optional(),
  }),
);

/** The messages that a page sends while it starts. */
export type FirstMessage = 'page.hello' | 'page.record' | 'page.items';

export const firstSchemas: { [N in FirstMessage]: () => z.ZodType<Request<N>> } = {
  'page.hello': once(() => z.object({ host: host(), origin: text(300), known: text(500).nullable() })),
  'page.record': pageContext,
  'page.items': once(() => z.object({ ids: first(500, id()), ref: text(300).nullable() })),
};

export function isFirstMessage(name: unknown): name is FirstMessage {
  return typeof name === 'string' && Object.hasOwn(firstSchemas, name);
}
