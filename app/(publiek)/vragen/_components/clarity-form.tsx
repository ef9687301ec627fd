'use client';

import { useAnsweredForm } from '@/components/forms/use-answered-form';
import { submitClarity } from '../actions';
import { CLARITY_FORM } from './clarity-buttons';

/** The one that the buttons of all questions belong to. */
export function ClarityForm() {
  const { plainPost } = useAnsweredForm(submitClarity, CLARITY_FORM);
  return <form id={CLARITY_FORM} action={plainPost} />;
}
