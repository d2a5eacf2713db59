/** The tables that recipes ask, with the types that Trigger.dev's migrations give them (internal-packages/database/prisma). */
import type { JsonDocument } from '../helpers/fixtures/run-documents.ts';

/** Statements that make them. */
export const createTables = `
CREATE TYPE "TaskRunStatus" AS ENUM ('PENDING', 'EXECUTING', 'COMPLETED_SUCCESSFULLY', 'COMPLETED_WITH_ERRORS', 'CRASHED');
CREATE TYPE "TaskRunAttemptStatus" AS ENUM ('PENDING', 'EXECUTING', 'PAUSED', 'FAILED', 'CANCELED', 'COMPLETED');
CREATE TABLE "TaskRun" (
  id text PRIMARY KEY, "friendlyId" text NOT NULL, status "TaskRunStatus" NOT NULL, "taskIdentifier" text NOT NULL, "taskVersion" text,
  "isTest" boolean NOT NULL, payload text NOT NULL, "payloadType" text NOT NULL, output text, "outputType" text NOT NULL,
  metadata text, "metadataType" text NOT NULL, error jsonb, "runTags" text[],
  "createdAt" timestamp(3) NOT NULL, "updatedAt" timestamp(3) NOT NULL, "startedAt" timestamp(3), "completedAt" timestamp(3),
  "attemptNumber" integer, "rootTaskRunId" text, "parentTaskRunId" text, "resumeParentOnCompletion" boolean NOT NULL,
  depth integer NOT NULL, queue text NOT NULL, "machinePreset" text, region text, "usageDurationMs" integer NOT NULL,
  "costInCents" double precision NOT NULL, "baseCostInCents" double precision NOT NULL, "maxAttempts" integer, "traceId" text NOT NULL
);
CREATE TABLE "TaskRunAttempt" (
  id text PRIMARY KEY, number integer NOT NULL, "friendlyId" text NOT NULL, "taskRunId" text NOT NULL,
  status "TaskRunAttemptStatus" NOT NULL, "createdAt" timestamp(3) NOT NULL, "startedAt" timestamp(3), "completedAt" timestamp(3), error jsonb
);
`;

/** A statement that fills one of them. */
export function insertRows(table: 'TaskRun' | 'TaskRunAttempt', rows: readonly JsonDocument[]): string {
  const text = JSON.stringify(rows).replaceAll("'", "''");
  return `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", '${text}');`;
}
