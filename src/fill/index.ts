export { planShares } from './shares';
