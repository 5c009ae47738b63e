export { terms, type Term, type TermId } from './vocabulary/terms';
export { FUNCTIONAL_CLASSES, type FunctionalClass, type FunctionalClassCode } from './vocabulary/functional';
export { ECONOMIC_SUBJECTS, OPERATING_CLASSES, PERSONNEL_CLASSES, type EconomicSubject } from './vocabulary/economic';
