import type { z } from 'zod';
import { valueAt } from './field-path';

type Issue = z.core.$ZodIssue;

const NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
  null: 'nothing',
};

const nameOf = (type: string) => NAMES[type] ?? type;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function typeSentence(expected: readonly string[], value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is empty: give it a value or remove it';
  return `should be ${expected.map(nameOf).join(' or ')}, not ${nameOf(typeOf(value))}`;
}

const oneOf = (values: readonly unknown[]) => `should be one of ${values.join(', ')}`;

function sizeSentence(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const [limit, word] = issue.code === 'too_big' ? [issue.maximum, 'at most'] : ([issue.minimum, 'at least'] as const);
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  return `should be ${word} ${limit}${unit}`;
}

/**
 * What is wrong with one field, as the end of a sentence that begins with its name: "should be text, not a number".
 * @param record the value that was checked: tells a missing field from one of a wrong type
 */
export function issueSentence(issue: Issue, record: unknown): string {
  const value = valueAt(record, issue.path as (string | number)[]);
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence([issue.expected], value);
    case 'invalid_value':
      return value === undefined || value === null ? typeSentence([], value) : oneOf(issue.values);
    case 'too_big':
    case 'too_small':
      return sizeSentence(issue);
    case 'invalid_union': {
      if (value === undefined || value === null) return typeSentence([], value);
      const options = (issue as { options?: readonly unknown[] }).options;
      if (options?.length) return oneOf(options);
      const inner = issue.errors.map((errors) => errors[0]);
      const types = inner.flatMap((one) => (one?.code === 'invalid_type' && !one.path.length ? [one.expected] : []));
      if (types.length === inner.length) return typeSentence(types, value);
      const other = inner.find((one) => one && one.code !== 'invalid_type');
      return other ? issueSentence({ ...other, path: issue.path }, record) : 'has a form that is not known';
    }
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'should be an instant with its offset, such as 2026-09-11T08:40:00-04:00'
        : issue.message;
    default:
      return issue.message;
  }
}
