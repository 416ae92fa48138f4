import { isVerified } from '../verify/verified.ts';
import { eachQuestion, error, type Remark } from './rule.ts';

const executable = ['coding', 'sql', 'review'];

/** Who wrote it, who else has read it, and a status that is no higher than that allows. */
export const provenance = eachQuestion((question, { at, verified }) => {
  const { authoring, reviews, status, type } = question;
  const remarks: Remark[] = [];
  const others = reviews.filter(({ reviewer }) => reviewer !== authoring.author);
  if (others.length < reviews.length)
    remarks.push(error(at(question, ['reviews']), `${authoring.author} cannot review an own question`));
  const early = reviews.find((review) => review.at < authoring.at);
  if (early) remarks.push(error(at(question, ['reviews']), `reviewed on ${early.at}, before it was written`));
  const isShown = status === 'reviewed' || status === 'verified';
  if (isShown && others.length === 0)
    remarks.push(error(at(question, ['status']), `${status} without a review by someone else`));
  if (status === 'verified' && executable.includes(type) && !isVerified(question, verified))
    remarks.push(
      error(at(question, ['status']), 'verified, but this content has not been run: bank verify --write'),
    );
  return remarks;
});
