-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'setting_proposed';
