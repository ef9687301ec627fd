-- DropIndex
DROP INDEX "activity_decision_decided_by_id_idx";

-- DropIndex
DROP INDEX "decision_decided_by_id_idx";

-- CreateIndex
CREATE INDEX "activity_decision_decided_by_id_decided_at_idx" ON "activity_decision"("decided_by_id", "decided_at");

-- CreateIndex
CREATE INDEX "decision_decided_by_id_decided_at_idx" ON "decision"("decided_by_id", "decided_at");
