/**
 * Stands in for WXT's `ContentScriptContext` in the build (wxt.config.ts). That one says to each page, by a message and an
 * event that carry the extension's id, that a script has started, and listens for the same; what it does for a script
 * that was cut off by an update, `entrypoints/overlay/lifetime.ts` does without a word to the page.
 */
export class ContentScriptContext {}
