/** A Neo4j that answers. `stop` ends it if this process began it. */
export interface RunningNeo4j {
  uri: string;
  username: string;
  password: string;
  database?: string;
  stop(): Promise<void>;
}
