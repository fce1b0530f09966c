/** Where a form counts. */
export interface Scope {
  /** Hosts on which it counts; absent: all. */
  hosts?: string[];
  /** Types of record on which it counts; absent: all. */
  objects?: string[];
  /** Hosts and types of record on which it does not count. */
  exclude?: string[];
}

/** What is known of the page. */
export interface Place {
  /** Null: nothing is known, and every host counts. */
  hosts: readonly string[] | null;
  /** Null: nothing is known, and every type counts. */
  object: string | null;
}

/**
 * How closely a scope fits a page: 2 where hosts and types of record are both named, 1 where one is, 0 where none is,
 * -1 where the form does not count there. What is not known of the page makes no scope closer than another.
 * @param strict a common word: it counts only where the page is known to be in its scope
 */
export function fitOf(scope: Scope | null, { hosts, object }: Place, strict: boolean): number {
  if (!scope) return 0;
  const isOn = (name: string) => hosts?.includes(name) ?? false;
  if (scope.hosts && (hosts ? !scope.hosts.some(isOn) : strict)) return -1;
  if (scope.objects && (object === null ? strict : !scope.objects.includes(object))) return -1;
  if (scope.exclude?.some((name) => isOn(name) || name === object)) return -1;
  return Number(scope.hosts !== undefined && hosts !== null) + Number(scope.objects !== undefined && object !== null);
}
