import type { SessionCard } from '@greenroom/shared/session/session.api';
import { jobRoleLabels } from '@greenroom/shared/vocabulary/job-role';
import { levelLabels } from '@greenroom/shared/vocabulary/level';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { RotateCcw, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { Badge } from '../../ui/badge.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { When } from '../../ui/when.tsx';
import { continueWords } from './open-round.tsx';
import { isOpen, resultPath, roundPath } from './sessions.ts';

interface Props {
  session: SessionCard;
  isStarting: boolean;
  onAgain: () => void;
  onDelete: () => void;
}

export function HistoryRow({ session, isStarting, onAgain, onDelete }: Props) {
  const { id, title, phase, jobRole, level, questionTitles, independence, createdAt, endedAt } = session;
  return (
    <li className="grid grid-cols-1 gap-3 px-4 py-4 md:grid-cols-[1fr_auto] md:items-center">
      <div className="grid grid-cols-1 gap-1">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
          {title} <State session={session} />
        </h2>
        <p className="text-sm text-muted">
          {phaseLabels[phase]} · {jobRoleLabels[jobRole]} · {levelLabels[level]} ·{' '}
          <When at={endedAt ?? createdAt} />
          {independence !== null && ` · independence ${independence} of 4`}
        </p>
        {questionTitles.length > 0 && <p className="text-sm text-muted">{questionWords(questionTitles)}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {isOpen(session) ? (
          <Link href={roundPath(id)} className={buttonClass({ size: 'small', look: 'primary' })}>
            {continueWords(session).split(':')[0]} <span className="sr-only">{title}</span>
          </Link>
        ) : endedAt === null ? null : (
          <Link href={resultPath(id)} className={buttonClass({ size: 'small' })}>
            Result <span className="sr-only">of {title}</span>
          </Link>
        )}
        <Button size="small" isBusy={isStarting} onClick={onAgain}>
          <RotateCcw aria-hidden size={14} /> Practise again <span className="sr-only">{title}</span>
        </Button>
        <Button size="small" look="danger" onClick={onDelete}>
          <Trash2 aria-hidden size={14} /> Delete <span className="sr-only">{title}</span>
        </Button>
      </div>
    </li>
  );
}

function State({ session }: { session: SessionCard }) {
  if (isOpen(session)) return <Badge look="good">{continueWords(session)}</Badge>;
  if (session.endedAt === null) return <Badge look="muted">Not held</Badge>;
  return session.isSelfScored ? <Badge look="muted">Scored</Badge> : <Badge>Not scored yet</Badge>;
}

const shownTitles = 3;

function questionWords(titles: readonly string[]): string {
  const more = titles.length - shownTitles;
  return titles.slice(0, shownTitles).join(' · ') + (more > 0 ? ` · and ${more} more` : '');
}
