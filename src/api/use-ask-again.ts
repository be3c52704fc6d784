import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/** Asks again at once for the queries under a key, whatever they are waiting for. What they hold stays. */
export function useAskAgain(): (queryKey: QueryKey) => void {
  const queryClient = useQueryClient();
  return (queryKey) => {
    void queryClient.cancelQueries({ queryKey }).then(() => queryClient.refetchQueries({ queryKey }));
  };
}
