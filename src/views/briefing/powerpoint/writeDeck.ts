import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { BOXES, type Deck, type Part, type Slide } from './deck';

const INK = '15181C';
const SOFT = '454B54';
const LINE = 'C9CED6';
const PAPER = 'FFFFFF';
const FACE = 'Arial';
const PLACES = ['left', 'top', 'whole'] as const;

/** Writes a presentation as the bytes of a PowerPoint file: real text in placeholders, native charts and tables, notes. */
export async function writeDeck(deck: Deck): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.author = deck.author || 'Policing Atlas';
  file.company = 'Policing Atlas';
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  for (const place of PLACES)
    file.defineSlideMaster({
      title: place,
      background: { color: PAPER },
      objects: [
        {
          placeholder: {
            options: {
              name: 'title',
              type: 'title',
              ...BOXES.title,
              margin: 0,
              align: 'left',
              valign: 'top',
              bold: true,
              color: INK,
              fontFace: FACE,
              fontSize: 28,
            },
            text: '',
          },
        },
        {
          placeholder: {
            options: {
              name: 'text',
              type: 'body',
              ...BOXES[place],
              margin: 0,
              align: 'left',
              valign: 'top',
              color: INK,
              fontFace: FACE,
              fontSize: 20,
            },
            text: '',
          },
        },
        {
          line: {
            x: BOXES.foot.x,
            y: BOXES.foot.y - 0.05,
            w: 12.33,
            h: 0,
            line: { color: LINE, width: 0.75 },
          },
        },
      ],
      slideNumber: { ...BOXES.number, fontFace: FACE, fontSize: 10, color: SOFT, align: 'right' },
    });
  for (const slide of deck.slides) addSlide(file, slide);
  const bytes = await file.write({ outputType: 'uint8array' });
  return mended(bytes as Uint8Array);
}

const TYPES = '[Content_Types].xml';

/** The file without the masters that the library names and does not write (one a slide), for which PowerPoint might ask to repair it. */
function mended(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const types = strFromU8(parts[TYPES] as Uint8Array).replace(
    /<Override PartName="\/([^"]+)"[^>]*\/>/g,
    (override, name: string) => (parts[name] ? override : ''),
  );
  return zipSync({ ...parts, [TYPES]: strToU8(types) });
}

function addSlide(file: PptxGenJS, { title, titleSize, text, parts, foot, notes }: Slide): void {
  const slide = file.addSlide({ masterName: text.place });
  slide.addText(title, { placeholder: 'title', align: 'left', fontSize: titleSize, bold: true });
  slide.addText(
    text.paragraphs.map((paragraph, at) => ({
      text: paragraph,
      options: {
        bullet: false,
        breakLine: at < text.paragraphs.length - 1,
        paraSpaceAfter: text.size * 0.4,
        fontSize: text.size,
      },
    })),
    { placeholder: 'text', align: 'left' },
  );
  for (const part of parts) addPart(file, slide, part);
  slide.addText(foot, {
    ...BOXES.foot,
    margin: 0,
    valign: 'top',
    fontFace: FACE,
    fontSize: 9,
    color: SOFT,
  });
  slide.addNotes(notes);
}

