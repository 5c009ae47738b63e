import { describe, expect, test } from 'vitest';
import { installOffice, type InstallOptions } from '../../../workbench/office/install';
import { memoryGrid } from '../../../workbench/office/memoryGrid';
import { workbookOf } from './workbooks';

interface Frame {
  Office?: typeof Office;
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension;
}

function installed(options: InstallOptions = {}): Required<Frame> & { uninstall(): void; frame: Frame } {
  const frame: Frame = {};
  const office = installOffice(frame, memoryGrid(workbookOf({ 表一: {} })), options);
  return { ...(frame as Required<Frame>), uninstall: () => office.uninstall(), frame };
}

describe('what stands on the window', () => {
  test('Office is ready in Excel', async () => {
    const { Office } = installed();
    const told: unknown[] = [];
    const info = await Office.onReady((early) => told.push(early.host));
    expect(info.host).toBe(Office.HostType.Excel);
    expect(told).toEqual([Office.HostType.Excel]);
    expect(Office.context.host).toBe(Office.HostType.Excel);
    expect(Office.context.platform).toBe(Office.PlatformType.OfficeOnline);
    expect(Office.context.displayLanguage).toBe('zh-CN');
  });

  test('outside Excel it is ready with no host', async () => {
    const { Office } = installed({ host: null, platform: null });
    await expect(Office.onReady()).resolves.toEqual({ host: null, platform: null });
  });

  test('requirement sets are compared by number, not by letter', () => {
    const { Office } = installed({ requirements: { ExcelApi: '1.10' } });
    const { requirements } = Office.context;
    const asked = ['1.1', '1.9', '1.10', '1.11', '2.0'].map((version) =>
      requirements.isSetSupported('ExcelApi', version),
    );
    expect(asked).toEqual([true, true, true, false, false]);
    expect(requirements.isSetSupported('ExcelApi')).toBe(true);
    expect(requirements.isSetSupported('WordApi', '1.1')).toBe(false);
  });

  test('unless told otherwise, the newest set is the newest that is emulated', () => {
    const { requirements } = installed().Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  });

  test('errors are OfficeExtension.Error', async () => {
    const { Excel, OfficeExtension } = installed();
    const failing = Excel.run(async (context) => context.workbook.worksheets.getItem('无此表').load('name'));
    await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
  });

  test('it can be taken away again', () => {
    const { frame, uninstall } = installed();
    uninstall();
    expect(Object.keys(frame)).toEqual([]);
    expect('Excel' in frame).toBe(false);
  });
});
