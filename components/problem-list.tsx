import type { Problem } from '../lib/values/problem';
import { LookGlyph } from './glyphs';
import type { Words } from './words';

interface ProblemListProps {
  words: Words;
  problems: readonly Problem[];
  onGrant: () => void;
}

/** All that is wrong, each in one sentence; what can be mended here has its button. */
export function ProblemList({ words, problems, onGrant }: ProblemListProps) {
  return problems.map((problem) => (
    <div key={`${problem.code} ${JSON.stringify(problem.values)}`} className="pl-note" data-state="look" role="alert">
      <LookGlyph />
      <span>
        {words(problem.code, problem.values)}
        {problem.code === 'sites-revoked' ? (
          <button type="button" className="pl-btn pl-btn--below" onClick={onGrant}>
            {words('sites.ask')}
          </button>
        ) : null}
      </span>
    </div>
  ));
}
