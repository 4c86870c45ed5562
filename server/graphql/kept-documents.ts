import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Documents with all their nodes, and errors, take so many bytes of memory at most. */
const MOST_BYTES = 64_000_000;
/** What a node takes for each token of the text, as measured, and an error for itself. */
const BYTES_OF_TOKEN = 400;
const BYTES_OF_ERROR = 2_000;

/** What a document takes, with the text that it was read from. */
export function bytesOf({ tokenCount = 0, loc }: DocumentNode): number {
  return 2 * (loc?.source.body.length ?? 0) + BYTES_OF_TOKEN * (tokenCount + 1);
}

/**
 * Where documents are kept that have been read: each is parsed and validated once, however often it is asked. Who asks
 * another one each time can't fill the memory.
 */
export function keptDocuments() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: MOST_BYTES,
      sizeCalculation: (document, text) => bytesOf(document) + 2 * text.length,
    }),
    errorCache: new LRUCache<string, Error>({
      maxSize: MOST_BYTES / 8,
      sizeCalculation: (_, text) => 4 * text.length + BYTES_OF_ERROR,
    }),
  };
}
