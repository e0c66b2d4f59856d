// What browsers, workers and Node all have beside the language. Nothing else is there in `shared/`.
type ByteStream = { pipeThrough: (through: object) => object }
declare const Blob: new (parts: Uint8Array[]) => { stream: () => ByteStream }
declare const CompressionStream: new (format: 'deflate') => object
declare const Response: new (body: object) => { arrayBuffer: () => Promise<ArrayBuffer> }
