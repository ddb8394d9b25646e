export { dossierIdOf, Owed, type Debt, type OwedCommand } from './owed';
export { ProcessManager, type Give } from './process-manager';
