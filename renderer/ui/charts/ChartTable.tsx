import classes from './ChartTable.module.css';

export interface ChartFigures {
  readonly head: readonly string[];
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly string[])[];
}

interface Props extends ChartFigures {
  readonly caption: string;
}

/** The figures behind a chart. Scrollable by keyboard if it is too wide. */
export const ChartTable = ({ caption, head, rows }: Props) => (
  <div
    className={classes['scroll']}
    role="region"
    aria-label={`${caption}, table`}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- or no key could scroll it
    tabIndex={0}
  >
    <table className={classes['table']}>
      <caption className={classes['caption']}>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          // oxlint-disable-next-line react/no-array-index-key -- two tasks may have one name
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={head[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
