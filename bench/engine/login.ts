/** Where the database of the bench is, for a process that serves it. */
export interface Login {
  uri: string;
  username: string;
  password: string;
}

export function loginFromEnvironment(): Login {
  const { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '' } = process.env;
  return { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD };
}
