import { createRoot } from 'react-dom/client';
import './page/base.css';
import { deskStore } from './page/deskStore';
import { SAMPLES } from './page/samples';
import { Workbench } from './page/Workbench';

const root = document.getElementById('root');
if (root) {
  const spreadsheet = document.createElement('div');
  const desk = deskStore(spreadsheet);
  createRoot(root).render(<Workbench desk={desk} spreadsheet={spreadsheet} />);
  void desk.openSample(SAMPLES[0]);
}
