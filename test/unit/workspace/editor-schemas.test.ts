import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { editorSchemas } from '../../../lib/workspace/editor-schemas';

const FOLDER = resolve(import.meta.dirname, '../../../docs/schema');

it('are in docs/schema as they are generated; else run: npm run plumbline -- schema --out docs/schema', () => {
  const schemas = editorSchemas();
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(schemas).sort());
  for (const [name, text] of Object.entries(schemas)) expect(readFileSync(resolve(FOLDER, name), 'utf8')).toBe(text);
});

it('name every field, keep unknown ones, and know a date', () => {
  const terms = JSON.parse(editorSchemas()['terms.schema.json'] ?? '');
  const { properties, additionalProperties, required } = terms.$defs.term;
  expect(required).toEqual(['id', 'label']);
  expect(additionalProperties).toEqual({});
  expect(properties.verifiedOn).toMatchObject({ type: 'string', format: 'date' });
  expect(properties.variants.items.properties.short).toMatchObject({ type: 'string', maxLength: 160 });
});
