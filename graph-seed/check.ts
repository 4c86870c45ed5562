import type { Actor } from '../core/model/actor.ts';
import { endDay, type Link, startDay } from '../core/model/link.ts';
import type { Source } from '../core/model/source.ts';
import type { Problem } from './problems.ts';
import type { Read } from './read.ts';

export interface ReadGraph {
  actors: Read<Actor>[];
  links: Read<Link>[];
  sources: Read<Source>[];
  views: Read<{ id: string; actors: string[] }>[];
  retracted: Read<{ id: string }>[];
}

/** The rules that hold between rows: ids are unique across all files and lead somewhere, dates are in order. */
export function checkGraph(graph: ReadGraph, problems: Problem[]): void {
  const { actors, links, sources, views, retracted } = graph;
  // A link can't be claimed and retracted at once, and its id is not to be given to anything else.
  checkUnique([...actors, ...sources, ...links, ...views, ...retracted], problems);
  checkNames(actors, problems);
  const actorIds = new Set(actors.map(({ row }) => row.id));
  const sourceIds = new Set(sources.map(({ row }) => row.id));
  for (const read of links)
    for (const reason of linkProblems(read.row, actorIds, sourceIds)) report(read, reason);
  for (const read of views) {
    for (const id of read.row.actors) if (!actorIds.has(id)) report(read, `unknown actor '${id}'`);
  }

  function report({ file, line }: Read<unknown>, reason: string): void {
    problems.push({ file, line, reason });
  }
}

function* linkProblems(link: Link, actorIds: Set<string>, sourceIds: Set<string>): Generator<string> {
  for (const end of ['from', 'to'] as const) {
    if (!actorIds.has(link[end])) yield `${end}: unknown actor '${link[end]}'`;
  }
  if (link.from === link.to) yield `from and to are the same actor '${link.from}'`;
  for (const { source } of link.evidence)
    if (!sourceIds.has(source)) yield `evidence: unknown source '${source}'`;
  const start = startDay(link);
  const end = endDay(link);
  if (start !== null && end !== null && start > end) yield `since ${link.since} is after until ${link.until}`;
}

function checkUnique(rows: Read<{ id: string }>[], problems: Problem[]): void {
  const first = new Map<string, Read<{ id: string }>>();
  for (const read of rows) {
    const { row, file, line } = read;
    const earlier = first.get(row.id);
    if (earlier)
      problems.push({
        file,
        line,
        reason: `duplicate id '${row.id}', first at ${earlier.file}:${earlier.line}`,
      });
    else first.set(row.id, read);
  }
}

function checkNames(actors: Read<Actor>[], problems: Problem[]): void {
  for (const { row, file, line } of actors) {
    const official = row.names.filter((name) => name.kind === 'official').map((name) => name.lang);
    const twice = official.find((lang, index) => official.indexOf(lang) !== index);
    if (twice !== undefined) problems.push({ file, line, reason: `names: two official names in '${twice}'` });
  }
}
