import type { FinalAccountsFormId, FinalAccountsRef } from '../../forms/finalAccounts';
import { constructors } from '../define';

export const { atMost, leaves, same, sum, tree } = constructors<FinalAccountsRef, FinalAccountsFormId>();
