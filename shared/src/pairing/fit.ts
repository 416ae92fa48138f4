import { type Language, languages } from '../vocabulary/language.ts';
import { levels } from '../vocabulary/level.ts';
import { type Widening, type Wish, pairPhases, widenings } from './pairing.schema.ts';
import type { Terms } from './ticket.ts';

type PairPhase = Wish['phase'];

/** How much each thing given up weighs, in steps of level. */
const weight = { level: 1, language: 2, phase: 4, length: 1, ways: 1, medium: 1 };
const roles = ['either', 'candidate', 'interviewer'] as const;
/** The only phase in which an answer is written in a language that both must read. */
const codingPhase = pairPhases.indexOf('technical-interview');
const bitOf = (index: number) => 1 << index;
const agreedBit = (widening: Widening) => bitOf(widenings.indexOf(widening));
const [toLevel, toLanguage, toPhase] = [agreedBit('level'), agreedBit('language'), agreedBit('phase')];

/** Terms as numbers, so that ten thousand of them are compared in a moment. Sets are bits. */
export interface Measure {
  readonly phase: number;
  /** Length, ways and medium together: strict tickets must be alike in it. */
  readonly shape: number;
  readonly role: number;
  readonly level: number;
  readonly languages: number;
  readonly agreed: number;
  readonly isLenient: boolean;
}

export function measure({ wish, agreed, isLenient }: Terms): Measure {
  return {
    phase: pairPhases.indexOf(wish.phase),
    shape:
      Number(wish.length === 'full') |
      (Number(wish.ways === 'both') << 1) |
      (Number(wish.medium === 'voice') << 2),
    role: roles.indexOf(wish.firstRole),
    level: levels.indexOf(wish.level),
    languages: wish.languages.reduce((bits, language) => bits | languageBit(language), 0),
    agreed: agreed.reduce((bits, widening) => bits | agreedBit(widening), 0),
    isLenient,
  };
}

const languageBit = (language: Language) => bitOf(languages.indexOf(language));

/**
 * How far two tickets are from what both asked for, in steps of level: 0 is exactly that, null is never. Symmetric. Levels
 * one apart need no consent, since each practises at their own; more, another language or another phase, only as far as
 * those agreed to it for whom it changes something.
 */
export function fitOf(one: Terms, other: Terms): number | null {
  const fit = fitBetween(measure(one), measure(other));
  return fit === never ? null : fit;
}

export const never = Infinity;

/** The same of what is measured already; `never` where they do not fit. */
export function fitBetween(one: Measure, other: Measure): number {
  const areRolesFree = one.role === 0 || one.role !== other.role;
  const isLenient = one.isLenient && other.isLenient;
  if (!areRolesFree || (!isLenient && one.shape !== other.shape)) return never;
  const phase = phaseBetween(one, other);
  const gap = Math.abs(one.level - other.level);
  const areLevelsFree = gap <= 1 || isLenient || (one.agreed & other.agreed & toLevel) !== 0;
  const isForeign = phase === codingPhase && (one.languages & other.languages) === 0;
  const isLanguageFree = !isForeign || isLenient || ((one.agreed | other.agreed) & toLanguage) !== 0;
  if (phase === null || !areLevelsFree || !isLanguageFree) return never;
  const moved = one.phase === other.phase ? 0 : weight.phase;
  return shapeGap(one.shape ^ other.shape) + gap * weight.level + (isForeign ? weight.language : 0) + moved;
}

/** The phase two tickets would practise, null where nobody agreed to move. Who agreed moves; where both did, the earlier phase is held. */
export function phaseOf(one: Terms, other: Terms): PairPhase | null {
  return pairPhases[phaseBetween(measure(one), measure(other)) ?? -1] ?? null;
}

function phaseBetween(one: Measure, other: Measure): number | null {
  if (one.phase === other.phase) return one.phase;
  const [canMove, canTheyMove] = [(one.agreed & toPhase) !== 0, (other.agreed & toPhase) !== 0];
  if (canMove && canTheyMove) return Math.min(one.phase, other.phase);
  if (canMove) return other.phase;
  return canTheyMove ? one.phase : null;
}

/** True where a language may decide: here, or in a phase that the ticket agreed to move to. */
export function needsLanguage({ phase, agreed }: Pick<Measure, 'phase' | 'agreed'>): boolean {
  return phase === codingPhase || canWander({ agreed });
}

/** True where a ticket agreed to another phase. */
export const canWander = ({ agreed }: Pick<Measure, 'agreed'>): boolean => (agreed & toPhase) !== 0;

const shapeGap = (different: number) =>
  (different & 1) * weight.length +
  ((different >> 1) & 1) * weight.ways +
  ((different >> 2) & 1) * weight.medium;

/** A number for each measure, the same for the same: every field in bits of its own. */
export function keyOf({ phase, shape, role, level, languages, agreed, isLenient }: Measure): number {
  const small =
    phase | (shape << 3) | (role << 6) | (level << 8) | (agreed << 10) | (Number(isLenient) << 13);
  return languages * 2 ** 14 + small;
}
