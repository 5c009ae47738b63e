export { terms, type TermId } from './vocabulary/terms';
export { FUNCTIONAL_CLASSES, type FunctionalClassCode } from './vocabulary/functional';
export { GOVERNMENT_CLASSES, GOVERNMENT_SUBJECTS } from './vocabulary/governmentEconomic';
export { FUNCTIONAL_SUBJECTS } from './vocabulary/functionalSubjects';
export {
  ECONOMIC_SUBJECTS,
  FURTHER_ECONOMIC_SUBJECTS,
  FURTHER_OPERATING_CLASSES,
  OPERATING_CLASSES,
  PERSONNEL_CLASSES,
} from './vocabulary/economic';
