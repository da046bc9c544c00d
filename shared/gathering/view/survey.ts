import type { World } from '../decision.ts';
import { againChoices, leastAnswers } from '../survey.ts';
import type { SurveyView } from './harvest-types.ts';

/** Totals and texts without names, in an order that says nothing of when or by whom they were written; of too few answers their number alone. */
export function surveyView({ personal }: World): SurveyView {
  const answers = Object.values(personal.survey);
  if (answers.length < leastAnswers) return { answers: answers.length, results: null };
  const again = againChoices.map((choice) => ({ choice, people: answers.filter((answer) => answer.again === choice).length }));
  const texts = answers.flatMap(({ change }) => (change === '' ? [] : change)).sort();
  return { answers: answers.length, results: { again, texts } };
}
