import type { ManagedStorage } from '../platform/ports';
import { type Policy, readPolicy } from './policy';

/** The policy, read when it is first asked for. */
export interface PolicyInForce {
  current(): Promise<Policy>;
  /** Reads it anew: it has changed. */
  look(): Promise<Policy>;
}

export function policyInForce(managed: Pick<ManagedStorage, 'all'>): PolicyInForce {
  let policy: Promise<Policy> | null = null;
  const look = () => {
    policy = readPolicy(managed);
    return policy;
  };
  return { look, current: () => policy ?? look() };
}
