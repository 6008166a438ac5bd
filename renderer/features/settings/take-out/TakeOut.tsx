import { Button } from '@mantine/core';
import { useId } from 'react';
import { ProgressBar } from '../../../ui/ProgressBar';
import textClasses from '../../../ui/text.module.css';
import settingsClasses from '../Settings.module.css';
import { type Format, FORMATS } from './formats';
import classes from './TakeOut.module.css';
import { type Export, useExport } from './use-export';

/** The data are the person's own: a row for each format that they can be taken out in. */
export function TakeOut() {
  const exporting = useExport();
  return (
    <section aria-labelledby="take-out-heading" className={settingsClasses['group']}>
      <div>
        <h2 id="take-out-heading">Take it out</h2>
        <p className={textClasses['quiet']}>
          Files for other programs, and for keeping. Nothing leaves this computer by itself.
        </p>
      </div>
      <ul className={classes['formats']}>
        {FORMATS.map((format) => (
          <FormatRow key={format.name} format={format} exporting={exporting} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly format: Format;
  readonly exporting: Export;
}

function FormatRow({ format, exporting }: RowProps) {
  const aboutId = useId();
  const { running, start, cancel } = exporting;
  const isRunning = running?.format === format.name;
  const share = isRunning ? running.share : null;
  return (
    <li className={classes['format']}>
      <div>
        <h3 className={classes['name']}>{format.name}</h3>
        <p id={aboutId} className={textClasses['quiet']}>
          {format.about}
        </p>
        {share !== null && <ProgressBar ratio={share} label={`Reading for ${format.name}`} />}
      </div>
      {share === null ? (
        <Button
          variant="light"
          className={classes['save']}
          aria-label={`Save as ${format.name}`}
          aria-describedby={aboutId}
          disabled={running !== null && !isRunning}
          onClick={() => {
            if (running === null) void start(format);
          }}
        >
          Save…
        </Button>
      ) : (
        <Button variant="default" className={classes['save']} onClick={cancel}>
          Cancel
        </Button>
      )}
    </li>
  );
}
