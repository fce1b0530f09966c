import { expect, it } from 'vitest';
import { sitePatternOf } from '../../../lib/values/site-pattern';

it.each([
  ['jira.example.com', 'https://jira.example.com/*'],
  [' https://Jira.Example.com/browse/A-1?x#y ', 'https://jira.example.com/*'],
  ['https://wiki.example.com:8443/a', 'https://wiki.example.com/*'],
  ['*.example.com', 'https://*.example.com/*'],
])('a site typed as "%s" is %s', (typed, pattern) => {
  expect(sitePatternOf(typed)).toBe(pattern);
});

it.each([
  '',
  'jira',
  'http://jira.example.com',
  'javascript:alert(1)',
  '*.com',
  '*',
  'two words.com',
  'https://a@b.com',
])('"%s" is no site', (typed) => {
  expect(sitePatternOf(typed)).toBeNull();
});
