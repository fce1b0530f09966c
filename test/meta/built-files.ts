import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

const root = (build: Build) => join('.output', build);

/** Text of one file of a build. Throws a sentence where there is no build. */
export function builtFile(build: Build, path: string): string {
  const file = join(root(build), path);
  if (!existsSync(file)) throw new Error(`${file} is missing: build first (npm run build)`);
  return readFileSync(file, 'utf8');
}

/** Names of all files of a build that end in `.js`. */
export function builtScripts(build: Build): string[] {
  return readdirSync(root(build), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
}

export interface BuiltManifest {
  manifest_version: number;
  version: string;
  minimum_chrome_version?: string;
  message_serialization?: string;
  browser_specific_settings?: {
    gecko?: { id: string; strict_min_version: string; data_collection_permissions?: { required: string[] } };
  };
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  optional_permissions?: string[];
  content_scripts?: { matches: string[]; js?: string[]; run_at?: string }[];
  commands?: Record<string, { description?: string; suggested_key?: Record<string, string> }>;
  content_security_policy?: Record<string, string>;
  externally_connectable?: unknown;
  web_accessible_resources?: { resources: string[]; matches?: string[] }[];
}

export const manifestOf = (build: Build): BuiltManifest => JSON.parse(builtFile(build, 'manifest.json'));
