import type { Actor } from '../core/model/actor.ts';
import type { Link } from '../core/model/link.ts';
import type { RowProblem } from '../core/model/problems.ts';
import type { Source } from '../core/model/source.ts';
import { actorProblems, linkProblems, referenceProblems } from '../server/rows/rules.ts';
import type { Problem } from './problems.ts';
import type { Read } from './read.ts';

export interface ReadGraph {
  actors: Read<Actor>[];
  links: Read<Link>[];
  sources: Read<Source>[];
  views: Read<{ id: string; actors: string[] }>[];
  retracted: Read<{ id: string }>[];
}

/** The rules that hold within rows and between them: ids are unique across all files and lead somewhere, dates are in order. */
export function checkGraph(graph: ReadGraph, problems: Problem[]): void {
  const { actors, links, sources, views, retracted } = graph;
  // A link can't be claimed and retracted at once, and its id is not to be given to anything else.
  checkUnique([...actors, ...sources, ...links, ...views, ...retracted], problems);
  for (const read of actors) reportAll(read, actorProblems(read.row));
  const actorIds = new Set(actors.map(({ row }) => row.id));
  const sourceIds = new Set(sources.map(({ row }) => row.id));
  for (const read of links) {
    reportAll(
      read,
      referenceProblems(
        read.row,
        (id) => actorIds.has(id),
        (id) => sourceIds.has(id),
      ),
    );
    reportAll(read, linkProblems(read.row));
  }
  for (const read of views) {
    for (const id of read.row.actors) if (!actorIds.has(id)) report(read, `unknown actor '${id}'`);
  }

  function reportAll(read: Read<unknown>, found: Iterable<RowProblem>): void {
    for (const { field, reason } of found) report(read, `${field}: ${reason}`);
  }

  function report({ file, line }: Read<unknown>, reason: string): void {
    problems.push({ file, line, reason });
  }
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
