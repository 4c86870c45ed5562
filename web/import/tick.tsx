interface Props {
  label: string;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

export function Tick({ label, isOn, onTurn }: Props) {
  return (
    <label class="import-tick">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />
      {label}
    </label>
  );
}
