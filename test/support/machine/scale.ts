/** How much longer than in each run the fault tests go on: 1, and 10 by `npm run test:faults`. */
export const FAULTS_SCALE = Number(process.env['WAYMARK_FAULTS_SCALE'] ?? 1);
