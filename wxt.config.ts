import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { defineConfig } from 'wxt';
import { packageSample } from './lib/sample/package';
import { REQUIRED_SITES } from './lib/values/required-sites';

const TERSER = {
  ecma: 2020,
  module: true,
  compress: { passes: 3, unsafe_arrows: true },
  format: { ascii_only: true },
} as const;

/**
 * What the pages of the extension are made of, in few files: each costs a way to the browser's own process before a page
 * can draw. React is one, what asks the background another, what makes sentences and signs a third.
 */
const FILES = [
  ['react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/],
  ['base', /webextension-polyfill|[\\/]lib[\\/](messaging|platform|values)[\\/]/],
  [
    'shared',
    /[\\/](lib[\\/]phrases[\\/][\w-]+|value-text|components[\\/](words|mark-language|glyphs|problem-list))\.ts/,
  ],
] as const;
const fileOf = (id: string) => FILES.find(([, of]) => of.test(id))?.[0];
const PAGES = new Set(['popup', 'options', 'sidepanel', 'unlisted-page']);

/**
 * Packs the background's modules into one by another bundler, for what WXT's own does not do: a module that is reached
 * by `import()` alone is run when it is asked for, though it lies in the same file. A worker may load no other.
 */
const RUN_WHEN_ASKED = {
  name: 'plumbline:run-when-asked',
  enforce: 'pre',
  async load(id: string) {
    if (id !== resolve('entrypoints/background/index.ts')) return null;
    // Left to WXT's own bundler: of a module of CommonJS every part would be touched at the start, and so each API of the
    // browser made; and in zod a call of `Function` would be spelt out that it tries and does without.
    const bundle = await rolldown({ input: id, platform: 'browser', external: ['webextension-polyfill', 'zod'] });
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
    await bundle.close();
    return output[0].code;
  },
} as const;

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    // Both browsers have known it for long.
    build: { modulePreload: { polyfill: false } },
    resolve: { alias: { 'wxt/utils/content-script-context': resolve('lib/platform/no-script-context.ts') } },
  }),
  targetBrowsers: ['chrome', 'firefox'],
  hooks: {
    /**
     * Every page pays for what runs in it: Terser makes that a fifteenth smaller than the bundler's own minifier. The
     * background stays as it is: there Terser would spell out a call of `Function` that zod tries and does without.
     */
    'vite:build:extendConfig': (entrypoints, config) => {
      // What is ours in a page of the extension is measured by itself: React comes in a file of its own.
      const bundler = config.build?.rollupOptions;
      if (bundler && entrypoints.every(({ type }) => PAGES.has(type)))
        bundler.output = { ...bundler.output, manualChunks: fileOf };
      if (config.mode === 'production' && entrypoints.some(({ type }) => type === 'background'))
        config.plugins = [...(config.plugins ?? []), RUN_WHEN_ASKED];
      if (config.mode !== 'production' || !entrypoints.every(({ type }) => type === 'content-script')) return;
      config.build = { ...config.build, minify: 'terser', terserOptions: TERSER };
    },
    /** The sample workspace is validated and packaged at each build: one that does not hold together fails it. The licence is shipped too. */
    'build:publicAssets': async (_wxt, assets) => {
      for (const file of await packageSample('lib/sample/meridian'))
        assets.push({ relativeDest: `sample/${file.name}`, contents: file.text });
      assets.push({ relativeDest: 'LICENSE.txt', contents: readFileSync('LICENSE', 'utf8') });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Plumbline',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'contextMenus'],
    omnibox: { keyword: 'pl' },
    host_permissions: REQUIRED_SITES,
    optional_host_permissions: ['https://*/*'],
    // No default on macOS, where Option with a letter writes a character, nor on any system that is not named.
    commands: {
      panel: {
        description: '__MSG_command_panel__',
        suggested_key: { windows: 'Alt+P', linux: 'Alt+P' },
      },
      'next-mark': {
        description: '__MSG_command_next_mark__',
        suggested_key: { windows: 'Alt+J', linux: 'Alt+J' },
      },
      'previous-mark': {
        description: '__MSG_command_previous_mark__',
        suggested_key: { windows: 'Alt+Shift+J', linux: 'Alt+Shift+J' },
      },
    },
    action: { default_title: 'Plumbline' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plumbline@plumbline.example',
              // The first in which a content script may adopt sheets: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // caretPositionFromPoint is the newest thing used without a fallback.
          minimum_chrome_version: '128',
          // Chrome 148 and later; an older one ignores the key and sends JSON, which every message survives.
          message_serialization: 'structured_clone',
          // Firefox has policies too and wants no schema of them.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  zip: {
    // The sources that a store's reviewer rebuilds from.
    includeSources: ['.dependency-cruiser.cjs', '.gitignore', '.ci/run', 'test/**'],
    excludeSources: ['docs/pictures/**', 'test-results/**'],
  },
});
