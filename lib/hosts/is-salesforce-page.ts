import { isSalesforceHost } from './salesforce-url';

/** A: present on every Lightning page. */
const LIGHTNING = '#auraLoadingBox, one-record-home-flexipage2, .oneOne';

/** True on a page of Lightning Experience. */
export function isSalesforcePage(url: URL, doc: Document): boolean {
  return isSalesforceHost(url) && doc.querySelector(LIGHTNING) !== null;
}
