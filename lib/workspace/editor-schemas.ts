import { z } from 'zod';
import { ONE } from './kinds';
import { KINDS, manifestSchema, recordSchemas } from './schema';

type Json = Record<string, unknown>;

/** In an editor's words: what zod says with refinements only, dates for one, comes from `meta`. */
const jsonSchemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

const fileText = (title: string, schema: Json) =>
  `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema }, null, 2)}\n`;

/**
 * The JSON Schemas of a workspace's files by their names: `terms.schema.json` for every file below `terms/`, which holds
 * one record or a list of them. Generated from the schemas that check the records, so the two cannot part.
 */
export function editorSchemas(): Record<string, string> {
  const files: Record<string, string> = {
    'workspace.schema.json': fileText('Plumbline: workspace.yaml', jsonSchemaOf(manifestSchema)),
  };
  for (const kind of KINDS) {
    const schema: Json = {
      $defs: { [ONE[kind]]: jsonSchemaOf(recordSchemas[kind]) },
      oneOf: [{ $ref: `#/$defs/${ONE[kind]}` }, { type: 'array', items: { $ref: `#/$defs/${ONE[kind]}` } }],
    };
    files[`${kind}.schema.json`] = fileText(`Plumbline: a file of ${kind}`, schema);
  }
  return files;
}
