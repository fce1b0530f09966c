import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/**
 * Begins to trace a tab. What is returned ends it and tells how long each stretch of a
 * script ran, in ms, longest first.
 */
export async function traceSlices(session: CDPSession, script: string): Promise<() => Promise<number[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'v8.execute'] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return stretches(events, script);
  };
}

/**
 * Calls into the script, each with the microtasks that follow it, which are outside its `FunctionCall`. Where a script
 * of the page called it in the midst of its own work, its own part alone. In time of the thread: other processes that
 * want the processor at the moment make it no longer.
 */
function stretches(events: readonly TraceEvent[], script: string): number[] {
  const names = new Set(['v8.callFunction', 'FunctionCall', 'EvaluateScript']);
  const calls = events.filter(({ ph, name }) => ph === 'X' && names.has(name));
  calls.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const outermost = new Map<TraceEvent, TraceEvent[]>();
  const current = new Map<string, TraceEvent>();
  for (const call of calls) {
    const thread = `${call.pid} ${call.tid}`;
    const around = current.get(thread);
    if (around && call.ts < around.ts + (around.dur ?? 0)) outermost.get(around)?.push(call);
    else {
      current.set(thread, call);
      outermost.set(call, [call]);
    }
  }
  const found: number[] = [];
  for (const [whole, parts] of outermost) {
    const named = parts.filter(({ args }) => args?.data?.url !== undefined);
    const ours = named.filter(({ args }) => args?.data?.url?.endsWith(script));
    if (ours.length === 0) continue;
    if (ours.length === named.length) found.push((whole.tdur ?? 0) / 1000);
    else found.push(...ours.map(({ tdur }) => (tdur ?? 0) / 1000));
  }
  return found.sort((a, b) => b - a);
}
