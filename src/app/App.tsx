import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { AddressProvider } from '../address/AddressProvider';
import { LaterAddress } from '../address/LaterAddress';
import { SceneView } from '../scenes/SceneView';
import { createQueryClient } from '../dataset/queries';
import { SelectionProvider } from '../filter/SelectionProvider';
import { endFirstPicture } from '../ui/firstPicture';
import { Panel } from '../ui/Panel';
import { CurrentView } from './CurrentView';
import { Notice } from './Notice';
import { OwnBanner } from './OwnBanner';
import { pageAtRest } from './pageAtRest';
import { PageFrame } from './PageFrame';

const PageTitle = lazy(() => import('./PageTitle'));

// What the service worker fetches must not hold back the first view.
const UpdateNotice = lazy(() => pageAtRest().then(() => import('./UpdateNotice')));

/** The whole app. `dropped` is what the address held that the atlas does not know. */
export function App({ dropped }: { dropped: readonly string[] }) {
  const [client] = useState(createQueryClient);
  // Of an address that asks for something only the frame was shown, and that is here.
  useEffect(() => {
    if (location.search) endFirstPicture();
  }, []);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <AddressProvider>
          <PageFrame>
            <Panel name="the atlas">
              <SelectionProvider>
                <LaterAddress>
                  <Suspense>
                    <PageTitle />
                  </Suspense>
                </LaterAddress>
                <Notice dropped={dropped} />
                <OwnBanner />
                <SceneView value={<CurrentView />}>
                  <CurrentView />
                </SceneView>
              </SelectionProvider>
            </Panel>
            <Suspense>
              <UpdateNotice />
            </Suspense>
          </PageFrame>
        </AddressProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
