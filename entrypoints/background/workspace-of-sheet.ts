import type { BundleFile } from '../../lib/bundle/bundle-file';
import { encodeBundle } from '../../lib/bundle/encode';
import { importCsvTerms } from '../../lib/connect/csv-terms-file';
import { randomId } from '../../lib/platform/random-id';
import { ProblemError } from '../../lib/values/problem';
import type { Team, Workspace } from '../../lib/workspace/schema';
import { slugOf } from '../../lib/workspace/slug-of';

/**
 * A workspace made of a spreadsheet's table of terms, as its published files. The teams are those that the table names.
 * @throws ProblemError `sheet-no-terms` where no row is a term
 */
export async function workspaceOfSheet(name: string, text: string, now: number): Promise<BundleFile[]> {
  const teams = new Map<string, Team>();
  const teamOf = (named: string) => {
    const id = slugOf(named);
    if (!teams.has(id)) teams.set(id, { id, name: named.trim().slice(0, 200) });
    return id;
  };
  const { terms } = importCsvTerms(text, teamOf);
  if (terms.length === 0) throw new ProblemError({ code: 'sheet-no-terms', values: {} });
  const workspace: Workspace = {
    manifest: { name: name.replace(/\.csv$/i, '').slice(0, 200) || 'Spreadsheet' },
    terms,
    teams: [...teams.values()],
    processes: [],
    calendars: [],
    items: [],
    links: [],
  };
  return encodeBundle(workspace, { version: 1, epoch: randomId(), publishedAt: new Date(now).toISOString() });
}