function addPart(file: PptxGenJS, slide: PptxGenJS.Slide, part: Part): void {
  const { box } = part;
  switch (part.kind) {
    case 'picture':
      slide.addImage({ data: part.png, ...box, altText: part.alt });
      for (const { from, to } of part.labels) addLine(file, slide, from, to);
      for (const label of part.labels)
        slide.addText(label.lines.join('\n'), {
          ...label.box,
          margin: 0,
          align: 'center',
          valign: 'middle',
          fontFace: FACE,
          fontSize: label.size,
          bold: true,
          color: INK,
          fill: { color: PAPER },
          line: { color: INK, width: 0.75 },
        });
      return;
    case 'chart':
      addChart(file, slide, part);
      return;
    case 'table': {
      const { rows, widths, size } = part.table;
      const whole = widths.reduce((sum, width) => sum + width, 0);
      slide.addTable(
        rows.map((cells, row) =>
          cells.map(({ text, bold, align, fill, colour }) => ({
            text,
            options: {
              bold: bold ?? row === 0,
              align: align ?? 'left',
              color: colour ?? INK,
              ...(fill && { fill: { color: fill } }),
            },
          })),
        ),
        {
          x: box.x,
          y: box.y,
          w: box.w,
          colW: widths.map((width) => (width / whole) * box.w),
          fontFace: FACE,
          fontSize: size,
          valign: 'middle',
          margin: [0.02, 0.06, 0.02, 0.06],
          border: { type: 'solid', pt: 0.5, color: LINE },
        },
      );
      return;
    }
    case 'figures': {
      const each = box.w / part.figures.length;
      part.figures.forEach(({ value, label }, at) => {
        const x = box.x + at * each;
        slide.addText(value, {
          x,
          y: box.y,
          w: each - 0.3,
          h: 1.6,
          margin: 0,
          fontFace: FACE,
          fontSize: 80,
          bold: true,
          color: INK,
          valign: 'bottom',
        });
        slide.addText(label, {
          x,
          y: box.y + 1.7,
          w: each - 0.3,
          h: 1.3,
          margin: 0,
          fontFace: FACE,
          fontSize: 20,
          color: SOFT,
          valign: 'top',
        });
      });
    }
  }
}

function addLine(
  file: PptxGenJS,
  slide: PptxGenJS.Slide,
  from: { x: number; y: number },
  to: { x: number; y: number },
): void {
  slide.addShape(file.ShapeType.line, {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    w: Math.abs(from.x - to.x),
    h: Math.abs(from.y - to.y),
    flipV: from.x < to.x !== from.y < to.y,
    line: { color: INK, width: 1 },
  });
}

/** Charts that are no higher than this are low, in inches. */
const LOW = 2.6;
/** How many years an axis names. */
const MOST_YEARS = 9;
/** Room for the words over a chart and under it, in inches. */
const HEAD = 0.35;

function addChart(
  file: PptxGenJS,
  slide: PptxGenJS.Slide,
  { box, chart, alt, title, note }: Extract<Part, { kind: 'chart' }>,
): void {
  const words = { margin: 0, fontFace: FACE, color: INK, valign: 'middle' } as const;
  slide.addText(title, {
    ...words,
    x: box.x,
    y: box.y,
    w: box.w,
    h: HEAD,
    fontSize: 12,
    bold: true,
  });
  const foot = note ? HEAD : 0;
  slide.addChart(
    file.ChartType.bar,
    chart.series.map(({ name, values }) => ({
      name,
      labels: [...chart.categories],
      values: [...values],
    })),
    {
      x: box.x,
      y: box.y + HEAD,
      w: box.w,
      h: box.h - HEAD - foot,
      altText: alt,
      barDir: chart.direction === 'columns' ? 'col' : 'bar',
      barGrouping: chart.grouping,
      barGapWidthPct: 30,
      chartColors: chart.series.map(({ colour }) => colour),
      catAxisLabelFontSize: 10,
      valAxisLabelFontSize: 10,
      catAxisLabelFontFace: FACE,
      valAxisLabelFontFace: FACE,
      valGridLine: { color: LINE, size: 0.5 },
      valAxisLineShow: false,
      showLegend: chart.series.length > 1,
      // A low chart has no room under it.
      legendPos: box.h < LOW ? 'r' : 'b',
      catAxisLabelFrequency: String(
        chart.direction === 'columns' ? Math.ceil(chart.categories.length / MOST_YEARS) : 1,
      ),
      legendFontSize: 10,
      legendFontFace: FACE,
      showTitle: false,
    },
  );
  if (note)
    slide.addText(note, {
      ...words,
      x: box.x,
      y: box.y + box.h - foot,
      w: box.w,
      h: foot,
      fontSize: 10,
      color: SOFT,
    });
}
