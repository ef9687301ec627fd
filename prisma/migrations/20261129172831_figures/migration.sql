-- CreateTable
CREATE TABLE "figure" (
    "code" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "rows" JSONB NOT NULL,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("code")
);
