import { fieldLabel } from '@greenroom/shared/document/field-label';
import type { Recording } from '@greenroom/shared/recording/recording.api';
import type { Result } from '@greenroom/shared/result/result.schema';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { faultOf } from '../../../lib/request-error.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/section.tsx';
import { RecordingPlayer } from './recording-player.tsx';
import { recordingsQuery, useDeleteRecording } from './recordings.ts';

/** What was spoken in the round. Nothing at all where nothing was. */
export function RecordingList({ result }: { result: Result }) {
  const query = useQuery(recordingsQuery(result.sessionId));
  const [doomed, setDoomed] = useState<Recording>();
  const remove = useDeleteRecording(result.sessionId);
  const isNone = query.data?.recordings.length === 0 || faultOf(query.error) === 'not-found';
  if (query.isPending || (isNone && doomed === undefined)) return null;
  return (
    <Section
      title="Your recordings"
      lead="Only you can play them here; whoever runs the server could open the files."
    >
      <Loaded query={query} what="your recordings">
        {({ recordings }) => (
          <ul className="grid grid-cols-1 gap-3">
            {recordings.map((recording) => (
              <li key={recording.id}>
                <Card className="grid grid-cols-1 gap-3">
                  <div className="flex flex-wrap items-center justify-between gap-2">
                    <h3 className="font-medium">{titleOf(recording, result)}</h3>
                    <Button size="small" look="danger" onClick={() => setDoomed(recording)}>
                      <Trash2 aria-hidden size={16} /> Delete
                    </Button>
                  </div>
                  <RecordingPlayer
                    recording={recording}
                    title={titleOf(recording, result)}
                    marks={marksOf(recording, result)}
                  />
                </Card>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {doomed && (
        <Confirm
          title="Delete this recording?"
          action="Delete the recording"
          doing="Deleting"
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(doomed.id, { onSuccess: () => setDoomed(undefined) })}
          onClose={() => setDoomed(undefined)}
        >
          <p>Its sound is gone for good. What you typed stays.</p>
        </Confirm>
      )}
    </Section>
  );
}

/** The question a field belongs to: fields are named `answer/<question>/<part>`. */
function questionOf({ field }: Recording, { questions }: Result) {
  return questions.find(({ solution }) => field.includes(solution.question.id));
}

function titleOf(recording: Recording, result: Result): string {
  const question = questionOf(recording, result)?.solution.question.title;
  return question === undefined ? fieldLabel(recording.field) : `${question}: ${fieldLabel(recording.field)}`;
}

/** Marks count from the beginning of the answer, so they fit the answer's own recording and no probe's. */
function marksOf(recording: Recording, result: Result) {
  return recording.field.endsWith('/main') ? (questionOf(recording, result)?.marks ?? []) : [];
}
