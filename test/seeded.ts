import fc from 'fast-check';
import '../lib/phrases/in-english';

/**
 * The checks of a change try the same values every time, so that a red run is about the change. New values are what
 * `npm run test:long` is for: there each run has a seed of its own, which fast-check prints with a failure.
 */
if (!process.env.PLUMBLINE_LONG) fc.configureGlobal({ seed: 20_260_911 });
