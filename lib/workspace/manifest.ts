/** The manifest of a workspace: its name and its defaults. */
import { z } from 'zod';
import { slug, text } from './fields';

export const manifestFields = z.object({
  name: text(200),
  locale: text(35).optional(),
  defaultCalendar: slug.optional(),
  thresholds: z.record(z.string(), z.number()).optional(),
  /** Page field -> item field or fact, over the defaults: `{ "salesforce.CloseDate": "target.date" }`. */
  fields: z.record(z.string(), text(200)).optional(),
  /**
   * Selectors in the place of packaged ones, for a site that has changed: `{ "salesforce.field": "[data-field]" }`. They
   * count in a signed bundle alone, and change nothing of the places that are never read.
   */
  hosts: z
    .object({ locators: z.record(z.string(), text(1000)).optional() })
    .loose()
    .optional(),
});
export type Manifest = z.infer<typeof manifestFields>;
