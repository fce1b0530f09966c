/**
 * The public format of a workspace: its six kinds of record and its manifest, as zod schemas. Types are derived from
 * them, so the two cannot part. Every schema is loose: a field this version does not know survives a round trip.
 */
import { type Calendar, calendarFields } from './calendar';
import { type Item, itemFields } from './item';
import type { Kind } from './kinds';
import { type Link, linkFields } from './link';
import { type Manifest, manifestFields } from './manifest';
import { type Process, processFields } from './process';
import { type Team, teamFields } from './team';
import { type Term, termFields } from './term';

export * from './calendar';
export * from './item';
export * from './kinds';
export * from './link';
export * from './manifest';
export * from './process';
export * from './team';
export * from './term';

/** The schema of one record of each kind. Loose: unknown fields are kept. */
export const recordSchemas = {
  terms: termFields.loose(),
  teams: teamFields.loose(),
  processes: processFields.loose(),
  calendars: calendarFields.loose(),
  items: itemFields.loose(),
  links: linkFields.loose(),
} as const;

export const manifestSchema = manifestFields.loose();

export interface RecordOf {
  terms: Term;
  teams: Team;
  processes: Process;
  calendars: Calendar;
  items: Item;
  links: Link;
}

/** All records of one published version. */
export type Workspace = { manifest: Manifest } & { [K in Kind]: RecordOf[K][] };
