import { announcedWithinMs } from '@greenroom/shared/pairing/pairing.api';
import { pairPhases } from '@greenroom/shared/pairing/pairing.schema';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { type FormEvent, useState } from 'react';
import { faultOf } from '../../../lib/request-error.ts';
import { announce } from '../../../ui/announcement.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { localInput, soonHour } from '../hour-words.ts';
import { type Announcement, useAnnounceHour } from './practice-hours.ts';

type PhaseChoice = (typeof pairPhases)[number] | 'any';
const phaseOptions: readonly (readonly [PhaseChoice, string])[] = [
  ['any', 'Any phase'],
  ...pairPhases.map((phase) => [phase, phaseLabels[phase]] as const),
];
const lengths = [
  ['30', '30 min'],
  ['60', '1 h'],
  ['90', '1 h 30 min'],
  ['120', '2 h'],
] as const;
type Length = (typeof lengths)[number][0];

const tooMany = (error: unknown) =>
  faultOf(error) === 'state-refused'
    ? 'Five hours of yours lie ahead already. Take one back first.'
    : undefined;

interface Props {
  /** Somebody who is nobody yet becomes a guest first. */
  onBefore: () => Promise<unknown>;
}

/** "Thursday at seven I am here." */
export function HourForm({ onBefore }: Props) {
  const [now] = useState(() => Date.now());
  const [startsAt, setStartsAt] = useState(() => localInput(soonHour(now)));
  const [minutes, setMinutes] = useState<Length>('60');
  const [phase, setPhase] = useState<PhaseChoice>('any');
  const [note, setNote] = useState('');
  const hour = useAnnounceHour();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await onBefore();
    const announcement: Announcement = {
      startsAt: new Date(startsAt).getTime(),
      minutes: Number(minutes),
      phase: phase === 'any' ? null : phase,
      note,
    };
    hour.mutate(announcement, {
      onSuccess: () => {
        setNote('');
        announce('Announced');
      },
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label="When, in your own time"
          type="datetime-local"
          required
          value={startsAt}
          min={localInput(now)}
          max={localInput(now + announcedWithinMs)}
          onChange={(event) => setStartsAt(event.target.value)}
        />
        <Select label="How long" value={minutes} options={lengths} onChange={setMinutes} />
        <Select label="Phase" value={phase} options={phaseOptions} onChange={setPhase} />
      </div>
      <TextField
        label="A line for the others, if you like"
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.target.value)}
      />
      <Fault error={hour.error} words={tooMany} />
      <div>
        <Button type="submit" isBusy={hour.isPending}>
          {hour.isPending ? 'Announcing' : 'Announce this hour'}
        </Button>
      </div>
    </form>
  );
}
