/**
 * English labels of standard fields. The header of a record shows labels only (C): an org in another language, or with
 * renamed labels, is read from its details section alone.
 */
const COMMON: Record<string, string> = {
  Description: 'Description',
  Status: 'Status',
  Type: 'Type',
  Subject: 'Subject',
};

const BY_OBJECT: Record<string, Record<string, string>> = {
  Opportunity: {
    'Opportunity Name': 'Name',
    'Account Name': 'AccountId',
    'Close Date': 'CloseDate',
    Amount: 'Amount',
    Stage: 'StageName',
    'Next Step': 'NextStep',
    'Forecast Category': 'ForecastCategoryName',
  },
  Account: { 'Account Name': 'Name', Industry: 'Industry' },
  Lead: { Company: 'Company', 'Lead Status': 'Status', Rating: 'Rating' },
  Task: { 'Due Date': 'ActivityDate', Priority: 'Priority' },
  Campaign: { 'Campaign Name': 'Name', 'Start Date': 'StartDate', 'End Date': 'EndDate' },
  Case: { 'Case Number': 'CaseNumber', Priority: 'Priority' },
};

/** The API name of a standard field by its English label, or null. */
export function fieldNameOfLabel(object: string | null, label: string): string | null {
  const names = object ? BY_OBJECT[object] : undefined;
  return names?.[label] ?? (names ? (COMMON[label] ?? null) : null);
}
