import type { LocalDate } from '../lib/values/local-date';
import type { Foot, TeamStatus } from './models';
import type { TeamRef } from './term-model';

/** One team: what it last said of itself, what it takes on, who of its roles is away. No person. */
export interface TeamCard {
  kind: 'team';
  id: string;
  title: string;
  purpose: string | null;
  /** The team it belongs to. */
  parent: TeamRef | null;
  dissolvedOn: LocalDate | null;
  successor: TeamRef | null;
  status: TeamStatus | null;
  /** Whose meaning of the status word counts for this team; null where it has none, or it is the company's. */
  asMeantBy: { team: string; term: string; short: string } | null;
  intake: 'open' | 'limited' | 'closed' | null;
  queue: {
    waiting: number | null;
    blocked: number | null;
    aging: number | null;
    unowned: number | null;
    /** The day on which it was counted; null where the workspace does not say. */
    asOf: LocalDate | null;
  } | null;
  /** Of roles, today's and those to come, the nearest first. */
  absences: { role: string; from: LocalDate; to: LocalDate; delegate: string | null; now: boolean }[];
  contact: { label: string; url: string | null } | null;
  /** What it owns: terms and dated pieces of work. */
  owns: { terms: number; items: number };
  today: LocalDate;
  foot: Foot;
}
