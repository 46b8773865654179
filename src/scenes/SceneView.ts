import { createContext, type ReactNode } from 'react';

/** What shows the view that an address asks for. The app gives it, for briefings stand below the views. */
export const SceneView = createContext<ReactNode>(null);
