import type { Finding } from '@facet/shared/boards/network/finding.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';

/** Whom a finding is about, to be ringed on the wall while all the rest stays as it is; nobody where it is about the whole. */
export function subjectsOf(finding: Finding): readonly NodeId[] {
  switch (finding.kind) {
    case 'allThroughOne':
    case 'holdsTogether':
      return [finding.node];
    case 'middle':
    case 'mostTies':
    case 'alone':
      return finding.nodes;
    case 'oneTie':
      return [finding.a, finding.b];
    case 'tooFewToSay':
    case 'noTies':
    case 'parts':
    case 'noMiddle':
    case 'edge':
    case 'dense':
    case 'mutual':
    case 'acrossSorts':
    case 'acrossParts':
    case 'wished':
      return [];
  }
}
