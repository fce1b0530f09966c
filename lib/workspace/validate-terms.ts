import { type Checks, placed } from './checks';
import { ownerMustBeThere } from './owner-there';

/** The form as its matching sees it at its loosest: two terms that share it leave the reader a choice. */
const formKey = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A word that stands for two terms. Readers are shown both, which is right only where it is meant. */
function checkSharedForms(checks: Checks): void {
  const termOf = new Map<string, string>();
  for (const { record: term, at } of placed(checks.workspace, 'terms')) {
    const forms = [
      { path: ['label'], text: term.label },
      ...(term.aliases ?? []).map(({ text }, i) => ({ path: ['aliases', i, 'text'], text })),
    ];
    for (const { path, text } of forms) {
      const other = termOf.get(formKey(text));
      if (other === undefined) termOf.set(formKey(text), term.id);
      else if (other !== term.id)
        checks.fault(at, path, `${text} is also a name of the term ${other}: readers are shown both`, 'warning');
    }
  }
}

/** Terms: the teams, terms and meanings that they name. */
export function checkTerms(checks: Checks): void {
  checkSharedForms(checks);
  for (const { record: term, at } of placed(checks.workspace, 'terms')) {
    const variants = term.variants ?? [];
    const variantIds = new Set<string>();
    const mustBeVariant = (path: (string | number)[], id: string | undefined) => {
      if (id !== undefined && !variants.some((variant) => variant.id === id))
        checks.fault(at, path, `this term has no variant ${id}`);
    };
    ownerMustBeThere(checks, at, term.ownerTeam);
    checks.mustExist(at, ['replacedBy'], 'terms', term.replacedBy);
    term.related?.forEach((id, i) => {
      checks.mustExist(at, ['related', i], 'terms', id);
    });
    variants.forEach((variant, i) => {
      checks.mustExist(at, ['variants', i, 'team'], 'teams', variant.team);
      mustBeVariant(['variants', i, 'replacedBy'], variant.replacedBy);
      if (variantIds.has(variant.id))
        checks.fault(at, ['variants', i, 'id'], `a second variant of this term has the id ${variant.id}`);
      variantIds.add(variant.id);
    });
    term.proposals?.forEach(({ team }, i) => {
      checks.mustExist(at, ['proposals', i, 'team'], 'teams', team);
    });
    term.adoption?.forEach((adoption, i) => {
      checks.mustExist(at, ['adoption', i, 'team'], 'teams', adoption.team);
      mustBeVariant(['adoption', i, 'variant'], adoption.variant);
    });
  }
}
