import type { Meaning, MeaningDetail } from '../../components/models';
import { verificationOf } from '../reason/freshness';
import type { Term, Variant } from '../workspace/schema';
import type { ViewContext } from './context';
import { teamName, teamRefs } from './team-ref';

function detailOf({ today }: ViewContext, variant: Variant): MeaningDetail {
  const { body, unit, window, includes, excludes, examples, notExamples, assumptions } = variant;
  return {
    body: body?.trim() || null,
    unit: unit ?? null,
    window: window ?? null,
    includes: includes ?? [],
    excludes: excludes ?? [],
    examples: examples ?? [],
    notExamples: notExamples ?? [],
    assumptions: (assumptions ?? []).map(({ text, holdsUntil }) => ({
      text,
      holdsUntil: holdsUntil ?? null,
      over: holdsUntil !== undefined && holdsUntil < today,
    })),
  };
}

/** One meaning of a term, as this reader sees it. */
export function meaningOf(ctx: ViewContext, term: Term, variant: Variant): Meaning {
  const adopters = (term.adoption ?? []).flatMap((one) => (one.variant === variant.id ? one.team : []));
  return {
    variant: variant.id,
    team: variant.team === undefined ? null : teamName(ctx, variant.team),
    teamId: variant.team ?? null,
    mine: ctx.team !== null && (variant.team === ctx.team || adopters.includes(ctx.team)),
    short: variant.short,
    formula: variant.formula ?? null,
    detail: detailOf(ctx, variant),
    adoptedBy: teamRefs(ctx, adopters),
    verified: verificationOf(
      {
        verifiedOn: variant.verifiedOn ?? term.verifiedOn,
        reviewEveryDays: variant.reviewEveryDays ?? term.reviewEveryDays,
      },
      ctx.today,
    ),
  };
}
