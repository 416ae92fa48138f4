import type { Decision } from '@greenroom/shared/report/report.schema';
import { useState } from 'react';
import { faultOf } from '../../lib/request-error.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Fault } from '../../ui/fault.tsx';
import { controlClass, Field } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDecideReport, type Verdict } from './reports.ts';

const options = [
  ['dismissed', 'Dismiss it', 'Nothing follows. The two still never meet again.'],
  ['paused', 'Pause them', 'No partner from the lobby until a day; rounds alone stay open.'],
  ['closed', 'Close the account', 'Signed out everywhere and not let in again. Their work stays.'],
] as const satisfies readonly (readonly [Decision, string, string])[];

const faultWords = (error: unknown) =>
  faultOf(error) === 'state-refused'
    ? 'This was not done. Either another administrator has decided meanwhile, or the person is an administrator, whose account is not closed.'
    : undefined;

interface Props {
  reportId: string;
  reported: string;
  onDecided: () => void;
}

/** What becomes of it: decided once, and written down with a note for the others. */
export function DecisionForm({ reportId, reported, onDecided }: Props) {
  const decide = useDecideReport(reportId);
  const [decision, setDecision] = useState<Decision>('dismissed');
  const [days, setDays] = useState('7');
  const [words, setWords] = useState('');
  const [note, setNote] = useState('');
  const [isSure, setIsSure] = useState(false);
  const verdict = (): Verdict =>
    decision === 'paused' ? { decision, days: Number(days), words, note } : { decision, note };
  const send = () => decide.mutate(verdict(), { onSuccess: onDecided });
  return (
    <form
      className="grid grid-cols-1 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (decide.isPending) return;
        if (decision === 'closed') setIsSure(true);
        else send();
      }}
    >
      <RadioCards
        legend={`What becomes of ${reported}?`}
        value={decision}
        options={options}
        onChange={setDecision}
      />
      {decision === 'paused' && (
        <>
          <TextField
            type="number"
            label="For how many days"
            value={days}
            min={1}
            max={365}
            required
            onChange={(event) => setDays(event.target.value)}
          />
          <Area
            label="What they are told"
            hint="They read this with the reason of the report, and until when. You may leave it empty."
            maxLength={500}
            value={words}
            onChange={setWords}
          />
        </>
      )}
      <Area label="Note" hint="For administrators only." maxLength={4000} value={note} onChange={setNote} />
      {!isSure && <Fault error={decide.error} words={faultWords} />}
      <Button type="submit" look="primary" isBusy={decide.isPending} className="justify-self-start">
        {decide.isPending ? 'Deciding' : 'Decide'}
      </Button>
      {isSure && (
        <Confirm
          title={`Close the account of ${reported}?`}
          action="Close the account"
          doing="Closing"
          isBusy={decide.isPending}
          error={decide.error}
          onConfirm={send}
          onClose={() => setIsSure(false)}
        >
          <p>They are signed out everywhere within a second. You can open the account again.</p>
        </Confirm>
      )}
    </form>
  );
}

interface AreaProps {
  label: string;
  hint: string;
  maxLength: number;
  value: string;
  onChange: (value: string) => void;
}

function Area({ label, hint, maxLength, value, onChange }: AreaProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${controlClass} py-2`}
        />
      )}
    </Field>
  );
}
