import * as z from 'zod/mini';

export const jobRoleLabels = {
  'backend-engineer': 'Backend engineer',
  'devops-engineer': 'DevOps engineer',
  'database-administrator': 'Database administrator',
  'security-engineer': 'Security engineer',
  'ai-ml-engineer': 'AI/ML engineer',
} as const;

export type JobRole = keyof typeof jobRoleLabels;
export const jobRoles = Object.keys(jobRoleLabels) as [JobRole, ...JobRole[]];
export const jobRoleSchema = z.enum(jobRoles);
