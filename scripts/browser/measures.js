'use strict';
// What an eye sees at once and markup does not say: text on text, pale text, text out of the page.
// Each measure answers with a list of sentences, empty when all is well.
(() => {
  // A pixel or two of one line's box in the next are the font's own air.
  const TOUCH = 2;
  // WCAG 2.2, 1.4.3: for text of usual size, and for large text (24 px, or 18.66 px and bold).
  const CONTRAST = 4.5, CONTRAST_LARGE = 3, LARGE = 24, LARGE_BOLD = 18.66, BOLD = 700;
  // WCAG 2.2, 2.4.11 and 2.4.13: a line of two pixels, which stands out by 3 to 1.
  const OUTLINE = 2, CONTRAST_SIGN = 3;
  const SHOWN = 8;

  const short = text => `“${text.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
  const isSmall = box => box.width <= 1 || box.height <= 1;

  // What is left of a box where its ancestors cut it off.
  const visible = (box, element) => {
    let {left, top, right, bottom} = box;
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue;
      const edge = at.getBoundingClientRect();
      left = Math.max(left, edge.left); right = Math.min(right, edge.right);
      top = Math.max(top, edge.top); bottom = Math.min(bottom, edge.bottom);
    }
    return {left, top, right, bottom, width: right - left, height: bottom - top};
  };

  // Every line of text that can be seen, with its box.
  const lines = () => {
    const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode, parent = node.parentElement;
      if (!node.data.trim() || parent.closest('svg, script, style')) continue;
      if (getComputedStyle(parent).visibility !== 'visible') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const seen = visible(box, parent);
        // What stands left of the page waits there until it has the focus.
        if (!isSmall(seen) && seen.right > 0) found.push({text: node.data, parent, ...seen});
      }
    }
    return found;
  };

  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOUCH
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOUCH;

  const collisions = boxes => {
    const told = [];
    boxes.forEach((a, place) => {
      for (const b of boxes.slice(place + 1))
        if (meet(a, b)) told.push(`${short(a.text)} and ${short(b.text)} lie on each other`);
    });
    return told.slice(0, SHOWN);
  };

  const labels = () => [...document.querySelectorAll('.map .labels text')]
    .map(label => ({text: label.textContent, ...label.getBoundingClientRect().toJSON()}))
    .filter(label => !isSmall(label));

  // A zone's sign under a name looks like a letter of it. A queue or a yard may be long: only its
  // ends could be kept free, so those larger than a sign do not count.
  const SIGN = 24;
  const covered = () => {
    const signs = [...document.querySelectorAll('.map .zone')]
      .map(sign => ({text: sign.textContent, ...sign.getBoundingClientRect().toJSON()}))
      .filter(sign => Math.max(sign.width, sign.height) <= SIGN);
    return labels().flatMap(label => signs.filter(sign => meet(label, sign))
      .map(sign => `${short(label.text)} covers the sign of ${short(sign.text)}`)).slice(0, SHOWN);
  };

  const overlaps = () => [...collisions(lines()), ...collisions(labels()), ...covered()];

  const spills = () => {
    const page = document.scrollingElement, told = [];
    if (page.scrollWidth > page.clientWidth)
      told.push(`the page is ${page.scrollWidth} px wide on a screen of ${page.clientWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg') && element.tagName !== 'svg') continue;
      const box = visible(element.getBoundingClientRect(), element.parentElement);
      if (isSmall(box) || box.right <= 0) continue;
      if (box.right > page.clientWidth + 1 || box.left < -1)
        told.push(`<${element.tagName.toLowerCase()} class="${element.className}"> reaches from `
          + `${Math.round(box.left)} to ${Math.round(box.right)} px`);
    }
    return told.slice(0, SHOWN);
  };

  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  // Red, green, blue and opacity of any CSS colour, as the browser itself reads it.
  const parts = colour => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const over = ([r, g, b, a], ground) => [r, g, b].map(
    (part, place) => part * a / 255 + ground[place] * (1 - a / 255));

  const groundOf = element => {
    if (!element) return [255, 255, 255];
    const colour = parts(getComputedStyle(element).backgroundColor);
    return colour[3] === 255 ? colour.slice(0, 3) : over(colour, groundOf(element.parentElement));
  };

  const luminance = colour => colour.slice(0, 3)
    .map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);

  const contrast = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  const pale = () => {
    const told = new Set();
    for (const {text, parent} of lines()) {
      const style = getComputedStyle(parent), size = parseFloat(style.fontSize);
      const isLarge = size >= LARGE || (size >= LARGE_BOLD && Number(style.fontWeight) >= BOLD);
      const ground = groundOf(parent), got = contrast(over(parts(style.color), ground), ground);
      if (got < (isLarge ? CONTRAST_LARGE : CONTRAST))
        told.add(`${short(text)} stands out from its ground by ${got.toFixed(2)} to 1 only`);
    }
    return [...told].slice(0, SHOWN);
  };

  // The line around an element, as far out as it is drawn.
  const lineAround = (box, style) => {
    const out = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
    return {left: box.left - out, top: box.top - out,
      right: box.right + out, bottom: box.bottom + out};
  };
  const sides = ['left', 'top', 'right', 'bottom'];

  // Whether a person sees where the focus is: on the screen, and with a line around it, uncut.
  const unseenFocus = () => {
    const element = document.activeElement, name = short(element.innerText || element.tagName);
    if (element === document.body) return ['nothing has the focus'];
    const box = element.getClientRects()[0], style = getComputedStyle(element);
    if (!box || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth)
      return [`the focus is on ${name}, which is off the screen`];
    if (!element.matches(':focus-visible') || style.outlineStyle === 'none'
      || parseFloat(style.outlineWidth) < OUTLINE) return [`${name} has the focus and shows none`];
    if (contrast(parts(style.outlineColor), groundOf(element.parentElement)) < CONTRAST_SIGN)
      return [`the line around ${name} is too pale to be seen`];
    const line = lineAround(box, style), seen = visible(line, element.parentElement);
    const cut = sides.filter(side => Math.abs(line[side] - seen[side]) >= OUTLINE);
    return cut.length ? [`the line around ${name} is cut off: ${cut.join(', ')}`] : [];
  };

  const ground = () => luminance(groundOf(document.body));

  window.measures = {overlaps, spills, pale, unseenFocus, ground};
})();
