import type { Rule } from '../../model/rule';
import { formB04 } from './within/appropriations';
import { formB06, formB07, formB11 } from './within/economic';
import { expenditureRules } from './within/expenditure';
import { formB02 } from './within/income';
import { formB08, formB12 } from './within/projects';
import { formB01 } from './within/total';

/** 表内: what must add up inside one form. */
export const withinForms: readonly Rule[] = [
  ...formB01,
  ...formB02,
  ...expenditureRules('b03'),
  ...formB04,
  ...expenditureRules('b05'),
  ...formB06,
  ...formB07,
  ...formB08,
  ...expenditureRules('b09'),
  ...expenditureRules('b10'),
  ...formB11,
  ...formB12,
];
