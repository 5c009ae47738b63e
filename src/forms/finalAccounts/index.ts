import type { RefOf } from '../reference';
import { form06 } from './basicDetail';
import { form02, form03, form05, form07, form08 } from './bySubject';
import { form01, form04 } from './summary';
import { form09 } from './threePublic';

/** The nine standard forms of final accounts (决算), in their printed order. */
export const finalAccountsForms = [form01, form02, form03, form04, form05, form06, form07, form08, form09] as const;

type AnyForm = (typeof finalAccountsForms)[number];

/** A symbolic reference into the forms of final accounts. */
export type FinalAccountsRef = RefOf<AnyForm>;

export type FinalAccountsFormId = AnyForm['id'];
