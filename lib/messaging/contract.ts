/**
 * What the worker accepts: a schema for every request of the protocol, each with its sizes bounded, because a message
 * may come from a page's process. The compiler checks that none is missing and that each yields the protocol's type.
 */
import { z } from 'zod';
import { isLocalDate } from '../values/local-date';
import { BUDGETS, HOLD_KEYS, REPEATS } from '../values/quietness';
import { outboxDraftSchema } from '../workspace/outbox-item';
import { BUNDLE_FILES, isTooLarge, TOO_LARGE } from './limits';
import * as pages from './page-contract';
import { first, firstSchemas, text } from './page-contract';
import type { MessageName, Request } from './protocol';

const id = pages.id();
const host = pages.host();
const pageContext = pages.pageContext();
const key = text(200).min(1);
const nothing: z.ZodType<Record<never, never>> = z.object({});

const ids = first(100, id).refine((all) => all.length > 0);

const cardSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('word'), ids, host }),
  z.object({ kind: z.literal('item'), ids, host }),
  z.object({ kind: z.literal('mark'), key, context: pageContext }),
  z.object({ kind: z.enum(['term', 'team']), id }),
]);

const outboxId = z.string().regex(/^[0-9a-f]{32}$/);
const panelSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('word'), ids }),
  z.object({ kind: z.literal('item'), id }),
  z.object({ kind: z.literal('team'), id }),
  z.object({ kind: z.literal('warning'), key }),
]);
const panelPlace = { tabId: z.number().nullable(), url: text(8000).nullable() };

/** What a page script says it shows, held to the same sizes: a page's process may say anything. */
export const pageCountSchema = z.object({
  warnings: z.number(),
  terms: z.number(),
  recognised: z.boolean(),
  unrecognised: z
    .object({
      host: text(50),
      view: z.enum(['record', 'list', 'board', 'peek', 'modal', 'editor', 'none']),
      known: z.boolean(),
      tried: z
        .array(z.object({ name: text(100), selector: text(1000), found: z.number(), onScreen: z.number() }))
        .max(50),
    })
    .nullable()
    .optional()
    .catch(undefined),
  found: z
    .record(z.string(), z.number())
    .transform((found) => Object.fromEntries(Object.entries(found).slice(0, 5000)))
    .catch({}),
  context: pageContext.nullable().catch(null),
});

const bundleFiles = z
  .array(z.object({ name: text(300), text: z.string() }))
  .max(BUNDLE_FILES)
  .refine((files) => !isTooLarge(files), TOO_LARGE);

const day = z.string().refine(isLocalDate);

const asOf = z.object({
  date: day,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
});

const quietness = z
  .object({ repeat: z.enum(REPEATS), budget: z.literal(BUDGETS), hold: z.enum(HOLD_KEYS).nullable() })
  .partial();

export const requestSchemas: { [N in MessageName]: z.ZodType<Request<N>> } = {
  'page.hello': firstSchemas['page.hello'](),
  'page.record': pageContext,
  'page.items': firstSchemas['page.items'](),
  'page.rows': z.object({ rows: first(200, pageContext) }),
  'page.card': z.object({ subject: cardSubject }),
  'page.retry': nothing,
  'page.need-script': z.object({ script: z.enum(['card', 'marks']) }),
  'page.need-host-script': z.object({ host }),
  'page.snooze': z.object({ key, context: pageContext, until: day.nullable() }),
  'page.read': z.object({ id, known: z.boolean().nullable() }),
  'page.pause': z.object({ origin: text(300) }),
  'page.mute': z.object({ kind: z.enum(['term', 'item']), ids, origin: text(300), everywhere: z.boolean() }),
  'page.outbox-preview': z.object({ draft: outboxDraftSchema }),
  'page.outbox-add': z.object({ id: outboxId, draft: outboxDraftSchema }),
  'page.outbox-about': z.object({ about: z.enum(['term', 'item']), id }),
  'outbox.list': nothing,
  'outbox.edit': z.object({ id: outboxId, draft: outboxDraftSchema }),
  'outbox.remove': z.object({ id: outboxId }),
  'outbox.retry': z.object({ id: outboxId.nullable() }),
  'outbox.export': z.object({ ids: z.array(outboxId).max(20_000).nullable() }),
  'sync.state': nothing,
  'sync.preview': z.object({ text: text(10_000) }),
  'sync.choose': z.object({ url: text(2000) }),
  'sync.connect': z.object({ text: text(10_000), token: text(8000).nullable() }),
  'sync.disconnect': nothing,
  'sync.now': nothing,
  'sync.sign-in': nothing,
  'sync.policy': nothing,
  'erase.all': z.object({ unsent: z.number().int().min(0) }),
  'panel.list': z.object(panelPlace),
  'panel.card': z.object({ ...panelPlace, subject: panelSubject }),
  'panel.search': z.object({ query: text(200) }),
  'panel.show': z.object({ ...panelPlace, subject: panelSubject }),
  'panel.snooze': z.object({ ...panelPlace, key }),
  'popup.state': z.object({ url: text(8000).nullable() }),
  'panel.asked': z.object({ windowId: z.number().nullable() }),
  'options.state': nothing,
  'options.diagnostics': nothing,
  'options.export': nothing,
  'options.import': z.object({ text: text(5_000_000) }),
  'reader.pause': z.object({ site: text(300).nullable(), paused: z.boolean() }),
  'reader.lists': z.object({ on: z.boolean() }),
  'reader.team': z.object({ team: id.nullable() }),
  'reader.quiet': z.object({ quiet: quietness }),
  'reader.as-of': z.object({ asOf: asOf.nullable() }),
  'reader.snooze': z.object({ key, item: id, until: day.nullable() }),
  'snoozes.list': nothing,
  'reader.wake': z.object({ key }),
  'reader.forget-known': z.object({ id }),
  'reader.unmute': z.object({ key: text(500).min(1) }),
  'source.sample': nothing,
  'source.files': z.object({ files: bundleFiles }),
  'source.sheet': z.object({ name: text(300), text: text(20_000_000) }),
  'source.none': nothing,
};

export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(requestSchemas, name);
}
