import { ChoiceRow } from './choice-row.tsx';

interface Props<Group extends string, Name extends string> {
  legend: string;
  question: string;
  groups: Readonly<Record<Group, readonly Name[]>>;
  titles: Readonly<Record<Group, string>>;
  named: Readonly<Record<Name, { name: string; hint: string }>>;
  value: Name;
  onChoose: (name: Name) => void;
}

/** One of many, under the titles of their groups. */
export function GroupedChoice<Group extends string, Name extends string>(props: Props<Group, Name>) {
  const { legend, question, groups, titles, named, value, onChoose } = props;
  return (
    <fieldset class="export-formats">
      <legend class="visually-hidden">{legend}</legend>
      {(Object.entries(groups) as [Group, readonly Name[]][]).map(([group, names]) => (
        <div key={group}>
          <p class="menu-title">{titles[group]}</p>
          {names.map((each) => (
            <ChoiceRow
              key={each}
              {...named[each]}
              question={question}
              isChosen={value === each}
              onChoose={() => onChoose(each)}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}
