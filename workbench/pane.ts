/** The pane in the workbench: the same program as in Excel, over an Office.js that the page around it provides. */
import type { PaneDoor } from './paneDoor';

const door: PaneDoor | undefined = window.parent.gongkaiWorkbench;
door?.connect(window);
await import('../taskpane/main');
