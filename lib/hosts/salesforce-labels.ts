/** Objects of Salesforce's own, whose standard fields everyone has. */
const OBJECTS = /^(?:Opportunity|Account|Lead|Task|Campaign|Case)$/;
/** Fields that are called as their label is, without its spaces. */
const AS_LABELLED =
  /^(?:Amount|CaseNumber|CloseDate|Company|Description|EndDate|Industry|NextStep|Priority|Rating|StartDate|Status|Subject|Type)$/;
const OTHERS: Record<string, string> = {
  'Account Name': 'AccountId',
  'Due Date': 'ActivityDate',
  'Forecast Category': 'ForecastCategoryName',
  'Lead Status': 'Status',
  Stage: 'StageName',
};

/**
 * The API name of a standard field by its English label, or null. The header of a record shows labels only (C): an org in
 * another language, or with renamed labels, is read from its details section alone.
 */
export function fieldNameOfLabel(object: string | null, label: string): string | null {
  if (!object || !OBJECTS.test(object)) return null;
  if (label === `${object} Name`) return 'Name';
  const name = label.replaceAll(' ', '');
  return OTHERS[label] ?? (AS_LABELLED.test(name) ? name : null);
}
