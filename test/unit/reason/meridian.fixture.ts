import { say } from '../../../lib/phrases/say';
import { evaluateItem } from '../../../lib/reason/evaluate';
import type { Rule, Warning } from '../../../lib/reason/warning';
import { readWorkspaceFolder } from '../../../lib/workspace/files/read-folder';
import { readWorkspace } from '../../../lib/workspace/files/read-workspace';
import type { Item, Link, Team, Term, Workspace } from '../../../lib/workspace/schema';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';

const sample = readWorkspace(await readWorkspaceFolder('lib/sample/meridian')).workspace;

/** The sample, to be changed at will. */
export class Meridian {
  readonly workspace: Workspace = structuredClone(sample);

  item(id: string): Item {
    return one(this.workspace.items, id);
  }

  term(id: string): Term {
    return one(this.workspace.terms, id);
  }

  team(id: string): Team {
    return one(this.workspace.teams, id);
  }

  link(from: string, to: string): Link {
    const link = this.workspace.links.find((one) => one.from === from && one.to === to);
    if (!link) throw new Error(`${from} has no link to ${to}`);
    return link;
  }

  /** The warnings of an item at nine in the morning of a day in New York, to a reader of that team. */
  warnings(item: string, day: string, readerTeam: string | null): Warning[] {
    const now = Date.parse(`${day}T09:00:00-04:00`);
    return evaluateItem(indexWorkspace(this.workspace), item, { now, readerTeam });
  }

  /** Those of all items, to a reader of no team. */
  warningsOfAll(day: string): Warning[] {
    return this.workspace.items.flatMap(({ id }) => this.warnings(id, day, null));
  }

  rules(item: string, day: string, readerTeam: string | null): Rule[] {
    return this.warnings(item, day, readerTeam).map(({ rule }) => rule);
  }

  /** The same in words. */
  says(item: string, day: string, readerTeam: string | null): string[] {
    return this.warnings(item, day, readerTeam).map(({ message }) => say(message.id, message.values, 'en', day));
  }
}

function one<T extends { id: string }>(records: T[], id: string): T {
  const found = records.find((record) => record.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
