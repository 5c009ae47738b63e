/** The part of the `Office` namespace that the pane asks before it works: where it runs, what it may use and keep. */
import {
  ASYNC_RESULT_STATUS,
  documentSettings,
  memoryStore,
  type DocumentSettings,
  type SettingsStore,
} from './documentSettings';

/** An enumeration of Office.js as it is at run time: every member's value is its name. */
type Enumeration<T> = { readonly [K in keyof T]: K };

const HOST_TYPE = {
  Word: 'Word',
  Excel: 'Excel',
  PowerPoint: 'PowerPoint',
  Outlook: 'Outlook',
  OneNote: 'OneNote',
  Project: 'Project',
  Access: 'Access',
} as const satisfies Enumeration<typeof Office.HostType>;

const PLATFORM_TYPE = {
  PC: 'PC',
  OfficeOnline: 'OfficeOnline',
  Mac: 'Mac',
  iOS: 'iOS',
  Android: 'Android',
  Universal: 'Universal',
} as const satisfies Enumeration<typeof Office.PlatformType>;

export interface OfficeOptions {
  /** null: the page stands in a browser, outside Excel. */
  readonly host?: keyof typeof HOST_TYPE | null;
  readonly platform?: keyof typeof PLATFORM_TYPE | null;
  /** The highest version of each requirement set, e.g. { ExcelApi: '1.7' }; a set not named is not supported. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Where the document stands, "" for a new one, and what it holds of the add-in's settings. */
  readonly document?: { readonly url: string; readonly settings: SettingsStore };
}

/**
 * The newest set whose members the emulation offers is 1.9; newer ones are not claimed. Custom functions calculate in the
 * workbench, but Excel finds them in its own files alone under the names it keeps them by, so none are to be filled in.
 */
const REQUIREMENTS: Readonly<Record<string, string>> = { ExcelApi: '1.9' };

interface OfficeInfo {
  readonly host: Office.HostType | null;
  readonly platform: Office.PlatformType | null;
}

/** `Office`, as far as it is emulated. */
export interface OfficeNamespace {
  onReady(callback?: (info: OfficeInfo) => unknown): Promise<OfficeInfo>;
  readonly context: OfficeInfo & {
    readonly requirements: Pick<Office.RequirementSetSupport, 'isSetSupported'>;
    readonly contentLanguage: Office.Context['contentLanguage'];
    readonly displayLanguage: Office.Context['displayLanguage'];
    readonly document: { readonly url: string; readonly settings: DocumentSettings };
  };
  readonly AsyncResultStatus: typeof ASYNC_RESULT_STATUS;
  readonly HostType: typeof HOST_TYPE;
  readonly PlatformType: typeof PLATFORM_TYPE;
}

export function officeNamespace(options: OfficeOptions): OfficeNamespace {
  const { host = 'Excel', platform = 'OfficeOnline', requirements = REQUIREMENTS } = options;
  const { url, settings } = options.document ?? { url: '', settings: memoryStore() };
  const info = {
    host: host as unknown as Office.HostType | null,
    platform: platform as unknown as Office.PlatformType | null,
  };
  return {
    async onReady(callback) {
      callback?.(info);
      return info;
    },
    context: {
      ...info,
      contentLanguage: 'zh-CN',
      displayLanguage: 'zh-CN',
      document: { url, settings: documentSettings(settings) },
      requirements: {
        isSetSupported(name, minVersion = '1.1') {
          const highest = requirements[name];
          return highest !== undefined && compareVersions(highest, String(minVersion)) >= 0;
        },
      },
    },
    AsyncResultStatus: ASYNC_RESULT_STATUS,
    HostType: HOST_TYPE,
    PlatformType: PLATFORM_TYPE,
  };
}

/** Negative, zero or positive, as for sorting: "1.9" comes before "1.10". */
function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  for (let index = 0; index < length; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
