import { fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { z } from 'zod';
import { MarkdownField } from '@/components/content/markdown-field';
import { TextDifference } from '@/components/content/text-difference';
import { ActionForm } from '@/components/forms/action-form';
import { markdownText } from '@/lib/content/markdown-text';
import { markdownFieldText as text } from '@/lib/text/nl/editor/markdown-field';
import { textDifferenceText } from '@/lib/text/nl/editor/text-difference';
import { testViews } from '@/tests/support/views';

const figures = { answer_weeks: '4' };

const form = (body: string) => (
  <ActionForm
    action={async () => ({ status: 'idle' })}
    schema={z.object({ body: markdownText() })}
    fields={{ body: { label: 'Antwoord' } }}
    reasonText={() => ({ heading: '', text: '' })}
    submit="Bewaar"
    defaults={{ body }}
  >
    <MarkdownField name="body" figures={figures} topLevel={3} />
  </ActionForm>
);

describe('a field with a preview', () => {
  it('shows what is typed as readers will see it, at once', async () => {
    render(form('Oud'));
    const field = screen.getByRole('textbox', { name: 'Antwoord' });
    fireEvent.input(field, { target: { value: '# Nieuw\n\nBinnen {{answer_weeks}} weken, {{onbekend}}.' } });
    fireEvent.change(field, { target: { value: '# Nieuw\n\nBinnen {{answer_weeks}} weken, {{onbekend}}.' } });
    expect(await screen.findByRole('heading', { name: 'Nieuw', level: 3 })).toBeVisible();
    expect(screen.getByText('Binnen 4 weken, {{onbekend}}.')).toBeVisible();
    expect(screen.queryByRole('button', { name: text.show })).toBeNull();
  });

  it('shows a long text once its writer rests', async () => {
    const long = 'Een lange alinea. '.repeat(1_200);
    render(form(long));
    const field = screen.getByRole('textbox', { name: 'Antwoord' });
    fireEvent.input(field, { target: { value: `# Nieuw\n\n${long}` } });
    fireEvent.change(field, { target: { value: `# Nieuw\n\n${long}` } });
    expect(screen.queryByRole('heading', { name: 'Nieuw' })).toBeNull();
    expect(await screen.findByRole('heading', { name: 'Nieuw', level: 3 }, { timeout: 30_000 })).toBeVisible();
  }, 60_000);

  it('has a button for it until scripts run, beside the preview of what stands there', () => {
    const html = renderToString(form('Nog **{{answer_weeks}}** weken.'));
    expect(html).toContain(text.show);
    expect(html).toContain('<strong>4</strong>');
  });
});

testViews({
  'the field with its preview': [
    [form('Een tekst.'), text.preview, text.figures.heading, '{{points_total}}', 'nu 4'],
    [form(''), text.empty],
  ],
  'the difference between two texts': [
    [
      <TextDifference key="" before="een twee" after="een drie" />,
      'een',
      `[${textDifferenceText.removed}: twee]`,
      'drie',
    ],
    [<TextDifference key="" before="een" after="een" />, textDifferenceText.same],
  ],
});
