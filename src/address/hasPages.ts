import { isOneFile } from './pageAddress';

/** Whether records, hosts, the glossary and the feed lie beside the app as pages of their own: where the site is served as it was built. */
export const hasPages = (): boolean => import.meta.env.VITE_PAGES === 'yes' && !isOneFile();
