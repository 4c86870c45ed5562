/** @jsxImportSource react */
import { TriangleAlert } from 'lucide';
import type { CSSProperties } from 'react';
import { useBench } from './bench-context.ts';
import { Icon } from './icon.tsx';
import type { Price } from './price.ts';
import { usePrice } from './use-price.ts';

/** Beside the run button: what the query costs of what it may cost, before it is run. */
export function PriceTag() {
  const { words } = useBench();
  const news = usePrice();
  return (
    <div className="price" role="status" aria-label={words.price}>
      {news.type === 'unknown' && (
        <p className="price-none" title={words.noPrice}>
          –
        </p>
      )}
      {news.type === 'badVariables' && <p className="warning">{words.badVariables}</p>}
      {news.type === 'price' && <Figures price={news.price} />}
    </div>
  );
}

function Figures({ price }: { price: Price }) {
  const { words } = useBench();
  const { complexity, depth, rootFields, limits, dearest, allowed } = price;
  const share = Math.min(100, (complexity / limits.complexity) * 100);
  return (
    <div className={allowed ? 'price-figures' : 'price-figures warning'}>
      <p className="price-sum">
        {!allowed && <Icon of={TriangleAlert} size={14} />}
        <span>{words.costOf(complexity, limits.complexity)}</span>
        <span>{words.depthOf(depth, limits.depth)}</span>
        {rootFields > limits.rootFields && <span>{words.rootFieldsOf(rootFields, limits.rootFields)}</span>}
      </p>
      <div className="price-bar" style={{ '--spent': `${share}%` } as CSSProperties} />
      <p className="price-note">
        {!allowed && <strong>{words.overPrice} </strong>}
        {dearest && words.dearest(dearest.field, dearest.complexity)}
      </p>
    </div>
  );
}
