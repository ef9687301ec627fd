-- Which tasks are late is asked with every page of the office: not by walking all that are open.
CREATE INDEX task_open_due ON task (due_on) WHERE done_at IS NULL AND due_on IS NOT NULL;
CREATE INDEX application_answer_due ON application (answer_due_on) WHERE state = 'submitted' AND submitted_at IS NOT NULL;
