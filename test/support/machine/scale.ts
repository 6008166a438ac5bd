/** How much longer the fault tests run than usual: 1, or 10 in `npm run test:faults`. */
export const FAULTS_SCALE = Number(process.env['WAYMARK_FAULTS_SCALE'] ?? 1);
