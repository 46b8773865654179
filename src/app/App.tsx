import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { useEffect, useState } from 'react';
import { AddressProvider } from '../address/AddressProvider';
import { LaterAddress } from '../address/LaterAddress';
import { SceneView } from '../scenes/SceneView';
import { createQueryClient } from '../dataset/queries';
import { SelectionProvider } from '../filter/SelectionProvider';
import { endFirstPicture } from '../ui/firstPicture';
import { Panel } from '../ui/Panel';
import { Quiet } from '../ui/Quiet';
import { later } from '../ui/later';
import { CurrentView } from './CurrentView';
import { Notice } from './Notice';
import { Own } from './Own';
import { pageAtRest } from './pageAtRest';
import { PageFrame } from './PageFrame';

const PageTitle = later(() => import('./PageTitle'));

// What the service worker fetches must not hold back the first view.
const UpdateNotice = later(() => pageAtRest().then(() => import('./UpdateNotice')));

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
          <Panel name="the page">
            <PageFrame>
              <Panel name="the atlas">
                <SelectionProvider>
                  <LaterAddress>
                    <Quiet>
                      <PageTitle />
                    </Quiet>
                  </LaterAddress>
                  <Notice dropped={dropped} />
                  <Own />
                  <SceneView value={<CurrentView />}>
                    <CurrentView />
                  </SceneView>
                </SelectionProvider>
              </Panel>
              <Quiet>
                <UpdateNotice />
              </Quiet>
            </PageFrame>
          </Panel>
        </AddressProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
