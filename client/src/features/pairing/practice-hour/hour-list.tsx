import { fillPath } from '@greenroom/shared/http/route';
import { downloadPracticeHour, type PracticeHour } from '@greenroom/shared/pairing/pairing.api';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { CalendarPlus } from 'lucide-react';
import { Badge } from '../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { comingWords, hourSpan } from '../hour-words.ts';
import { useAttendHour, useCancelHour, useLeaveHour } from './practice-hours.ts';

export function HourList({ hours }: { hours: readonly PracticeHour[] }) {
  return (
    <ul className="divide-y divide-hairline rounded-card border border-hairline bg-surface">
      {hours.map((hour) => (
        <Hour key={hour.id} hour={hour} />
      ))}
    </ul>
  );
}

function Hour({ hour }: { hour: PracticeHour }) {
  const { id, startsAt, minutes, phase, note, attending, isMine, isAttending } = hour;
  const attend = useAttendHour();
  const leave = useLeaveHour();
  const cancel = useCancelHour();
  const when = hourSpan(startsAt, minutes);
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <time dateTime={new Date(startsAt).toISOString()}>{when}</time>
          {isMine && <Badge>Yours</Badge>}
          {isAttending && !isMine && <Badge look="good">You come</Badge>}
        </p>
        <p className="text-sm text-muted">
          {phase === null ? 'Any phase' : phaseLabels[phase]} · {comingWords(attending)}
        </p>
        {note !== '' && <p className="max-w-[72ch] text-sm break-words">{note}</p>}
        <Fault error={attend.error ?? leave.error ?? cancel.error} />
      </div>
      <div className="flex flex-wrap gap-2">
        {!isMine && (
          <Button
            size="small"
            look={isAttending ? 'quiet' : 'plain'}
            isBusy={attend.isPending || leave.isPending}
            onClick={() => (isAttending ? leave : attend).mutate(id)}
          >
            {isAttending ? 'I cannot come after all' : 'I come too'}
            <span className="sr-only">, {when}</span>
          </Button>
        )}
        <a
          href={fillPath(downloadPracticeHour.path, { practiceHourId: id })}
          download="practice-hour.ics"
          className={buttonClass({ size: 'small' })}
        >
          <CalendarPlus aria-hidden size={16} />
          Calendar file<span className="sr-only">, {when}</span>
        </a>
        {isMine && (
          <Button size="small" look="danger" isBusy={cancel.isPending} onClick={() => cancel.mutate(id)}>
            Take back<span className="sr-only">, {when}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
