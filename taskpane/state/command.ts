import type { Step } from '../commands/context';

/** The commands that take a while; one runs at a time. */
export type CommandId =
  | 'check'
  | 'planFill'
  | 'undoFill'
  | 'importWording'
  | 'draft'
  | 'planDraftSheet'
  | 'saveText'
  | 'proofread'
  | 'planFix'
  | 'planReport'
  | 'setAside'
  | 'planMarks'
  | 'applyMarks'
  | 'clearMarks'
  | 'applyPlan';

export type CommandState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly id: CommandId; readonly step: Step; readonly isCancelling: boolean };

export type CommandAction =
  | { readonly type: 'started'; readonly id: CommandId }
  | { readonly type: 'stepped'; readonly step: Step }
  | { readonly type: 'cancelRequested' }
  | { readonly type: 'ended' };

export const IDLE: CommandState = { status: 'idle' };

export function commandReducer(state: CommandState, action: CommandAction): CommandState {
  switch (action.type) {
    case 'started':
      return { status: 'running', id: action.id, step: { kind: 'starting' }, isCancelling: false };
    case 'stepped':
      return state.status === 'running' ? { ...state, step: action.step } : state;
    case 'cancelRequested':
      return state.status === 'running' && canCancel(state.step) ? { ...state, isCancelling: true } : state;
    case 'ended':
      return IDLE;
  }
}

/** A plan being written is applied whole; everything before it can be stopped. */
export function canCancel(step: Step): boolean {
  return step.kind !== 'writing';
}
