/** The part of a fetch response that the client reads. The hosts' own `Response` fits. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: ByteStream | null;
  text(): Promise<string>;
}

export interface ByteStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

export interface FetchRequest {
  method: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  signal?: AbortSignalShape;
  /** Redirects are refused: the token must not travel elsewhere. */
  redirect: 'error';
}

/** What the client needs of an `AbortSignal`; it is handed on to fetch as it is. */
export interface AbortSignalShape {
  readonly aborted: boolean;
}

/** A fetch function of the host. Rejects when the server can't be reached or on abort. */
export type FetchFunction = (url: string, request: FetchRequest) => Promise<FetchResponse>;
