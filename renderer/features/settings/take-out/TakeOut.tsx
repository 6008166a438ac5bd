import { Button, Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { settingProps } from '../../../commands/show-soon';
import { ProgressBar } from '../../../ui/ProgressBar';
import textClasses from '../../../ui/text.module.css';
import settingsClasses from '../Settings.module.css';
import { type Format, FORMATS } from './formats';
import classes from './TakeOut.module.css';
import { type Export, useExport } from './use-export';

/** The export formats, one a row: the data belong to the person. */
export function TakeOut() {
  const exporting = useExport();
  return (
    <section
      aria-labelledby="take-out-heading"
      className={settingsClasses['group']}
      {...settingProps('take-out')}
    >
      <div>
        <h2 id="take-out-heading">Export</h2>
        <p className={textClasses['quiet']}>
          Files for other programs, and for safekeeping. Nothing leaves this computer on its own.
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
  const [hasOption, setOption] = useState(false);
  const share = shareOf(format, exporting);
  return (
    <li className={classes['format']}>
      <div>
        <h3 className={classes['name']}>{format.name}</h3>
        <p id={aboutId} className={textClasses['quiet']}>
          {format.about}
        </p>
        {format.view !== undefined && <Link href={format.view}>Read or print it</Link>}
        {format.option !== undefined && (
          <Checkbox
            size="sm"
            className={classes['option']}
            label={format.option}
            checked={hasOption}
            onChange={(event) => setOption(event.currentTarget.checked)}
          />
        )}
        {share !== null && <ProgressBar ratio={share} label={`Reading for ${format.name}`} />}
      </div>
      <SaveOrCancel format={format} exporting={exporting} hasOption={hasOption} aboutId={aboutId} />
    </li>
  );
}

/** The progress of this format's export; null if none is running, or it is not slow enough to show. */
const shareOf = ({ name }: Format, { running }: Export): number | null =>
  running?.format === name ? running.share : null;

interface ButtonProps extends RowProps {
  readonly hasOption: boolean;
  readonly aboutId: string;
}

function SaveOrCancel({ format, exporting, hasOption, aboutId }: ButtonProps) {
  const { running, start, cancel } = exporting;
  if (shareOf(format, exporting) !== null)
    return (
      <Button variant="default" className={classes['save']} onClick={cancel}>
        Cancel
      </Button>
    );
  return (
    <Button
      variant="light"
      className={classes['save']}
      aria-label={`Save as ${format.name}`}
      aria-describedby={aboutId}
      disabled={running !== null && running.format !== format.name}
      onClick={() => {
        if (running === null) void start(format, hasOption);
      }}
    >
      Save…
    </Button>
  );
}
