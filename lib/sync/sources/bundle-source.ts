import { z } from 'zod';
import { HEAD_NAME } from '../../bundle/bundle-file';
import { type BundleIndex, readIndex } from '../../bundle/bundle-index';
import { damaged } from '../../bundle/damage';
import { decodeDelta } from '../../bundle/decode-delta';
import { type FileRef, MAX_FILE_BYTES } from '../../bundle/file-ref';
import { type BundleHead, MAX_HEAD_LENGTH } from '../../bundle/head';
import type { Keyring } from '../../bundle/keyring';
import { planFetch } from '../../bundle/plan-fetch';
import { verifyHead } from '../../bundle/verify-head';
import type { Active } from '../../cache/position';
import { ProblemError } from '../../values/problem';
import { type Asking, getText } from '../get-text';
import { LaterError } from '../later-error';
import { type BundleState, bundleStateOf } from './bundle-state';
import { changesOfDeltas } from './changes-of-deltas';
import { loadShards } from './load-shards';
import type { Applying, PullEnd, Source } from './source';

export interface BundlePlace {
  /** Ends with a slash. */
  url: string;
  keys: Keyring;
}

/** Reads a file of the bundle beside its head. */
export type ReadFile = (ref: FileRef) => Promise<string>;

const endOf = (head: BundleHead): PullEnd => ({ expiresAt: head.expiresAt ?? null });
const expiresSchema = z.object({ expiresAt: z.string().nullable() });

/** A bundle that lies on a web server. One request where nothing is new. */
export function bundleSource({ url, keys }: BundlePlace, asking: Asking): Source {
  /** One that was published with a clock that runs years ahead must not keep out every epoch until then. */
  const notAhead = (publishedAt: string) =>
    Date.parse(publishedAt) > asking.now() ? new Date(asking.now()).toISOString() : publishedAt;

  const readFile: ReadFile = async (ref) => {
    // Flat names only, so the address stays within the folder: see `fileName`.
    const got = await getText(asking, url + ref.path, { most: Math.min(ref.bytes + 1, MAX_FILE_BYTES) });
    if (got?.status !== 200) throw damaged(got ? 'missing-file' : 'wrong-size', ref.path);
    return got.text;
  };

  async function readHeadOf(held: Active | null, state: BundleState | null) {
    const got = await getText(asking, url + HEAD_NAME, { most: MAX_HEAD_LENGTH * 4, etag: state?.etag ?? null });
    if (!got) throw damaged('shape', HEAD_NAME);
    if (got.status === 304) {
      if (state) return null;
      throw new LaterError('busy');
    }
    const known = held && { ...held.position, publishedAt: notAhead(held.position.publishedAt), digest: state?.digest };
    return { head: await verifyHead(got.text, keys, known), etag: got.etag };
  }

  return {
    async pull(applying: Applying) {
      const held = applying.held();
      const state = held && bundleStateOf(held.source, url);
      const news = await readHeadOf(held, state);
      if (!news) return expiresSchema.parse({ expiresAt: state?.expiresAt ?? null });
      const { head, etag } = news;
      const next: BundleState = { url, etag, digest: head.digest, expiresAt: head.expiresAt ?? null, tally: null };

      // Without the running sums nothing can be built upon what is held.
      const from = held && state?.tally ? held.position : null;
      let index: BundleIndex | null = null;
      let plan = planFetch(head, from);
      if (plan.kind === 'index') {
        index = await readIndex(await readFile(plan.index), head);
        plan = planFetch(head, from, index);
      }
      if (plan.kind === 'nothing' && held && state) return endOf(head);
      if (plan.kind === 'deltas' && held && state?.tally) {
        const deltas = [];
        for (const ref of plan.deltas) deltas.push(await decodeDelta(await readFile(ref), ref, head));
        const { changes, settle } = changesOfDeltas(deltas, held, state.tally, head, next);
        try {
          if (await applying.changes(changes, settle)) return endOf(head);
        } catch (error) {
          // What is held is not what it should be: a row was lost. The whole version puts it right.
          if (!(error instanceof ProblemError) || error.problem.code !== 'bundle-damaged') throw error;
        }
      }
      index ??= await readIndex(await readFile(head.snapshot), head);
      await applying.snapshot(await loadShards(head, index, next, readFile, applying));
      await applying.staging.end();
      return endOf(head);
    },
  };
}
