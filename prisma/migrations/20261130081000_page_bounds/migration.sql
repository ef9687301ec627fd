-- What waits and what is late is counted with every page of the office: from indexes alone, not by walking all that is open.
CREATE INDEX task_open_due ON task (due_on) WHERE done_at IS NULL AND due_on IS NOT NULL;
CREATE INDEX application_waiting ON application (submitted_at) INCLUDE (account_id)
  WHERE state = 'submitted' AND submitted_at IS NOT NULL;
CREATE INDEX application_answer_due ON application (answer_due_on) INCLUDE (account_id)
  WHERE state = 'submitted' AND submitted_at IS NOT NULL;
