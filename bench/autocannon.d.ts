/** What `bench/api.ts` uses of autocannon, which has no types of its own. */
declare module 'autocannon' {
  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    requests?: { path: string; headers?: Record<string, string> }[]
    headers?: Record<string, string>
  }
  interface Outcome {
    requests: { total: number; average: number }
    /** Milliseconds. */
    latency: { p50: number; p99: number; max: number }
    errors: number
    timeouts: number
    statusCodeStats: Record<string, { count: number }>
  }
  export default function autocannon(options: Options): Promise<Outcome>
}
