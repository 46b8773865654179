import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { useState } from 'react';
import { createQueryClient } from '../dataset/queries';
import { SelectionProvider } from '../filter/SelectionProvider';
import { Panel } from '../ui/Panel';
import { CurrentView } from './CurrentView';
import { Notice } from './Notice';
import { PageFrame } from './PageFrame';

/** The whole app. `dropped` is what the address held that the atlas does not know. */
export function App({ dropped }: { dropped: readonly string[] }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <PageFrame>
          <Panel name="the atlas">
            <SelectionProvider>
              <Notice dropped={dropped} />
              <CurrentView />
            </SelectionProvider>
          </Panel>
        </PageFrame>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
