-- DropIndex
DROP INDEX "audit_event_actor_id_idx";

-- CreateIndex
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at", "id");

-- CreateIndex
CREATE INDEX "audit_event_event_at_id_idx" ON "audit_event"("event", "at", "id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_event_at_id_idx" ON "audit_event"("actor_id", "event", "at", "id");

-- Whoever has no account: the system, and visitors.
CREATE INDEX audit_event_nobody ON audit_event (actor_role, event, at, id) WHERE actor_id IS NULL;
