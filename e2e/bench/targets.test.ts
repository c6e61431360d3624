import { describe, expect, test } from 'vitest';
import { judge, RULES } from './targets.ts';
import { WORKLOADS } from './workloads.ts';

describe('a target', () => {
  test('beside a peer compares within a round, then takes the median: a slow round is slow for both', () => {
    const results = {
      B: {
        raw: [{ cpu10k: 0.3 }, { cpu10k: 0.9 }, { cpu10k: 0.3 }],
        facet: [{ cpu10k: 0.45 }, { cpu10k: 1.35 }, { cpu10k: 0.54 }],
      },
    };
    expect(judge(results)['B.cpu']).toEqual({ value: 0.54, ratio: 1.5, target: 1.7, pass: true });
  });

  test('is missed by a hair as by a mile, and met at the limit itself', () => {
    const at = (p99: number) => judge({ A300: { facet: [{ p99 }] } })['A300.p99']?.pass;
    expect([at(60), at(60.1), at(6000)]).toEqual([true, false, false]);
    const delivered = (share: number) =>
      judge({ A300: { facet: [{ delivered: share }] } })['A300.delivered']?.pass;
    expect([delivered(1), delivered(0.9999)]).toEqual([true, false]);
  });

  test('whose limit a peer sets: half as much again, a tick and a commit', () => {
    const p99 = (facet: number) =>
      judge({ A100: { raw: [{ p99: 10 }], facet: [{ p99: facet }] } })['A100.p99BesideRaw'];
    expect(p99(41)).toEqual({ value: 41, target: 41, pass: true });
    expect(p99(42)?.pass).toBe(false);
  });

  test('that is a difference', () => {
    const results = { commit: { raw: [{ p50: 0.5 }], facet: [{ p50: 4.4 }] } };
    expect(judge(results)['commit.added']).toEqual({ value: 3.9, target: 4, pass: true });
  });

  test('did not pass where the peer or the figure is missing, and is not there where nobody measured it', () => {
    const found = judge({ B: { facet: [{ cpu10k: 0.1, p50: 3 }] } });
    expect(found['B.cpu']).toEqual({ value: 0.1, ratio: null, target: 1.7, pass: false });
    expect(found['B.p99']?.pass).toBe(false);
    expect(found['B.p50']?.pass).toBe(true);
    expect(Object.keys(found).every((name) => name.startsWith('B.'))).toBe(true);
  });
});

test('a quick run has every peer that a target needs', () => {
  const needed = Object.values(RULES).flatMap(({ of, beside }) => [
    { of, system: 'facet' },
    ...(beside === undefined ? [] : [{ of, system: beside.system }]),
  ]);
  for (const { of, system } of needed) expect(WORKLOADS[of].quick).toContain(system);
});
